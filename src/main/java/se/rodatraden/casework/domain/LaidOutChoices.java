package se.rodatraden.casework.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.rodatraden.casework.ConsentGiver;
import se.rodatraden.casework.ConsentKind;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.kernel.Verdict;
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
    private static final int OF_AGE = 18;

    public LaidOutChoices {
        options = List.copyOf(options);
    }

    public Optional<ChoiceOption> option(InterventionKey key) {
        return options.stream()
                .filter(option -> option.choice().intervention().key().equals(key))
                .findFirst();
    }

    /**
     * Whether a proposal of it may be written. A deviation is sent on with the guardians' consent only; whoever is of age
     * has none.
     */
    public Verdict mayPropose(ChoiceOption option, boolean withDeviation) {
        return option.mayPropose(withDeviation)
                .and(() -> Verdict.allowedIf(
                        !withDeviation || age() >= OF_AGE || guardiansConsent(option),
                        "casework.refused.guardians-consent"));
    }

    private boolean guardiansConsent(ChoiceOption option) {
        return option.need().flatMap(need -> need.decided(consents)).isPresent()
                || consents.answerOf(ConsentGiver.GUARDIAN, ConsentKind.INTERVENTION)
                        .orElse(false);
    }

    public int age() {
        return household.child().ageOn(on);
    }
}
