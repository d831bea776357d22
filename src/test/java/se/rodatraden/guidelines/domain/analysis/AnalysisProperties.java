package se.rodatraden.guidelines.domain.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import se.rodatraden.guidelines.domain.Tables;
import se.rodatraden.guidelines.domain.table.AxisPart;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Evaluation;
import se.rodatraden.guidelines.domain.table.HitPolicy;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.Part;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueRange;

/** The analysis against brute force over domains small enough to list. */
class AnalysisProperties {

    @Provide
    Arbitrary<DecisionTable> tables() {
        return Tables.tables();
    }

    /** Two tables over columns of which at least one is common. */
    @Provide
    Arbitrary<Tuple.Tuple2<DecisionTable, DecisionTable>> pairs() {
        HitPolicy[] policies = {HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.ANY, HitPolicy.COLLECT, HitPolicy.PRIORITY
        };
        Arbitrary<List<Integer>> columns =
                Arbitraries.of(List.of(0, 1), List.of(0, 1, 2), List.of(3, 0), List.of(0, 4));
        return columns.flatMap(one -> columns.flatMap(
                other -> Combinators.combine(Tables.tables(one, policies), Tables.tables(other, policies))
                        .as(Tuple::of)));
    }

    @Property(tries = 150)
    void gaps_are_exactly_where_no_row_matches(@ForAll("tables") DecisionTable table) {
        TableFindings findings = TableAnalysis.of(table);
        for (Inputs inputs : Tables.everything(table)) {
            boolean gap = table.evaluate(inputs) instanceof Evaluation.NoMatch;
            assertThat(findings.gaps().stream()
                            .filter(region -> contains(region, inputs))
                            .count())
                    .isEqualTo(gap ? 1 : 0);
        }
        assertThat(findings.gaps())
                .allSatisfy(
                        region -> assertThat(contains(region, region.example())).isTrue());
    }

    @Property(tries = 150)
    void a_unique_table_without_overlaps_has_no_conflict(@ForAll("tables") DecisionTable table) {
        boolean conflict = Tables.everything(table).stream().anyMatch(inputs -> isConflict(table.evaluate(inputs)));

        assertThat(TableAnalysis.of(table).overlaps().isEmpty()).isEqualTo(!conflict);
    }

    @Property(tries = 150)
    void an_idle_row_can_be_left_out(@ForAll("tables") DecisionTable table) {
        List<Integer> idle = TableAnalysis.of(table).idleRows();
        DecisionTable without = table.withRows(table.rows().stream()
                .filter(row -> !idle.contains(table.rows().indexOf(row) + 1))
                .toList());

        assertThat(Comparison.of(table, without).regions()).isEmpty();
    }

    @Property(tries = 150)
    void a_difference_is_told_exactly_where_the_outcome_is_another(
            @ForAll("pairs") Tuple.Tuple2<DecisionTable, DecisionTable> pair) {
        DecisionTable before = pair.get1();
        DecisionTable after = pair.get2();
        TableDifference difference = Comparison.of(before, after);

        for (Inputs inputs : together(before, after)) {
            boolean differs = !sameAnswer(before.evaluate(inputs), after.evaluate(inputs));
            assertThat(difference.regions().stream()
                            .filter(changed -> contains(changed.region(), inputs))
                            .count())
                    .isEqualTo(differs ? 1 : 0);
        }
    }

    @Property(tries = 100)
    void an_empty_change_changes_nothing(@ForAll("tables") DecisionTable table) {
        assertThat(Comparison.of(table, table).isEmpty()).isTrue();
    }

    @Property(tries = 150)
    void every_difference_has_a_changed_cell_behind_it(
            @ForAll("pairs") Tuple.Tuple2<DecisionTable, DecisionTable> pair) {
        TableDifference difference = Comparison.of(pair.get1(), pair.get2());

        if (difference.written().isEmpty()) {
            assertThat(difference.regions()).isEmpty();
        }
    }

    private static List<Inputs> together(DecisionTable one, DecisionTable other) {
        List<Inputs> all = Tables.everything(one);
        return all.stream()
                .flatMap(inputs -> Tables.everything(other).stream()
                        .filter(more -> inputs.values().entrySet().stream()
                                .allMatch(entry -> !more.values().containsKey(entry.getKey())
                                        || more.get(entry.getKey()).equals(entry.getValue())))
                        .map(more -> {
                            Inputs both = inputs;
                            for (var entry : more.values().entrySet()) {
                                both = both.with(entry.getKey(), entry.getValue());
                            }
                            return both;
                        }))
                .toList();
    }

    private static boolean sameAnswer(Evaluation one, Evaluation other) {
        if (one instanceof Evaluation.Decided(var outcome, var rows, var unknown)
                && other instanceof Evaluation.Decided(var otherOutcome, var otherRows, var otherUnknown)) {
            return outcome.equals(otherOutcome);
        }
        return one.getClass() == other.getClass() && isConflict(one) == isConflict(other);
    }

    private static boolean isConflict(Evaluation evaluation) {
        return evaluation instanceof Evaluation.Undetermined(Evaluation.Reason.ConflictingRows conflicting);
    }

    private static boolean contains(Region region, Inputs inputs) {
        return region.limits().stream()
                .allMatch(
                        limit -> contains(limit.part(), inputs.get(limit.input().name())));
    }

    private static boolean contains(AxisPart part, Value value) {
        return switch (part) {
            case AxisPart.Everything everything -> true;
            case AxisPart.Values values -> values.values().contains(value);
            case AxisPart.OtherThan others -> !others.values().contains(value);
            case AxisPart.Ranges ranges -> ranges.ranges().stream().anyMatch(range -> contains(range, value));
        };
    }

    private static boolean contains(ValueRange range, Value value) {
        boolean above = range.low() == null
                || new Part.Compared(range.lowClosed() ? Part.Operator.AT_LEAST : Part.Operator.ABOVE, range.low())
                        .accepts(value);
        boolean below = range.high() == null
                || new Part.Compared(range.highClosed() ? Part.Operator.AT_MOST : Part.Operator.BELOW, range.high())
                        .accepts(value);
        return above && below;
    }
}
