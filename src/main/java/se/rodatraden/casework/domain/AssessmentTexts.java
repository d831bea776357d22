package se.rodatraden.casework.domain;

/**
 * The running text of an assessment.
 *
 * @param development the child's health, education, emotions and behaviour, relations
 * @param parenting the parents' capacity
 * @param environment family and surroundings
 * @param childStatement the child's own words, and the weight given to them
 */
public record AssessmentTexts(String development, String parenting, String environment, String childStatement) {

    /** As one text, for showing two versions side by side. */
    public String joined() {
        return String.join("\n\n", development, parenting, environment, childStatement)
                .strip();
    }
}
