package se.rodatraden.guidelines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceBookTest {
    private static final SourceBook BOOK = new SourceBook(List.of(
            source("Kommunallagen (1991:900)", "2017-12-31"),
            source("Förvaltningslagen (1986:223)", "2018-06-30"),
            source("Socialtjänstlagen (2025:400)", null),
            source("Socialstyrelsen; Metodguiden: Komet", "2020-01-01"),
            source("FHM: ANDTS", "2021-01-01")));
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KL (1991:900) 6:3; FL (1986:223) 7 § | KL (1991:900) 6:3, FL (1986:223) 7 §",
                "SoL (2025:400) 20:1; KL (1991:900) 6:3 | KL (1991:900) 6:3",
                "FHM: ANDTS; något okänt | FHM: ANDTS",
                "KL (1991:900) och FL (1986:223) | Kommunallagen (1991:900), Förvaltningslagen (1986:223)",
                "Socialstyrelsen; Metodguiden: Komet | Socialstyrelsen; Metodguiden: Komet",
                "KL (1991:900); KL (1991:900) | KL (1991:900)",
            })
    void each_citation_in_a_cell_that_no_longer_holds_is_found_as_it_is_cited(String cell, String ended) {
        assertThat(BOOK.endedOn(DAY).in(cell)).extracting(DatedSource::title).containsExactly(ended.split(", "));
    }

    @Test
    void a_source_holds_through_its_last_day_and_what_is_not_known_is_not_judged() {
        assertThat(BOOK.endedOn(LocalDate.of(2017, 12, 31)).in("KL (1991:900)")).isEmpty();
        assertThat(BOOK.endedOn(LocalDate.of(2018, 1, 1)).in("KL (1991:900)")).hasSize(1);
        assertThat(BOOK.endedOn(DAY).in("Lag (1999:999); ")).isEmpty();
        assertThat(SourceBook.EMPTY.endedOn(DAY).in("KL (1991:900)")).isEmpty();
    }

    private static DatedSource source(String title, @org.jspecify.annotations.Nullable String ended) {
        return new DatedSource(
                title, LocalDate.of(1990, 1, 1), Optional.ofNullable(ended).map(LocalDate::parse), "");
    }
}
