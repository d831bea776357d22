package se.rodatraden.casework.domain;

import java.time.LocalDate;
import java.util.Set;
import se.rodatraden.guidelines.Intervention;
import se.rodatraden.guidelines.MethodCategory;
import se.rodatraden.kernel.Period;

/**
 * Methods that the guardians themselves take part in: a course for parents, a treatment of the whole family. Nobody can give
 * them on the child's consent alone before it comes of age.
 *
 * @param decidedBy who decided so, or that it is assumed
 */
public record GuardiansTakePart(Period inForce, Set<MethodCategory> methods, String decidedBy) {
    public GuardiansTakePart {
        methods = Set.copyOf(methods);
    }

    boolean covers(Intervention intervention, LocalDate day) {
        return inForce.contains(day) && methods.contains(intervention.method());
    }
}
