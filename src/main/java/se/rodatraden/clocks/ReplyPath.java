package se.rodatraden.clocks;

/** A legal way of answering a referral in time; each has conditions of its own, printed with it. */
public enum ReplyPath {
    /** An ordinary meeting before the due date, or an extra one. */
    EARLIER_MEETING,
    /** The sender grants a later due date. */
    EXTENSION,
    /** Only when the committee's decision cannot be awaited (KL 6:39); reported at the next meeting. */
    CHAIR_DECISION,
    /** Only where the delegation order allows and KL 6:38 does not forbid it. */
    DELEGATION,
    /** The item is approved at the meeting itself, where the committee's regulations allow it. */
    IMMEDIATE_APPROVAL
}
