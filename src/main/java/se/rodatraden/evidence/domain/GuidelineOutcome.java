package se.rodatraden.evidence.domain;

/**
 * What a guideline version says of one profile. The last two are not verdicts: the version cannot answer, and
 * that is counted and said, never turned into a no.
 */
public enum GuidelineOutcome {
    RECOMMENDED(true),
    POSSIBLE(true),
    PROFESSIONAL_JUDGEMENT(false),
    DEVIATION_POSSIBLE(false),
    NOT_RECOMMENDED(false),
    OUTSIDE(false),
    NOT_POSSIBLE(false),
    /** An input that decides is not known. */
    INFORMATION_MISSING(false),
    /** No row speaks of the profile, or rows contradict each other. */
    NO_GUIDANCE(false);

    private final boolean inside;

    GuidelineOutcome(boolean inside) {
        this.inside = inside;
    }

    /** Offered as standard: without a deviation, and without being left to judgement. */
    public boolean isInside() {
        return inside;
    }

    public boolean isAnswer() {
        return this != INFORMATION_MISSING && this != NO_GUIDANCE;
    }
}
