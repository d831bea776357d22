package se.rodatraden.audit.domain;

/**
 * Which lines of the log are looked at. Control is systematic and recurrent (SoLPuL 10 §), so the choice is
 * by rule and not by whom somebody happens to think of.
 */
public enum LogSelection {
    /** Drawn by lot, the same lines again for the same days and draw. */
    RANDOM_SAMPLE,
    /** Emergency openings, attempts at them, and everything that was read with them. */
    EMERGENCIES,
    PROTECTED_PERSONS,
    OUTSIDE_OFFICE_HOURS,
    MANY_IN_SHORT_TIME,
    BY_STAFF,
    BY_NUMBER,
    EVERYTHING
}
