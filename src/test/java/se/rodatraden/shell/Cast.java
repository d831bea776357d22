package se.rodatraden.shell;

import java.time.LocalDate;
import java.util.Locale;
import se.rodatraden.access.Organisation;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;

/** One person for each role, whose sign-in name is the role's in small letters. */
public final class Cast {
    private static final LocalDate EARLY = LocalDate.of(2020, 1, 1);

    private Cast() {}

    public static void enrol(Organisation organisation) {
        if (!organisation.compartments(Organisation.Kind.UNIT).isEmpty()) {
            return;
        }
        var board = organisation.foundCompartment("ks", "Kommunstyrelsen", Organisation.Kind.AUTHORITY, null);
        var unit = organisation.foundCompartment(
                "kvarnberga", "Barn och unga Kvarnberga", Organisation.Kind.UNIT, "Kvarnberga");
        for (Role role : Role.values()) {
            StaffId staff = organisation.enrol(subject(role), "Aino " + surname(role), "Handläggare");
            CompartmentId where = Organisation.Kind.of(role)
                    .map(kind -> switch (kind) {
                        case UNIT -> unit;
                        case AUTHORITY -> board;
                    })
                    .orElse(null);
            organisation.appoint(staff, role, where, EARLY);
        }
    }

    public static String subject(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String surname(Role role) {
        String[] names = {"Alm", "Berg", "Ceder", "Dahl", "Ek", "Falk", "Grahn", "Holm", "Lind", "Sund"};
        return names[role.ordinal()];
    }
}
