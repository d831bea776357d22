package se.rodatraden.casework;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.guidelines.RiskLevel;
import se.rodatraden.people.Sex;

/**
 * What one decided case may say outside its own file: published in the transaction of the decision, and
 * again under the same {@code factId} when a follow-up tells more. By its shape it cannot say whose case it
 * is: no name, no number, no day of birth, no text that somebody wrote.
 *
 * @param factId random, tied to the case only by {@code casework.fact_link}
 * @param knownOn the day on which this was known
 * @param caseYear and {@code caseQuarter} 1–4: when the intervention was decided
 * @param age full years on the day of the decision
 * @param district the unit's; null for protected persons, who are counted above district level only
 * @param risk as a person stated it; null when nobody did
 * @param childConsents and {@code guardiansConsent}: null when the question was not put
 * @param tried keys of the interventions tried before
 * @param given key of the intervention decided
 * @param verdict what the guideline in force said of it, by the name of the guidelines' constant;
 *     {@code NO_GUIDANCE} or {@code INFORMATION_MISSING} where it said nothing
 * @param outcome code of the latest follow-up; null as long as the intervention goes on unfollowed
 */
public record CaseFactChanged(
        UUID factId,
        LocalDate knownOn,
        int caseYear,
        int caseQuarter,
        int age,
        @Nullable String district,
        Sex sex,
        @Nullable RiskLevel risk,
        @Nullable Boolean childConsents,
        @Nullable Boolean guardiansConsent,
        Set<String> tried,
        String given,
        String verdict,
        boolean byDeviation,
        @Nullable String outcome) {
    public CaseFactChanged {
        tried = Set.copyOf(tried);
    }
}
