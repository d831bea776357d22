package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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
}
