package se.rodatraden.casework.domain;

import java.util.Set;
import se.rodatraden.guidelines.Intervention;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.guidelines.MethodCategory;
import se.rodatraden.kernel.LegalBasis;

/**
 * For which measures the social committee may decide without one of two guardians, as long as the provision is in force
 * (FB 6:13 a). What is not named is no such measure.
 */
public record CommitteeRule(LegalBasis basis, Set<MethodCategory> methods, Set<InterventionKey> interventions) {
    public CommitteeRule {
        methods = Set.copyOf(methods);
        interventions = Set.copyOf(interventions);
    }

    /** Only what is given by decision after individual assessment: never a placement, nor what is offered without one. */
    boolean covers(Intervention intervention) {
        return ConsentForm.of(intervention) == ConsentForm.ASSESSED
                && (methods.contains(intervention.method()) || interventions.contains(intervention.key()));
    }
}
