package se.rodatraden.evidence.domain.chart;

import java.util.Collection;
import java.util.OptionalLong;

/** Two counts of the same people, such as today and with a draft. Empty for a hidden count. */
public record CountPair(String label, OptionalLong first, OptionalLong second) {
    static long greatestOf(Collection<CountPair> pairs) {
        return pairs.stream()
                .mapToLong(
                        pair -> Math.max(pair.first().orElse(0), pair.second().orElse(0)))
                .max()
                .orElse(0);
    }
}
