package se.rodatraden.guidelines;

import java.util.List;
import java.util.Optional;

/**
 * One intervention as it stands for one child on one day.
 *
 * @param reason why, in the guideline's own words; empty when no row decided
 * @param citations the source of each row that decided
 * @param endedSources those of the cited sources that no longer held on the day, in the guideline's words for them
 * @param odds where the guideline recommends or allows it for an age that the catalogue or its sources leave out
 * @param alternatives what the guideline points to instead; empty when it points nowhere
 * @param decidingRows ids of the rows that decided
 * @param trace what was asked and answered; empty when no version was in force
 */
public record InterventionChoice(
        Intervention intervention,
        ChoiceVerdict verdict,
        AgeSpan.Fit ageFit,
        String reason,
        String alternatives,
        List<String> citations,
        List<String> endedSources,
        List<String> decidingRows,
        Optional<AgesAtOdds> odds,
        Optional<Trace> trace) {

    public InterventionChoice {
        citations = List.copyOf(citations);
        endedSources = List.copyOf(endedSources);
        decidingRows = List.copyOf(decidingRows);
    }
}
