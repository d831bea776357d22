package se.rodatraden.casework;

/** Why an intervention ended (avslutsorsak). */
public enum ClosureReason {
    GOALS_REACHED,
    YOUTH_WITHDREW,
    GUARDIAN_WITHDREW,
    MOVED,
    TOO_OLD,
    PLACED,
    SENTENCED,
    REPLACED,
    NEVER_STARTED,
    OUTSIDE_TARGET_GROUP
}
