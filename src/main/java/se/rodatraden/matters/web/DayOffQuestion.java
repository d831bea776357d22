package se.rodatraden.matters.web;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.clocks.SwedishCalendar;
import se.rodatraden.shell.FormErrors;

/**
 * Asks about a day off that somebody sets as a due date or a meeting's day: it is no fault, but seldom what was meant. The form
 * is then shown with a box to tick, and is taken as it stands when that is ticked.
 */
final class DayOffQuestion {
    private static final String ASKED = "matters.day-off";
    /** The day is before the one on which the matter was registered. */
    static final String BEFORE_MATTER = "matters.day-early.matter";
    /** The day is over. */
    static final String BEFORE_TODAY = "matters.day-early.today";

    private static final String LATE = "matters.day-late";

    private DayOffQuestion() {}

    /** @param anyway what came with the box; null when it was not ticked */
    static void ask(String field, LocalDate day, @Nullable String anyway, FormErrors errors) {
        if (anyway == null) {
            SwedishCalendar.dayOff(day)
                    .ifPresent(off -> errors.add(field, ASKED, day, off, SwedishCalendar.workingDayFrom(day)));
        }
    }

    /**
     * The time in which a day is likely to be.
     *
     * @param from the first day
     * @param early what is said of one before it, with both
     * @param until the last day
     */
    record Likely(LocalDate from, String early, LocalDate until) {}

    /** Asks about a day outside the time in which it is likely to be, as one is after a slip in the year, or else about a day off. */
    static void ask(String field, LocalDate day, Likely likely, @Nullable String anyway, FormErrors errors) {
        if (anyway == null && day.isBefore(likely.from())) {
            errors.add(field, likely.early(), day, likely.from());
        } else if (anyway == null && day.isAfter(likely.until())) {
            errors.add(field, LATE, day);
        } else {
            ask(field, day, anyway, errors);
        }
    }

    /** Whether the form has the box: it was asked about, or has been answered. */
    static boolean isAsked(FormErrors errors, @Nullable String anyway) {
        return anyway != null
                || errors.entries().stream()
                        .anyMatch(entry ->
                                Set.of(ASKED, BEFORE_MATTER, BEFORE_TODAY, LATE).contains(entry.key()));
    }
}
