package se.rodatraden.casework;

/** Who may have to say yes to an intervention; from eighteen the young adult is still {@code CHILD} here. */
public enum ConsentGiver {
    CHILD,
    /** Everybody with custody; one guardian's no is the guardians' no. */
    GUARDIAN
}
