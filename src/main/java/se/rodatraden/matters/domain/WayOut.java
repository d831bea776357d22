package se.rodatraden.matters.domain;

import java.util.List;
import se.rodatraden.kernel.Role;

/** A lawful way of answering a referral whose due date comes before the body's meeting. */
public enum WayOut {
    /** Nothing in law: the sender set the day and may set another. */
    EXTENSION("", Role.REGISTRAR, Role.ANALYST),
    EXTRA_MEETING("6 kap. 23 § kommunallagen", Role.COMMITTEE_SECRETARY),
    CHAIR_DECISION("6 kap. 39 och 40 §§ kommunallagen", Role.COMMITTEE_SECRETARY),
    ADMINISTRATION_STATEMENT("6 kap. 37 och 38 §§, 7 kap. 8 § kommunallagen", Role.ANALYST);

    private final String basis;
    private final List<Role> roles;

    WayOut(String basis, Role... roles) {
        this.basis = basis;
        this.roles = List.of(roles);
    }

    /** The provision that it rests on; empty for none. */
    public String basis() {
        return basis;
    }

    public List<Role> roles() {
        return roles;
    }
}
