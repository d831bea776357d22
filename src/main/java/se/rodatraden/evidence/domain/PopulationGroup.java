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
    public PopulationGroup {
        tried = List.copyOf(tried);
        if (number < 1) {
            throw new IllegalArgumentException("nobody is in the group");
        }
    }

    public Profile profile() {
        return new Profile(age, risk, Profile.both(childConsents, guardiansConsent), !tried.isEmpty());
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
