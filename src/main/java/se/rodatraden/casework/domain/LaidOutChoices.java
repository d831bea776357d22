package se.rodatraden.casework.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.people.Household;

/**
 * Every intervention laid out for one child on one day, in the order of the catalogue.
 *
 * @param evaluation the same, as it is kept
 */
public record LaidOutChoices(
        LocalDate on,
        Household household,
        Optional<Assessment> assessment,
        Consents consents,
        List<ChoiceOption> options,
        KeptEvaluation evaluation) {
    public LaidOutChoices {
        options = List.copyOf(options);
    }

    public Optional<ChoiceOption> option(InterventionKey key) {
        return options.stream()
                .filter(option -> option.choice().intervention().key().equals(key))
                .findFirst();
    }

    public int age() {
        return household.child().ageOn(on);
    }
}
