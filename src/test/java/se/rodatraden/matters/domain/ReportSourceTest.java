package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportSourceTest {
    private static final ReportSource BOARD =
            new ReportSource(1, "Socialstyrelsen", "Insatser för barn", "2023", "https://www.example.se/a");
    private static final ReportSource BARE = new ReportSource(2, "", "Egen beräkning.", "", "");

    @Test
    void is_printed_with_what_is_known_of_it() {
        assertThat(BOARD.printed()).isEqualTo("Socialstyrelsen: Insatser för barn, 2023. https://www.example.se/a");
        assertThat(BARE.printed()).isEqualTo("Egen beräkning.");
    }

    @Test
    void becomes_a_note_once_in_a_text_that_cites_it_and_nowhere_else() {
        assertThat(ReportSource.noted("Fler barn[^källa-1] och än fler[^källa-1].", List.of(BOARD, BARE)))
                .isEqualTo("Fler barn[^källa-1] och än fler[^källa-1].\n\n[^källa-1]: " + BOARD.printed());
        assertThat(ReportSource.noted("Utan källa.", List.of(BOARD))).isEqualTo("Utan källa.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.example.se/a?b=c#d", "HTTP://example.se", "https://www.example.se/förskola"})
    void an_address_of_the_web_is_kept_as_it_is(String typed) {
        assertThat(ReportSource.address(" " + typed + " ")).contains(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2023", "2024-02-29", "2024-3-1", "2024-12", "12 mars 2024", "våren 2024"})
    void a_date_is_written_as_it_is_known(String typed) {
        assertThat(ReportSource.mayBeDate(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-13-45",
                "2023-02-29",
                "2024-13",
                " 2024-04-31 ",
                "31 februari 2024",
                "den 31 april 2024",
                "30/2 2024"
            })
    void a_date_in_figures_or_words_is_one_that_there_is(String typed) {
        assertThat(ReportSource.mayBeDate(typed)).isFalse();
    }

    @Test
    void an_address_without_its_beginning_gets_the_usual_one() {
        assertThat(ReportSource.address("www.example.se/a")).contains("https://www.example.se/a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)//https://example.se",
                "data:text/html,x",
                "file:///etc/passwd",
                "mailto:a@example.se",
                "https:example.se",
                "https://",
                "https://exempel.se/en sida",
                "hyllan till vänster"
            })
    void anything_else_is_no_address(String typed) {
        assertThat(ReportSource.address(typed)).isEmpty();
    }
}
