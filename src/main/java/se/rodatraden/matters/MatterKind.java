package se.rodatraden.matters;

/** Why an authority handles a matter; decides which sections its report has and where its decision is sent. */
public enum MatterKind {
    /** The executive board prepares a motion for the council. */
    MOTION,
    /** A body answers a referral. */
    REFERRAL,
    /** The council decides on what the board proposes. */
    COUNCIL_PROPOSAL
}
