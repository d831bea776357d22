package se.rodatraden.guidelines.domain.table;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/**
 * What a table's hit policy makes of a set of matching rows.
 *
 * @param decisive the rows that made the outcome, a subset of those that match
 */
public record Settlement(Outcome outcome, BitSet decisive) {

    public static Settlement of(DecisionTable table, BitSet matching) {
        if (matching.isEmpty()) {
            Outcome said = table.whenNoRow().<Outcome>map(Outcome.One::new).orElse(Outcome.NOTHING);
            return new Settlement(said, new BitSet());
        }
        return switch (table.hitPolicy()) {
            case UNIQUE -> matching.cardinality() == 1 ? one(table, matching) : conflict(matching);
            case FIRST -> one(table, only(matching.nextSetBit(0)));
            case ANY -> areSame(table, matching) ? one(table, matching) : conflict(matching);
            case PRIORITY -> one(table, only(inOutputOrder(table, matching).getFirst()));
            case COLLECT, RULE_ORDER -> many(table, matching.stream().boxed().toList());
            case OUTPUT_ORDER -> many(table, inOutputOrder(table, matching));
            case COLLECT_COUNT -> aggregate(table, matching, BigDecimal.valueOf(matching.cardinality()));
            case COLLECT_SUM -> aggregate(table, matching, fold(table, matching, BigDecimal::add));
            case COLLECT_MIN -> aggregate(table, matching, fold(table, matching, BigDecimal::min));
            case COLLECT_MAX -> aggregate(table, matching, fold(table, matching, BigDecimal::max));
        };
    }

    /**
     * The rows in the order in which they would decide where only one of those that match does; empty under policies
     * where all that match count.
     */
    public static List<Integer> precedence(DecisionTable table) {
        return switch (table.hitPolicy()) {
            case FIRST -> table.allRows().stream().boxed().toList();
            case PRIORITY -> inOutputOrder(table, table.allRows());
            case UNIQUE, ANY, COLLECT, COLLECT_SUM, COLLECT_COUNT, COLLECT_MIN, COLLECT_MAX, RULE_ORDER, OUTPUT_ORDER ->
                List.of();
        };
    }

    private static Settlement one(DecisionTable table, BitSet rows) {
        return new Settlement(new Outcome.One(outputs(table, rows.nextSetBit(0))), rows);
    }

    private static Settlement many(DecisionTable table, List<Integer> rows) {
        BitSet decisive = new BitSet();
        rows.forEach(decisive::set);
        return new Settlement(
                new Outcome.Many(rows.stream().map(row -> outputs(table, row)).toList()), decisive);
    }

    private static Settlement aggregate(DecisionTable table, BitSet rows, BigDecimal number) {
        LinkedHashMap<String, Value> value = new LinkedHashMap<>();
        value.put(table.outputs().getFirst().name(), Value.of(number));
        return new Settlement(new Outcome.One(new OutputRow(value)), rows);
    }

    private static Settlement conflict(BitSet rows) {
        return new Settlement(Outcome.CONFLICT, rows);
    }

    private static BigDecimal fold(DecisionTable table, BitSet rows, BinaryOperator<BigDecimal> step) {
        return rows.stream()
                .mapToObj(
                        row -> ValueType.ordinal(table.rows().get(row).outputs().getFirst()))
                .reduce(step)
                .orElseThrow();
    }

    private static boolean areSame(DecisionTable table, BitSet rows) {
        return rows.stream()
                        .mapToObj(row -> table.rows().get(row).outputs())
                        .distinct()
                        .count()
                == 1;
    }

    /** By the declared order of each output's values, the first column weighing most; ties in row order. */
    private static List<Integer> inOutputOrder(DecisionTable table, BitSet matching) {
        Comparator<Integer> order = Comparator.comparing(row -> 0);
        for (int i = 0; i < table.outputs().size(); i++) {
            int column = i;
            List<Value> declared = table.outputs().get(i).type().listed();
            if (!declared.isEmpty()) {
                order = order.thenComparingInt(
                        row -> declared.indexOf(table.rows().get(row).outputs().get(column)));
            }
        }
        return matching.stream().boxed().sorted(order).toList();
    }

    private static BitSet only(int row) {
        BitSet one = new BitSet();
        one.set(row);
        return one;
    }

    private static OutputRow outputs(DecisionTable table, int row) {
        LinkedHashMap<String, Value> values = new LinkedHashMap<>();
        IntStream.range(0, table.outputs().size())
                .forEach(i -> values.put(
                        table.outputs().get(i).name(),
                        table.rows().get(row).outputs().get(i)));
        return new OutputRow(values);
    }
}
