package se.rodatraden.guidelines.domain.table;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An executable guideline text (beslutstabell). A table that exists is well-formed: every row has a test
 * per input, a value per output and a text per annotation column, each of its column's type.
 *
 * @param name the decision's name in the exchanged file
 * @param label what people call it
 * @param annotationColumns texts that explain a row and never decide anything
 * @param frame what its file says around it
 */
public record DecisionTable(
        String id,
        String name,
        String label,
        HitPolicy hitPolicy,
        List<InputClause> inputs,
        List<OutputClause> outputs,
        List<String> annotationColumns,
        List<TableRow> rows,
        FileFrame frame) {

    public DecisionTable {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        annotationColumns = List.copyOf(annotationColumns);
        rows = List.copyOf(rows);
        frame = frame.around(inputs, outputs, annotationColumns, rows);
        requireShape(inputs, outputs, annotationColumns, rows);
        requireSets(inputs, outputs, rows);
        requireReadable(id, name, label, inputs, outputs, annotationColumns, rows);
        if (!frame.isReadable()) {
            throw new IllegalArgumentException("a text around the table cannot be written to a file");
        }
        if (hitPolicy.isAggregated() && outputs.size() != 1) {
            throw new IllegalArgumentException(hitPolicy + " takes exactly one output");
        }
    }

    /** A table with nothing around it. */
    public DecisionTable(
            String id,
            String name,
            String label,
            HitPolicy hitPolicy,
            List<InputClause> inputs,
            List<OutputClause> outputs,
            List<String> annotationColumns,
            List<TableRow> rows) {
        this(id, name, label, hitPolicy, inputs, outputs, annotationColumns, rows, FileFrame.NONE);
    }

    public Evaluation evaluate(Inputs given) {
        return new TableEvaluation(this).of(given);
    }

    /** SHA-256 of everything that the table says, texts and sources included, as 64 hex digits. */
    public String hash() {
        return CanonicalForm.hash(this);
    }

    /** What the table itself says where no row applies, when each output says something; most tables say nothing. */
    public Optional<OutputRow> whenNoRow() {
        LinkedHashMap<String, Value> values = new LinkedHashMap<>();
        outputs.forEach(output -> output.whenNoRow().ifPresent(value -> values.put(output.name(), value)));
        return values.size() == outputs.size() ? Optional.of(new OutputRow(values)) : Optional.empty();
    }

    public Optional<TableRow> row(String rowId) {
        return rows.stream().filter(row -> row.id().equals(rowId)).findFirst();
    }

    /** Of the inputs and then of the outputs. */
    public List<String> columnIds() {
        return Stream.concat(
                        inputs.stream().map(InputClause::id), outputs.stream().map(OutputClause::id))
                .toList();
    }

    /** The column of that id, counted over inputs only; -1 when there is none. */
    public int inputIndex(String columnId) {
        return IntStream.range(0, inputs.size())
                .filter(i -> inputs.get(i).id().equals(columnId))
                .findFirst()
                .orElse(-1);
    }

    /** The same table with one row replaced by the row of the same id. */
    public DecisionTable withRow(TableRow changed) {
        return withRows(rows.stream()
                .map(row -> row.id().equals(changed.id()) ? changed : row)
                .toList());
    }

    public DecisionTable withRows(List<TableRow> newRows) {
        return new DecisionTable(id, name, label, hitPolicy, inputs, outputs, annotationColumns, newRows, frame);
    }

    /** The same table with something else around it. */
    public DecisionTable within(FileFrame other) {
        return new DecisionTable(id, name, label, hitPolicy, inputs, outputs, annotationColumns, rows, other);
    }

    MatchedRow matched(int index, boolean decisive) {
        LinkedHashMap<String, String> annotations = new LinkedHashMap<>();
        for (int i = 0; i < annotationColumns.size(); i++) {
            annotations.put(
                    annotationColumns.get(i), rows.get(index).annotations().get(i));
        }
        return new MatchedRow(index + 1, rows.get(index).id(), decisive, annotations);
    }

    BitSet allRows() {
        BitSet all = new BitSet(rows.size());
        all.set(0, rows.size());
        return all;
    }

    private static void requireShape(
            List<InputClause> inputs, List<OutputClause> outputs, List<String> annotationColumns, List<TableRow> rows) {
        if (inputs.isEmpty() || outputs.isEmpty()) {
            throw new IllegalArgumentException("a table has at least one input and one output");
        }
        requireDistinct("input name", inputs.stream().map(InputClause::name));
        requireDistinct("output name", outputs.stream().map(OutputClause::name));
        requireDistinct(
                "column id",
                Stream.concat(
                        inputs.stream().map(InputClause::id), outputs.stream().map(OutputClause::id)));
        requireDistinct("row id", rows.stream().map(TableRow::id));
        requireDistinct("annotation column", annotationColumns.stream());
        for (TableRow row : rows) {
            if (row.tests().size() != inputs.size()
                    || row.outputs().size() != outputs.size()
                    || row.annotations().size() != annotationColumns.size()) {
                throw new IllegalArgumentException("row " + row.id() + " has another width than the table");
            }
            for (int i = 0; i < outputs.size(); i++) {
                if (!outputs.get(i).type().allows(row.outputs().get(i))) {
                    throw new IllegalArgumentException("row " + row.id() + " has an output outside its type");
                }
            }
        }
    }

    private static void requireSets(List<InputClause> inputs, List<OutputClause> outputs, List<TableRow> rows) {
        if (outputs.stream().anyMatch(output -> output.type().kind() == ValueType.Kind.SET)) {
            throw new IllegalArgumentException("an output is one value");
        }
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i).type().kind() == ValueType.Kind.SET && Axis.asksTooMuch(i, rows)) {
                throw new IllegalArgumentException("a column asks about too many elements of its set");
            }
        }
    }

    /** Whether a text survives being written to a file and read back: no control signs but tabs and new lines, no half letters. */
    public static boolean isReadable(String text) {
        return text.codePoints()
                .allMatch(point -> point == '\n'
                        || point == '\t'
                        || point >= 0x20
                                && (point < 0x7f || point > 0x9f)
                                && (point < 0xD800 || point > 0xDFFF)
                                && point != 0xFFFE
                                && point != 0xFFFF);
    }

    /** The same of a text that has one line, such as a label. */
    public static boolean isReadableLine(String text) {
        return isReadable(text) && text.indexOf('\n') < 0 && text.indexOf('\t') < 0;
    }

    private static void requireReadable(
            String id,
            String name,
            String label,
            List<InputClause> inputs,
            List<OutputClause> outputs,
            List<String> annotationColumns,
            List<TableRow> rows) {
        Stream<String> names = Stream.of(
                        Stream.of(name),
                        inputs.stream().map(InputClause::name),
                        outputs.stream().map(OutputClause::name),
                        annotationColumns.stream())
                .flatMap(s -> s);
        Stream<String> lines = Stream.of(
                        Stream.of(id, label),
                        inputs.stream().flatMap(input -> Stream.of(input.id(), input.label())),
                        outputs.stream().flatMap(output -> Stream.of(output.id(), output.label())),
                        rows.stream().map(TableRow::id))
                .flatMap(s -> s);
        Stream<String> texts = rows.stream().flatMap(row -> row.annotations().stream());
        if (!names.allMatch(text -> !text.isEmpty() && text.equals(text.strip()) && isReadableLine(text))
                || !lines.allMatch(DecisionTable::isReadableLine)
                || !texts.allMatch(DecisionTable::isReadable)) {
            throw new IllegalArgumentException("a name, label or annotation cannot be written to a file");
        }
    }

    private static void requireDistinct(String what, Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.forEach(name -> {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("two of the same " + what + ": " + name);
            }
        });
    }
}
