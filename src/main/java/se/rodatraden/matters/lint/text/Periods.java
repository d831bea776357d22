package se.rodatraden.matters.lint.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Periods as people write them: {@code 3 maj–28 maj 2027}, {@code från den 1 februari till den 30 april 2027}, {@code 2026-10-05–2026-10-30}. */
public final class Periods {
    private static final Pattern UNTIL =
            Patterns.of("(?:\\s?[–-]\\s?|,?\\s(?:till|t\\.o\\.m\\.?|och)\\s(?:och\\smed\\s)?)");

    private Periods() {}

    /** @param from the first character of its first day, {@code to} the one after its last */
    public record Period(int from, int to, LocalDate first, LocalDate last) {
        /** With both its first and its last day. */
        public long days() {
            return java.time.temporal.ChronoUnit.DAYS.between(first, last) + 1;
        }
    }

    /** In the order in which they stand; the first day may borrow its year from the last. */
    public static List<Period> in(String text) {
        List<Days.Day> days = Days.in(text);
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i + 1 < days.size(); i++) {
            Days.Day first = days.get(i);
            Days.Day last = days.get(i + 1);
            LocalDate end = last.day();
            Optional<LocalDate> start = start(text, first, end);
            if (end != null
                    && start.isPresent()
                    && !start.get().isAfter(end)
                    && first.to() <= last.from()
                    && UNTIL.matcher(text.substring(first.to(), last.from())).matches()) {
                periods.add(new Period(first.from(), last.to(), start.get(), end));
            }
        }
        return periods;
    }

    private static Optional<LocalDate> start(String text, Days.Day first, @Nullable LocalDate end) {
        LocalDate day = first.day();
        if (day != null || end == null || first.completeness() != Days.Completeness.NO_YEAR) {
            return Optional.ofNullable(day);
        }
        return Days.in(text.substring(first.from(), first.to()) + " " + end.getYear()).stream()
                .flatMap(written -> Optional.ofNullable(written.day()).stream())
                .findFirst();
    }
}
