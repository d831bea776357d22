package se.rodatraden.evidence.domain.disclosure;

/**
 * What happens to a count of zero. Hidden unless the municipality has decided that a zero identifies nobody
 * (disclosure-control D2, open question F5). A zero that public knowledge fixes is always shown.
 */
public enum ZeroPolicy {
    HIDDEN,
    /** Zeros are shown and never used to hide others; a reader then knows that every hidden cell is at least 1. */
    SHOWN
}
