package se.rodatraden.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.rodatraden.evidence.domain.Counting;
import se.rodatraden.evidence.domain.FrozenCatalogue;
import se.rodatraden.evidence.domain.FrozenReading;
import se.rodatraden.evidence.domain.PopulationSnapshot;
import se.rodatraden.evidence.domain.Scenario;
import se.rodatraden.evidence.domain.WhatIf;
import se.rodatraden.evidence.domain.disclosure.SuppressionRule;
import se.rodatraden.evidence.store.Register;
import se.rodatraden.evidence.store.Registers;
import se.rodatraden.evidence.usecase.TableReading;
import se.rodatraden.guidelines.AgeSpan;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.HitPolicy;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.Part;
import se.rodatraden.guidelines.domain.table.TableRow;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;
import se.rodatraden.kernel.Period;
import se.rodatraden.postgres.DatabaseLogin;
import se.rodatraden.postgres.DatabaseRole;
import se.rodatraden.postgres.EmbeddedPostgres;
import se.rodatraden.postgres.EmbeddedSettings;
import se.rodatraden.postgres.Progress;

/** A what-if over a register of a million facts, part by part, beside a bare GROUP BY over the same columns. */
final class WhatIfBench {
    private static final LocalDate DAY = LocalDate.of(2024, 9, 30);
    private static final String BARE = """
            select count(*)::text from (
                select count(*) from evidence.fact
                group by case_year, case_quarter, age, district, sex, risk, child_consents, guardians_consent, tried,
                         given, by_deviation, outcome) g
            """;

    private static final int ROWS = 25;
    /** Inputs of which no fact says anything. */
    private static final int LACKING = 6;

    private WhatIfBench() {}

    /**
     * Milliseconds of the parts.
     *
     * @param again a what-if of a register that has not changed since it was frozen, from beginning to end
     */
    record Parts(int facts, int groups, double bare, double first, double again, double count) {}

    static Parts print(ManyCases database, int facts) throws Exception {
        DatabaseLogin login = database.login(DatabaseRole.EVIDENCE);
        Register register = Registers.on(new DriverManagerDataSource(login.url(), login.username(), login.password()));
        database.loadFacts(facts);
        System.out.printf(
                Locale.ROOT, "%nA what-if of %,d facts, ms (goal: 1,000 in all, twice the GROUP BY)%n", facts);
        double bare = leastOf("bare GROUP BY", 3, () -> database.column(BARE));
        double first = leastOf("first freeze, read included", 1, () -> register.freeze(DAY, Instant.now()));
        PopulationSnapshot population = register.freeze(DAY, Instant.now());
        double count = leastOf("count and protect", 5, () -> counted(population));
        double again = leastOf("whole, frozen before", 5, () -> counted(register.freeze(DAY, Instant.now())));
        double unknown = leastOf(
                "whole, six of ten unknown",
                5,
                () -> counted(register.freeze(DAY, Instant.now()), asking(12), asking(8)));
        System.out.printf(Locale.ROOT, "with unknown inputs %.2f times the GROUP BY%n", unknown / bare);
        System.out.printf(
                Locale.ROOT,
                "%,d groups; the first time %.1f times the GROUP BY, then %.2f%n",
                population.groups().size(),
                (first + count) / bare,
                again / bare);
        return new Parts(facts, population.groups().size(), bare, first + count, again, count);
    }

    private static Object counted(PopulationSnapshot population) {
        return counted(population, from(12), from(8));
    }

    private static Object counted(PopulationSnapshot population, FrozenReading today, FrozenReading draft) {
        Scenario scenario = new Scenario(
                today,
                draft,
                Optional.empty(),
                new Counting.Whole(
                        new FrozenCatalogue(List.of(
                                offer("komet-3-11", Optional.of(new AgeSpan.FullYears(6, 11)), false),
                                offer("sig-unga", Optional.empty(), true))),
                        Optional.of(Period.from(LocalDate.of(2022, 1, 1)))));
        List<String> districts =
                IntStream.range(0, 11).mapToObj("district-%d"::formatted).toList();
        return new WhatIf(scenario, population, districts).protectedBy(SuppressionRule.DEFAULT, List.of());
    }

    private static FrozenCatalogue.Offer offer(String key, Optional<AgeSpan.FullYears> ages, boolean decidedHere) {
        return new FrozenCatalogue.Offer(key, key, ages, "", decidedHere, Optional.empty());
    }

    /** 25 rows over all that a fact can answer: a row for each year, and one for the rest. */
    private static FrozenReading from(int age) {
        DecisionTable sig = SomeTables.shipped("sig-unga");
        List<Value> inside = sig.rows().getFirst().outputs();
        List<Value> outside = sig.rows().getLast().outputs();
        List<TableRow> rows = new ArrayList<>();
        for (int year = 0; year < ROWS - 1; year++) {
            List<UnaryTest> tests =
                    new ArrayList<>(Collections.nCopies(sig.inputs().size(), UnaryTest.ANY));
            tests.set(sig.inputIndex("age"), new UnaryTest.OneOf(List.of(new Part.Is(Value.of(year)))));
            rows.add(row(year, tests, year >= age && year <= 20 ? inside : outside));
        }
        rows.add(row(ROWS, Collections.nCopies(sig.inputs().size(), UnaryTest.ANY), outside));
        return TableReading.of(new DecisionTable(
                "bench", "bench", "Bench", HitPolicy.FIRST, sig.inputs(), sig.outputs(), List.of(), rows));
    }

    /** 25 rows over ten inputs: the four that a fact can answer, and six of which no fact says anything. */
    private static FrozenReading asking(int age) {
        DecisionTable sig = SomeTables.shipped("sig-unga");
        List<InputClause> inputs = new ArrayList<>(sig.inputs());
        IntStream.range(0, LACKING)
                .mapToObj("lacking%d"::formatted)
                .map(name -> new InputClause(name, name, name, ValueType.oneOf("a", "b", "c")))
                .forEach(inputs::add);
        List<Value> inside = sig.rows().getFirst().outputs();
        List<Value> outside = sig.rows().getLast().outputs();
        List<TableRow> rows = new ArrayList<>();
        for (int i = 0; i < ROWS - 1; i++) {
            List<UnaryTest> tests = new ArrayList<>(Collections.nCopies(inputs.size(), UnaryTest.ANY));
            List<Part> ages = new ArrayList<>();
            IntStream.rangeClosed(age, Math.min(age + i / 3, 20))
                    .forEach(year -> ages.add(new Part.Is(Value.of(year))));
            tests.set(sig.inputIndex("age"), new UnaryTest.OneOf(ages));
            tests.set(sig.inputIndex("consent"), is(Value.of(i % 4 != 0)));
            tests.set(
                    sig.inputIndex("riskLevel"),
                    is(Value.of(List.of("hög", "medel", "låg").get(i % 3))));
            tests.set(sig.inputIndex("otherTried"), i % 5 == 0 ? is(Value.of(true)) : UnaryTest.ANY);
            if (i % 2 == 0) {
                tests.set(sig.inputs().size() + i / 2 % LACKING, is(Value.of("a")));
            }
            rows.add(row(i, tests, i % 4 == 0 ? outside : inside));
        }
        rows.add(row(ROWS, Collections.nCopies(inputs.size(), UnaryTest.ANY), outside));
        return TableReading.of(
                new DecisionTable("bench", "bench", "Bench", HitPolicy.FIRST, inputs, sig.outputs(), List.of(), rows));
    }

    private static UnaryTest is(Value value) {
        return new UnaryTest.OneOf(List.of(new Part.Is(value)));
    }

    private static TableRow row(int number, List<UnaryTest> tests, List<Value> outputs) {
        return new TableRow("r" + number, tests, outputs, List.of());
    }

    private static double leastOf(String name, int times, Callable<?> work) throws Exception {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            work.call();
            least = Math.min(least, (System.nanoTime() - began) / 1e6);
        }
        System.out.printf(Locale.ROOT, "%-28s %8.0f%n", name, least);
        return least;
    }

    /**
     * By itself, on a database without cases: how it grows. Arguments: a directory to work in, a file to draw the plot
     * in, and the numbers of facts.
     */
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]).toAbsolutePath();
        List<Parts> grown = new ArrayList<>();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(
                new EmbeddedSettings(directory.resolve("server"), directory.resolve("binaries"), true),
                Progress.SILENT)) {
            ManyCases database = ManyCases.emptyIn(server);
            for (String facts : List.of(arguments).subList(2, arguments.length)) {
                grown.add(print(database, Integer.parseInt(facts)));
            }
        }
        Files.writeString(Path.of(arguments[1]), GrowthPlot.of(grown));
    }
}
