package se.rodatraden.guidelines.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
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

/** Generates small tables over small domains, where brute force can check every input. */
public final class Tables {
    /** One column of each kind, each with few values, so that a table's whole space can be listed. */
    public static final List<InputClause> COLUMNS = List.of(
            new InputClause("a", "age", "Ålder", ValueType.age(0, 6)),
            new InputClause("r", "risk", "Risk", ValueType.oneOf("låg", "medel", "hög")),
            new InputClause("c", "consent", "Samtycke", ValueType.BOOLEAN),
            new InputClause(
                    "n",
                    "hours",
                    "Timmar",
                    new ValueType(
                            ValueType.Kind.NUMBER,
                            new UnaryTest.OneOf(List.of(Part.between(Value.of(0), Value.of(3)))))),
            new InputClause(
                    "d",
                    "day",
                    "Dag",
                    new ValueType(ValueType.Kind.DATE, new UnaryTest.OneOf(List.of(Part.between(day(1), day(5)))))),
            new InputClause("s", "tried", "Prövat", ValueType.setOf("FFT", "Komet", "MST")));

    /** Every value that a generated test can tell apart, and some between. */
    public static final List<List<Value>> VALUES = List.of(
            IntStream.rangeClosed(0, 6).mapToObj(Value::of).toList(),
            List.of(Value.of("låg"), Value.of("medel"), Value.of("hög")),
            List.of(Value.of(true), Value.of(false)),
            IntStream.rangeClosed(0, 12).mapToObj(Tables::quarter).toList(),
            IntStream.rangeClosed(1, 5).mapToObj(Tables::day).toList(),
            IntStream.range(0, 8).mapToObj(Tables::set).toList());

    private Tables() {}

    /** Tables over two or three of the columns, under the given policies. */
    public static Arbitrary<DecisionTable> tables(HitPolicy... policies) {
        Arbitrary<List<Integer>> columns = Arbitraries.integers()
                .between(0, 5)
                .list()
                .uniqueElements()
                .ofMinSize(2)
                .ofMaxSize(3);
        return columns.flatMap(chosen -> tables(chosen, policies));
    }

    public static Arbitrary<DecisionTable> tables(List<Integer> columns, HitPolicy... policies) {
        Arbitrary<HitPolicy> policy = Arbitraries.of(policies.length == 0 ? HitPolicy.values() : policies);
        return policy.flatMap(chosen -> rows(columns, chosen)
                .list()
                .ofMaxSize(5)
                .map(rows -> {
                    List<TableRow> numbered = new ArrayList<>();
                    for (TableRow row : rows) {
                        numbered.add(new TableRow(
                                "r" + (numbered.size() + 1), row.tests(), row.outputs(), row.annotations()));
                    }
                    return new DecisionTable(
                            "t",
                            "table",
                            "Tabell",
                            chosen,
                            columns.stream().map(COLUMNS::get).toList(),
                            List.of(new OutputClause("o", "verdict", "Utfall", output(chosen), Optional.empty())),
                            List.of("source"),
                            numbered);
                }));
    }

    /** A value of some kind, perhaps outside every column. */
    public static Value odd(java.util.Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> Value.of(random.nextInt(10) - 2);
            case 1 -> Value.of(new BigDecimal(random.nextInt(40)).divide(new BigDecimal(8)));
            case 2 -> Value.of("låg");
            case 3 -> Value.of("okänd");
            case 4 -> Value.several("FFT", "annat");
            case 5 -> day(random.nextInt(9) - 2);
            default -> Value.of(random.nextBoolean());
        };
    }

    /** Every known set of inputs of a generated table. */
    public static List<Inputs> everything(DecisionTable table) {
        List<Inputs> all = List.of(Inputs.NONE);
        for (InputClause input : table.inputs()) {
            List<Inputs> more = new ArrayList<>();
            for (Inputs inputs : all) {
                valuesOf(input).forEach(value -> more.add(inputs.with(input.name(), value)));
            }
            all = more;
        }
        return all;
    }

    public static List<Value> valuesOf(InputClause input) {
        return VALUES.get(IntStream.range(0, COLUMNS.size())
                .filter(i -> COLUMNS.get(i).name().equals(input.name()))
                .findFirst()
                .orElseThrow());
    }

    private static ValueType output(HitPolicy policy) {
        return policy.isAggregated() ? ValueType.WHOLE : ValueType.oneOf("ja", "kanske", "nej");
    }

    private static Arbitrary<TableRow> rows(List<Integer> columns, HitPolicy policy) {
        Arbitrary<List<UnaryTest>> tests = Combinators.combine(
                        columns.stream().map(Tables::tests).toList())
                .as(list -> list);
        Arbitrary<Value> outputs = policy.isAggregated()
                ? Arbitraries.integers().between(-3, 3).map(Value::of)
                : Arbitraries.of("ja", "kanske", "nej").map(Value::of);
        Arbitrary<String> sources = Arbitraries.of("", "SoL 21:1", "två\nrader & <mer>");
        return Combinators.combine(tests, outputs, sources)
                .as((asked, said, source) -> new TableRow("r", asked, List.of(said), List.of(source)));
    }

    public static Arbitrary<UnaryTest> tests(int column) {
        Arbitrary<List<Part>> parts = part(column).list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(2, Arbitraries.just(UnaryTest.ANY)),
                net.jqwik.api.Tuple.of(5, parts.map(UnaryTest.OneOf::new)),
                net.jqwik.api.Tuple.of(2, parts.map(UnaryTest.NoneOf::new)));
    }

    private static Arbitrary<Part> part(int column) {
        if (column == 5) {
            return Arbitraries.of("FFT", "Komet", "MST")
                    .list()
                    .uniqueElements()
                    .ofMinSize(1)
                    .flatMap(elements -> Arbitraries.of(new Part.Contains(elements), new Part.ContainsNone(elements)));
        }
        // edges lie on halves, so that brute force over quarters meets every piece of the dense axis
        List<Value> edges = column == 3
                ? IntStream.rangeClosed(0, 6).mapToObj(i -> quarter(2 * i)).toList()
                : VALUES.get(column);
        Arbitrary<Value> edge = Arbitraries.of(edges);
        Arbitrary<Part> is = edge.map(Part.Is::new);
        if (!COLUMNS.get(column).type().kind().isOrdered()) {
            return is;
        }
        Arbitrary<Part> compared = Combinators.combine(Arbitraries.of(Part.Operator.values()), edge)
                .as(Part.Compared::new);
        Arbitrary<Part> within = Combinators.combine(
                        Arbitraries.integers().between(0, edges.size() - 1),
                        Arbitraries.integers().between(0, edges.size() - 1),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((one, other, lowClosed, highClosed) -> new Part.Within(
                        edges.get(Math.min(one, other)), lowClosed, edges.get(Math.max(one, other)), highClosed));
        return Arbitraries.oneOf(is, compared, within);
    }

    private static Value quarter(int i) {
        return Value.of(new BigDecimal(i).divide(new BigDecimal(4)));
    }

    private static Value set(int mask) {
        List<String> elements = List.of("FFT", "Komet", "MST");
        return Value.several(IntStream.range(0, 3)
                .filter(i -> (mask >> i & 1) == 1)
                .mapToObj(elements::get)
                .toArray(String[]::new));
    }

    private static Value day(int i) {
        return Value.of(LocalDate.of(2024, 2, 26).plusDays(i));
    }
}
