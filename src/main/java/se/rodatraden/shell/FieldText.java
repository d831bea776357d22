package se.rodatraden.shell;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The identifiers that tie a control to its hint, its error and the reason why it is refused. */
public final class FieldText {
    private static final AtomicInteger REASONS = new AtomicInteger();

    private FieldText() {}

    /** For {@code aria-describedby}; null when there is neither hint nor error. */
    public static @Nullable String describedBy(String name, @Nullable String hint, @Nullable String error) {
        return describedBy(name, hint, error, null);
    }

    /** @param suffix the unit after a control */
    public static @Nullable String describedBy(
            String name, @Nullable String hint, @Nullable String error, @Nullable String suffix) {
        String ids = Stream.of(
                        suffix == null ? "" : "suffix-" + name,
                        hint == null ? "" : "hint-" + name,
                        error == null ? "" : "error-" + name)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** A new identifier for the reason beside a refused button; one page may refuse the same thing many times. */
    public static String newReasonId() {
        return "why-" + REASONS.updateAndGet(last -> last == Integer.MAX_VALUE ? 1 : last + 1);
    }
}
