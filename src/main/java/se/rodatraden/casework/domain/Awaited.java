package se.rodatraden.casework.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Verdict;

/** Something that a case waits for: what the next step in it is, and whose. */
public sealed interface Awaited {

    /** Whether an investigation is opened is to be settled. */
    record Settling(ChildCase childCase) implements Awaited {}

    /** The assessment is to be written. */
    record Assessing(ChildCase childCase) implements Awaited {}

    /** The assessment is written, and its overall judgement is to be stated. */
    record Judging(ChildCase childCase) implements Awaited {}

    /** An intervention is to be chosen. */
    record Choosing(ChildCase childCase) implements Awaited {}

    /** Whoever has to consent has said no: somebody is to be asked anew, or the case to go on without an intervention. */
    record Asking(ChildCase childCase) implements Awaited {}

    /** The unit manager is to approve a deviation, or refuse to. */
    record Approving(InterventionProposal.AwaitingApproval proposal) implements Awaited {}

    /** A proposal that nobody has to approve any more is to be decided on. */
    record Deciding(InterventionProposal proposal) implements Awaited {}

    /** What was decided has no implementation plan. */
    record Planning(GivenIntervention given) implements Awaited {}

    record FollowingUp(GivenIntervention given) implements Awaited {}

    /** What was given has ended: the case is to be ended, or another intervention chosen. */
    record Closing(ChildCase childCase) implements Awaited {}

    /** Whether it is the actor's turn; what else the step asks for, as a consent, is said where it is taken. */
    default Verdict isTurnOf(Actor actor) {
        return switch (this) {
            case Settling(ChildCase childCase) -> childCase.maySettlePreliminary(actor);
            case Assessing(ChildCase childCase) -> childCase.mayAssess(actor);
            case Judging(ChildCase childCase) -> childCase.mayAssess(actor);
            case Choosing(ChildCase childCase) -> childCase.mayAssess(actor);
            case Asking(ChildCase childCase) -> childCase.mayAssess(actor);
            case Closing(ChildCase childCase) -> childCase.mayAssess(actor);
            case Approving(InterventionProposal.AwaitingApproval proposal) -> proposal.maySettle(actor);
            case Deciding(InterventionProposal proposal) ->
                UnitOffice.handles(actor, proposal.header().compartment());
            case Planning(GivenIntervention given) -> given.mayPlan(actor);
            case FollowingUp(GivenIntervention given) -> given.mayFollowUp(actor);
        };
    }

    /**
     * What the case waits for now, the most pressing first.
     *
     * @param assessment empty as long as none is written
     * @param refused whether those have said no without whom the law lets nothing be given
     * @param proposals and {@code given}: newest first
     */
    static List<Awaited> in(
            ChildCase childCase,
            Optional<Assessment> assessment,
            boolean refused,
            List<InterventionProposal> proposals,
            List<GivenIntervention> given) {
        return switch (childCase) {
            case ChildCase.NotInvestigated _, ChildCase.Closed _ -> List.of();
            case ChildCase.Reported _ -> List.of(new Settling(childCase));
            case ChildCase.UnderInvestigation _, ChildCase.Supported _ ->
                investigated(
                        refused ? Optional.of(new Asking(childCase)) : Optional.empty(),
                        proposals,
                        given,
                        chosen(childCase, assessment));
            case ChildCase.SupportEnded _ ->
                investigated(
                        refused ? Optional.of(new Asking(childCase)) : Optional.empty(),
                        proposals,
                        given,
                        new Closing(childCase));
        };
    }

    private static Awaited chosen(ChildCase childCase, Optional<Assessment> assessment) {
        if (assessment.isEmpty()) {
            return new Assessing(childCase);
        }
        return assessment.get().judgement().isPresent() ? new Choosing(childCase) : new Judging(childCase);
    }

    /**
     * @param asking what comes before all that a consent is needed for, where it has been refused; nothing is decided on then
     * @param otherwise what it waits for where nothing is proposed and nothing goes on
     */
    private static List<Awaited> investigated(
            Optional<Awaited> asking,
            List<InterventionProposal> proposals,
            List<GivenIntervention> given,
            Awaited otherwise) {
        List<Awaited> awaited = new ArrayList<>();
        if (proposals.stream().anyMatch(InterventionProposal::isOpen)) {
            asking.ifPresent(awaited::add);
        }
        proposals.reversed().stream()
                .filter(InterventionProposal::isOpen)
                .map(Awaited::ofOpen)
                .filter(step -> asking.isEmpty() || !(step instanceof Deciding))
                .sorted(Comparator.comparing(Approving.class::isInstance))
                .forEach(awaited::add);
        List<GivenIntervention> ongoing =
                given.stream().filter(GivenIntervention::isOngoing).toList();
        Predicate<GivenIntervention> planned = one -> one.plan().isPresent();
        ongoing.stream().filter(planned.negate()).map(Planning::new).forEach(awaited::add);
        ongoing.stream().map(FollowingUp::new).forEach(awaited::add);
        if (awaited.isEmpty()) {
            return List.of(otherwise instanceof Choosing ? asking.orElse(otherwise) : otherwise);
        }
        return List.copyOf(awaited);
    }

    private static Awaited ofOpen(InterventionProposal proposal) {
        return switch (proposal) {
            case InterventionProposal.AwaitingApproval waiting -> new Approving(waiting);
            case InterventionProposal.Proposed _, InterventionProposal.Approved _ -> new Deciding(proposal);
            case InterventionProposal.NotApproved _, InterventionProposal.Decided _, InterventionProposal.Withdrawn _ ->
                throw new IllegalArgumentException("a settled proposal waits for nobody");
        };
    }
}
