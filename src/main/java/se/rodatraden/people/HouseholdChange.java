package se.rodatraden.people;

/** What a correction changed, told without saying from what or to what. */
public enum HouseholdChange {
    CHILD_NAME,
    CHILD_NUMBER,
    CHILD_BIRTH_DATE,
    CHILD_SEX,
    GUARDIAN_NAME,
    GUARDIAN_NUMBER,
    CUSTODY,
    LIVES_WITH_CHILD,
    GUARDIAN_ADDED
}
