package se.rodatraden.people;

/** In which form a guardian has legal custody of the child (vårdnad, FB 6 kap.). */
public enum Custody {
    JOINT,
    SOLE,
    /** Appointed by the court (särskilt förordnad vårdnadshavare). */
    APPOINTED,
    /** It has not been settled yet who has it; whoever is named may be one of several. */
    NOT_KNOWN,
    /** Named as a guardian, but has no custody, or has none any more: not asked for consent. */
    NONE
}
