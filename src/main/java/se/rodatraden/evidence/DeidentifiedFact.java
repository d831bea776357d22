package se.rodatraden.evidence;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one child case says to the register, without saying whose it is: no name, no number, no case. Told
 * again under the same {@code id} when more is known; what was known earlier stays readable for earlier dates.
 *
 * @param id random and kept by casework; says nothing by itself, so not a {@code uuidv7}
 * @param asOf the day on which this was known (kunskapsdatum)
 * @param caseYear and {@code caseQuarter} 1–4: when the case was decided
 * @param ageAtEvent whole years on the day of the decision
 * @param district null for protected persons, who count at city level only
 * @param risk as set by a human; the program never sets one
 * @param tried codes of the interventions tried before
 * @param given code of the intervention decided, with {@code byDeviation} when it departed from the guideline
 * @param outcome code of the follow-up's outcome; null until there is one
 */
public record DeidentifiedFact(
        UUID id,
        LocalDate asOf,
        int caseYear,
        int caseQuarter,
        int ageAtEvent,
        @Nullable String district,
        Sex sex,
        Risk risk,
        Answer childConsents,
        Answer guardiansConsent,
        Set<String> tried,
        @Nullable String given,
        boolean byDeviation,
        @Nullable String outcome) {

    public DeidentifiedFact {
        tried = Set.copyOf(tried);
        if (caseQuarter < 1 || caseQuarter > 4) {
            throw new IllegalArgumentException("a year has no quarter " + caseQuarter);
        }
        if (ageAtEvent < 0 || ageAtEvent > 30) {
            throw new IllegalArgumentException("not an age that belongs in the register");
        }
    }

    public enum Sex {
        GIRL,
        BOY
    }

    public enum Risk {
        LOW,
        MEDIUM,
        HIGH,
        NOT_SET
    }

    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }
}
