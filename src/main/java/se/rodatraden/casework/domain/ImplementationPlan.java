package se.rodatraden.casework.domain;

import java.time.LocalDate;

/**
 * How an intervention is carried out (genomförandeplan).
 *
 * @param version counts the savings; whoever saves over another version than the one read is told
 * @param participation how the child and the guardians took part in writing it
 */
public record ImplementationPlan(
        int version, String goals, String measures, String participation, LocalDate writtenOn) {

    /** As one text, for showing two versions side by side. */
    public String joined() {
        return String.join("\n\n", goals, measures, participation).strip();
    }
}
