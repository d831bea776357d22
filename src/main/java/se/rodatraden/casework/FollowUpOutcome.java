package se.rodatraden.casework;

/** How the child's situation is at a follow-up, as the social worker sees it. */
public enum FollowUpOutcome {
    IMPROVED,
    UNCHANGED,
    WORSE,
    NOT_KNOWN
}
