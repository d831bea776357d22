package se.rodatraden.evidence.domain.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An attacker who takes no short cut: every kind of person that the releases could tell apart, in full crossing, is
 * an unknown of its own, and every shown figure an equation. For small registers only.
 */
public final class FullAttack {
    private final List<Set<String>> kinds;
    private final long[] numbers;
    private final Movements movements;

    /** @param kinds how many there are of each kind of person, a kind being the cells that would count it */
    public FullAttack(Map<Set<String>, Long> kinds, Set<String> shown) {
        this.kinds = List.copyOf(kinds.keySet());
        this.numbers = kinds.values().stream().mapToLong(Long::longValue).toArray();
        double[] least = new double[numbers.length];
        double[] most = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            least[i] = -numbers[i];
            most[i] = Double.POSITIVE_INFINITY;
        }
        this.movements =
                new Movements(least, most, shown.stream().map(this::balance).toList());
    }

    private Movements.Balance balance(String cell) {
        int[] counted = IntStream.range(0, kinds.size())
                .filter(kind -> kinds.get(kind).contains(cell))
                .toArray();
        return new Movements.Balance(
                counted, IntStream.of(counted).mapToDouble(_ -> 1).toArray());
    }

    /** How many whole numbers wide the attacker's knowledge of a cell is; at most the limit. */
    public long width(String cell, long limit) {
        double[] wish = new double[numbers.length];
        double[] contrary = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            wish[i] = kinds.get(i).contains(cell) ? 1 : 0;
            contrary[i] = -wish[i];
        }
        double least = movements.improve(contrary) ? moved(wish) : Double.NEGATIVE_INFINITY;
        double most = movements.improve(wish) ? moved(wish) : Double.POSITIVE_INFINITY;
        return (long) Math.min(limit, Math.floor(most + 1e-6) - Math.ceil(least - 1e-6));
    }

    private double moved(double[] wish) {
        return IntStream.range(0, wish.length)
                .mapToDouble(i -> wish[i] * movements.moved(i))
                .sum();
    }

    /** Kinds told apart by other cells than these are one kind. */
    public static Map<Set<String>, Long> merged(List<Map.Entry<Set<String>, Long>> persons) {
        Map<Set<String>, Long> kinds = new LinkedHashMap<>();
        new ArrayList<>(persons).forEach(person -> kinds.merge(person.getKey(), person.getValue(), Long::sum));
        return kinds;
    }
}
