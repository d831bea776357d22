package se.rodatraden.casework.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.rodatraden.casework.domain.KeptEvaluation;

/** What was kept years ago is still read. */
class StoredJsonTest {
    @Test
    void an_evaluation_from_before_school_years_could_be_overtaken_is_read() {
        assertThat(StoredJson.read("""
                        {"on":"2024-10-08","inputs":[{"name":"SCHOOL_YEAR","value":"3","origin":"ASSESSMENT"}],"choices":[]}
                        """, KeptEvaluation.class).inputs())
                .containsExactly(new KeptEvaluation.Input(
                        KeptEvaluation.Name.SCHOOL_YEAR, "3", KeptEvaluation.Origin.ASSESSMENT));
    }

    @Test
    void the_day_that_an_overtaken_school_year_was_told_is_kept() {
        KeptEvaluation kept = new KeptEvaluation(
                LocalDate.of(2025, 7, 2),
                List.of(new KeptEvaluation.Input(
                        KeptEvaluation.Name.SCHOOL_YEAR,
                        "3",
                        KeptEvaluation.Origin.ASSESSMENT,
                        Optional.of(LocalDate.of(2024, 10, 7)))),
                List.of());

        assertThat(StoredJson.read(StoredJson.write(kept), KeptEvaluation.class))
                .isEqualTo(kept);
    }
}
