package se.rodatraden.matters;

/** What sort of body an authority serves. */
public enum AuthorityKind {
    /** The elected assembly (kommunfullmäktige), which decides motions. */
    COUNCIL,
    /** Leads and coordinates, and is heard on every matter of the council (kommunstyrelse). */
    EXECUTIVE_BOARD,
    COMMITTEE,
    DISTRICT_COMMITTEE
}
