package se.rodatraden.casework.domain;

import java.time.LocalDate;

/**
 * What has to be done next in a case, and by when.
 *
 * @param step a message key
 */
public record NextStep(String step, LocalDate due) {
    public static final String SETTLE_REPORT = "casework.deadline.preliminary-assessment";
    public static final String FINISH_INVESTIGATION = "casework.deadline.investigation";
    public static final String START_INTERVENTION = "casework.deadline.start";
    public static final String READ_REPORT = "casework.deadline.new-report";
    public static final String TAKE_OVER = "casework.deadline.taken-over";
    public static final String DECIDE = "casework.deadline.decide";
    /** In place of {@link #DECIDE} as long as somebody who has to consent has not been asked. */
    public static final String ASK = "casework.deadline.ask";

    /** In place of {@link #DECIDE} as long as somebody has said no without whom it cannot be given. */
    public static final String ASK_AGAIN = "casework.deadline.ask-again";

    public static final String CHOOSE_ANEW = "casework.deadline.choose-anew";
    public static final String END_CASE = "casework.deadline.end-case";
    public static final String FOLLOW_UP = "casework.deadline.follow-up";
}
