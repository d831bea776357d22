package se.rodatraden.matters.domain;

/** What sort of document it is, where the law asks: that decides when it becomes official (TF 2:8–12). */
public enum DocumentNature {
    ORDINARY,
    /** Addressed to somebody in person, about a matter of the authority: it counts as the authority's (TF 2:8). */
    LETTER_TO_OFFICIAL,
    /** Official when approved, whatever becomes of the matter (TF 2:10). */
    MINUTES,
    /** A diary or another list that is kept on: official as soon as entries can be made (TF 2:10). */
    REGISTER,
    /** Made only to prepare a matter and adding no fact of its own (minnesanteckning, TF 2:12). */
    MEMORY_NOTE,
    /** An outline or a proposal (utkast, TF 2:12). */
    DRAFT_TEXT
}
