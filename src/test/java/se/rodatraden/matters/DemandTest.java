package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            att sociala insatsgrupper (SIG) ska erbjudas från åtta år. | Sociala insatsgrupper (SIG) ska erbjudas från åtta år
            Att åldersgränsen tas bort                                 | Åldersgränsen tas bort
            SIG från åtta år                                           | SIG från åtta år
            attityder ska mätas                                        | Attityder ska mätas
            """)
    void a_demand_has_a_title_that_stands_by_itself(String wording, String title) {
        assertThat(demand(wording).title()).isEqualTo(title);
    }

    @Test
    void a_title_is_at_most_two_hundred_characters_long() {
        assertThat(demand("att " + "å".repeat(300)).title()).hasSize(200).endsWith("…");
    }

    private static Demand demand(String wording) {
        return new Demand(new DemandId(new UUID(0, 1)), 1, wording, null);
    }
}
