package se.rodatraden.matters.domain;

/** How a document reached the authority. */
public enum Arrival {
    /** Posted by another authority in the program itself. */
    AUTHORITY,
    LETTER,
    EMAIL,
    /** Handed over. */
    VISIT
}
