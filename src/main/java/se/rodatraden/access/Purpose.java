package se.rodatraden.access;

/**
 * Why a page or a job touches records. Declared by every endpoint, printed in the access log, and shown to
 * whoever reviews it (SoLPuL 10 §: access is limited to the task).
 */
public enum Purpose {
    SIGN_IN,
    OWN_DAY,
    REGISTER_MATTERS,
    PREPARE_MATTERS,
    DECIDE_MATTERS,
    FOLLOW_THREAD,
    READ_GUIDELINES,
    MAINTAIN_GUIDELINES,
    FOLLOW_UP_FIGURES,
    HANDLE_CHILD_CASE,
    ACT_IN_EMERGENCY,
    LEAD_UNIT,
    COORDINATE_COOPERATION,
    READ_DOCUMENTS,
    REVIEW_LOG,
    RUN_SYSTEM,
    HELP
}
