package se.rodatraden.people;

/** In which form a guardian has legal custody of the child (vårdnad, FB 6 kap.). */
public enum Custody {
    JOINT,
    SOLE,
    /** Appointed by the court (särskilt förordnad vårdnadshavare). */
    APPOINTED
}
