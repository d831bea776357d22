package se.rodatraden.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.rodatraden.guidelines.GuidelineVersionId;

/** From a version of a guideline to the decisions about children that rest on it, for those who may see their cases. */
public interface DecisionsUnder {

    /**
     * What the reader may see, as the database decides for that reader, the latest first. That the cases were listed is
     * logged, as of every list of cases; none of them is opened, and nobody is named.
     */
    Listed listed(GuidelineVersionId version);

    /** @param more whether there are further ones that the reader may see */
    record Listed(List<UnderVersion> decisions, boolean more) {
        public Listed {
            decisions = List.copyOf(decisions);
        }
    }

    /** @param followedUpOn the last time; empty when it has not been yet */
    record UnderVersion(
            DecisionId id,
            ChildCaseId childCase,
            CaseNumber number,
            LocalDate decidedOn,
            Optional<LocalDate> followedUpOn) {}
}
