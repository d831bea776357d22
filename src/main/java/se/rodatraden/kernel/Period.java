package se.rodatraden.kernel;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From one day through another, both included; without an end it holds until further notice
 * (giltighetstid).
 */
public record Period(LocalDate from, @Nullable LocalDate to) {
    public Period {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a period from " + from + " cannot end " + to);
        }
    }

    public static Period from(LocalDate from) {
        return new Period(from, null);
    }

    public static Period of(LocalDate from, LocalDate to) {
        return new Period(from, to);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean overlaps(Period other) {
        return (other.to == null || !from.isAfter(other.to)) && (to == null || !other.from.isAfter(to));
    }

    /** The same period, ended no later than the day before. */
    public Period endedBefore(LocalDate day) {
        return new Period(from, day.minusDays(1));
    }

    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(to);
    }
}
