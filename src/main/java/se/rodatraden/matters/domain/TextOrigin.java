package se.rodatraden.matters.domain;

/** How a saved text of a section came about. */
public enum TextOrigin {
    /** Typed, or changed in the editor. */
    WRITTEN,
    /** What the report begins with: the motion's demands, or the text of the report that was returned. */
    BEGUN,
    /** Out of a file. */
    BROUGHT_IN,
    /** An old version that was brought back. */
    RESTORED,
    /** With the compilation of the replies added to it. */
    COMPILED
}
