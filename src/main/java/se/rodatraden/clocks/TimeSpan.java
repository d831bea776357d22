package se.rodatraden.clocks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A length of time as a statute states it: 14 days, 3 weeks, 4 months, 1 year. */
public record TimeSpan(int amount, Unit unit) {
    public TimeSpan {
        if (amount <= 0) {
            throw new IllegalArgumentException("a time limit is at least one " + unit + ", not " + amount);
        }
    }

    /**
     * The day that ends the span, counted from day 0. A month or year without the day of that number ends
     * it on its last day (1 § lag (1930:173)).
     */
    public LocalDate after(LocalDate dayZero) {
        return dayZero.plus(amount, unit.chrono);
    }

    /** The last day that lies the whole span before the given one. */
    public LocalDate before(LocalDate day) {
        return day.minus(amount, unit.chrono);
    }

    public enum Unit {
        DAYS(ChronoUnit.DAYS),
        WEEKS(ChronoUnit.WEEKS),
        MONTHS(ChronoUnit.MONTHS),
        YEARS(ChronoUnit.YEARS);

        private final ChronoUnit chrono;

        Unit(ChronoUnit chrono) {
            this.chrono = chrono;
        }
    }
}
