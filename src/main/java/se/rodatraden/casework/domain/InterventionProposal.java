package se.rodatraden.casework.domain;

import java.time.LocalDate;
import java.util.Optional;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Verdict;

/** An intervention proposed for a child, on its way to a decision. */
public sealed interface InterventionProposal {

    ProposalHeader header();

    /** Within the guideline. */
    record Proposed(ProposalHeader header) implements InterventionProposal {}

    /** Departs from the guideline; waits for the unit manager. */
    record AwaitingApproval(ProposalHeader header, Deviation deviation) implements InterventionProposal {}

    record Approved(ProposalHeader header, Deviation deviation, Deviation.Settlement settlement)
            implements InterventionProposal {}

    record NotApproved(ProposalHeader header, Deviation deviation, Deviation.Settlement settlement)
            implements InterventionProposal {}

    /** @param approved the deviation and its approval, when it was one */
    record Decided(ProposalHeader header, Optional<Approved> approved) implements InterventionProposal {}

    record Withdrawn(ProposalHeader header) implements InterventionProposal {}

    /** Whether somebody has still to approve it, decide on it or take it back. */
    default boolean isOpen() {
        return switch (this) {
            case Proposed _, AwaitingApproval _, Approved _ -> true;
            case NotApproved _, Decided _, Withdrawn _ -> false;
        };
    }

    /** Approve the deviation, or refuse to. Whoever proposed it hears first that it cannot be they, in any office. */
    default Verdict maySettle(Actor actor) {
        Verdict office = UnitOffice.settlesDeviations(actor, header().compartment());
        return switch (this) {
            case AwaitingApproval(ProposalHeader _, Deviation deviation) ->
                FourEyes.verdict(deviation.proposedBy(), actor).and(() -> office);
            case Proposed _ -> office.and(() -> Verdict.refused("casework.refused.no-deviation"));
            case Approved _, NotApproved _ -> office.and(() -> Verdict.refused("casework.refused.settled"));
            case Decided _ -> office.and(() -> Verdict.refused("casework.refused.decided"));
            case Withdrawn _ -> office.and(() -> Verdict.refused("casework.refused.withdrawn"));
        };
    }

    /** Approve the deviation: not where consent has been refused since it was sent on, nor where none is needed any more. */
    default Verdict mayApprove(Actor actor, ConsentNeed.Status consent, ChoiceRoute today) {
        return maySettle(actor).and(consent::notRefused).and(() -> stillFits(today));
    }

    /** @param consent whether those have said yes whom the consent ladder asks */
    default Verdict mayDecide(Actor actor, ConsentNeed.Status consent) {
        return UnitOffice.handles(actor, header().compartment())
                .and(() -> switch (this) {
                    case Proposed _, Approved _ -> Verdict.ALLOWED;
                    case AwaitingApproval _ -> Verdict.refused("casework.refused.awaiting-approval");
                    case NotApproved _ -> Verdict.refused("casework.refused.not-approved");
                    case Decided _ -> Verdict.refused("casework.refused.decided");
                    case Withdrawn _ -> Verdict.refused("casework.refused.withdrawn");
                })
                .and(consent::given);
    }

    /** Whether the guideline still lets it be proposed as it was, with a deviation or without. */
    default Verdict stillFits(ChoiceRoute today) {
        return Verdict.allowedIf(
                today.mayPropose(anyDeviation().isPresent()).isAllowed(), "casework.refused.guideline-changed");
    }

    default Verdict mayWithdraw(Actor actor) {
        return UnitOffice.handles(actor, header().compartment()).and(() -> switch (this) {
            case Proposed _, AwaitingApproval _, Approved _ -> Verdict.ALLOWED;
            case NotApproved _ -> Verdict.refused("casework.refused.not-approved");
            case Decided _ -> Verdict.refused("casework.refused.decided");
            case Withdrawn _ -> Verdict.refused("casework.refused.withdrawn");
        });
    }

    /** A deviation is reviewed in the follow-up, which therefore comes no later than the day set for the review. */
    default Verdict reviewedBy(LocalDate followUpOn) {
        return anyDeviation()
                .map(deviation -> Verdict.allowedIf(
                        !followUpOn.isAfter(deviation.reviewOn()),
                        "casework.refused.follow-up-after-review",
                        deviation.reviewOn()))
                .orElse(Verdict.ALLOWED);
    }

    /** Until the deviation has been looked at again, every follow-up is no later than that; then it has been. */
    default Verdict reviewedAgainBy(LocalDate followUpOn, LocalDate today) {
        return reviewAhead(today).isPresent() ? reviewedBy(followUpOn) : Verdict.ALLOWED;
    }

    /** The day by which the deviation has to be looked at again; empty where there is none, or it has been. */
    default Optional<LocalDate> reviewAhead(LocalDate today) {
        return anyDeviation().map(Deviation::reviewOn).filter(review -> review.isAfter(today));
    }

    /** The deviation, where there is one. */
    default Optional<Deviation> anyDeviation() {
        return switch (this) {
            case AwaitingApproval(ProposalHeader _, Deviation deviation) -> Optional.of(deviation);
            case Approved(ProposalHeader _, Deviation deviation, Deviation.Settlement _) -> Optional.of(deviation);
            case NotApproved(ProposalHeader _, Deviation deviation, Deviation.Settlement _) -> Optional.of(deviation);
            case Decided(ProposalHeader _, Optional<Approved> approved) -> approved.map(Approved::deviation);
            case Proposed _, Withdrawn _ -> Optional.empty();
        };
    }

    /** How the deviation was settled, where it was. */
    default Optional<Deviation.Settlement> anySettlement() {
        return switch (this) {
            case Approved(ProposalHeader _, Deviation _, Deviation.Settlement settlement) -> Optional.of(settlement);
            case NotApproved(ProposalHeader _, Deviation _, Deviation.Settlement settlement) -> Optional.of(settlement);
            case Decided(ProposalHeader _, Optional<Approved> approved) -> approved.map(Approved::settlement);
            case Proposed _, AwaitingApproval _, Withdrawn _ -> Optional.empty();
        };
    }
}
