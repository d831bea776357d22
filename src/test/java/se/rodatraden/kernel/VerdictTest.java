package se.rodatraden.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void the_first_refusal_wins() {
        Verdict verdict = Verdict.allowedIf(true, "a")
                .and(() -> Verdict.refused("b", 12))
                .and(() -> fail("asked after a refusal"));

        assertThat(verdict).isEqualTo(Verdict.refused("b", 12));
    }

    @Test
    void is_allowed_when_nothing_refuses() {
        Verdict verdict = Verdict.ALLOWED.and(() -> Verdict.allowedIf(true, "a"));

        assertThat(verdict.isAllowed()).isTrue();
        assertThatCode(verdict::orThrow).doesNotThrowAnyException();
    }

    @Test
    void a_refusal_stops_the_use_case_and_carries_its_reason() {
        Verdict verdict = Verdict.allowedIf(false, "casework.own-deviation", "§ 4");

        assertThat(verdict.isAllowed()).isFalse();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(verdict::orThrow)
                .satisfies(refused -> assertThat(refused.refused()).isEqualTo(verdict));
    }
}
