package se.rodatraden.matters.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersionId;

/**
 * What a decision did to a draft behind a demand.
 *
 * @param inForceFrom the first day of the adopted version; null when the draft was rejected
 */
public record DecidedDraft(
        GuidelineVersionId version,
        GuidelineKey guideline,
        String title,
        @Nullable LocalDate inForceFrom) {

    public boolean isAdopted() {
        return inForceFrom != null;
    }
}
