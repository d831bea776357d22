package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.rodatraden.clocks.SwedishCalendar;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Verdict;

/**
 * All that decides which lawful ways a body has of answering in time. Says of each why it is open or not; a person
 * chooses.
 *
 * @param due of the matter's referral
 * @param meetings the body's own, from today on, the soonest first
 * @param mandates the body's decision by which each may reply in its place; missing where there is none
 * @param ahead the reply that was sent before the body met
 * @param toCouncil whether the council asked: opinions to it are never delegated (KL 6:38)
 * @param settled that the council has decided the motion: no day is left to keep
 */
public record ReplySituation(
        LocalDate today,
        Matter matter,
        ReplyDue due,
        List<LocalDate> meetings,
        Map<MandateHolder, String> mandates,
        Optional<ReplyAhead> ahead,
        boolean toCouncil,
        Optional<SettledMotion> settled) {

    /** So close that no answer to a request for more time can be awaited. */
    private static final int WORKING_DAYS_TO_ANSWER = 2;

    public ReplySituation {
        meetings = List.copyOf(meetings);
        mandates = Map.copyOf(mandates);
    }

    /** Whether there is a day to keep: the reply is not sent, the sender waits for it, and it can still change something. */
    public boolean isTimed() {
        return ahead.isEmpty()
                && settled.isEmpty()
                && matter.header().notAwaitedOn().isEmpty();
    }

    /** The first meeting; empty when the calendar has none. */
    public Optional<LocalDate> nextMeeting() {
        return meetings.stream().findFirst();
    }

    public boolean meetsInTime() {
        return nextMeeting().filter(day -> !day.isAfter(due.day())).isPresent();
    }

    /** Whether the actor may take that way now; the reason first met is the one shown. */
    public Verdict verdict(WayOut way, Actor actor) {
        return isOpen(way)
                .and(() -> MatterAction.holdsAny(
                        actor, way.roles(), matter.header().authority()));
    }

    /** Whether the law and the facts leave the way open, whoever would take it. */
    public Verdict isOpen(WayOut way) {
        return undecided().and(this::awaited).and(() -> switch (way) {
            case EXTENSION ->
                Verdict.allowedIf(
                                due.extensions().stream().noneMatch(ReplyExtension::isOpen),
                                "matters.refused.extension-asked")
                        .and(() -> Verdict.allowedIf(!today.isAfter(due.day()), "matters.refused.due-over", due.day()));
            case EXTRA_MEETING ->
                cannotAwaitCalendar()
                        .and(() -> Verdict.allowedIf(!today.isAfter(due.day()), "matters.refused.due-over", due.day()));
            case CHAIR_DECISION ->
                mandated(MandateHolder.CHAIR)
                        .and(this::cannotAwaitCalendar)
                        .and(this::cannotAwaitExtension)
                        .and(this::canBeReported);
            case ADMINISTRATION_STATEMENT ->
                Verdict.allowedIf(!toCouncil, "matters.refused.to-council")
                        .and(() -> mandated(MandateHolder.ADMINISTRATION))
                        .and(() -> Verdict.allowedIf(matter.signedReport().isPresent(), "matters.refused.no-report"))
                        .and(this::canBeReported);
        });
    }

    private Verdict undecided() {
        return switch (matter) {
            case Matter.Registered _, Matter.InPreparation _, Matter.Reported _, Matter.Scheduled _ ->
                Verdict.allowedIf(ahead.isEmpty(), "matters.refused.replied-ahead");
            case Matter.Decided _, Matter.Dispatched _, Matter.Closed _ -> Verdict.refused("matters.refused.decided");
        };
    }

    /** What changes nothing any more is not hurried by a way out. */
    private Verdict awaited() {
        return settled.map(motion -> (Verdict) new Verdict.Refused(
                        "matters.refused.motion-settled", List.of(motion.body(), motion.decidedOn())))
                .orElseGet(() ->
                        Verdict.allowedIf(matter.header().notAwaitedOn().isEmpty(), "matters.refused.not-awaited"));
    }

    private Verdict mandated(MandateHolder holder) {
        return Verdict.allowedIf(mandates.containsKey(holder), "matters.refused.no-mandate." + holder.name());
    }

    /** The body itself decides when it meets in time: then its decision can be awaited (KL 6:39). */
    private Verdict cannotAwaitCalendar() {
        return nextMeeting()
                .map(day -> Verdict.allowedIf(day.isAfter(due.day()), "matters.refused.meets-in-time", day))
                .orElse(Verdict.ALLOWED);
    }

    /** More time has to have been refused, unless the day is so close that no answer can be awaited. */
    private Verdict cannotAwaitExtension() {
        boolean asked = due.extensions().stream().anyMatch(ReplyExtension::isOpen);
        boolean refused = !asked && due.extensions().stream().anyMatch(ReplyExtension.Refused.class::isInstance);
        return Verdict.allowedIf(
                refused || workingDaysLeft() <= WORKING_DAYS_TO_ANSWER,
                asked ? "matters.refused.extension-unanswered" : "matters.refused.can-be-awaited");
    }

    private Verdict canBeReported() {
        return Verdict.allowedIf(!meetings.isEmpty(), "matters.refused.no-meeting-to-report");
    }

    private long workingDaysLeft() {
        return today.isAfter(due.day())
                ? 0
                : today.plusDays(1)
                        .datesUntil(due.day().plusDays(1))
                        .filter(SwedishCalendar::isWorkingDay)
                        .count();
    }
}
