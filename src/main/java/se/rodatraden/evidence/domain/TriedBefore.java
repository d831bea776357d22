package se.rodatraden.evidence.domain;

/**
 * What was tried before, beside what the national recommendations would have offered first at that age. The
 * register knows what was tried; what was offered and declined it does not know.
 */
public enum TriedBefore {
    NOTHING,
    /** Something, but nothing that the recommendations name for the age. */
    OTHERS,
    FIRST_HAND,
    /** The recommendations name nothing for the age, whatever was tried. */
    NOT_NAMED
}
