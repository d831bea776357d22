package se.rodatraden.guidelines.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import se.rodatraden.guidelines.domain.StartBound;
import se.rodatraden.guidelines.domain.StartBounds;

class StartBoundFileTest {
    private static final String TWO = """
            - {from: "2020-01-01", to: "2024-12-31", years: 10, source: "KF 2019 § 3"}
            - {from: "2025-01-01", years: 4, source: "KF 2024 § 88"}
            """;

    @Test
    void ten_years_ship_for_every_day_and_say_that_they_are_assumed() {
        StartBound bound =
                new StartBoundFile("", new DefaultResourceLoader()).bounds().on(LocalDate.of(2024, 10, 7));

        assertThat(bound.lastFor(LocalDate.of(2024, 10, 7))).isEqualTo("2034-10-07");
        assertThat(bound.source()).isEqualTo("programmets eget antagande");
    }

    @Test
    void the_day_of_the_decision_chooses_the_bound_and_the_first_is_about_the_days_before_it() {
        StartBounds bounds = StartBoundFile.read(file(TWO));

        assertThat(bounds.on(LocalDate.of(2024, 12, 31)).years()).isEqualTo(10);
        assertThat(bounds.on(LocalDate.of(2025, 1, 1)).source()).isEqualTo("KF 2024 § 88");
        assertThat(bounds.on(LocalDate.of(2019, 1, 1)).years()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-12-31 | 2024-12-30 | does not follow",
                "2024-12-31 | 2025-01-01 | does not follow",
                "'years: 4, ' | 'to: \"2030-01-01\", years: 4, ' | until further notice",
                "years: 4 | years: 0 | at least one year",
                "years: 4 | year: 4 | a bound has",
                "'\"2025-01-01\"' | 2025-01-01 | in quotes",
                "2025-01-01 | 2025-13-01 | could not be parsed",
                "KF 2024 § 88 | ' ' | a source",
            })
    void a_file_that_leaves_a_day_in_doubt_is_refused_by_name(String text, String instead, String why) {
        assertThatThrownBy(() -> StartBoundFile.read(file(TWO.replace(text, instead))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bounds of a test")
                .hasMessageContaining(why);
    }

    private static Resource file(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "bounds of a test");
    }
}
