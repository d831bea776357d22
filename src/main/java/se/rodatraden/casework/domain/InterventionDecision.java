package se.rodatraden.casework.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.DecisionId;
import se.rodatraden.casework.ProposalId;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.kernel.Verdict;

/**
 * The decision on an intervention. Written once; it keeps what decided it.
 *
 * @param approvedBy who approved the deviation; empty within the guideline
 * @param statementOfReasons the provisions applied and the facts that decided (FL 32 §)
 * @param guideline the version that spoke of the intervention on the day; empty when none did
 * @param committee the social committee's decision that stood in place of a guardian's consent; empty where none did
 * @param evaluation the kept list of everything that was shown, with the inputs and the rows that matched
 */
public record InterventionDecision(
        DecisionId id,
        ProposalId proposal,
        ChildCaseId caseId,
        CompartmentId compartment,
        InterventionKey intervention,
        String name,
        String verdict,
        StaffId proposedBy,
        Optional<StaffId> approvedBy,
        StaffId decidedBy,
        LocalDate decidedOn,
        LocalDate startsOn,
        LocalDate followUpOn,
        String statementOfReasons,
        Optional<GuidelineUsed> guideline,
        Optional<UUID> committee,
        UUID evaluation) {

    /** It begins today at the earliest, and is followed up after that. */
    public static Verdict mayStart(LocalDate startsOn, LocalDate today) {
        return Verdict.allowedIf(!startsOn.isBefore(today), "casework.refused.starts-in-past", today);
    }

    public static Verdict mayBeFollowedUp(LocalDate followUpOn, LocalDate startsOn) {
        return Verdict.allowedIf(followUpOn.isAfter(startsOn), "casework.refused.follow-up-before-start", startsOn);
    }

    /** The version of a guideline, and the hash of its content at the decision. */
    public record GuidelineUsed(GuidelineVersionId version, String hash) {}

    public boolean byDeviation() {
        return approvedBy.isPresent();
    }
}
