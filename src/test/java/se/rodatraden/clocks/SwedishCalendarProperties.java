package se.rodatraden.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SwedishCalendarProperties {

    @Property
    void easter_day_is_a_sunday_from_22_march_to_25_april(@ForAll @IntRange(min = 1990, max = 2299) int year) {
        LocalDate easter = SwedishCalendar.easterDay(year);
        assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(easter).isBetween(LocalDate.of(year, Month.MARCH, 22), LocalDate.of(year, Month.APRIL, 25));
    }

    @Property
    void midsummer_and_all_saints_are_saturdays_in_their_statutory_weeks(
            @ForAll @IntRange(min = 1990, max = 2299) int year) {
        var days = SwedishCalendar.namedDaysOf(year);
        days.forEach((day, off) -> {
            switch (off) {
                case MIDSUMMER_DAY ->
                    assertThat(day)
                            .isBetween(LocalDate.of(year, 6, 20), LocalDate.of(year, 6, 26))
                            .matches(saturday -> saturday.getDayOfWeek() == DayOfWeek.SATURDAY);
                case MIDSUMMER_EVE -> assertThat(days).containsEntry(day.plusDays(1), DayOff.MIDSUMMER_DAY);
                case ALL_SAINTS_DAY ->
                    assertThat(day)
                            .isBetween(LocalDate.of(year, 10, 31), LocalDate.of(year, 11, 6))
                            .matches(saturday -> saturday.getDayOfWeek() == DayOfWeek.SATURDAY);
                case ASCENSION_DAY -> assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
                default -> assertThat(day.getYear()).isEqualTo(year);
            }
        });
        assertThat(days).hasSizeBetween(15, 16);
    }

    /** Christmas Eve on a Wednesday begins the longest row there is: five days off. */
    @Property
    void a_working_day_is_never_far_away(@ForAll @IntRange(min = 0, max = 80_000) int offset) {
        LocalDate day = LocalDate.of(1990, 1, 1).plusDays(offset);
        LocalDate next = SwedishCalendar.workingDayFrom(day);
        LocalDate last = SwedishCalendar.workingDayUntil(day);
        assertThat(SwedishCalendar.isWorkingDay(next)).isTrue();
        assertThat(SwedishCalendar.isWorkingDay(last)).isTrue();
        assertThat(ChronoUnit.DAYS.between(day, next)).isBetween(0L, 5L);
        assertThat(ChronoUnit.DAYS.between(last, day)).isBetween(0L, 5L);
        assertThat(next.equals(day)).isEqualTo(SwedishCalendar.isWorkingDay(day));
    }
}
