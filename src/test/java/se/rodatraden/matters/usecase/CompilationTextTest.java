package se.rodatraden.matters.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.domain.ReferralCompilation;

/** What the first draft of a report says of those who have not answered. */
class CompilationTextTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 10, 7);

    @Test
    void a_body_whose_time_has_ended_has_not_answered() {
        assertThat(round(TODAY.minusDays(1))).endsWith("Nämnd 1 har inte inkommit med svar.");
    }

    @Test
    void a_body_that_still_has_time_is_not_told_as_one_that_did_not_answer() {
        assertThat(round(TODAY, TODAY.plusDays(38), TODAY.minusDays(1)))
                .endsWith("Nämnd 3 har inte inkommit med svar."
                        + " Nämnd 1 har inte svarat än. Svarstiden går ut den 2024-10-07."
                        + " Nämnd 2 har inte svarat än. Svarstiden går ut den 2024-11-14.");
        assertThat(CompilationText.compiled(compilation(TODAY.plusDays(38)), Map.of()))
                .isEqualTo("# Har inte svarat\n\nNämnd 1 har inte svarat än. Svarstiden går ut den 2024-11-14.");
    }

    @Test
    void those_of_one_day_are_told_together() {
        assertThat(round(TODAY.plusDays(1), TODAY.plusDays(1)))
                .endsWith("Nämnd 1 och Nämnd 2 har inte svarat än. Svarstiden går ut den 2024-10-08.");
    }

    private static String round(LocalDate... due) {
        return CompilationText.round(compilation(due));
    }

    private static ReferralCompilation compilation(LocalDate... due) {
        return new ReferralCompilation(
                IntStream.range(0, due.length)
                        .<Referral>mapToObj(index -> new Referral.Sent(header(index + 1, due[index])))
                        .toList(),
                TODAY);
    }

    private static Referral.Header header(int number, LocalDate due) {
        return new Referral.Header(
                new ReferralId(new UUID(3, number)),
                new CompartmentId(number),
                "Nämnd " + number,
                TODAY.minusDays(30),
                due,
                null,
                due,
                0,
                null);
    }
}
