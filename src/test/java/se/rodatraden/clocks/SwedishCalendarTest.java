package se.rodatraden.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwedishCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "1995-04-16",
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2019-04-21",
        "2020-04-12",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2038-04-25",
        "2076-04-19",
        "2285-03-22"
    })
    void easter_day_falls_as_the_almanac_has_it(LocalDate easter) {
        assertThat(SwedishCalendar.easterDay(easter.getYear())).isEqualTo(easter);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, NEW_YEARS_DAY",
        "2024-01-06, EPIPHANY",
        "2024-03-29, GOOD_FRIDAY",
        "2024-03-31, EASTER_DAY",
        "2024-04-01, EASTER_MONDAY",
        "2024-05-01, MAY_DAY",
        "2024-05-09, ASCENSION_DAY",
        "2024-05-19, WHIT_SUNDAY",
        "2024-06-06, NATIONAL_DAY",
        "2024-06-21, MIDSUMMER_EVE",
        "2024-06-22, MIDSUMMER_DAY",
        "2024-11-02, ALL_SAINTS_DAY",
        "2024-12-24, CHRISTMAS_EVE",
        "2024-12-25, CHRISTMAS_DAY",
        "2024-12-26, BOXING_DAY",
        "2024-12-31, NEW_YEARS_EVE",
        "2024-10-05, SATURDAY",
        "2024-10-06, SUNDAY",
    })
    void every_day_off_has_its_name(LocalDate day, DayOff expected) {
        assertThat(SwedishCalendar.dayOff(day)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"2024-10-07", "2024-03-28", "2024-12-23", "2024-12-27", "2024-12-30", "2025-11-03", "2024-05-20"})
    void other_days_are_working_days(LocalDate day) {
        assertThat(SwedishCalendar.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2004-05-31, WHIT_MONDAY", // the last
        "2005-06-06, NATIONAL_DAY" // the first
    })
    void the_national_day_took_the_place_of_whit_monday_in_2005(LocalDate day, DayOff expected) {
        assertThat(SwedishCalendar.dayOff(day)).contains(expected);
        assertThat(SwedishCalendar.isWorkingDay(LocalDate.of(2004, 6, 7))).isTrue();
        assertThat(SwedishCalendar.isWorkingDay(LocalDate.of(2005, 5, 16))).isTrue();
    }

    @Test
    void the_eves_are_days_off_by_another_act_than_the_public_holidays() {
        assertThat(DayOff.MIDSUMMER_EVE.kind()).isEqualTo(DayOff.Kind.EQUATED);
        assertThat(DayOff.CHRISTMAS_EVE.kind()).isEqualTo(DayOff.Kind.EQUATED);
        assertThat(DayOff.NEW_YEARS_EVE.kind()).isEqualTo(DayOff.Kind.EQUATED);
        assertThat(DayOff.SATURDAY.kind()).isEqualTo(DayOff.Kind.EQUATED);
        assertThat(DayOff.MIDSUMMER_DAY.kind()).isEqualTo(DayOff.Kind.PUBLIC_HOLIDAY);
        assertThat(DayOff.SUNDAY.kind()).isEqualTo(DayOff.Kind.PUBLIC_HOLIDAY);
    }

    @Test
    void a_fixed_day_keeps_its_name_when_ascension_day_meets_it() {
        assertThat(SwedishCalendar.dayOff(LocalDate.of(2008, 5, 1))).contains(DayOff.MAY_DAY);
    }

    @Test
    void finds_the_working_day_on_either_side_of_christmas() {
        assertThat(SwedishCalendar.workingDayFrom(LocalDate.of(2024, 12, 25))).isEqualTo("2024-12-27");
        assertThat(SwedishCalendar.workingDayUntil(LocalDate.of(2024, 12, 26))).isEqualTo("2024-12-23");
        assertThat(SwedishCalendar.workingDayFrom(LocalDate.of(2024, 10, 7))).isEqualTo("2024-10-07");
    }
}
