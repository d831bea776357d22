package se.rodatraden.matters;

/** What a body did with the item. The first two suit any body; granting, rejecting and answering a motion, the council. */
public enum DecisionOutcome {
    /** According to the proposal (enligt förslaget). */
    AS_PROPOSED,
    /** The body decided on clauses of its own (enligt ändrat förslag). */
    AMENDED,
    /** The motion is granted (bifall). */
    GRANTED,
    /** The motion is rejected (avslag). */
    REJECTED,
    /** The motion is answered, with reference to what was reported (besvarad). */
    ANSWERED,
    /** Back to preparation, with a task (återremiss). */
    RETURNED,
    /** To a later meeting, without new material (bordläggning). */
    POSTPONED;

    /** Whether the matter is settled at this body by the decision. */
    public boolean settles() {
        return this != RETURNED && this != POSTPONED;
    }

    /** Whether the body has done with the matter: it is settled, or another body has to prepare it again. */
    public boolean endsAt(MatterKind matter) {
        return settles() || this == RETURNED && matter == MatterKind.COUNCIL_PROPOSAL;
    }

    public boolean isOnMotion() {
        return this == GRANTED || this == REJECTED || this == ANSWERED;
    }

    /** The motions' outcomes are the council's alone, and for motions. */
    public boolean suits(AuthorityKind body, MatterKind matter) {
        return !isOnMotion() || body == AuthorityKind.COUNCIL && matter.settlesTheMotion();
    }
}
