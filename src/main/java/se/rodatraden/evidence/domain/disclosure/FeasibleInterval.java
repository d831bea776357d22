package se.rodatraden.evidence.domain.disclosure;

import java.util.OptionalLong;

/**
 * What a reader who solves every published sum can say about a hidden cell: at least, and at most.
 *
 * @param high empty when nothing published limits it
 */
public record FeasibleInterval(long low, OptionalLong high) {

    public static FeasibleInterval of(long low, long high) {
        return new FeasibleInterval(low, OptionalLong.of(high));
    }

    public static FeasibleInterval from(long low) {
        return new FeasibleInterval(low, OptionalLong.empty());
    }

    public boolean isAtLeast(long width) {
        return high.isEmpty() || high.getAsLong() - low >= width;
    }

    @Override
    public String toString() {
        return "[%d, %s]".formatted(low, high.isPresent() ? high.getAsLong() : "∞");
    }
}
