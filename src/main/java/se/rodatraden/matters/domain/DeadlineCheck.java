package se.rodatraden.matters.domain;

import static se.rodatraden.matters.domain.ReportWarning.Category.DATES_AGAINST_DEADLINES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.rodatraden.clocks.ReplyPath;
import se.rodatraden.clocks.ReplyTiming;
import se.rodatraden.clocks.StatutoryDeadline;
import se.rodatraden.matters.domain.ReportWarning.Place;
import se.rodatraden.matters.domain.ReportWarning.Severity;
import se.rodatraden.matters.domain.ReportWarning.Wording;

/** Whether the body can decide before its answer is due, and the council before the year is out. */
final class DeadlineCheck implements ReportCheck {

    @Override
    public List<ReportWarning> check(ReportFacts facts) {
        List<ReportWarning> warnings = new ArrayList<>();
        facts.timing().flatMap(timing -> replyInTime(timing, facts)).ifPresent(warnings::add);
        if (facts.decidedOn().isEmpty()) {
            warnings.add(
                    ReportWarning.of("no-meeting", DATES_AGAINST_DEADLINES, Severity.WARNING, new Place.WholeReport())
                            .remedied());
        }
        facts.motionDeadline()
                .flatMap(deadline -> motionInTime(deadline, facts))
                .ifPresent(warnings::add);
        return warnings;
    }

    private static Optional<ReportWarning> replyInTime(ReplyTiming timing, ReportFacts facts) {
        return switch (timing) {
            case ReplyTiming.InTime _ -> Optional.empty();
            case ReplyTiming.ApprovalMayBeTooLate late ->
                Optional.of(ReportWarning.of(
                                "approval-after-due-date",
                                DATES_AGAINST_DEADLINES,
                                Severity.WARNING,
                                new Place.Section(facts.outline().proposal().key()),
                                late.replyDue(),
                                late.meeting(),
                                late.approval().dueOn())
                        .by(late.approval().basis())
                        .waysOut(ways(timing, facts)));
            case ReplyTiming.MeetingTooLate late ->
                Optional.of(ReportWarning.of(
                                "reply-due-before-meeting",
                                DATES_AGAINST_DEADLINES,
                                Severity.ERROR,
                                new Place.WholeReport(),
                                late.replyDue(),
                                late.meeting(),
                                late.daysLate(),
                                late.approval().dueOn())
                        .waysOut(ways(timing, facts)));
        };
    }

    private static List<Wording> ways(ReplyTiming timing, ReportFacts facts) {
        List<Wording> ways = new ArrayList<>(
                timing.paths().stream().map(path -> way(path, timing, facts)).toList());
        if (timing instanceof ReplyTiming.MeetingTooLate) {
            // What people reach for first does not help here, and they should be told so.
            ways.add(Wording.of("matters.way.IMMEDIATE_APPROVAL.no-help", timing.meeting()));
        }
        return ways;
    }

    private static Wording way(ReplyPath path, ReplyTiming timing, ReportFacts facts) {
        if (path != ReplyPath.EARLIER_MEETING) {
            return Wording.of("matters.way." + path.name());
        }
        Optional<LocalDate> earlier = facts.otherMeetings().stream()
                .filter(day -> !day.isAfter(timing.replyDue()))
                .findFirst();
        return earlier.map(day -> Wording.of("matters.way.EARLIER_MEETING", day))
                .orElseGet(() -> Wording.of("matters.way.EXTRA_MEETING", timing.replyDue()));
    }

    private static Optional<ReportWarning> motionInTime(StatutoryDeadline deadline, ReportFacts facts) {
        LocalDate decision = facts.decidedOn().orElse(facts.date());
        if (!decision.isAfter(deadline.dueOn())) {
            return Optional.empty();
        }
        return Optional.of(ReportWarning.of(
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
