package se.rodatraden.matters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.domain.Referral;

/** A correction carries the days that its page showed. */
class CorrectionFormTest {
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);
    private static final LocalDate DAY = LocalDate.of(2024, 10, 24);

    @Test
    void each_that_is_chosen_has_the_day_that_the_page_showed() {
        assertThat(form(List.of(FIRST, FIRST), List.of(shown(FIRST), shown(SECOND)))
                        .meant())
                .isEqualTo(Map.of(new ReferralId(FIRST), DAY));
    }

    @Test
    void one_that_the_page_did_not_show_has_no_day_that_can_be_right() {
        assertThat(form(List.of(FIRST, SECOND), List.of(SECOND + " i går", "x")).meant())
                .isEqualTo(Map.of(new ReferralId(FIRST), LocalDate.EPOCH, new ReferralId(SECOND), LocalDate.EPOCH));
        assertThat(form(null, null).meant()).isEmpty();
    }

    private static CorrectionForm form(@Nullable List<UUID> chosen, @Nullable List<String> shown) {
        return new CorrectionForm(chosen, shown, null, null, null, null);
    }

    private static String shown(UUID referral) {
        return CorrectionForm.shown(new Referral.Header(
                new ReferralId(referral),
                new CompartmentId(1),
                "Socialnämnden",
                DAY.minusDays(30),
                DAY,
                null,
                DAY,
                0,
                null));
    }
}
