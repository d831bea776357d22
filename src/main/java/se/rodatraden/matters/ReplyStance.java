package se.rodatraden.matters;

/** Where a body stands to what it was asked about (ställningstagande): one, and stated. */
public enum ReplyStance {
    SUPPORTS,
    OPPOSES,
    PARTLY,
    NO_OBJECTION,
    ABSTAINS
}
