package se.rodatraden.guidelines.domain.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.rodatraden.guidelines.domain.Tables;

class TableEvaluationProperties {

    @Provide
    Arbitrary<DecisionTable> tables() {
        return Tables.tables();
    }

    @Provide
    Arbitrary<Value> anyValues() {
        return Arbitraries.oneOf(
                Arbitraries.bigDecimals()
                        .between(new java.math.BigDecimal(-1000), new java.math.BigDecimal(1000))
                        .ofScale(3)
                        .map(Value::of),
                Arbitraries.integers().between(-2, 9).map(Value::of),
                Arbitraries.of("", "låg", "hög", "FFT").map(Value::of),
                Arbitraries.integers()
                        .between(-3, 9)
                        .map(i -> Value.of(java.time.LocalDate.of(2024, 2, 26).plusDays(i))),
                Arbitraries.of(Value.several(), Value.several("FFT"), Value.several("FFT", "ny")),
                Arbitraries.strings().map(Value::of),
                Arbitraries.of(true, false).map(Value::of),
                Arbitraries.just(Value.UNKNOWN));
    }

    @Property(tries = 300)
    void every_input_has_an_answer_and_always_the_same(
            @ForAll("tables") DecisionTable table, @ForAll("anyValues") Value one, @ForAll("anyValues") Value other) {
        Inputs inputs = Inputs.NONE
                .with(table.inputs().get(0).name(), one)
                .with(table.inputs().get(1).name(), other);

        assertThat(table.evaluate(inputs)).isNotNull().isEqualTo(table.evaluate(inputs));
    }

    @Property(tries = 100)
    void known_inputs_match_the_rows_whose_every_test_accepts_them(@ForAll("tables") DecisionTable table) {
        for (Inputs inputs : Tables.everything(table)) {
            BitSet matching = new BitSet();
            for (int row = 0; row < table.rows().size(); row++) {
                matching.set(row, matches(table, row, inputs));
            }
            assertThat(outcome(table.evaluate(inputs)))
                    .isEqualTo(Settlement.of(table, matching).outcome());
        }
    }

    /** The rule of the package: decided exactly when every way of filling in gives the same. */
    @Property(tries = 60)
    void unknown_inputs_stand_for_every_way_of_filling_them_in(
            @ForAll("tables") DecisionTable table, @ForAll boolean firstUnknown, @ForAll boolean lastUnknown) {
        String first = table.inputs().getFirst().name();
        String last = table.inputs().getLast().name();
        for (Inputs known : Tables.everything(table)) {
            Inputs given = firstUnknown ? known.unknown(first) : known;
            given = lastUnknown ? given.unknown(last) : given;
            Set<Outcome> ways = new HashSet<>();
            for (Inputs way : filledIn(table, given)) {
                ways.add(outcome(table.evaluate(way)));
            }
            Evaluation evaluation = table.evaluate(given);
            if (ways.size() == 1) {
                assertThat(outcome(evaluation)).isEqualTo(ways.iterator().next());
            } else {
                assertThat(evaluation)
                        .isInstanceOfSatisfying(
                                Evaluation.Undetermined.class,
                                undetermined -> assertThat(undetermined.reason())
                                        .isInstanceOfSatisfying(Evaluation.Reason.MissingInformation.class, missing -> {
                                            assertThat(missing.possible()).containsExactlyInAnyOrderElementsOf(ways);
                                            assertThat(missing.inputs()).isNotEmpty();
                                        }));
            }
        }
    }

    @Property(tries = 50)
    void an_input_named_as_missing_would_have_decided(@ForAll("tables") DecisionTable table) {
        if (table.evaluate(Inputs.NONE)
                instanceof Evaluation.Undetermined(Evaluation.Reason.MissingInformation missing)) {
            for (String input : missing.inputs()) {
                assertThat(makesADifference(table, input)).as(input).isTrue();
            }
            table.inputs().stream()
                    .map(InputClause::name)
                    .filter(name -> !missing.inputs().contains(name))
                    .forEach(name ->
                            assertThat(makesADifference(table, name)).as(name).isFalse());
        }
    }

    /** The compiled table is another way to the same answer, with and without its rows. */
    @Property(tries = 60)
    void a_compiled_table_says_what_the_table_says(@ForAll("tables") DecisionTable table, @ForAll int seed) {
        CompiledTable compiled = CompiledTable.of(table);
        java.util.Random random = new java.util.Random(seed);
        for (Inputs known : Tables.everything(table)) {
            Inputs given = known;
            for (InputClause input : table.inputs()) {
                given = switch (random.nextInt(12)) {
                    case 0 -> given.unknown(input.name());
                    case 1 -> given.with(input.name(), Tables.odd(random));
                    default -> given;
                };
            }
            assertThat(compiled.evaluate(given)).isEqualTo(table.evaluate(given));
            assertThat(compiled.answer(given)).isEqualTo(CompiledTable.bare(table.evaluate(given)));
        }
    }

    /** Columns that allow everything of their kind, or everything but something. */
    @Property(tries = 300)
    void a_compiled_column_knows_the_rows_of_every_value(
            @ForAll("openTypes") ValueType type,
            @ForAll("openTests") List<UnaryTest> all,
            @ForAll("anyValues") Value value) {
        List<UnaryTest> tests = all.stream()
                .filter(test -> test.parts().stream().allMatch(part -> fits(part, type)))
                .toList();
        long[] rows = CompiledColumn.of(type, tests).accepting(value);
        if (value instanceof Value.Unknown || !type.allows(value)) {
            assertThat(rows).isEmpty();
        } else {
            BitSet expected = new BitSet();
            for (int row = 0; row < tests.size(); row++) {
                expected.set(row, tests.get(row).accepts(value));
            }
            assertThat(BitSet.valueOf(rows)).isEqualTo(expected);
        }
    }

    @Provide
    Arbitrary<ValueType> openTypes() {
        return Arbitraries.of(
                ValueType.NUMBER,
                ValueType.WHOLE,
                ValueType.TEXT,
                ValueType.BOOLEAN,
                ValueType.DATE,
                new ValueType(ValueType.Kind.TEXT, new UnaryTest.NoneOf(List.of(new Part.Is(Value.of("låg"))))),
                new ValueType(ValueType.Kind.BOOLEAN, new UnaryTest.OneOf(List.of(new Part.Is(Value.of(true))))),
                new ValueType(
                        ValueType.Kind.NUMBER,
                        new UnaryTest.NoneOf(
                                List.of(new Part.Is(Value.of(1)), Part.between(Value.of(2), Value.of(3))))));
    }

    @Provide
    Arbitrary<List<UnaryTest>> openTests() {
        return Arbitraries.integers()
                .between(0, 4)
                .flatMap(Tables::tests)
                .list()
                .ofMaxSize(70);
    }

    private static boolean fits(Part part, ValueType type) {
        return switch (part) {
            case Part.Is(Value value) -> type.isOfKind(value);
            case Part.Compared(Part.Operator operator, Value value) -> type.isOfKind(value);
            case Part.Within within -> type.isOfKind(within.low()) && type.isOfKind(within.high());
            case Part.Contains contains -> type.kind() == ValueType.Kind.SET;
            case Part.ContainsNone none -> type.kind() == ValueType.Kind.SET;
        };
    }

    private static boolean makesADifference(DecisionTable table, String input) {
        InputClause column = table.inputs().stream()
                .filter(candidate -> candidate.name().equals(input))
                .findFirst()
                .orElseThrow();
        for (Inputs inputs : Tables.everything(table)) {
            Set<Outcome> outcomes = new HashSet<>();
            Tables.valuesOf(column).forEach(value -> outcomes.add(outcome(table.evaluate(inputs.with(input, value)))));
            if (outcomes.size() > 1) {
                return true;
            }
        }
        return false;
    }

    private static List<Inputs> filledIn(DecisionTable table, Inputs given) {
        List<Inputs> ways = List.of(given);
        for (InputClause input : table.inputs()) {
            if (given.get(input.name()) instanceof Value.Unknown) {
                List<Inputs> more = new ArrayList<>();
                ways.forEach(way -> Tables.valuesOf(input).forEach(value -> more.add(way.with(input.name(), value))));
                ways = more;
            }
        }
        return ways;
    }

    private static boolean matches(DecisionTable table, int row, Inputs inputs) {
        for (int i = 0; i < table.inputs().size(); i++) {
            Value value = inputs.get(table.inputs().get(i).name());
            if (!table.rows().get(row).tests().get(i).accepts(value)) {
                return false;
            }
        }
        return true;
    }

    private static Outcome outcome(Evaluation evaluation) {
        return switch (evaluation) {
            case Evaluation.Decided decided -> decided.outcome();
            case Evaluation.NoMatch noMatch -> Outcome.NOTHING;
            case Evaluation.Undetermined(Evaluation.Reason.ConflictingRows conflicting) -> Outcome.CONFLICT;
            case Evaluation.Undetermined undetermined -> throw new AssertionError(undetermined);
        };
    }
}
