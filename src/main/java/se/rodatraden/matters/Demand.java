package se.rodatraden.matters;

import org.jspecify.annotations.Nullable;
import se.rodatraden.guidelines.GuidelineKey;

/**
 * One thing that a motion asks for (yrkande).
 *
 * @param guideline the guideline that it would change, where it names one
 */
public record Demand(
        DemandId id, int ordinal, String wording, @Nullable GuidelineKey guideline) {}
