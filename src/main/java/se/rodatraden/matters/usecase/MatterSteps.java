package se.rodatraden.matters.usecase;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.domain.FormalDecision;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.ReplyAhead;
import se.rodatraden.matters.domain.SettledMotion;

/**
 * What the reader can do with a matter where it stands, and what it waits for.
 *
 * @param nobodyAwaits whether a reply to the referral can change nothing any more
 * @param unanswered whether the matter can end without a reply, whoever ends it
 */
public record MatterSteps(
        Matter matter, Map<MatterAction, Verdict> verdicts, Verdict nobodyAwaits, Verdict unanswered) {

    public MatterSteps {
        verdicts = Map.copyOf(verdicts);
    }

    /**
     * @param meeting that deals with it; empty when none does
     * @param taken the decisions in it
     * @param settled that the council has decided the motion
     * @param ahead the reply that was sent before the body met
     */
    static MatterSteps of(
            Matter matter,
            Optional<FormalMeeting> meeting,
            List<FormalDecision> taken,
            Optional<SettledMotion> settled,
            Optional<ReplyAhead> ahead,
            LocalDate today) {
        Map<MatterAction, Verdict> verdicts = new EnumMap<>(MatterAction.class);
        for (MatterAction action : MatterAction.values()) {
            verdicts.put(action, action.verdict(matter, CurrentActor.get()));
        }
        Verdict unanswered = MatterAction.mayBeLeftUnanswered(matter, settled, ahead);
        verdicts.put(
                MatterAction.END_UNANSWERED,
                MatterAction.END_UNANSWERED
                        .heldIn(matter.header().authority(), CurrentActor.get())
                        .and(() -> unanswered));
        meeting.ifPresent(held -> {
            verdicts.computeIfPresent(
                    MatterAction.RECORD_DECISION, (action, verdict) -> verdict.and(() -> held.mayDecide(today)));
            matter.settlement()
                    .ifPresent(end -> taken.stream()
                            .filter(decision -> decision.id().equals(end.decision()))
                            .forEach(decision -> verdicts.computeIfPresent(
                                    MatterAction.DISPATCH,
                                    (action, verdict) -> verdict.and(() -> decision.mayBeDispatched(held)))));
        });
        return new MatterSteps(matter, verdicts, MatterAction.nobodyAwaits(matter, settled), unanswered);
    }

    public Verdict verdict(MatterAction action) {
        return verdicts.getOrDefault(action, MatterAction.doneBy(action.roles()));
    }

    /** Whether the action belongs to one of the reader's roles here, be it possible now or not. */
    public boolean holds(MatterAction action) {
        return action.heldIn(matter.header().authority(), CurrentActor.get()).isAllowed();
    }

    /**
     * The steps that the reader can take now, in their order, and the one that the matter waits for, which says
     * why when it cannot be taken yet. Steps further off would only stand in the way.
     */
    public List<MatterAction> offered() {
        return Stream.of(
                        MatterAction.ASSIGN,
                        MatterAction.SEND_REFERRAL,
                        MatterAction.WRITE_REPORT,
                        MatterAction.PLACE_ON_AGENDA,
                        MatterAction.RECORD_DECISION,
                        MatterAction.TAKE_OFF_AGENDA,
                        MatterAction.DISPATCH,
                        MatterAction.FINISH,
                        MatterAction.END_UNANSWERED,
                        MatterAction.REOPEN)
                .filter(action -> action.suits(matter.header().kind()))
                .filter(action -> !action.liesBehind(matter))
                .filter(this::holds)
                .filter(action -> action != MatterAction.ASSIGN || !isMineAlready())
                .filter(action -> action != MatterAction.END_UNANSWERED || nobodyAwaits.isAllowed())
                .filter(action -> verdict(action).isAllowed()
                        || action == MatterAction.END_UNANSWERED
                        || next().filter(action::equals).isPresent())
                .toList();
    }

    /** The step that takes the matter on, when it is somebody else who takes it. */
    public Optional<MatterAction> awaited() {
        return next().filter(action -> !holds(action));
    }

    /** A reply that nobody awaits is left before it is written; what is on an agenda, or sent, goes on as it was. */
    private Optional<MatterAction> next() {
        return unanswered.isAllowed() ? Optional.of(MatterAction.END_UNANSWERED) : MatterAction.awaitedIn(matter);
    }

    /** Whether the decision is sent and that of another body is awaited. */
    public boolean awaitsAnotherBody() {
        return matter instanceof Matter.Dispatched;
    }

    /** An analyst who has the matter need not take it on again; a registrar may give it to another. */
    private boolean isMineAlready() {
        Matter.Officer officer = matter.header().officer();
        Actor actor = CurrentActor.get();
        return officer != null && officer.staff().value().equals(actor.id()) && !actor.holds(Role.REGISTRAR);
    }
}
