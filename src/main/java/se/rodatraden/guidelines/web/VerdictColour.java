package se.rodatraden.guidelines.web;

import se.rodatraden.guidelines.GuidelineVerdict;

/** The colour of a verdict's tag; the word beside it says the same. */
public final class VerdictColour {
    private VerdictColour() {}

    public static String of(GuidelineVerdict verdict) {
        return switch (verdict) {
            case RECOMMENDED -> "success";
            case POSSIBLE, PROFESSIONAL_JUDGEMENT -> "info";
            case DEVIATION_POSSIBLE -> "warning";
            case NOT_RECOMMENDED, NOT_POSSIBLE -> "danger";
            case OUTSIDE -> "neutral";
        };
    }
}
