package se.rodatraden.matters.domain;

import java.util.List;
import se.rodatraden.kernel.Role;

/** A lawful way of answering a referral whose due date comes before the body's meeting. */
public enum WayOut {
    /** Nothing in law: the sender set the day and may set another. */
    EXTENSION("", Role.REGISTRAR, Role.ANALYST),
    EXTRA_MEETING("KL 6:23", Role.COMMITTEE_SECRETARY),
    CHAIR_DECISION("KL 6:39–40", Role.COMMITTEE_SECRETARY),
    ADMINISTRATION_STATEMENT("KL 6:37–38, 7:5", Role.ANALYST);

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
