package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.List;
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

    public String sectionText() {
        return "§ " + section;
    }

    /** A decision is sent when its text holds: the minutes are approved, or the item was at the meeting. */
    public Verdict mayBeDispatched(FormalMeeting meeting) {
        return Verdict.allowedIf(immediateApproval || meeting.hasApprovedMinutes(), "matters.refused.not-approved");
    }
}
