package se.rodatraden.cli.files;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.evidence.usecase.files.CsvFile;
import se.rodatraden.evidence.usecase.files.FileFaultKind;
import se.rodatraden.evidence.usecase.files.FileFaults;
import se.rodatraden.evidence.usecase.files.JsonFile;
import se.rodatraden.evidence.usecase.files.StrictText;
import se.rodatraden.guidelines.domain.feel.CellReader;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;
import tools.jackson.databind.JsonNode;

/**
 * The cases that a table is asked about, one on each line: JSON objects, or the rows of a CSV file. A name that is
 * absent, {@code null} or an empty cell is unknown. A value of another kind than the column's goes on as it is, and the
 * table answers that it cannot tell.
 */
final class GivenCases {
    private static final long MOST_CASES = 1_000_000;
    private static final long LARGEST_FILE = 500_000_000;
    private static final int LONGEST_LINE = 100_000;
    private static final int LONGEST_BEGINNING = 1_000;
    private static final String ID = "id";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,20})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** @param id as the file has it, to find the case again; empty when it has none */
    record Case(long line, Optional<String> id, Inputs inputs) {}

    private final Map<String, ValueType> types = new HashMap<>();
    private final FileFaults faults;
    private final Consumer<Case> each;
    private final Set<String> ids = new HashSet<>();
    private final String known;

    private GivenCases(DecisionTable table, FileFaults faults, Consumer<Case> each) {
        table.inputs().forEach(input -> types.put(input.name(), input.type()));
        this.known =
                String.join(", ", table.inputs().stream().map(InputClause::name).toList());
        this.faults = faults;
        this.each = each;
    }

    /** Twice through the file: a fault on the last line is found before anything is said of the first. */
    static void forEach(FileCommand command, Path file, DecisionTable table, Consumer<Case> each) {
        Source source = source(command, file);
        FileFaults faults = new FileFaults();
        new GivenCases(table, faults, _ -> {}).read(source);
        if (!faults.isEmpty()) {
            command.whole(file, faults.refuse());
        }
        new GivenCases(table, faults, each).read(source);
    }

    /** What can be opened again, and whether it is CSV: by the file's name, and without one by how the text begins. */
    private record Source(Supplier<InputStream> opened, boolean isCsv) {}

    private static Source source(FileCommand command, Path file) {
        if (!file.equals(GivenFile.STANDARD_INPUT)) {
            return new Source(
                    () -> GivenFile.open(command, file),
                    file.toString().toLowerCase(Locale.ROOT).endsWith(".csv"));
        }
        byte[] bytes = GivenFile.standardInput(command);
        String beginning = new String(bytes, 0, Math.min(bytes.length, LONGEST_BEGINNING), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading();
        return new Source(() -> new ByteArrayInputStream(bytes), !beginning.startsWith("{"));
    }

    private void read(Source source) {
        if (source.isCsv()) {
            CsvFile.read(source.opened().get(), MOST_CASES, new Rows(), faults);
            return;
        }
        long line = 0;
        try (BufferedReader text =
                new BufferedReader(new StrictText(source.opened().get(), LARGEST_FILE))) {
            for (String next = nextLine(text); next != null && !faults.isFull(); next = nextLine(text)) {
                line++;
                if (next.length() > LONGEST_LINE || line > MOST_CASES) {
                    faults.add(
                            next.length() > LONGEST_LINE ? FileFaultKind.NOT_JSON : FileFaultKind.TOO_MANY_ROWS,
                            line,
                            "",
                            MOST_CASES);
                    return;
                }
                if (!next.isBlank()) {
                    object(line, next);
                }
            }
        } catch (StrictText.Unreadable e) {
            faults.add(
                    e.fault().kind(),
                    e.fault().line(),
                    "",
                    e.fault().arguments().toArray());
        } catch (IOException e) {
            faults.add(FileFaultKind.UNREADABLE, 0, "");
        }
        if (line == 0 && faults.isEmpty()) {
            faults.add(FileFaultKind.EMPTY, 0, "");
        }
    }

    /** A line, or as much of it as shows that it is too long; null at the end. */
    private static @Nullable String nextLine(BufferedReader text) throws IOException {
        StringBuilder line = new StringBuilder();
        int sign = text.read();
        if (sign < 0) {
            return null;
        }
        while (sign >= 0 && sign != '\n' && line.length() <= LONGEST_LINE) {
            line.append((char) sign);
            sign = text.read();
        }
        return line.toString();
    }

    private void object(long line, String text) {
        Optional<JsonNode> read = JsonFile.value(text);
        if (read.isEmpty()) {
            faults.add(FileFaultKind.NOT_JSON, line, "");
            return;
        }
        JsonNode object = read.get();
        if (!object.isObject()) {
            faults.add(FileFaultKind.NOT_OBJECT, line, "");
            return;
        }
        Inputs inputs = Inputs.NONE;
        Optional<String> id = Optional.empty();
        boolean right = true;
        for (String name : object.propertyNames()) {
            JsonNode given = object.get(name);
            ValueType type = types.get(name);
            if (type == null && name.equals(ID)) {
                id = Optional.of(given.asString(""));
                right &= given.isString() || given.isIntegralNumber() || fault(FileFaultKind.NOT_SIMPLE, line, name);
            } else if (type == null) {
                right = fault(FileFaultKind.COLUMN_UNKNOWN, line, name, known);
            } else if (given.isContainer() && !(given.isArray() && type.kind() == ValueType.Kind.SET)) {
                right = fault(FileFaultKind.NOT_SIMPLE, line, name);
            } else {
                Optional<Value> value = value(given, type);
                right &= value.isPresent() || fault(FileFaultKind.NOT_SIMPLE, line, name);
                inputs = inputs.with(name, value.orElse(Value.UNKNOWN));
            }
        }
        if (right) {
            found(line, id, inputs);
        }
    }

    private static Optional<Value> value(JsonNode given, ValueType type) {
        if (given.isNull()) {
            return Optional.of(Value.UNKNOWN);
        }
        if (given.isArray()) {
            return set(given);
        }
        if (given.isBoolean()) {
            return Optional.of(Value.of(given.asBoolean()));
        }
        try {
            return Optional.of(given.isNumber() ? Value.of(given.decimalValue()) : ofText(given.asString(), type));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** A set is an array of texts. */
    private static Optional<Value> set(JsonNode given) {
        List<String> elements = new ArrayList<>();
        for (JsonNode element : given) {
            if (!element.isString()) {
                return Optional.empty();
            }
            elements.add(element.asString());
        }
        return Optional.of(Value.several(elements.toArray(new String[0])));
    }

    /** A day is written as a text in JSON too. */
    private static Value ofText(String text, ValueType type) {
        if (type.kind() == ValueType.Kind.DATE && DAY.matcher(text).matches()) {
            try {
                return Value.of(java.time.LocalDate.parse(text));
            } catch (java.time.DateTimeException e) {
                return Value.of(text);
            }
        }
        return Value.of(text);
    }

    private static Value ofCell(String cell, ValueType type) {
        if (cell.isEmpty()) {
            return Value.UNKNOWN;
        }
        return switch (type.kind()) {
            case NUMBER, WHOLE, AGE -> NUMBER.matcher(cell).matches() ? Value.of(new BigDecimal(cell)) : Value.of(cell);
            case BOOLEAN ->
                switch (cell) {
                    case "true" -> Value.of(true);
                    case "false" -> Value.of(false);
                    default -> Value.of(cell);
                };
            case TEXT, DATE -> ofText(cell, type);
            // as the table language writes it: ["a", "b"]
            case SET -> CellReader.literal(cell, type).found().orElse(Value.of(cell));
        };
    }

    private void found(long line, Optional<String> id, Inputs inputs) {
        if (id.isPresent() && !ids.add(id.get())) {
            faults.add(FileFaultKind.DOUBLED, line, ID);
        } else {
            each.accept(new Case(line, id, inputs));
        }
    }

    private boolean fault(FileFaultKind kind, long line, String place, Object... arguments) {
        faults.add(kind, line, place, arguments);
        return false;
    }

    private final class Rows implements CsvFile.Rows {
        private List<String> names = List.of();

        @Override
        public void columns(List<String> columns) {
            names = columns;
            for (String name : columns) {
                if (!types.containsKey(name) && !name.equals(ID)) {
                    faults.add(FileFaultKind.COLUMN_UNKNOWN, 1, name, known);
                }
            }
        }

        @Override
        public void row(long line, List<String> cells) {
            Inputs inputs = Inputs.NONE;
            Optional<String> id = Optional.empty();
            for (int i = 0; i < names.size(); i++) {
                ValueType type = types.get(names.get(i));
                if (type == null) {
                    id = Optional.of(cells.get(i));
                } else {
                    inputs = inputs.with(names.get(i), ofCell(cells.get(i), type));
                }
            }
            found(line, id, inputs);
        }
    }
}
