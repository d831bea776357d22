package se.rodatraden.matters.lint;

/** What a section of a report is for, whatever its heading says. */
public enum SectionRole {
    /** What stands before the first heading of a section: authority, date, number, addressee. */
    HEAD,
    PROPOSAL,
    SUMMARY,
    BACKGROUND,
    MATTER,
    PREPARATION,
    ASSESSMENT,
    CHILDREN,
    EQUALITY,
    ECONOMY,
    LAW,
    FOLLOW_UP,
    REPLIES,
    ANNEXES,
    SIGNATURES,
    /** A heading that no list knows. */
    OTHER
}
