package se.rodatraden.people;

/** Why the guardians who are named cannot consent for the child, even when all of them have said yes. */
public enum CustodyGap {
    /** Custody is joint, and one guardian is named: the other's word counts as much (FB 6:13). */
    SECOND_NOT_NAMED,
    /** Nobody has found out yet who has custody (FB 6:11). */
    NOT_SETTLED
}
