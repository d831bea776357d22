package se.rodatraden.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.rodatraden.audit.domain.LogQuestion;
import se.rodatraden.shell.FormErrors;

/** What whoever reviews the log asks for, as it was typed. */
class LogQuestionFormTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 10, 7);

    @Test
    void a_day_ahead_is_told_at_its_field_and_today_stands_in() {
        FormErrors errors = new FormErrors();
        LogQuestion question =
                new LogQuestionForm("EVERYTHING", "2024-10-01", "2099-01-01", null, null, null).question(TODAY, errors);

        assertThat(errors.entries()).extracting(FormErrors.Entry::field).containsExactly("to");
        assertThat(question.to()).isEqualTo(TODAY);
    }

    @Test
    void today_can_be_the_last_day() {
        FormErrors errors = new FormErrors();
        new LogQuestionForm("EVERYTHING", "2024-10-01", "2024-10-07", null, null, null).question(TODAY, errors);

        assertThat(errors.isEmpty()).isTrue();
    }
}
