package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * The day from which something holds, as a clause has it. Words can mean more than one: "den 1 november" leaves out the year,
 * and "från januari 2025" the day.
 *
 * @param readings the likeliest first, never empty
 * @param toTheDay whether each reading is one day
 */
record StartDay(List<Span> readings, boolean toTheDay) {
    StartDay {
        readings = List.copyOf(readings);
    }

    /** @param last the day itself, where a day is told */
    record Span(LocalDate first, LocalDate last) {
        static Span of(LocalDate day) {
            return new Span(day, day);
        }

        private boolean meets(Span other) {
            return !first.isAfter(other.last) && !other.first.isAfter(last);
        }
    }

    LocalDate likeliest() {
        return readings.getFirst().first();
    }

    boolean canBe(LocalDate day) {
        return readings.stream().anyMatch(reading -> reading.meets(Span.of(day)));
    }

    boolean canBe(StartDay other) {
        return readings.stream().anyMatch(reading -> other.readings.stream().anyMatch(reading::meets));
    }
}
