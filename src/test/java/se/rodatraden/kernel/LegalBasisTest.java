package se.rodatraden.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LegalBasisTest {
    private static final Period SINCE_JULY_2025 = Period.from(LocalDate.of(2025, 7, 1));

    @Test
    void is_cited_as_the_statute_book_does() {
        assertThat(new LegalBasis("SoL (2025:400)", "20:2", SINCE_JULY_2025, true).citation())
                .isEqualTo("20 kap. 2 § SoL (2025:400)");
        assertThat(new LegalBasis("SoLPuL (2001:454)", "10", SINCE_JULY_2025, true).citation())
                .isEqualTo("10 § SoLPuL (2001:454)");
    }

    @Test
    void names_its_act_and_section() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LegalBasis(" ", "10", SINCE_JULY_2025, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new LegalBasis("SoL", "", SINCE_JULY_2025, true));
    }
}
