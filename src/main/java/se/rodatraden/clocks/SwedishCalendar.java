package se.rodatraden.clocks;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Swedish calendar of working days, computed for any year from 1990 on, when lag (1989:253) about
 * public holidays came into force. Nothing is looked up, so no year is ever missing.
 */
public final class SwedishCalendar {
    private static final int FIRST_YEAR_OF_NATIONAL_DAY = 2005;
    private static final Map<Integer, SortedMap<LocalDate, DayOff>> YEARS = new ConcurrentHashMap<>();

    private SwedishCalendar() {}

    /** Why nobody need act on the day; empty for a working day. A named day goes before Saturday and Sunday. */
    public static Optional<DayOff> dayOff(LocalDate day) {
        DayOff named = namedDaysOf(day.getYear()).get(day);
        if (named != null) {
            return Optional.of(named);
        }
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> Optional.of(DayOff.SATURDAY);
            case SUNDAY -> Optional.of(DayOff.SUNDAY);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> Optional.empty();
        };
    }

    public static boolean isWorkingDay(LocalDate day) {
        return dayOff(day).isEmpty();
    }

    /** The day itself when it is a working day, else the next one. */
    public static LocalDate workingDayFrom(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The day itself when it is a working day, else the one before. */
    public static LocalDate workingDayUntil(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    /** The holidays and eves of a year in order, without the ordinary Saturdays and Sundays. */
    public static SortedMap<LocalDate, DayOff> namedDaysOf(int year) {
        return YEARS.computeIfAbsent(year, SwedishCalendar::compute);
    }

    private static SortedMap<LocalDate, DayOff> compute(int year) {
        LocalDate easter = easterDay(year);
        LocalDate midsummer = LocalDate.of(year, Month.JUNE, 20).with(nextOrSame(SATURDAY));
        SortedMap<LocalDate, DayOff> days = new TreeMap<>();
        // A movable day may meet a fixed one (Ascension Day on 1 May in 2008); the fixed one keeps the name.
        days.put(easter.minusDays(2), DayOff.GOOD_FRIDAY);
        days.put(easter, DayOff.EASTER_DAY);
        days.put(easter.plusDays(1), DayOff.EASTER_MONDAY);
        days.put(easter.plusDays(39), DayOff.ASCENSION_DAY);
        days.put(easter.plusDays(49), DayOff.WHIT_SUNDAY);
        if (year < FIRST_YEAR_OF_NATIONAL_DAY) {
            days.put(easter.plusDays(50), DayOff.WHIT_MONDAY);
        } else {
            days.put(LocalDate.of(year, Month.JUNE, 6), DayOff.NATIONAL_DAY);
        }
        days.put(LocalDate.of(year, Month.JUNE, 19).with(nextOrSame(FRIDAY)), DayOff.MIDSUMMER_EVE);
        days.put(midsummer, DayOff.MIDSUMMER_DAY);
        days.put(LocalDate.of(year, Month.OCTOBER, 31).with(nextOrSame(SATURDAY)), DayOff.ALL_SAINTS_DAY);
        days.put(LocalDate.of(year, Month.JANUARY, 1), DayOff.NEW_YEARS_DAY);
        days.put(LocalDate.of(year, Month.JANUARY, 6), DayOff.EPIPHANY);
        days.put(LocalDate.of(year, Month.MAY, 1), DayOff.MAY_DAY);
        days.put(LocalDate.of(year, Month.DECEMBER, 24), DayOff.CHRISTMAS_EVE);
        days.put(LocalDate.of(year, Month.DECEMBER, 25), DayOff.CHRISTMAS_DAY);
        days.put(LocalDate.of(year, Month.DECEMBER, 26), DayOff.BOXING_DAY);
        days.put(LocalDate.of(year, Month.DECEMBER, 31), DayOff.NEW_YEARS_EVE);
        return java.util.Collections.unmodifiableSortedMap(days);
    }

    /** Easter Day of the Gregorian calendar, by the Meeus/Jones/Butcher algorithm. */
    static LocalDate easterDay(int year) {
        int golden = year % 19;
        int century = year / 100;
        int yearOfCentury = year % 100;
        int moonCorrection = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int marchDay = epact + weekday - 7 * late + 22;
        return LocalDate.of(year, Month.MARCH, 1).plusDays(marchDay - 1L);
    }
}
