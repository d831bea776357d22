package se.rodatraden.guidelines.domain.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.rodatraden.guidelines.domain.RandomTables;
import se.rodatraden.guidelines.domain.table.CompiledTable;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Evaluation;
import se.rodatraden.guidelines.domain.table.HitPolicy;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.Outcome;
import se.rodatraden.guidelines.domain.table.OutputRow;

/**
 * A DMN engine that others wrote, asked the same as ours. Where DMN lets a result be missing without saying why, ours
 * has a name for it; the rules by which the two are compared:
 *
 * <ul>
 *   <li>Decided: KIE gives the same, numbers as numbers, outputs by name, lists in order.
 *   <li>No row: KIE gives null; an empty list under COLLECT, and 0 when it counts.
 *   <li>Counted: KIE counts what is distinct, as DMN 1.1 did. Since DMN 1.2 every row counts, and with us.
 *   <li>Rows in conflict: KIE gives null and an error.
 *   <li>A value outside its column: we refuse it. KIE does not look, and answers; so it is not compared.
 *   <li>Something unknown: DMN knows only null, which compares with nothing, so it is never asked. But what we
 *       call decided all the same, KIE must say when the unknown is filled in.
 * </ul>
 */
class KieDifferentialTest {
    private static final int TABLES = 400;
    private static final int EVALUATIONS_OF_EACH = 250;

    @Test
    void says_the_same_as_kie() {
        Map<HitPolicy, Integer> decided = new EnumMap<>(HitPolicy.class);
        for (int seed = 0; seed < TABLES; seed++) {
            RandomTables random = new RandomTables(seed);
            DecisionTable table = random.table();
            KieOracle kie = new KieOracle(table);
            CompiledTable compiled = CompiledTable.of(table);
            for (int i = 0; i < EVALUATIONS_OF_EACH; i++) {
                Inputs inputs = random.inputs(table);
                Evaluation ours = table.evaluate(inputs);
                KieOracle.Said theirs = kie.ask(inputs);
                String about = "seed " + seed + ", " + inputs.values() + ", KIE: " + theirs;
                compare(table, ours, theirs, about);
                assertThat(compiled.evaluate(inputs)).as(about).isEqualTo(ours);
                if (ours instanceof Evaluation.Decided) {
                    decided.merge(table.hitPolicy(), 1, Integer::sum);
                }
                if (random.oneIn(4)) {
                    compareUnknown(random, table, inputs, theirs, about);
                }
            }
        }
        // the comparison is about something: every policy has decided often
        assertThat(decided)
                .hasSize(HitPolicy.values().length)
                .allSatisfy((policy, times) -> assertThat(times).isGreaterThan(1_000));
    }

    private static void compare(DecisionTable table, Evaluation ours, KieOracle.Said theirs, String about) {
        switch (ours) {
            case Evaluation.Decided decided -> {
                assertThat(theirs.failed()).as(about).isFalse();
                assertThat(theirs.result()).as(about).contains(expected(table, decided));
            }
            case Evaluation.NoMatch noMatch -> {
                assertThat(theirs.failed()).as(about).isFalse();
                assertThat(theirs.result().orElse("null")).as(about).isEqualTo(whenNoRow(table.hitPolicy()));
            }
            case Evaluation.Undetermined(Evaluation.Reason reason) -> {
                if (!(reason instanceof Evaluation.Reason.InvalidInput)) {
                    assertThat(reason).as(about).isInstanceOf(Evaluation.Reason.ConflictingRows.class);
                    assertThat(theirs.failed()).as(about).isTrue();
                    assertThat(theirs.result()).as(about).isEmpty();
                }
            }
        }
    }

    private static Object expected(DecisionTable table, Evaluation.Decided decided) {
        return table.hitPolicy() == HitPolicy.COLLECT_COUNT
                ? KieOracle.normal(BigDecimal.valueOf(decided.rows().stream()
                        .map(row -> table.rows().get(row.number() - 1).outputs())
                        .distinct()
                        .count()))
                : plain(table, decided.outcome());
    }

    /** @param theirs what KIE says of the inputs as they are when all is known */
    private static void compareUnknown(
            RandomTables random, DecisionTable table, Inputs inputs, KieOracle.Said theirs, String about) {
        Inputs given = inputs;
        for (InputClause input : table.inputs()) {
            if (!input.type().allows(inputs.get(input.name()))) {
                return; // what is filled in is allowed
            }
            given = random.oneIn(2) ? given.unknown(input.name()) : given;
        }
        Evaluation ours = table.evaluate(given);
        boolean countsWays = table.hitPolicy() == HitPolicy.COLLECT_COUNT; // of all ways together, not of one
        if (!countsWays && !(ours instanceof Evaluation.Undetermined(Evaluation.Reason.MissingInformation missing))) {
            compare(table, ours, theirs, about + ", asked " + given.values());
        }
    }

    private static Object whenNoRow(HitPolicy policy) {
        return switch (policy) {
            case COLLECT -> List.of();
            case COLLECT_COUNT -> BigDecimal.ZERO;
            case UNIQUE, FIRST, ANY, PRIORITY, COLLECT_SUM, COLLECT_MIN, COLLECT_MAX, RULE_ORDER, OUTPUT_ORDER ->
                "null";
        };
    }

    private static Object plain(DecisionTable table, Outcome outcome) {
        return switch (outcome) {
            case Outcome.One one -> plain(table, one.outputs());
            case Outcome.Many many ->
                many.outputs().stream().map(row -> plain(table, row)).toList();
            case Outcome.Nothing nothing -> throw new AssertionError();
            case Outcome.Conflict conflict -> throw new AssertionError();
        };
    }

    private static Object plain(DecisionTable table, OutputRow row) {
        Map<String, Object> byName = new TreeMap<>();
        row.values().forEach((name, value) -> byName.put(name, KieOracle.normal(KieOracle.plain(value))));
        return table.outputs().size() == 1 ? byName.values().iterator().next() : byName;
    }
}
