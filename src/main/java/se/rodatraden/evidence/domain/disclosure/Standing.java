package se.rodatraden.evidence.domain.disclosure;

/** How a cell stands before anything is hidden: what is known of it, and whether it can still be hidden. */
enum Standing {
    /** Shown or hidden, as its size and the cells around it demand. */
    OPEN,
    /** Hidden however many it counts. */
    CONFIDENTIAL,
    /** Public knowledge fixes it at zero. */
    IMPOSSIBLE,
    /** In no table; part of the sums because a reader can reason through it. */
    LATENT,
    /** Out already, in an earlier release. */
    SHOWN,
    /** Hidden already, and to stay unknown. */
    HIDDEN
}
