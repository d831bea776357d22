package se.rodatraden.casework.domain;

import java.time.LocalDate;
import se.rodatraden.guidelines.RiskLevel;
import se.rodatraden.kernel.Letters;
import se.rodatraden.kernel.StaffId;

/**
 * The overall judgement of risk (samlad bedömning). A person states it, in words; nothing computes it,
 * suggests it, or lists children by it.
 */
public record OverallJudgement(RiskLevel level, String rationale, StaffId statedBy, LocalDate statedOn) {
    /** Below this length nothing has been explained; the database holds the same. */
    public static final int SHORTEST_RATIONALE = 20;

    public OverallJudgement {
        rationale = rationale.strip();
        if (Letters.areFewerThan(SHORTEST_RATIONALE, rationale)) {
            throw new IllegalArgumentException("a judgement comes with a written rationale");
        }
    }
}
