package se.rodatraden.guidelines.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The bounds by the day of the decision: for each day one, and until further notice the last. */
public final class StartBounds {
    private final List<StartBound> inOrder;

    /** @throws IllegalArgumentException when two are about one day, a day between them is without, or the last has an end */
    public StartBounds(List<StartBound> bounds) {
        this.inOrder = bounds.stream()
                .sorted(Comparator.comparing(bound -> bound.decided().from()))
                .toList();
        if (inOrder.isEmpty() || inOrder.getLast().decided().to() != null) {
            throw new IllegalArgumentException("the last bound holds until further notice");
        }
        for (int i = 1; i < inOrder.size(); i++) {
            LocalDate from = inOrder.get(i).decided().from();
            if (!from.minusDays(1).equals(inOrder.get(i - 1).decided().to())) {
                throw new IllegalArgumentException("the bound from " + from + " does not follow on the one before it");
            }
        }
    }

    /** Of a decision on that day; the first is also about the days before it. */
    public StartBound on(LocalDate decidedOn) {
        return inOrder.stream()
                .filter(bound -> bound.decided().contains(decidedOn))
                .findFirst()
                .orElse(inOrder.getFirst());
    }
}
