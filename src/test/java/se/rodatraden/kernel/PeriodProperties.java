package se.rodatraden.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Days are counted from one New Year, so that a month of them covers every relation of two periods. */
class PeriodProperties {
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 12;

    @Property
    void both_its_first_and_its_last_day_are_in_it(
            @ForAll @IntRange(max = DAYS) int from, @ForAll @IntRange(max = DAYS) int length) {
        Period period = period(from, from + length);

        assertThat(IntStream.rangeClosed(-1, 2 * DAYS + 1).filter(i -> period.contains(day(i))))
                .containsExactly(
                        IntStream.rangeClosed(from, from + length).boxed().toArray(Integer[]::new));
    }

    @Property
    void without_an_end_it_holds_from_its_first_day_on(
            @ForAll @IntRange(max = DAYS) int from, @ForAll @IntRange(max = 100_000) int later) {
        Period period = Period.from(day(from));

        assertThat(period.contains(day(from + later))).isTrue();
        assertThat(period.contains(day(from - 1))).isFalse();
        assertThat(period.lastDay()).isEmpty();
    }

    @Property
    void two_overlap_exactly_when_they_share_a_day(
            @ForAll @IntRange(max = DAYS) int aFrom,
            @ForAll @IntRange(max = DAYS) int aLength,
            @ForAll @IntRange(max = DAYS) int bFrom,
            @ForAll @IntRange(max = DAYS) int bLength,
            @ForAll boolean aEnds,
            @ForAll boolean bEnds) {
        Period a = aEnds ? period(aFrom, aFrom + aLength) : Period.from(day(aFrom));
        Period b = bEnds ? period(bFrom, bFrom + bLength) : Period.from(day(bFrom));
        boolean shareADay = IntStream.rangeClosed(0, 2 * DAYS).anyMatch(i -> a.contains(day(i)) && b.contains(day(i)));

        assertThat(a.overlaps(b)).isEqualTo(shareADay);
        assertThat(b.overlaps(a)).isEqualTo(shareADay);
    }

    @Property
    void ended_before_a_day_it_no_longer_holds_that_day(
            @ForAll @IntRange(max = DAYS) int from, @ForAll @IntRange(min = 1, max = DAYS) int later) {
        Period ended = Period.from(day(from)).endedBefore(day(from + later));

        assertThat(ended.contains(day(from + later))).isFalse();
        assertThat(ended.lastDay()).isEqualTo(Optional.of(day(from + later - 1)));
    }

    @Property
    void refuses_to_end_before_it_begins(@ForAll @IntRange(min = 1, max = DAYS) int earlier) {
        assertThatIllegalArgumentException().isThrownBy(() -> period(0, -earlier));
    }

    private static Period period(int from, int to) {
        return Period.of(day(from), day(to));
    }

    private static LocalDate day(int i) {
        return NEW_YEAR.plusDays(i);
    }
}
