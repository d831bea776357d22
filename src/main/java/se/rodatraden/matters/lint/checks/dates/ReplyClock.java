package se.rodatraden.matters.lint.checks.dates;

import static se.rodatraden.matters.lint.Category.DATES_AGAINST_DEADLINES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.rodatraden.clocks.ReplyPath;
import se.rodatraden.clocks.ReplyTiming;
import se.rodatraden.clocks.StatutoryDeadline;
import se.rodatraden.kernel.LegalBasis;
import se.rodatraden.kernel.Period;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.MatterContext;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.Wording;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Timeline.Event;
import se.rodatraden.matters.lint.text.Timeline.Step;

/**
 * Whether the body can decide before its answer is due, and the council before the year is out: by the diary where the
 * matter is known, else by the days that the text names.
 */
public final class ReplyClock implements Check {
    private static final Period KL = Period.from(LocalDate.of(2018, 1, 1));
    private static final LegalBasis ONE_YEAR = new LegalBasis("KL (2017:725)", "5:35", KL, true);
    private static final LegalBasis SUMMONS = new LegalBasis("KL (2017:725)", "5:13", KL, true);
    private static final Pattern WAY_OUT = Patterns.of(
            "anstånd|ordförandebeslut|ordföranden (?:beslutar|fattar)|extra sammanträde|\\bpå delegation\\b|delegationsbeslut|förlängd svarstid|senare svar|beviljat\\p{L}? [^.;]{0,40}(?:tid|svar)");
    private static final Pattern UNTIL = Patterns.of("\\b(?:till|till och med|t\\.o\\.m\\.)\\s(?:den\\s)?$");
    private static final Pattern OTHER_WAY_OUT =
            Patterns.of("ordförandebeslut|ordföranden (?:beslutar|fattar)|extra sammanträde");
    private static final Pattern IMMEDIATE = Patterns.of(
            "omedelbar\\p{L}*\\s+(?:\\p{L}+\\s+){0,2}?juster|juster\\p{L}*\\s+(?:\\p{L}+\\s+){0,3}?omedelbar|\\bdirektjuster");
    private static final Pattern NOT = Patterns.of("\\b(?:inte|ej|utan|aldrig)\\b");
    private static final Pattern TOLD_COUNCIL =
            Patterns.of("inom ett år|5 kap\\. 35|har redovisats för|redovisat[s]? för fullmäktige");

    @Override
    public List<Finding> check(LintedReport report) {
        List<Finding> findings = report.context()
                // A file may name the meeting that the diary does not know yet.
                .filter(context -> !report.isFile() || context.decidedOn().isPresent())
                .map(context -> byDiary(context, report))
                .orElseGet(() -> byText(report));
        findings.addAll(EffectDates.in(report));
        findings.addAll(Processes.gaps(report));
        findings.addAll(LeastTimes.in(report));
        WaitIsOver.in(report).ifPresent(findings::add);
        AnnouncedInTime.in(report).ifPresent(findings::add);
        Standstill.in(report).ifPresent(findings::add);
        PapersInTime.in(report).ifPresent(findings::add);
        OfferHolds.in(report).ifPresent(findings::add);
        if (findings.stream().noneMatch(told -> told.rule().equals("motion-older-than-a-year"))) {
            CouncilsDay.in(report).ifPresent(findings::add);
        }
        return findings;
    }

    private static List<Finding> byText(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        Optional<Event> meeting = report.timeline().meeting(report.date().orElse(null));
        Optional<Event> respite = report.timeline().of(Step.EXTENDED).stream()
                .filter(event -> UNTIL.matcher(event.sentence().text().substring(0, event.from()))
                        .find())
                .max(java.util.Comparator.comparing(Event::day));
        Optional<Event> due =
                respite.or(() -> report.timeline().first(Step.EXTENDED)).or(() -> ReplyDue.first(report));
        // A respite is a way out until its own last day.
        Pattern ways = respite.isPresent() ? OTHER_WAY_OUT : WAY_OUT;
        boolean wayOut = report.sentences().stream()
                .anyMatch(sentence -> ways.matcher(sentence.text()).find());
        if (due.isPresent() && meeting.isPresent()) {
            LocalDate dueOn = due.get().day();
            LocalDate heldOn = meeting.get().day();
            LocalDate approved = heldOn.plusDays(MinutesInTime.DAYS);
            if (heldOn.isAfter(dueOn) && !wayOut) {
                findings.add(Finding.of(
                                "reply-due-before-meeting",
                                DATES_AGAINST_DEADLINES,
                                Severity.ERROR,
                                due.get().place(),
                                dueOn,
                                heldOn,
                                java.time.temporal.ChronoUnit.DAYS.between(dueOn, heldOn),
                                approved)
                        .against(heldOn)
                        .waysOut(List.of(
                                Wording.of("matters.way.EXTRA_MEETING.unknown", dueOn),
                                Wording.of("matters.way.EXTENSION"),
                                Wording.of("matters.way.CHAIR_DECISION"),
                                Wording.of("matters.way.DELEGATION"),
                                Wording.of("matters.way.IMMEDIATE_APPROVAL.no-help", heldOn))));
            } else if (!heldOn.isAfter(dueOn) && approved.isAfter(dueOn) && !approvedAtOnce(report) && !wayOut) {
                findings.add(Finding.of(
                                "approval-after-due-date",
                                DATES_AGAINST_DEADLINES,
                                Severity.WARNING,
                                due.get().place(),
                                dueOn,
                                heldOn,
                                approved)
                        .against(ReplyDue.asWritten(approved, report))
                        .by(MinutesInTime.BASIS)
                        .waysOut(List.of(
                                Wording.of("matters.way.IMMEDIATE_APPROVAL"), Wording.of("matters.way.EXTENSION"))));
            }
        }
        meeting.flatMap(held -> MinutesInTime.in(report, held)).ifPresent(findings::add);
        motion(report, meeting).ifPresent(findings::add);
        summons(report).ifPresent(findings::add);
        return findings;
    }

    /** Whether the text proposes, or reckons with, that the paragraph is approved at the meeting itself. */
    private static boolean approvedAtOnce(LintedReport report) {
        return report.sentences().stream()
                .anyMatch(sentence -> IMMEDIATE.matcher(sentence.text()).find()
                        && !NOT.matcher(sentence.text()).find());
    }

    private static Optional<Finding> motion(LintedReport report, Optional<Event> meeting) {
        boolean toldCouncil = report.sentences().stream()
                .anyMatch(sentence -> TOLD_COUNCIL.matcher(sentence.text()).find());
        Optional<Event> raised = report.timeline().first(Step.RAISED);
        Optional<LocalDate> decision = meeting.map(Event::day).or(report::date);
        if (raised.isEmpty() || decision.isEmpty() || toldCouncil) {
            return Optional.empty();
        }
        LocalDate due = raised.get().day().plusYears(1);
        return decision.filter(day -> day.isAfter(due))
                .map(day -> Finding.of(
                                "motion-older-than-a-year",
                                DATES_AGAINST_DEADLINES,
                                Severity.WARNING,
                                raised.get().place(),
                                raised.get().day(),
                                due,
                                day)
                        .against(due)
                        .by(ONE_YEAR)
                        .remedied());
    }

    /** The council is summoned at least a week before. */
    private static Optional<Finding> summons(LintedReport report) {
        return report.timeline().of(Step.SUMMONS).stream()
                .filter(event -> event.sentence()
                        .text()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("kommunfullmäktige"))
                .flatMap(event -> report.timeline().of(Step.MEETING).stream()
                        .filter(meeting -> meeting.sentence().equals(event.sentence())
                                && !event.day().isAfter(meeting.day())
                                && event.day().isAfter(meeting.day().minusDays(7)))
                        .map(meeting -> Finding.of(
                                        "summons-too-late",
                                        DATES_AGAINST_DEADLINES,
                                        Severity.ERROR,
                                        event.place(),
                                        event.day(),
                                        meeting.day())
                                .against(meeting.day())
                                .by(SUMMONS)))
                .findFirst();
    }

    private static List<Finding> byDiary(MatterContext context, LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        context.timing().flatMap(timing -> replyInTime(timing, context, report)).ifPresent(findings::add);
        context.replyDueOn().flatMap(due -> anotherDay(due, report)).ifPresent(findings::add);
        if (context.decidedOn().isEmpty()) {
            findings.add(Finding.of("no-meeting", DATES_AGAINST_DEADLINES, Severity.WARNING, new Place.WholeReport())
                    .remedied());
        }
        context.motionDeadline()
                .flatMap(deadline -> motionInTime(deadline, context, report))
                .ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> replyInTime(ReplyTiming timing, MatterContext context, LintedReport report) {
        return switch (timing) {
            case ReplyTiming.InTime _ -> Optional.empty();
            case ReplyTiming.ApprovalMayBeTooLate _ when approvedAtOnce(report) -> Optional.empty();
            case ReplyTiming.ApprovalMayBeTooLate late ->
                Optional.of(Finding.of(
                                "approval-after-due-date",
                                DATES_AGAINST_DEADLINES,
                                Severity.WARNING,
                                report.proposal(),
                                late.replyDue(),
                                late.meeting(),
                                late.approval().dueOn())
                        .by(late.approval().basis())
                        .waysOut(ways(timing, context)));
            case ReplyTiming.MeetingTooLate late ->
                Optional.of(Finding.of(
                                "reply-due-before-meeting",
                                DATES_AGAINST_DEADLINES,
                                Severity.ERROR,
                                new Place.WholeReport(),
                                late.replyDue(),
                                late.meeting(),
                                late.daysLate(),
                                late.approval().dueOn())
                        .waysOut(ways(timing, context)));
        };
    }

    /** A text that names one day for the reply, and not the one that the sender has set. */
    private static Optional<Finding> anotherDay(LocalDate due, LintedReport report) {
        List<Event> named = report.timeline().of(Step.REPLY_DUE);
        boolean one = named.stream().map(Event::day).distinct().count() == 1;
        if (!one
                || named.getFirst().day().equals(due)
                || report.timeline().first(Step.EXTENDED).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                        "reply-due-disagrees",
                        DATES_AGAINST_DEADLINES,
                        Severity.ERROR,
                        named.getFirst().place(),
                        named.getFirst().day(),
                        due)
                .against(due)
                .remedied(due));
    }

    private static List<Wording> ways(ReplyTiming timing, MatterContext context) {
        List<Wording> ways = new ArrayList<>(
                timing.paths().stream().map(path -> way(path, timing, context)).toList());
        if (timing instanceof ReplyTiming.MeetingTooLate) {
            // What people reach for first does not help here, and they should be told so.
            ways.add(Wording.of("matters.way.IMMEDIATE_APPROVAL.no-help", timing.meeting()));
        }
        return ways;
    }

    private static Wording way(ReplyPath path, ReplyTiming timing, MatterContext context) {
        if (path != ReplyPath.EARLIER_MEETING) {
            return Wording.of("matters.way." + path.name());
        }
        Optional<LocalDate> earlier = context.otherMeetings().stream()
                .filter(day -> !day.isAfter(timing.replyDue()))
                .findFirst();
        return earlier.map(day -> Wording.of("matters.way.EARLIER_MEETING", day))
                .orElseGet(() -> Wording.of("matters.way.EXTRA_MEETING", timing.replyDue()));
    }

    private static Optional<Finding> motionInTime(
            StatutoryDeadline deadline, MatterContext context, LintedReport report) {
        return context.decidedOn()
                .or(report::date)
                .filter(decision -> decision.isAfter(deadline.dueOn()))
                .map(decision -> Finding.of(
                                "motion-older-than-a-year",
                                DATES_AGAINST_DEADLINES,
                                Severity.WARNING,
                                new Place.WholeReport(),
                                deadline.trigger(),
                                deadline.dueOn(),
                                decision)
                        .by(deadline.basis())
                        .remedied());
    }
}
