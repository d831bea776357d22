package se.rodatraden.casework.domain;

import java.util.List;
import se.rodatraden.casework.ConsentGiver;
import se.rodatraden.kernel.LegalBasis;

/**
 * One rung of the consent ladder: who has to say yes at these ages, for this form of intervention, as long as
 * the provision is in force.
 *
 * @param fromAge and {@code toAge} in full years, both included
 */
public record ConsentRule(
        LegalBasis basis, ConsentForm form, int fromAge, int toAge, List<ConsentNeed.Alternative> alternatives) {
    public ConsentRule {
        alternatives = List.copyOf(alternatives);
    }

    boolean asksGuardians() {
        return alternatives.stream()
                .anyMatch(alternative -> alternative.givers().contains(ConsentGiver.GUARDIAN));
    }

    boolean covers(int age, ConsentForm asked) {
        return form == asked && age >= fromAge && age <= toAge;
    }
}
