package se.rodatraden.matters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.domain.SettledMotion;
import se.rodatraden.shell.FormErrors;

class SettledQuestionTest {
    private static final SettledMotion SETTLED = new SettledMotion(
            "Kommunfullmäktige",
            new DiaryNumber("KF 2024/1"),
            LocalDate.of(2024, 10, 7),
            DecisionOutcome.REJECTED,
            null);

    @Test
    void whoever_goes_on_about_a_decided_motion_is_asked_until_the_box_is_ticked_and_nobody_else() {
        assertThat(asked(Optional.of(SETTLED), null)).isTrue();
        assertThat(asked(Optional.of(SETTLED), "yes")).isFalse();
        assertThat(asked(Optional.empty(), null)).isFalse();
    }

    private static boolean asked(Optional<SettledMotion> settled, @Nullable String anyway) {
        FormErrors errors = new FormErrors();
        SettledQuestion.ask(settled, anyway, errors);
        return !errors.isEmpty();
    }
}
