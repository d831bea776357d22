package se.rodatraden.evidence.domain;

import java.time.LocalDate;

/** A quarter of a year, the closest that a de-identified fact says when it happened. */
public record Quarter(int year, int number) implements Comparable<Quarter> {
    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("a year has no quarter " + number);
        }
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    /** The first quarter that the given day, or a later one, begins. */
    public static Quarter firstWholeSince(LocalDate day) {
        Quarter running = of(day);
        return running.firstDay().equals(day) ? running : of(running.lastDay().plusDays(1));
    }

    /**
     * The last day of the last whole quarter before the given day. Figures are taken on such days, so that two
     * of them never differ by the few cases of a week (differencing).
     */
    public static LocalDate lastClosedBefore(LocalDate day) {
        return of(day).firstDay().minusDays(1);
    }

    @Override
    public int compareTo(Quarter other) {
        return firstDay().compareTo(other.firstDay());
    }
}
