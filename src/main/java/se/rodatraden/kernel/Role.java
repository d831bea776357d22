package se.rodatraden.kernel;

/** What somebody does here. A role is held in one compartment, or, where marked, in the whole municipality. */
public enum Role {
    REGISTRAR,
    ANALYST,
    /** Leads the officials under a committee (KL 7:6); under the board that is the director (KL 7:1). */
    HEAD_OF_ADMINISTRATION,
    COMMITTEE_SECRETARY,
    COMMITTEE_MEMBER,
    SOCIAL_WORKER,
    UNIT_MANAGER,
    SIG_COORDINATOR,
    /** Reviews the access log of the whole municipality and opens no case. */
    DATA_PROTECTION_OFFICER,
    /** Runs the system and sees no case at all. */
    SYSTEM_ADMINISTRATOR;

    public boolean isMunicipal() {
        return this == DATA_PROTECTION_OFFICER || this == SYSTEM_ADMINISTRATOR;
    }
}
