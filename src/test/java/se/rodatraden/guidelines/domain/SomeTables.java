package se.rodatraden.guidelines.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.rodatraden.guidelines.domain.dmn.DmnReader;
import se.rodatraden.guidelines.domain.feel.CellReader;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.HitPolicy;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.Reading;
import se.rodatraden.guidelines.domain.table.TableRow;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.ValueType;

/** Tables for tests, written as people would write them. */
public final class SomeTables {
    private SomeTables() {}

    /** The guideline that ships under that name. */
    public static DecisionTable shipped(String name) {
        Reading<DecisionTable> reading = DmnReader.readTable(bytes("/guidelines/" + name + ".dmn"));
        return reading.found().orElseThrow(() -> new AssertionError(reading.faults()));
    }

    public static byte[] bytes(String resource) {
        try (InputStream stream = SomeTables.class.getResourceAsStream(resource)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table over {@code age} (0..25) and {@code risk} with one text output; each row is age, risk, output. */
    public static DecisionTable ageAndRisk(HitPolicy policy, String... rows) {
        List<InputClause> inputs = List.of(
                new InputClause("age", "age", "Ålder", ValueType.age(0, 25)),
                new InputClause("risk", "risk", "Risk", ValueType.oneOf("låg", "medel", "hög")));
        OutputClause output = new OutputClause(
                "verdict", "verdict", "Utfall", ValueType.oneOf("ja", "kanske", "nej"), Optional.empty());
        return table(policy, inputs, List.of(output), rows);
    }

    /** Each row is its cells between bars: {@code "[8..11] | \"hög\" | \"ja\""}. */
    public static DecisionTable table(
            HitPolicy policy, List<InputClause> inputs, List<OutputClause> outputs, String... rows) {
        return new DecisionTable(
                "t",
                "t",
                "Tabell",
                policy,
                inputs,
                outputs,
                List.of(),
                IntStream.range(0, rows.length)
                        .mapToObj(i -> row(i + 1, rows[i], inputs, outputs))
                        .toList());
    }

    /** The table with one more input, which only one of its rows tests. */
    public static DecisionTable asking(DecisionTable table, InputClause input, String rowId, String test) {
        List<TableRow> rows = table.rows().stream()
                .map(row -> {
                    List<UnaryTest> tests = new ArrayList<>(row.tests());
                    tests.add(row.id().equals(rowId) ? read(CellReader.test(test, input.type())) : UnaryTest.ANY);
                    return new TableRow(row.id(), tests, row.outputs(), row.annotations());
                })
                .toList();
        List<InputClause> inputs = new ArrayList<>(table.inputs());
        inputs.add(input);
        return new DecisionTable(
                table.id(),
                table.name(),
                table.label(),
                table.hitPolicy(),
                inputs,
                table.outputs(),
                table.annotationColumns(),
                rows);
    }

    private static TableRow row(int number, String text, List<InputClause> inputs, List<OutputClause> outputs) {
        List<String> cells = Arrays.stream(text.split("\\|")).map(String::strip).toList();
        return new TableRow(
                "r" + number,
                IntStream.range(0, inputs.size())
                        .mapToObj(i ->
                                read(CellReader.test(cells.get(i), inputs.get(i).type())))
                        .toList(),
                IntStream.range(0, outputs.size())
                        .mapToObj(i -> read(CellReader.literal(
                                cells.get(inputs.size() + i), outputs.get(i).type())))
                        .toList(),
                List.of());
    }

    private static <T> T read(Reading<T> reading) {
        return reading.found().orElseThrow(() -> new AssertionError(reading.faults()));
    }
}
