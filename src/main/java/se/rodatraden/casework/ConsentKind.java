package se.rodatraden.casework;

/** What a consent is about. The two are separate records: a yes to one is no yes to the other. */
public enum ConsentKind {
    /** The measure itself (SoL). */
    INTERVENTION,
    /** Telling named parties what is secret (OSL 12:2). */
    SHARING
}
