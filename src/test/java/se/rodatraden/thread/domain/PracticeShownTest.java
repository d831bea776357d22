package se.rodatraden.thread.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.rodatraden.evidence.GuidelineFigures;

/** What a thread tells of protected counts: never more than they tell themselves. */
class PracticeShownTest {
    private static final int THRESHOLD = 5;
    private static final Long HIDDEN = null;

    @Test
    void hidden_counts_are_shown_together_as_the_sum_that_the_others_give() {
        PracticeShown.Division division = shown(OptionalLong.of(281), 130L, 80L, HIDDEN, HIDDEN, 37L);

        assertThat(division.parts())
                .containsExactly(
                        new PracticeShown.Part(List.of("c0"), 130),
                        new PracticeShown.Part(List.of("c1"), 80),
                        new PracticeShown.Part(List.of("c4"), 37),
                        new PracticeShown.Part(List.of("c2", "c3"), 34));
        assertThat(division.withheld()).isEmpty();
    }

    @Test
    void a_sum_below_the_threshold_is_not_written_out() {
        PracticeShown.Division division = shown(OptionalLong.of(24), 20L, HIDDEN, HIDDEN);

        assertThat(division.parts()).containsExactly(new PracticeShown.Part(List.of("c0"), 20));
        assertThat(division.withheld()).containsExactly("c1", "c2");
    }

    @Test
    void one_hidden_count_is_never_worked_out() {
        PracticeShown.Division division = shown(OptionalLong.of(90), 20L, HIDDEN);

        assertThat(division.parts()).containsExactly(new PracticeShown.Part(List.of("c0"), 20));
        assertThat(division.withheld()).containsExactly("c1");
    }

    @Test
    void where_all_is_hidden_nothing_is_shown() {
        assertThat(shown(OptionalLong.of(90), HIDDEN, HIDDEN).parts()).isEmpty();
        assertThat(shown(OptionalLong.empty(), 20L, HIDDEN, HIDDEN).withheld()).containsExactly("c1", "c2");
    }

    private static PracticeShown.Division shown(OptionalLong total, Long... counts) {
        List<Long> numbers = Arrays.asList(counts);
        var lines = IntStream.range(0, numbers.size())
                .mapToObj(place -> new GuidelineFigures.Line(
                        "c" + place,
                        numbers.get(place) == null ? OptionalLong.empty() : OptionalLong.of(numbers.get(place))))
                .toList();
        return PracticeShown.of(new GuidelineFigures.Figures(
                        LocalDate.of(2024, 9, 30),
                        THRESHOLD,
                        total,
                        List.of(new GuidelineFigures.Division("outcome", lines))))
                .divisions()
                .getFirst();
    }
}
