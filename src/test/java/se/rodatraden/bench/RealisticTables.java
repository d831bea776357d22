package se.rodatraden.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.HitPolicy;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.Part;
import se.rodatraden.guidelines.domain.table.TableRow;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

/** Guidelines as large as one may grow, from a seed: each row constrains three to six of the columns. */
final class RealisticTables {
    private static final String[] WORDS = {"a", "b", "c", "d", "e", "f"};

    private final Random random;

    RealisticTables(long seed) {
        this.random = new Random(seed);
    }

    /** Columns in turn: an age, a level, yes or no, a number of weeks, a set. */
    DecisionTable table(HitPolicy policy, int rows, int columns) {
        List<InputClause> inputs = IntStream.rangeClosed(1, columns)
                .mapToObj(i -> new InputClause("i" + i, "given" + i, "Given " + i, type(i)))
                .toList();
        OutputClause verdict = new OutputClause(
                "o1",
                "verdict",
                "Utfall",
                ValueType.oneOf("rekommenderas", "möjlig", "öppen norm", "utanför"),
                Optional.empty());
        OutputClause reason = new OutputClause("o2", "reason", "Skäl", ValueType.TEXT, Optional.empty());
        List<TableRow> all = new ArrayList<>();
        for (int row = 1; row < rows; row++) {
            all.add(row(row, inputs, 3 + random.nextInt(4)));
        }
        // the last row speaks of everything that no other does
        all.add(policy == HitPolicy.FIRST ? row(rows, inputs, 0) : row(rows, inputs, 3));
        return new DecisionTable("t", "t", "Tabell", policy, inputs, List.of(verdict, reason), List.of("source"), all);
    }

    /** Rows that share no case: each says one value of every one of the first columns. */
    DecisionTable partition(int columns) {
        DecisionTable any = table(HitPolicy.UNIQUE, 2, columns);
        List<TableRow> rows = new ArrayList<>();
        for (int from = 0; from < 120; from += 5) {
            for (String word : WORDS) {
                List<UnaryTest> tests = new ArrayList<>(Collections.nCopies(columns, UnaryTest.ANY));
                tests.set(0, only(Part.between(Value.of(from), Value.of(from == 115 ? 120 : from + 4))));
                tests.set(1, only(new Part.Is(Value.of(word))));
                rows.add(new TableRow("r" + rows.size(), tests, outputs(), List.of("SoL 21:1")));
            }
        }
        return any.withRows(rows);
    }

    /** The table with some cells written anew. */
    DecisionTable changed(DecisionTable table, int cells) {
        DecisionTable changed = table;
        for (int i = 0; i < cells; i++) {
            TableRow row = changed.rows().get(random.nextInt(changed.rows().size()));
            int column = random.nextInt(changed.inputs().size());
            List<UnaryTest> tests = new ArrayList<>(row.tests());
            tests.set(column, test(changed.inputs().get(column).type()));
            changed = changed.withRow(new TableRow(row.id(), tests, row.outputs(), row.annotations()));
        }
        return changed;
    }

    Inputs inputs(DecisionTable table) {
        Inputs inputs = Inputs.NONE;
        for (InputClause input : table.inputs()) {
            inputs = inputs.with(input.name(), value(input.type()));
        }
        return inputs;
    }

    private TableRow row(int number, List<InputClause> inputs, int constrained) {
        List<Integer> columns =
                new ArrayList<>(IntStream.range(0, inputs.size()).boxed().toList());
        Collections.shuffle(columns, random);
        List<Integer> chosen = columns.subList(0, Math.min(constrained, columns.size()));
        return new TableRow(
                "r" + number,
                IntStream.range(0, inputs.size())
                        .mapToObj(i -> chosen.contains(i) ? test(inputs.get(i).type()) : UnaryTest.ANY)
                        .toList(),
                outputs(),
                List.of("SoL 21:1"));
    }

    private List<Value> outputs() {
        return List.of(
                Value.of(List.of("rekommenderas", "möjlig", "öppen norm", "utanför")
                        .get(random.nextInt(4))),
                Value.of("skäl " + random.nextInt(20)));
    }

    private static ValueType type(int column) {
        return switch (column % 5) {
            case 1 -> ValueType.age(0, 120);
            case 2 -> ValueType.oneOf(WORDS);
            case 3 -> ValueType.BOOLEAN;
            case 4 -> ValueType.WHOLE;
            default -> ValueType.setOf(WORDS);
        };
    }

    private UnaryTest test(ValueType type) {
        return switch (type.kind()) {
            case NUMBER, WHOLE, AGE, DATE -> {
                int from = random.nextInt(20);
                yield random.nextInt(3) == 0
                        ? only(new Part.Compared(Part.Operator.AT_LEAST, Value.of(from)))
                        : only(Part.between(Value.of(from), Value.of(from + 1 + random.nextInt(8))));
            }
            case TEXT ->
                new UnaryTest.OneOf(Stream.of(WORDS)
                        .filter(word -> random.nextInt(3) == 0 || word.equals("a"))
                        .map(word -> (Part) new Part.Is(Value.of(word)))
                        .toList());
            case BOOLEAN -> only(new Part.Is(Value.of(random.nextBoolean())));
            case SET -> {
                List<String> one = List.of(WORDS[random.nextInt(WORDS.length)]);
                yield only(random.nextBoolean() ? new Part.Contains(one) : new Part.ContainsNone(one));
            }
        };
    }

    private static UnaryTest only(Part part) {
        return new UnaryTest.OneOf(List.of(part));
    }

    private Value value(ValueType type) {
        return switch (type.kind()) {
            case NUMBER, WHOLE, AGE, DATE -> Value.of(random.nextInt(30));
            case TEXT -> Value.of(WORDS[random.nextInt(WORDS.length)]);
            case BOOLEAN -> Value.of(random.nextBoolean());
            case SET ->
                Value.several(
                        Stream.of(WORDS).filter(word -> random.nextInt(3) == 0).toArray(String[]::new));
        };
    }
}
