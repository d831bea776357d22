package se.rodatraden.world;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;

/** One half of the small world: an authority, a unit, and somebody in every role. */
public final class Side {
    private final String code;
    private final CompartmentId authority;
    private final CompartmentId body;
    private final CompartmentId unit;
    private final Map<Role, StaffId> staff = new EnumMap<>(Role.class);

    Side(String code, CompartmentId authority, CompartmentId body, CompartmentId unit) {
        this.code = code;
        this.authority = authority;
        this.body = body;
        this.unit = unit;
    }

    /** {@code norr} or {@code sydd}; part of every name on the side. */
    public String code() {
        return code;
    }

    public CompartmentId authority() {
        return authority;
    }

    /** A second authority, which gets referrals and in which nobody works. */
    public CompartmentId body() {
        return body;
    }

    public CompartmentId unit() {
        return unit;
    }

    public StaffId staff(Role role) {
        return Objects.requireNonNull(staff.get(role));
    }

    /** What the sign-in calls whoever holds the role here. */
    public String subject(Role role) {
        return role.name().toLowerCase().replace('_', '-') + "-" + code;
    }

    void employ(Role role, StaffId person) {
        staff.put(role, person);
    }
}
