package se.rodatraden.guidelines.domain.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import se.rodatraden.guidelines.domain.table.Axis;
import se.rodatraden.guidelines.domain.table.AxisCell;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.MatchedRow;
import se.rodatraden.guidelines.domain.table.TableRow;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;

/** Why a row never decides: other rows decide wherever it matches, or it can match nothing. */
public sealed interface IdleRow {

    int number();

    /**
     * @param example inputs that the row matches
     * @param decided the rows that decide there
     */
    record Masked(int number, Inputs example, List<Integer> decided) implements IdleRow {
        public Masked {
            decided = List.copyOf(decided);
        }
    }

    /** @param inputs labels of the columns whose tests no allowed value passes */
    record Unreachable(int number, List<String> inputs) implements IdleRow {
        public Unreachable {
            inputs = List.copyOf(inputs);
        }
    }

    static List<IdleRow> of(DecisionTable table, TableFindings findings) {
        return findings.idleRows().stream().map(number -> of(table, number)).toList();
    }

    private static IdleRow of(DecisionTable table, int number) {
        TableRow row = table.rows().get(number - 1);
        LinkedHashMap<String, Value> example = new LinkedHashMap<>();
        List<String> impossible = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            InputClause input = table.inputs().get(i);
            sample(input, row.tests().get(i))
                    .ifPresentOrElse(value -> example.put(input.name(), value), () -> impossible.add(input.label()));
        }
        if (!impossible.isEmpty()) {
            return new Unreachable(number, impossible);
        }
        Inputs inputs = new Inputs(example);
        return new Masked(
                number,
                inputs,
                table.evaluate(inputs).rows().stream()
                        .filter(MatchedRow::decisive)
                        .map(MatchedRow::number)
                        .toList());
    }

    private static Optional<Value> sample(InputClause input, UnaryTest test) {
        return Axis.of(input, List.of(test)).cells().stream()
                .map(AxisCell::sample)
                .filter(test::accepts)
                .findFirst();
    }
}
