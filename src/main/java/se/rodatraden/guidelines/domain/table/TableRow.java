package se.rodatraden.guidelines.domain.table;

import java.util.List;

/**
 * One rule: a test per input, a value per output, a text per annotation column (its source and citation).
 *
 * @param id stable through every edit and move
 */
public record TableRow(String id, List<UnaryTest> tests, List<Value> outputs, List<String> annotations) {
    public TableRow {
        tests = List.copyOf(tests);
        outputs = List.copyOf(outputs);
        annotations = List.copyOf(annotations);
    }
}
