package se.rodatraden.casework.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /**
     * Whoever has to consent is to be asked; or has said no, and is to be asked anew, or the case to go on without an
     * intervention.
     */
    record Asking(ChildCase childCase, boolean refused) implements Awaited {}

    /**
     * The unit manager is to approve a deviation, or refuse to.
     *
     * @param refused whether consent has been refused, so that it can only be refused or left
     */
    record Approving(InterventionProposal.AwaitingApproval proposal, boolean refused) implements Awaited {}

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
            case Asking(ChildCase childCase, boolean _) -> childCase.mayAssess(actor);
            case Closing(ChildCase childCase) -> childCase.mayAssess(actor);
            case Approving(InterventionProposal.AwaitingApproval proposal, boolean _) -> proposal.maySettle(actor);
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
     * @param consents how the answers stand today
     * @param proposals and {@code given}: newest first
     */
    static List<Awaited> in(
            ChildCase childCase,
            Optional<Assessment> assessment,
            ConsentStanding consents,
            List<InterventionProposal> proposals,
            List<GivenIntervention> given) {
        return switch (childCase) {
            case ChildCase.NotInvestigated _, ChildCase.Closed _ -> List.of();
            case ChildCase.Reported _ -> List.of(new Settling(childCase));
            case ChildCase.UnderInvestigation _, ChildCase.Supported _ ->
                investigated(childCase, consents, proposals, given, chosen(childCase, assessment, consents));
            case ChildCase.SupportEnded _ ->
                investigated(childCase, consents, proposals, given, new Closing(childCase));
        };
    }

    private static Awaited chosen(ChildCase childCase, Optional<Assessment> assessment, ConsentStanding consents) {
        if (assessment.isEmpty()) {
            return new Assessing(childCase);
        }
        if (assessment.get().judgement().isEmpty()) {
            return new Judging(childCase);
        }
        return consents.nothingMayBeGiven() ? new Asking(childCase, true) : new Choosing(childCase);
    }

    /**
     * Asking comes before all that a consent is needed for, where it has been refused or not been given.
     *
     * @param otherwise what it waits for where nothing is proposed and nothing goes on
     */
    private static List<Awaited> investigated(
            ChildCase childCase,
            ConsentStanding consents,
            List<InterventionProposal> proposals,
            List<GivenIntervention> given,
            Awaited otherwise) {
        List<Awaited> awaited = proposals.reversed().stream()
                .filter(InterventionProposal::isOpen)
                .flatMap(open -> ofOpen(childCase, open, consents.of(open)))
                .distinct()
                .sorted(Comparator.comparing(Awaited::place))
                .collect(Collectors.toCollection(ArrayList::new));
        List<GivenIntervention> ongoing =
                given.stream().filter(GivenIntervention::isOngoing).toList();
        Predicate<GivenIntervention> planned = one -> one.plan().isPresent();
        ongoing.stream().filter(planned.negate()).map(Planning::new).forEach(awaited::add);
        ongoing.stream().map(FollowingUp::new).forEach(awaited::add);
        return awaited.isEmpty() ? List.of(otherwise) : List.copyOf(awaited);
    }

    /** What is refused is asked about before what can be decided, and the manager is waited for last. */
    private static int place(Awaited open) {
        return switch (open) {
            case Asking(ChildCase _, boolean refused) -> refused ? 0 : 1;
            case Deciding _ -> 2;
            case Approving _ -> 3;
            case Settling _, Assessing _, Judging _, Choosing _, Planning _, FollowingUp _, Closing _ -> 4;
        };
    }

    private static Stream<Awaited> ofOpen(
            ChildCase childCase, InterventionProposal proposal, ConsentNeed.Status consent) {
        boolean refused = consent == ConsentNeed.Status.REFUSED;
        return switch (proposal) {
            case InterventionProposal.AwaitingApproval waiting ->
                refused
                        ? Stream.of(new Asking(childCase, true), new Approving(waiting, true))
                        : Stream.of(new Approving(waiting, false));
            case InterventionProposal.Proposed _, InterventionProposal.Approved _ ->
                Stream.of(
                        consent == ConsentNeed.Status.GIVEN ? new Deciding(proposal) : new Asking(childCase, refused));
            case InterventionProposal.NotApproved _, InterventionProposal.Decided _, InterventionProposal.Withdrawn _ ->
                throw new IllegalArgumentException("a settled proposal waits for nobody");
        };
    }
}
