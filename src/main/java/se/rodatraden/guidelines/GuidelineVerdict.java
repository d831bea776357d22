package se.rodatraden.guidelines;

import java.util.Arrays;
import java.util.Optional;

/** What a guideline can say of an intervention for a child, as its tables spell it. */
public enum GuidelineVerdict {
    RECOMMENDED("rekommenderas", Deviation.NOT_NEEDED),
    POSSIBLE("möjlig", Deviation.NOT_NEEDED),
    /** An open norm: the guideline leaves it to professional judgement in the single case. */
    PROFESSIONAL_JUDGEMENT("öppen norm", Deviation.NOT_NEEDED),
    /** Outside what is offered, but a deviation is foreseen, with reasons. */
    DEVIATION_POSSIBLE("avsteg möjligt", Deviation.WITH_REASONS),
    NOT_RECOMMENDED("rekommenderas inte", Deviation.WITH_REASONS),
    OUTSIDE("utanför", Deviation.WITH_REASONS),
    /** A condition set by law is not met, and no deviation can replace it. */
    NOT_POSSIBLE("inte möjlig", Deviation.BARRED);

    /** Whether a person may choose the intervention in spite of, or beside, the verdict. */
    public enum Deviation {
        NOT_NEEDED,
        /** Reasons, what was tried first, stigma weighed, consents, and another person's approval. */
        WITH_REASONS,
        BARRED
    }

    private final String inTable;
    private final Deviation deviation;

    GuidelineVerdict(String inTable, Deviation deviation) {
        this.inTable = inTable;
        this.deviation = deviation;
    }

    /** The word in the table's verdict column. */
    public String inTable() {
        return inTable;
    }

    public Deviation deviation() {
        return deviation;
    }

    public static Optional<GuidelineVerdict> read(String inTable) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.inTable.equals(inTable))
                .findFirst();
    }
}
