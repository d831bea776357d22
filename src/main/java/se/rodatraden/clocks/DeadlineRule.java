package se.rodatraden.clocks;

/**
 * The rules that set a statutory time limit, named by what must be done. Which text applies, and how long
 * the time is, stands in dated rule data; the code knows only the name.
 */
public enum DeadlineRule {
    /** The council decides on a motion; counted from the day it was raised. */
    MOTION_DECISION,
    /** The council's summons is published; counted backwards from the meeting. */
    COUNCIL_SUMMONS,
    /** The minutes are approved; counted from the meeting. */
    MINUTES_APPROVAL,
    /** The approval is announced on the notice board; counted from the approval. */
    MINUTES_NOTICE,
    /** A member of the municipality asks a court to review a decision; counted from the notice. */
    LEGALITY_REVIEW,
    /** A party appeals; counted from the day the party got the decision. */
    PARTY_APPEAL,
    /** The child's need of immediate protection is assessed; counted from receipt of the report of concern. */
    SAFETY_ASSESSMENT,
    /** It is settled whether to open an investigation; counted from receipt of the report of concern. */
    PRELIMINARY_ASSESSMENT,
    /** The investigation is finished; counted from the day it was opened. */
    INVESTIGATION,
    /** A mandated reporter who asked is told whether an investigation opened; counted from the decision. */
    REPORTER_FEEDBACK,
    /** A granted intervention starts, else it is reported as unexecuted; counted from the decision. */
    UNEXECUTED_DECISION,
    /** Follow-up without an intervention ends; counted from the close of the investigation. */
    POST_INVESTIGATION_FOLLOW_UP
}
