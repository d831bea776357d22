package se.rodatraden.evidence.usecase.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A published Table Schema (Frictionless, version 2) as what it demands of a CSV file, so that the document and the
 * reader cannot say different things. Of the specification only what our schemas use.
 */
final class TableSchema {
    /** {@code uuuu} and strict, since a lenient reader makes 30 February the 28th. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private static final int MOST_REMEMBERED = 5_000;
    private static final Pattern FOUR_TWO_TWO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

    enum Type {
        STRING,
        INTEGER,
        DATE,
        BOOLEAN
    }

    private record Field(
            String name,
            Type type,
            boolean required,
            boolean unique,
            List<String> among,
            OptionalLong least,
            OptionalLong most,
            Optional<Pattern> pattern) {}

    private final List<Field> fields;

    private TableSchema(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    static TableSchema ofResource(String path) {
        try (InputStream file = Objects.requireNonNull(TableSchema.class.getResourceAsStream(path), path)) {
            List<Field> fields = new ArrayList<>();
            JsonMapper.shared().readTree(file).path("fields").forEach(field -> fields.add(field(field)));
            return new TableSchema(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Field field(JsonNode field) {
        JsonNode constraints = field.path("constraints");
        List<String> among = new ArrayList<>();
        constraints.path("enum").forEach(value -> among.add(value.asString()));
        return new Field(
                field.path("name").asString(),
                Type.valueOf(field.path("type").asString().toUpperCase(Locale.ROOT)),
                constraints.path("required").asBoolean(false),
                constraints.path("unique").asBoolean(false),
                among,
                number(constraints.path("minimum")),
                number(constraints.path("maximum")),
                constraints.has("pattern")
                        ? Optional.of(
                                Pattern.compile(constraints.path("pattern").asString()))
                        : Optional.empty());
    }

    private static OptionalLong number(JsonNode node) {
        return node.isNumber() ? OptionalLong.of(node.asLong()) : OptionalLong.empty();
    }

    List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    /** Of one file, with the columns in the order that it has them. */
    final class Columns {
        private final List<Field> inFile = new ArrayList<>();
        private final Map<String, Integer> places = new HashMap<>();
        private final List<Set<String>> seen = new ArrayList<>();
        /** Values that have passed: a register says the same few things many times. */
        private final List<Set<String>> passed = new ArrayList<>();

        private final FileFaults faults;

        Columns(List<String> names, FileFaults faults) {
            this.faults = faults;
            for (String name : names) {
                Optional<Field> field =
                        fields.stream().filter(its -> its.name().equals(name)).findFirst();
                field.ifPresentOrElse(
                        inFile::add,
                        () -> faults.add(
                                FileFaultKind.COLUMN_UNKNOWN, 1, name, String.join(", ", TableSchema.this.names())));
                places.put(name, seen.size());
                seen.add(new HashSet<>());
                passed.add(new HashSet<>());
            }
            fields.stream()
                    .filter(field -> field.required() && !names.contains(field.name()))
                    .forEach(field -> faults.add(FileFaultKind.COLUMN_MISSING, 1, field.name()));
        }

        /** The cell of a column; empty when the file leaves it out. */
        String cell(List<String> cells, String name) {
            Integer place = places.get(name);
            return place == null ? "" : cells.get(place);
        }

        /** Where columns stand in the file: all that are in it, but for those named. */
        int[] placesBut(Set<String> names) {
            return IntStream.range(0, inFile.size())
                    .filter(i -> !names.contains(inFile.get(i).name()))
                    .toArray();
        }

        /** @return whether the row keeps the schema; else every fault in it is noted */
        boolean accepts(long line, List<String> cells) {
            boolean right = true;
            for (int i = 0; i < inFile.size(); i++) {
                right &= accepts(i, line, cells.get(i));
            }
            return right;
        }

        /** The same of one column, for a row that is known to be right in the others. */
        boolean accepts(int place, long line, String cell) {
            Field field = inFile.get(place);
            if (!field.unique() && passed.get(place).contains(cell)) {
                return true;
            }
            boolean right = accepts(field, line, cell, seen.get(place));
            if (right && !field.unique() && passed.get(place).size() < MOST_REMEMBERED) {
                passed.get(place).add(cell);
            }
            return right;
        }

        private boolean accepts(Field field, long line, String cell, Set<String> earlier) {
            if (cell.isEmpty()) {
                return !field.required() || fault(FileFaultKind.VALUE_MISSING, line, field);
            }
            if (!field.among().isEmpty() && !field.among().contains(cell)) {
                return fault(FileFaultKind.NOT_AMONG, line, field, String.join(", ", field.among()));
            }
            if (field.pattern().isPresent()
                    && !field.pattern().get().matcher(cell).matches()) {
                return fault(FileFaultKind.NOT_WELL_FORMED, line, field);
            }
            if (field.unique() && !earlier.add(cell)) {
                return fault(FileFaultKind.DOUBLED, line, field);
            }
            return switch (field.type()) {
                case STRING -> true;
                case INTEGER -> isWhole(field, line, cell);
                case DATE -> day(cell).isPresent() || fault(FileFaultKind.NOT_DATE, line, field);
                case BOOLEAN ->
                    cell.equals("true") || cell.equals("false") || fault(FileFaultKind.NOT_TRUTH, line, field);
            };
        }

        private boolean isWhole(Field field, long line, String cell) {
            if (!WHOLE.matcher(cell).matches()) {
                return fault(FileFaultKind.NOT_WHOLE, line, field);
            }
            long number = Long.parseLong(cell);
            if (field.least().isPresent() && number < field.least().getAsLong()) {
                return fault(FileFaultKind.TOO_LOW, line, field, field.least().getAsLong());
            }
            if (field.most().isPresent() && number > field.most().getAsLong()) {
                return fault(FileFaultKind.TOO_HIGH, line, field, field.most().getAsLong());
            }
            return true;
        }

        private boolean fault(FileFaultKind kind, long line, Field field, Object... arguments) {
            faults.add(kind, line, field.name(), arguments);
            return false;
        }
    }

    /** A day as {@code 2024-09-30} that there is in the calendar. */
    static Optional<LocalDate> day(String cell) {
        if (!FOUR_TWO_TWO.matcher(cell).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(cell, DAY));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
