package se.rodatraden.evidence.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.evidence.DeidentifiedFact.Answer;
import se.rodatraden.evidence.DeidentifiedFact.Risk;
import se.rodatraden.evidence.DeidentifiedFact.Sex;

/** How many facts say exactly the same. Raw: never leaves the module. */
public record PopulationGroup(
        Quarter quarter,
        int age,
        @Nullable String district,
        Sex sex,
        Risk risk,
        Answer childConsents,
        Answer guardiansConsent,
        List<String> tried,
        @Nullable String given,
        boolean byDeviation,
        @Nullable String outcome,
        long number) {
    private static final int OF_AGE = 18;

    public PopulationGroup {
        tried = List.copyOf(tried);
        if (number < 1) {
            throw new IllegalArgumentException("nobody is in the group");
        }
    }

    /** The same group with so many in it. */
    public PopulationGroup times(long many) {
        return new PopulationGroup(
                quarter,
                age,
                district,
                sex,
                risk,
                childConsents,
                guardiansConsent,
                tried,
                given,
                byDeviation,
                outcome,
                many);
    }

    public Profile profile() {
        return new Profile(age, risk, consent(), !tried.isEmpty());
    }

    /** Of the child and the guardians; who is of age has none and answers alone (FB 9:1). */
    private Answer consent() {
        return age >= OF_AGE ? childConsents : Profile.both(childConsents, guardiansConsent);
    }

    /** One line of the canonical text that a population is hashed over; the database writes the same. */
    String line() {
        return String.join(
                "|",
                Integer.toString(quarter.year()),
                Integer.toString(quarter.number()),
                Integer.toString(age),
                orDash(district),
                sex.name(),
                risk.name(),
                childConsents.name(),
                guardiansConsent.name(),
                String.join(",", tried),
                orDash(given),
                Boolean.toString(byDeviation),
                orDash(outcome),
                Long.toString(number));
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "-" : text;
    }
}
