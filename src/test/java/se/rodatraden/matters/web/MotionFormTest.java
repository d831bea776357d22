package se.rodatraden.matters.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.rodatraden.shell.FormErrors;

class MotionFormTest {
    private static final String NUMBER = "20150808-2383";

    @Test
    void what_may_not_stand_in_the_diary_is_told_at_its_field() {
        FormErrors errors = new FormErrors();
        new MotionForm(
                        "Om " + NUMBER,
                        "Eva Lind (A)",
                        null,
                        "B-2024-00012",
                        "Ett krav.",
                        null,
                        null,
                        null,
                        "För " + NUMBER,
                        null,
                        null,
                        null)
                .mayStand(errors);

        assertThat(errors.entries()).extracting(FormErrors.Entry::field).containsExactly("title", "wording", "demand3");
    }
}
