package se.rodatraden.matters.lint.checks.dates;

import static se.rodatraden.matters.lint.Category.ORDER_OF_DATES;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.clocks.SwedishCalendar;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.MatterContext;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Timeline.Event;
import se.rodatraden.matters.lint.text.Timeline.Step;

/** Each step comes after the one that it depends on, a weekday is the date's own, and nobody meets on a holiday. */
public final class OrderOfDates implements Check {

    /** What must not come before what. */
    private static final List<Map.Entry<Step, Step>> ORDER = List.of(
            Map.entry(Step.RAISED, Step.REFERRED),
            Map.entry(Step.RAISED, Step.RECEIVED),
            Map.entry(Step.APPLIED, Step.REFERRED),
            Map.entry(Step.APPLIED, Step.RECEIVED),
            Map.entry(Step.REFERRED, Step.RECEIVED),
            Map.entry(Step.RECEIVED, Step.DISTRIBUTED),
            Map.entry(Step.REFERRED, Step.REPLY_DUE),
            Map.entry(Step.RECEIVED, Step.REPLY_DUE),
            Map.entry(Step.SUMMONS, Step.MEETING),
            Map.entry(Step.MEETING, Step.APPROVAL));

    /** A verb in the past: of the weak ones by how they end. */
    private static final Pattern PAST = Patterns.of(
            "\\b(?!måste\\b|borde\\b|sjätte\\b)(?:hördes|\\p{L}{2,20}(?:ade[s]?|[rlgdm]des?|(?<![ae])ndes?|[tkp]tes?|kte[s]?|pte[s]?|ste[s]?)|skedde|kom in|inkom|tog|togs|antog|antogs|hade|var|höll|hölls|fick|gav|stod|sade)\\b");

    private static final Pattern TO_COME = Patterns.of(
            "\\b(?:ska|skall|kommer|planeras|väntas|beräknas|hörs|höras|behandlar|behandlas|informeras|får|ges|sammanträder)\\b");

    @Override
    public List<Finding> check(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        Stream.concat(report.sentences().stream(), report.rows().stream())
                .forEach(sentence -> Days.in(sentence.text())
                        .forEach(day -> calendar(sentence, day).ifPresent(findings::add)));
        steps(report, findings);
        PastAndPeriods.in(report, findings);
        heard(report, findings);
        List<String> toldOf = findings.stream()
                .filter(finding -> finding.rule().equals("hearing-after-decision"))
                .map(Finding::quote)
                .toList();
        // One slip is told once: a step that is the hearing itself has been told of.
        Processes.in(report).stream()
                .filter(finding ->
                        toldOf.stream().noneMatch(told -> finding.comparedWith().contains(told)))
                .forEach(findings::add);
        BeforeTheMatter.in(report, findings);
        WorkBeforeItsOrder.in(report, findings);
        SentBeforeReceived.in(report, findings);
        ThenAndBefore.in(report, findings);
        AnnexDates.in(report, findings);
        OpensAndCloses.in(report, findings);
        RowsBeginAndEnd.in(report, findings);
        AnsweredBeforeAsked.in(report, findings);
        meeting(report, findings);
        report.context()
                .ifPresent(context -> context.hearings()
                        .forEach(hearing -> hearing(hearing, context).ifPresent(findings::add)));
        return findings;
    }

    private static Optional<Finding> calendar(Sentence sentence, Days.Day day) {
        Place place = sentence.place(day.from(), day.to());
        LocalDate date = day.day();
        DayOfWeek written = day.weekday() != null
                ? day.weekday()
                : Days.weekdayAfter(sentence.text().substring(day.to())).orElse(null);
        if (day.completeness() == Days.Completeness.IMPOSSIBLE) {
            return Optional.of(Finding.of("impossible-date", ORDER_OF_DATES, Severity.ERROR, place, place.quoted()));
        }
        if (date == null || written == null || date.getDayOfWeek() == written) {
            return Optional.empty();
        }
        String is = Days.nameOf(date.getDayOfWeek());
        Place both = day.weekday() != null
                ? place
                : sentence.place(
                        day.from(),
                        day.to() + Days.lengthOfWeekdayAfter(sentence.text().substring(day.to())));
        return Optional.of(Finding.of("weekday-mismatch", ORDER_OF_DATES, Severity.ERROR, both, date, is)
                .against(is));
    }

    private static void steps(LintedReport report, List<Finding> findings) {
        for (Map.Entry<Step, Step> order : ORDER) {
            Optional<Event> first = report.timeline().first(order.getKey());
            Optional<Event> then = report.timeline().first(order.getValue());
            if (first.isPresent()
                    && then.isPresent()
                    && first.get().day().isAfter(then.get().day())) {
                findings.add(Finding.of(
                                "step-before-its-cause",
                                ORDER_OF_DATES,
                                Severity.ERROR,
                                then.get().place(),
                                then.get().day(),
                                first.get().day(),
                                first.get().place().quoted())
                        .against(first.get().place().quoted()));
            }
        }
    }

    /** Who is heard is heard before the decision, and what is told as past has happened. */
    private static void heard(LintedReport report, List<Finding> findings) {
        Optional<Event> meeting = report.timeline().meeting(report.date().orElse(null));
        Optional<Event> summons = report.timeline().first(Step.SUMMONS);
        for (Event event : report.timeline().of(Step.HEARD)) {
            if (meeting.isPresent() && event.day().isAfter(meeting.get().day())) {
                findings.add(Finding.of(
                                "hearing-after-decision",
                                ORDER_OF_DATES,
                                Severity.ERROR,
                                event.place(),
                                event.body(),
                                event.day(),
                                meeting.get().day())
                        .against(meeting.get().day())
                        .remedied(meeting.get().day()));
            } else if (summons.isPresent() && event.day().isAfter(summons.get().day())) {
                findings.add(Finding.of(
                                "step-before-its-cause",
                                ORDER_OF_DATES,
                                Severity.ERROR,
                                event.place(),
                                summons.get().day(),
                                event.day(),
                                event.place().quoted())
                        .against(summons.get().sentence().text()));
            } else if (report.date().isPresent()
                    && event.day().isAfter(report.date().get())
                    && PAST.matcher(event.sentence().text()).find()
                    && !TO_COME.matcher(event.sentence().text()).find()) {
                findings.add(Finding.of(
                                "past-lies-ahead",
                                ORDER_OF_DATES,
                                Severity.WARNING,
                                event.place(),
                                event.day(),
                                report.date().get())
                        .against(report.date().get()));
            }
        }
    }

    private static void meeting(LintedReport report, List<Finding> findings) {
        List<LocalDate> calendar =
                report.context().map(MatterContext::otherMeetings).orElse(List.of());
        for (Event event : report.timeline().of(Step.MEETING)) {
            SwedishCalendar.dayOff(event.day())
                    .ifPresent(off -> findings.add(Finding.of(
                                    "meeting-on-a-day-off",
                                    ORDER_OF_DATES,
                                    Severity.WARNING,
                                    event.place(),
                                    event.day(),
                                    off)
                            .against(event.day())));
            Optional<LocalDate> decidedOn = report.context().flatMap(MatterContext::decidedOn);
            if (decidedOn.isPresent() && !decidedOn.get().equals(event.day()) && !calendar.contains(event.day())) {
                findings.add(Finding.of(
                                "meeting-outside-calendar",
                                ORDER_OF_DATES,
                                Severity.WARNING,
                                event.place(),
                                event.day(),
                                decidedOn.get())
                        .against(decidedOn.get())
                        .remedied());
            }
        }
    }

    private static Optional<Finding> hearing(MatterContext.Heard hearing, MatterContext context) {
        Optional<LocalDate> decided =
                context.decidedOn().filter(day -> hearing.heldOn().isAfter(day));
        if (decided.isPresent()) {
            return Optional.of(of("hearing-after-decision", Severity.ERROR, hearing, decided.get())
                    .remedied(decided.get()));
        }
        return context.replyDueOn()
                .filter(due -> hearing.heldOn().isAfter(due))
                .map(due -> of("hearing-after-due-date", Severity.WARNING, hearing, due)
                        .remedied());
    }

    private static Finding of(String rule, Severity severity, MatterContext.Heard hearing, LocalDate against) {
        return Finding.of(
                rule, ORDER_OF_DATES, severity, new Place.Hearings(), hearing.body(), hearing.heldOn(), against);
    }
}
