package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the history of a section offers of all that was saved. */
class SectionHistoryTest {
    private static final Instant MORNING = Instant.parse("2024-10-07T07:00:00Z");

    private final List<ReportSection> saved = new ArrayList<>();

    @Test
    void what_one_person_saves_without_a_pause_is_one_sitting_with_each_saving_in_it() {
        saved("Petra", 0, TextOrigin.WRITTEN);
        saved("Petra", 9, TextOrigin.WRITTEN);
        saved("Petra", 19, TextOrigin.WRITTEN);
        saved("Erik", 20, TextOrigin.WRITTEN);

        assertThat(offered()).containsExactly(List.of(4), List.of(3), List.of(2, 1));
    }

    @ParameterizedTest
    @EnumSource(value = TextOrigin.class, mode = EnumSource.Mode.EXCLUDE, names = "WRITTEN")
    void a_text_that_came_all_at_once_is_a_sitting_of_its_own(TextOrigin origin) {
        saved("Petra", 0, TextOrigin.WRITTEN);
        saved("Petra", 1, TextOrigin.WRITTEN);
        saved("Petra", 2, origin);
        saved("Petra", 3, TextOrigin.WRITTEN);

        assertThat(offered()).containsExactly(List.of(4), List.of(3), List.of(2, 1));
    }

    @Test
    void what_is_written_after_figures_were_put_in_is_another_sitting() {
        saved("Petra", 0, TextOrigin.WRITTEN);
        saved("Petra", 1, TextOrigin.WRITTEN);
        saved("Petra", 2, TextOrigin.WRITTEN);

        assertThat(offered(2)).containsExactly(List.of(3), List.of(2, 1));
    }

    @Test
    void a_sitting_is_no_longer_than_an_hour() {
        for (int minute = 0; minute <= 65; minute += 5) {
            saved("Petra", minute, TextOrigin.WRITTEN);
        }

        assertThat(offered()).containsExactly(List.of(14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3), List.of(2, 1));
    }

    private void saved(String writer, int minute, TextOrigin origin) {
        int version = saved.size() + 1;
        saved.addFirst(new ReportSection(
                "synpunkter", version, "Text " + version, writer, MORNING.plusSeconds(60L * minute), origin));
    }

    private List<List<Integer>> offered(Integer... insertions) {
        return new SectionHistory(saved, Set.of(insertions))
                .sittings().stream()
                        .map(sitting -> sitting.savings().stream()
                                .map(ReportSection::version)
                                .toList())
                        .toList();
    }
}
