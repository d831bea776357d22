package se.rodatraden.guidelines.web;

import java.util.List;
import java.util.stream.IntStream;
import se.rodatraden.guidelines.domain.table.DecisionTable;

/**
 * How a table's outputs are laid out: those with short values have columns of their own; free texts and
 * annotations share one, so that the table fits on a page.
 *
 * @param shortOutputs indexes of the former
 * @param longOutputs indexes of the free texts
 */
public record TableColumns(List<Integer> shortOutputs, List<Integer> longOutputs) {

    public static TableColumns of(DecisionTable table) {
        return new TableColumns(outputs(table, false), outputs(table, true));
    }

    private static List<Integer> outputs(DecisionTable table, boolean freeText) {
        return IntStream.range(0, table.outputs().size())
                .filter(i -> table.outputs().get(i).type().isFreeText() == freeText)
                .boxed()
                .toList();
    }
}
