package se.rodatraden.casework.domain;

import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;

/**
 * The delegation of the unit, in short: a social worker handles and decides within the guideline, the unit
 * manager settles what departs from it. An office counts in its own unit only.
 */
public final class UnitOffice {
    private UnitOffice() {}

    public static Verdict handles(Actor actor, CompartmentId unit) {
        return Verdict.allowedIf(holds(actor, Role.SOCIAL_WORKER, unit), "casework.refused.not-social-worker");
    }

    /** Takes in reports of concern. */
    public static Verdict receives(Actor actor, CompartmentId unit) {
        return Verdict.allowedIf(
                holds(actor, Role.SOCIAL_WORKER, unit) || holds(actor, Role.UNIT_MANAGER, unit),
                "casework.refused.not-of-unit");
    }

    public static Verdict settlesDeviations(Actor actor, CompartmentId unit) {
        return Verdict.allowedIf(holds(actor, Role.UNIT_MANAGER, unit), "casework.refused.not-unit-manager");
    }

    /** Gives out the cases of the unit. */
    public static Verdict leads(Actor actor, CompartmentId unit) {
        return Verdict.allowedIf(holds(actor, Role.UNIT_MANAGER, unit), "casework.refused.not-unit-manager");
    }

    private static boolean holds(Actor actor, Role role, CompartmentId unit) {
        return switch (actor) {
            case Actor.Person person ->
                person.offices().stream()
                        .anyMatch(office -> office.role() == role && unit.equals(office.compartment()));
            case Actor.SystemPurpose _ -> false;
        };
    }
}
