package se.rodatraden.guidelines.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import se.rodatraden.guidelines.domain.feel.CellReader;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Evaluation;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.MatchedRow;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.words.WordReader;

/**
 * An example tried on a table.
 *
 * @param answer what the table says; empty when a fact of the example can no longer be read
 * @param unreadable labels of the inputs whose facts cannot be read
 */
public record ExampleRun(
        GuidelineExample example, Optional<Evaluation> answer, List<String> unreadable, boolean holds) {
    public ExampleRun {
        unreadable = List.copyOf(unreadable);
    }

    public static ExampleRun of(DecisionTable table, GuidelineExample example) {
        LinkedHashMap<String, Value> values = new LinkedHashMap<>();
        List<String> unreadable = new java.util.ArrayList<>();
        for (InputClause input : table.inputs()) {
            String fact = example.facts().get(input.name());
            if (fact == null) {
                values.put(input.name(), Value.UNKNOWN);
                continue;
            }
            WordReader.value(fact, input.type())
                    .found()
                    .ifPresentOrElse(value -> values.put(input.name(), value), () -> unreadable.add(input.label()));
        }
        if (!unreadable.isEmpty()) {
            return new ExampleRun(example, Optional.empty(), unreadable, false);
        }
        Evaluation answer = table.evaluate(new Inputs(values));
        return new ExampleRun(example, Optional.of(answer), List.of(), holds(table, example.expected(), answer));
    }

    private static boolean holds(DecisionTable table, Expected expected, Evaluation answer) {
        return switch (expected) {
            case Expected.Says(String output, String literal) ->
                answer instanceof Evaluation.Decided decided
                        && valueOf(table, output, literal)
                                .filter(decided.outputs().get(output)::equals)
                                .isPresent();
            case Expected.NoRow none -> answer instanceof Evaluation.NoMatch;
            case Expected.LeftToPerson left -> answer instanceof Evaluation.Undetermined;
        };
    }

    private static Optional<Value> valueOf(DecisionTable table, String output, String literal) {
        return table.outputs().stream()
                .filter(one -> one.name().equals(output))
                .findFirst()
                .map(OutputClause::type)
                .flatMap(type -> CellReader.literal(literal, type).found());
    }

    /** The rows that made the answer. */
    public List<Integer> deciding() {
        return answer.map(Evaluation::rows).orElse(List.of()).stream()
                .filter(MatchedRow::decisive)
                .map(MatchedRow::number)
                .toList();
    }
}
