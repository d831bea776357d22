package se.rodatraden.guidelines;

import java.util.List;

/** What the guideline in force says of one intervention for one child. */
public sealed interface ChoiceVerdict {

    record Stated(GuidelineVerdict verdict) implements ChoiceVerdict {}

    /**
     * Open: something that is not known decides.
     *
     * @param missing the labels of those inputs
     * @param possible the verdicts that it stands between
     */
    record InformationMissing(List<String> missing, List<GuidelineVerdict> possible) implements ChoiceVerdict {
        public InformationMissing {
            missing = List.copyOf(missing);
            possible = List.copyOf(possible);
        }
    }

    /**
     * No guideline in force speaks of this case: a gap, a fault of the table, or no version on the day. A
     * person judges.
     *
     * @param reason a message key
     */
    record NoGuidance(String reason) implements ChoiceVerdict {}
}
