package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.Verdict;

/** A day that the sender can hardly wait for is told to both sides, and asked for all the same. */
class ReplyExtensionTest {
    private static final LocalDate DUE = LocalDate.of(2024, 10, 17);
    private static final LocalDate BOARD_MEETS = LocalDate.of(2024, 10, 30);

    @Test
    void a_day_until_the_senders_meeting_seems_reasonable() {
        assertThat(seems(BOARD_MEETS, Optional.of(BOARD_MEETS)).isAllowed()).isTrue();
        assertThat(seems(DUE.plusYears(1), Optional.empty()).isAllowed())
                .as("a year to the day, and no meeting is planned")
                .isTrue();
    }

    @Test
    void a_day_after_the_senders_meeting_is_doubtful() {
        assertThat(seems(BOARD_MEETS.plusDays(1), Optional.of(BOARD_MEETS)))
                .isEqualTo(Verdict.refused("matters.extension.doubt.meeting", BOARD_MEETS, "Kommunstyrelsen"));
    }

    @Test
    void more_than_a_year_is_doubtful_whenever_the_sender_meets() {
        LocalDate tooLong = DUE.plusYears(1).plusDays(1);

        assertThat(seems(tooLong, Optional.empty())).isEqualTo(Verdict.refused("matters.extension.doubt.year", DUE));
        assertThat(seems(tooLong, Optional.of(BOARD_MEETS)))
                .isEqualTo(Verdict.refused("matters.extension.doubt.year", DUE));
    }

    private static Verdict seems(LocalDate until, Optional<LocalDate> meets) {
        return ReplyExtension.seemsReasonable(DUE, until, meets, "Kommunstyrelsen");
    }
}
