package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.Verdict;

/** What may be noted of a hearing, and when. */
class HearingTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 10, 7);

    @Test
    void nothing_has_come_of_a_hearing_that_has_not_been_held() {
        assertThat(noted("Förvaltningsgruppen", TODAY.plusDays(1), "Tillstyrker."))
                .isEqualTo(Verdict.refused("matters.refused.hearing-ahead", TODAY.plusDays(1)));
        assertThat(noted("Förvaltningsgruppen", TODAY.plusDays(1), " ").isAllowed())
                .isTrue();
        assertThat(noted("Förvaltningsgruppen", TODAY, "Tillstyrker.").isAllowed())
                .isTrue();
    }

    @Test
    void no_child_can_be_told_from_it() {
        Verdict refused = Verdict.refused("matters.refused.personal-file");

        assertThat(noted("Vårdnadshavaren i B-2024-00110", TODAY, "")).isEqualTo(refused);
        assertThat(noted("Förvaltningsgruppen", TODAY, "Om B-2024-00110.")).isEqualTo(refused);
    }

    private static Verdict noted(String body, LocalDate heldOn, String outcome) {
        return Hearing.mayBeNoted(body, heldOn, outcome, TODAY);
    }
}
