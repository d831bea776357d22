package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.FormalDecisionId;

class FormalMeetingTest {
    private final FormalMeeting.Planned planned = Sample.planned(Sample.MEETING);
    private final FormalMeeting.MinutesApproved approved =
            new FormalMeeting.MinutesApproved(planned.header(), Sample.MEETING.plusDays(14));

    @Test
    void nothing_is_decided_before_the_day_of_the_meeting() {
        assertThat(planned.mayDecide(Sample.MEETING.minusDays(1)))
                .isEqualTo(Verdict.refused("matters.refused.meeting-ahead", Sample.MEETING));
        assertThat(planned.mayDecide(Sample.MEETING).isAllowed()).isTrue();
    }

    @Test
    void the_agenda_closes_when_the_day_has_passed() {
        assertThat(planned.mayTakeItem(Sample.MEETING).isAllowed()).isTrue();
        assertThat(planned.mayTakeItem(Sample.MEETING.plusDays(1)).isAllowed()).isFalse();
    }

    @Test
    void minutes_are_approved_when_every_item_is_decided() {
        assertThat(planned.mayApproveMinutes(Sample.MEETING, 2))
                .isEqualTo(Verdict.refused("matters.refused.undecided-items", 2));
        assertThat(planned.mayApproveMinutes(Sample.MEETING, 0).isAllowed()).isTrue();
        assertThat(approved.mayApproveMinutes(Sample.MEETING, 0).isAllowed()).isFalse();
    }

    @Test
    void the_notice_follows_the_approval() {
        assertThat(planned.mayPostNotice().isAllowed()).isFalse();
        assertThat(approved.mayPostNotice().isAllowed()).isTrue();
    }

    @Test
    void nothing_happens_at_a_meeting_that_is_not_held() {
        FormalMeeting cancelled =
                new FormalMeeting.Cancelled(planned.header(), Sample.MEETING.minusDays(5), "Ingen kan komma.");

        assertThat(List.of(
                        cancelled.mayDecide(Sample.MEETING),
                        cancelled.mayTakeItem(Sample.TODAY),
                        cancelled.mayLoseItem(),
                        cancelled.mayMove(Sample.TODAY, 0),
                        cancelled.mayCancel(0),
                        cancelled.mayApproveMinutes(Sample.MEETING, 0),
                        cancelled.mayPostNotice()))
                .containsOnly(Verdict.refused("matters.refused.meeting-cancelled"));
    }

    @Test
    void a_meeting_is_moved_before_it_is_held_and_may_be_noted_as_cancelled_after_but_not_once_it_decided() {
        assertThat(planned.mayMove(Sample.MEETING, 0).isAllowed()).isTrue();
        assertThat(planned.mayMove(Sample.MEETING.plusDays(1), 0).isAllowed()).isFalse();
        assertThat(planned.mayMove(Sample.TODAY, 1)).isEqualTo(Verdict.refused("matters.refused.something-decided", 1));
        assertThat(planned.mayCancel(0).isAllowed()).isTrue();
        assertThat(planned.mayCancel(1).isAllowed()).isFalse();
        assertThat(approved.mayCancel(0).isAllowed()).isFalse();
    }

    @Test
    void a_decision_is_sent_when_its_text_holds() {
        assertThat(decision(false).mayBeDispatched(planned).isAllowed()).isFalse();
        assertThat(decision(false).mayBeDispatched(approved).isAllowed()).isTrue();
        assertThat(decision(true).mayBeDispatched(planned).isAllowed()).isTrue();
    }

    private static FormalDecision decision(boolean immediate) {
        return new FormalDecision(
                new FormalDecisionId(new UUID(7, 7)),
                Sample.MEETING,
                12,
                DecisionOutcome.AS_PROPOSED,
                List.of("Nämnden överlämnar svaret."),
                null,
                "",
                "",
                immediate);
    }
}
