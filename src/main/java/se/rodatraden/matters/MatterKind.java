package se.rodatraden.matters;

/** Why an authority handles a matter; decides which sections its report has and where its decision is sent. */
public enum MatterKind {
    /** The executive board prepares a motion for the council. */
    MOTION,
    /** A body answers a referral. */
    REFERRAL,
    /** The council decides on what the board proposes. */
    COUNCIL_PROPOSAL,
    /** Somebody outside wrote to the authority: the body decides, or it is answered or laid to the documents without. */
    LETTER;

    /** Whether the decision goes to another authority, so that the program sends it; a letter's writer gets it by post. */
    public boolean isAnsweredToAnAuthority() {
        return this != LETTER;
    }

    /**
     * Whether the decision settles the motion itself, and with it a draft guideline. A reply to a referral is an
     * opinion, and the board only proposes: the council decides on a motion (KL 5:35).
     */
    public boolean settlesTheMotion() {
        return switch (this) {
            case MOTION, REFERRAL, LETTER -> false;
            case COUNCIL_PROPOSAL -> true;
        };
    }
}
