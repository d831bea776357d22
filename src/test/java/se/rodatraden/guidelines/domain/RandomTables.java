package se.rodatraden.guidelines.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.DmnVersion;
import se.rodatraden.guidelines.domain.table.FileFrame;
import se.rodatraden.guidelines.domain.table.FileRest;
import se.rodatraden.guidelines.domain.table.FileTypes;
import se.rodatraden.guidelines.domain.table.HitPolicy;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.NamedType;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.Part;
import se.rodatraden.guidelines.domain.table.TableRow;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

/**
 * Tables and inputs from a seed: every type and form of test, every hit policy, one output or several, with and
 * without words for "no row". The values are chosen near the edges of the tests, where answers change.
 */
public final class RandomTables {
    private static final List<String> WORDS =
            List.of("låg", "medel", "hög", "a \"quoted\" word", "back\\slash", "<&>", "é ü 𝄞", "-");
    private static final LocalDate DAY = LocalDate.of(2024, 2, 27);

    private final Random random;

    public RandomTables(long seed) {
        this.random = new Random(seed);
    }

    public DecisionTable table() {
        HitPolicy policy = HitPolicy.values()[random.nextInt(HitPolicy.values().length)];
        List<InputClause> inputs = IntStream.rangeClosed(1, 1 + random.nextInt(4))
                .mapToObj(i -> new InputClause("i" + i, "given" + i, "Given å " + i, inputType()))
                .toList();
        List<OutputClause> outputs = outputs(policy);
        List<TableRow> rows = IntStream.rangeClosed(1, 1 + random.nextInt(7))
                .mapToObj(i -> new TableRow(
                        "r" + i,
                        inputs.stream().map(input -> test(input.type())).toList(),
                        outputs.stream().map(output -> value(output.type())).toList(),
                        List.of()))
                .toList();
        return new DecisionTable("t", "verdict", "Tabell", policy, inputs, outputs, List.of(), rows);
    }

    /** Mostly allowed values; one in forty is outside its column. */
    public Inputs inputs(DecisionTable table) {
        Inputs inputs = Inputs.NONE;
        for (InputClause input : table.inputs()) {
            inputs = inputs.with(input.name(), random.nextInt(40) == 0 ? outside(input.type()) : value(input.type()));
        }
        return inputs;
    }

    /** What a file may say around a table, or some of it. */
    public FileFrame frame(DecisionTable table) {
        SortedMap<String, FileFrame.Given> givens = new TreeMap<>();
        List<FileFrame.Note> notes = new ArrayList<>();
        for (InputClause input : table.inputs()) {
            givens.put(input.name(), new FileFrame.Given(oneIn(2) ? "" : "_" + input.id(), words(), words()));
            if (random.nextInt(3) == 0) {
                notes.add(new FileFrame.Note(
                        words(), random.nextBoolean(), random.nextBoolean() ? List.of(input.name()) : List.of()));
            }
        }
        return new FileFrame(
                DmnVersion.values()[random.nextInt(DmnVersion.values().length)],
                new FileFrame.Model(words(), words(), words(), words()),
                new FileFrame.About(words() + (random.nextBoolean() ? "" : "two\n\tlines"), words(), words(), words()),
                oneIn(3) ? FileTypes.NONE : types(table),
                givens,
                oneIn(2) ? List.of() : shuffled(table.inputs()),
                notes,
                FileRest.NONE);
    }

    private List<String> shuffled(List<InputClause> inputs) {
        List<String> names =
                new ArrayList<>(inputs.stream().map(InputClause::name).toList());
        Collections.shuffle(names, random);
        return names.subList(0, 1 + random.nextInt(names.size()));
    }

    /** Types that some of the columns are of, called as ours would be or otherwise, and one that nothing uses. */
    private FileTypes types(DecisionTable table) {
        List<NamedType> defined = new ArrayList<>();
        SortedMap<String, FileTypes.Use> columns = new TreeMap<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            if (oneIn(2)) {
                columns.put(
                        table.inputs().get(i).id(),
                        use(
                                table.inputs().get(i).type(),
                                "set_" + (table.inputs().size() - i),
                                defined));
            }
        }
        for (OutputClause output : table.outputs()) {
            if (oneIn(2)) {
                columns.put(output.id(), use(output.type(), oneIn(2) ? "results" : "t" + output.id(), defined));
            }
        }
        String result = oneIn(2) ? "" : "tverdict";
        defined.add(new NamedType(
                "_whole",
                "tverdict",
                words(),
                "",
                oneIn(2),
                "",
                List.of(
                        new NamedType("_part", "said1", words(), "string", oneIn(2), words(), List.of()),
                        new NamedType("", "said2", "", "", false, "", List.of()))));
        Collections.shuffle(defined, random);
        return new FileTypes(defined, columns, result);
    }

    private FileTypes.Use use(ValueType type, String called, List<NamedType> defined) {
        String name = Stream.iterate(called, tried -> tried + "x")
                .filter(tried ->
                        defined.stream().noneMatch(other -> other.name().equals(tried)))
                .findFirst()
                .orElseThrow();
        String base = switch (type.kind()) {
            case NUMBER, WHOLE, AGE -> "number";
            case TEXT, SET -> "string";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
        };
        boolean narrowed = type.kind() != ValueType.Kind.SET && oneIn(2);
        String allowed = narrowed || type.allowed().equals(UnaryTest.ANY)
                ? ""
                : type.allowed().text();
        String id = oneIn(2) ? "" : "_of" + name;
        if (type.kind() == ValueType.Kind.SET) {
            defined.add(new NamedType(id, name + "_of", words(), base, false, allowed, List.of()));
            defined.add(new NamedType("", name, words(), name + "_of", true, "", List.of()));
        } else {
            defined.add(new NamedType(id, name, words(), base, false, allowed, List.of()));
        }
        return new FileTypes.Use(name, narrowed);
    }

    private String words() {
        return random.nextBoolean() ? "" : WORDS.get(random.nextInt(WORDS.size()));
    }

    public boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    /** A value that the type allows. */
    public Value value(ValueType type) {
        while (true) {
            Value value = anyValue(type.kind());
            if (type.allows(value)) {
                return value;
            }
        }
    }

    private Value outside(ValueType type) {
        for (int tries = 0; tries < 200; tries++) {
            Value value = anyValue(type.kind());
            if (!type.allows(value)) {
                return value;
            }
        }
        return value(type);
    }

    private ValueType inputType() {
        return pick(
                () -> ValueType.NUMBER,
                () -> ValueType.WHOLE,
                () -> ValueType.TEXT,
                () -> ValueType.BOOLEAN,
                () -> ValueType.DATE,
                () -> ValueType.age(0, 20),
                () -> ValueType.oneOf("låg", "medel", "hög"),
                () -> ValueType.setOf("låg", "medel", "hög", "a \"quoted\" word"),
                () -> bounded(ValueType.Kind.NUMBER),
                () -> bounded(ValueType.Kind.DATE),
                () -> new ValueType(
                        ValueType.Kind.WHOLE,
                        new UnaryTest.OneOf(List.of(
                                new Part.Compared(Part.Operator.AT_LEAST, Value.of(8)),
                                new Part.Compared(Part.Operator.BELOW, Value.of(3))))));
    }

    private ValueType bounded(ValueType.Kind kind) {
        Value low = anyValue(kind);
        while (true) {
            Value high = anyValue(kind);
            if (!low.equals(high)) {
                try {
                    return new ValueType(
                            kind, new UnaryTest.OneOf(List.of(new Part.Within(low, true, high, oneIn(2)))));
                } catch (IllegalArgumentException backwards) {
                    low = high;
                }
            }
        }
    }

    private List<OutputClause> outputs(HitPolicy policy) {
        int count = policy.isAggregated() ? 1 : 1 + random.nextInt(3);
        List<OutputClause> outputs = new ArrayList<>();
        boolean speaks = !policy.givesMany() && !policy.isAggregated() && oneIn(4);
        for (int i = 1; i <= count; i++) {
            boolean first = i == 1;
            ValueType type = policy.isAggregated() && policy != HitPolicy.COLLECT_COUNT
                    ? pick(() -> ValueType.NUMBER, () -> ValueType.WHOLE)
                    : policy.needsOutputOrder() && first
                            ? shuffledWords()
                            : pick(
                                    () -> ValueType.NUMBER,
                                    () -> ValueType.WHOLE,
                                    () -> ValueType.TEXT,
                                    () -> ValueType.BOOLEAN,
                                    () -> ValueType.DATE,
                                    this::shuffledWords);
            outputs.add(new OutputClause(
                    "o" + i,
                    count == 1 ? "verdict" : "said" + i,
                    "Said å " + i,
                    type,
                    speaks ? Optional.of(value(type)) : Optional.empty()));
        }
        return outputs;
    }

    private ValueType shuffledWords() {
        List<String> words = new ArrayList<>(WORDS.subList(0, 4));
        Collections.shuffle(words, random);
        return ValueType.oneOf(words.subList(0, 3).toArray(new String[0]));
    }

    private UnaryTest test(ValueType type) {
        if (oneIn(4)) {
            return UnaryTest.ANY;
        }
        List<Part> parts = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> part(type))
                .toList();
        return oneIn(4) ? new UnaryTest.NoneOf(parts) : new UnaryTest.OneOf(parts);
    }

    private Part part(ValueType type) {
        return switch (type.kind()) {
            case TEXT, BOOLEAN -> new Part.Is(value(type));
            case SET -> oneIn(2) ? new Part.Contains(some(type)) : new Part.ContainsNone(some(type));
            case NUMBER, WHOLE, AGE, DATE ->
                pick(
                        () -> new Part.Is(value(type)),
                        () -> new Part.Compared(Part.Operator.values()[random.nextInt(4)], anyValue(type.kind())),
                        () -> range(type.kind()));
        };
    }

    private List<String> some(ValueType type) {
        Set<String> some = new LinkedHashSet<>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            some.add(type.elements().get(random.nextInt(type.elements().size())));
        }
        return List.copyOf(some);
    }

    private Part range(ValueType.Kind kind) {
        while (true) {
            try {
                return new Part.Within(anyValue(kind), oneIn(2), anyValue(kind), oneIn(2));
            } catch (IllegalArgumentException backwards) {
                // drawn anew
            }
        }
    }

    private Value anyValue(ValueType.Kind kind) {
        return switch (kind) {
            case NUMBER -> Value.of(new BigDecimal(random.nextInt(60) - 20).divide(new BigDecimal(4)));
            case WHOLE -> Value.of(random.nextInt(16) - 4);
            case AGE -> Value.of(random.nextInt(24) - 1);
            case TEXT -> Value.of(WORDS.get(random.nextInt(WORDS.size())));
            case BOOLEAN -> Value.of(random.nextBoolean());
            case DATE -> Value.of(DAY.plusDays(random.nextInt(8)));
            case SET ->
                Value.several(WORDS.stream().limit(5).filter(word -> oneIn(2)).toArray(String[]::new));
        };
    }

    @SafeVarargs
    private <T> T pick(Supplier<T>... some) {
        return some[random.nextInt(some.length)].get();
    }
}
