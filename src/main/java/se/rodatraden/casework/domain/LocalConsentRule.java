package se.rodatraden.casework.domain;

import java.util.Set;
import se.rodatraden.casework.ConsentGiver;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.kernel.Period;

/**
 * What the municipality asks for beyond the statute, for the interventions under one guideline.
 *
 * @param belowAge in full years, not included
 * @param also those who have to say yes besides whoever the statute names
 * @param decidedBy who decided so, for the page that shows it
 */
public record LocalConsentRule(
        GuidelineKey guideline, Period inForce, int belowAge, Set<ConsentGiver> also, String decidedBy) {
    public LocalConsentRule {
        also = Set.copyOf(also);
    }
}
