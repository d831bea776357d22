package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.FormalDecisionId;
import se.rodatraden.matters.ReplyStance;

/**
 * What a body decided on one item (beslut vid sammanträde).
 *
 * @param section the paragraph of the minutes
 * @param clauses what was decided, in the words of the minutes
 * @param stance where the body stands to the referral that it answers; null when it answers none
 * @param task what the preparation has to add, when the matter was returned
 * @param dissent reservations (KL 4:27) and special statements, as they were handed in
 * @param immediateApproval the item was written and approved at the meeting itself
 */
public record FormalDecision(
        FormalDecisionId id,
        LocalDate decidedOn,
        int section,
        DecisionOutcome outcome,
        List<String> clauses,
        @Nullable ReplyStance stance,
        String task,
        String dissent,
        boolean immediateApproval) {

    public FormalDecision {
        clauses = List.copyOf(clauses);
    }

    /**
     * The decision that sent the matter back and whose task still stands; empty once the body has settled it.
     *
     * @param taken on the matter, in order
     */
    public static Optional<FormalDecision> toPrepareAnew(Matter matter, List<FormalDecision> taken) {
        return switch (matter) {
            case Matter.Registered _, Matter.InPreparation _, Matter.Reported _, Matter.Scheduled _ -> sentBack(taken);
            case Matter.Decided _, Matter.Dispatched _, Matter.Closed _ -> Optional.empty();
        };
    }

    /** The latest of the decisions that returned the matter, where none since has settled it. */
    public static Optional<FormalDecision> sentBack(List<FormalDecision> taken) {
        return taken.reversed().stream()
                .takeWhile(decision -> !decision.outcome().settles())
                .filter(decision -> decision.outcome() == DecisionOutcome.RETURNED)
                .findFirst();
    }

    public String sectionText() {
        return "§ " + section;
    }

    /** A decision is sent when its text holds: the minutes are approved, or the item was at the meeting. */
    public Verdict mayBeDispatched(FormalMeeting meeting) {
        return Verdict.allowedIf(immediateApproval || meeting.hasApprovedMinutes(), "matters.refused.not-approved");
    }
}
