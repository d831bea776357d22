package se.rodatraden.matters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.clocks.DayOff;
import se.rodatraden.shell.FormErrors;

class DayOffQuestionTest {
    private static final LocalDate CHRISTMAS = LocalDate.of(2024, 12, 25);

    @Test
    void a_day_off_is_asked_about_at_its_field_with_the_next_working_day() {
        FormErrors errors = new FormErrors();
        DayOffQuestion.ask("until", CHRISTMAS, null, errors);

        assertThat(errors.entries()).singleElement().satisfies(asked -> {
            assertThat(asked.field()).isEqualTo("until");
            assertThat(asked.arguments()).containsExactly(CHRISTMAS, DayOff.CHRISTMAS_DAY, LocalDate.of(2024, 12, 27));
        });
        assertThat(DayOffQuestion.isAsked(errors, null)).isTrue();
    }

    @Test
    void whoever_has_answered_is_not_asked_again_and_can_take_the_answer_back() {
        FormErrors errors = new FormErrors();
        DayOffQuestion.ask("until", CHRISTMAS, "yes", errors);

        assertThat(errors.isEmpty()).isTrue();
        assertThat(DayOffQuestion.isAsked(errors, "yes")).isTrue();
    }

    @Test
    void a_working_day_is_taken_as_it_is() {
        FormErrors errors = new FormErrors();
        DayOffQuestion.ask("until", LocalDate.of(2024, 12, 27), null, errors);

        assertThat(errors.isEmpty()).isTrue();
        assertThat(DayOffQuestion.isAsked(errors, null)).isFalse();
    }

    @Test
    void a_day_outside_the_likely_time_is_asked_about_until_it_is_said_to_be_right() {
        LocalDate from = LocalDate.of(2024, 10, 7);
        LocalDate until = from.plusYears(1);
        DayOffQuestion.Likely likely = new DayOffQuestion.Likely(from, DayOffQuestion.BEFORE_TODAY, until);
        for (LocalDate slip : List.of(LocalDate.of(1924, 10, 6), LocalDate.of(2034, 10, 9))) {
            FormErrors errors = new FormErrors();
            DayOffQuestion.ask("heldOn", slip, likely, null, errors);
            assertThat(errors.entries())
                    .singleElement()
                    .satisfies(asked -> assertThat(asked.arguments()).contains(slip));
            assertThat(DayOffQuestion.isAsked(errors, null)).isTrue();

            FormErrors meant = new FormErrors();
            DayOffQuestion.ask("heldOn", slip, likely, "yes", meant);
            assertThat(meant.isEmpty()).isTrue();
        }
        FormErrors within = new FormErrors();
        DayOffQuestion.ask("heldOn", from, likely, null, within);
        DayOffQuestion.ask("heldOn", until, likely, null, within);
        assertThat(within.isEmpty()).isTrue();
    }
}
