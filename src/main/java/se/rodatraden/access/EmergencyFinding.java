package se.rodatraden.access;

/** What the unit manager found when looking at an emergency opening afterwards. */
public enum EmergencyFinding {
    JUSTIFIED,
    /** Ends the opening at once, if it is still running. */
    NOT_JUSTIFIED
}
