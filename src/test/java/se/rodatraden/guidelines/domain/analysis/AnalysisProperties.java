package se.rodatraden.guidelines.domain.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import se.rodatraden.guidelines.domain.Tables;
import se.rodatraden.guidelines.domain.table.AxisPart;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Evaluation;
import se.rodatraden.guidelines.domain.table.HitPolicy;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.MatchedRow;
import se.rodatraden.guidelines.domain.table.Part;
import se.rodatraden.guidelines.domain.table.TableRow;
import se.rodatraden.guidelines.domain.table.UnaryTest;
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
                Arbitraries.of(List.of(0, 1), List.of(0, 1, 2), List.of(3, 0), List.of(0, 4), List.of(0, 5));
        Arbitrary<Tuple.Tuple2<DecisionTable, DecisionTable>> unlike = columns.flatMap(one -> columns.flatMap(
                other -> Combinators.combine(Tables.tables(one, policies), Tables.tables(other, policies))
                        .as(Tuple::of)));
        Arbitrary<Tuple.Tuple2<DecisionTable, DecisionTable>> edited = Combinators.combine(
                        Tables.tables(policies), Arbitraries.randoms())
                .as((table, random) -> Tuple.of(table, edited(table, random)));
        return Arbitraries.oneOf(unlike, edited);
    }

    /** The table after a few edits as people make them: cells, outputs and rows changed, moved, added and taken away. */
    private static DecisionTable edited(DecisionTable table, Random random) {
        List<TableRow> rows = new ArrayList<>(table.rows());
        for (int edit = random.nextInt(4); edit >= 0 && !rows.isEmpty(); edit--) {
            int at = random.nextInt(rows.size());
            TableRow row = rows.get(at);
            TableRow other = rows.get(random.nextInt(rows.size()));
            switch (random.nextInt(5)) {
                case 0 -> rows.remove(at);
                case 1 -> Collections.swap(rows, at, random.nextInt(rows.size()));
                case 2 -> rows.set(at, new TableRow(row.id(), row.tests(), other.outputs(), row.annotations()));
                case 3 ->
                    rows.add(
                            at,
                            new TableRow("n" + rows.size() + edit, other.tests(), row.outputs(), row.annotations()));
                default -> {
                    List<UnaryTest> tests = new ArrayList<>(row.tests());
                    int column = random.nextInt(tests.size());
                    tests.set(
                            column,
                            random.nextBoolean() ? UnaryTest.ANY : other.tests().get(column));
                    rows.set(at, new TableRow(row.id(), tests, row.outputs(), row.annotations()));
                }
            }
        }
        return table.withRows(rows);
    }

    @Property(tries = 150)
    void gaps_are_exactly_where_no_row_matches(@ForAll("tables") DecisionTable table, @ForAll("limits") Limits limits) {
        TableFindings findings = TableAnalysis.of(table, limits);
        assertThat(findings.complete()).isTrue();
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

    /** With the diagram, and with the search that takes over where it grows too large. */
    @Provide
    Arbitrary<Limits> limits() {
        return Arbitraries.of(Limits.USUAL, new Limits(0, Limits.USUAL.steps()));
    }

    @Property(tries = 200)
    void overlaps_are_the_pairs_that_match_together(@ForAll("unique") DecisionTable table) {
        TableFindings findings = TableAnalysis.of(table);
        List<String> together = new ArrayList<>();
        List<List<Integer>> matching = Tables.everything(table).stream()
                .map(inputs -> matching(table, inputs))
                .toList();
        for (int one = 1; one <= table.rows().size(); one++) {
            for (int other = one + 1; other <= table.rows().size(); other++) {
                List<Integer> pair = List.of(one, other);
                boolean same = outputs(table, one).equals(outputs(table, other));
                if (matching.stream().anyMatch(rows -> rows.containsAll(pair))
                        && (table.hitPolicy() == HitPolicy.UNIQUE || !same)) {
                    together.add(one + " " + other + " " + same);
                }
            }
        }

        assertThat(findings.overlaps())
                .extracting(overlap -> overlap.first() + " " + overlap.second() + " " + overlap.saySame())
                .containsExactlyElementsOf(together);
        assertThat(findings.overlaps())
                .allSatisfy(
                        overlap -> assertThat(matching(table, overlap.region().example()))
                                .contains(overlap.first(), overlap.second()));
        assertThat(findings.conflicting()).noneMatch(TableFindings.Overlap::saySame);
        assertThat(findings.repeating()).allMatch(TableFindings.Overlap::saySame);
    }

    @Provide
    Arbitrary<DecisionTable> unique() {
        return Tables.tables(HitPolicy.UNIQUE, HitPolicy.ANY);
    }

    @Provide
    Arbitrary<DecisionTable> ordered() {
        return Tables.tables(HitPolicy.FIRST, HitPolicy.PRIORITY);
    }

    @Property(tries = 200)
    void a_row_is_unreachable_exactly_when_nothing_matches_it(@ForAll("tables") DecisionTable table) {
        Set<Integer> reached = new TreeSet<>();
        Tables.everything(table).forEach(inputs -> reached.addAll(matching(table, inputs)));
        List<TableFindings.Unreachable> unreachable = TableAnalysis.of(table).unreachable();

        assertThat(unreachable)
                .extracting(TableFindings.Unreachable::row)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, table.rows().size())
                        .filter(row -> !reached.contains(row))
                        .boxed()
                        .toList());
        assertThat(unreachable)
                .allSatisfy(row -> assertThat(Tables.valuesOf(row.input()))
                        .noneMatch(value -> row.test().accepts(value)));
    }

    @Property(tries = 300)
    void a_row_is_masked_exactly_when_it_matches_and_never_decides(@ForAll("ordered") DecisionTable table) {
        Set<Integer> reached = new TreeSet<>();
        Set<Integer> deciding = new TreeSet<>();
        for (Inputs inputs : Tables.everything(table)) {
            reached.addAll(matching(table, inputs));
            deciding.addAll(deciding(table, inputs));
        }
        reached.removeAll(deciding);
        List<TableFindings.Masked> masked = TableAnalysis.of(table).masked();

        assertThat(masked).extracting(TableFindings.Masked::row).containsExactlyElementsOf(reached);
        for (TableFindings.Masked row : masked) {
            assertThat(matching(table, row.region().example())).contains(row.row());
            for (Inputs inputs : Tables.everything(table)) {
                if (matching(table, inputs).contains(row.row())) {
                    // one of those that are named comes before it everywhere
                    assertThat(matching(table, inputs)).containsAnyElementsOf(row.by());
                }
            }
            assertThat(row.by())
                    .isNotEmpty()
                    .allSatisfy(other -> assertThat(Tables.everything(table).stream()
                                    .filter(inputs -> matching(table, inputs).containsAll(List.of(row.row(), other))))
                            .isNotEmpty()
                            .noneMatch(inputs -> deciding(table, inputs).contains(row.row())));
        }
    }

    /** Whatever is found is true, however early the search ends. */
    @Property(tries = 200)
    void a_search_that_ends_early_says_so_and_says_nothing_false(
            @ForAll("pairs") Tuple.Tuple2<DecisionTable, DecisionTable> pair,
            @ForAll @IntRange(min = 0, max = 60) int steps) {
        DecisionTable table = pair.get1();
        TableFindings whole = TableAnalysis.of(table);
        TableFindings early = TableAnalysis.of(table, new Limits(0, steps));

        assertThat(early.gaps())
                .allSatisfy(gap -> assertThat(table.evaluate(gap.example())).isInstanceOf(Evaluation.NoMatch.class));
        assertThat(whole.masked())
                .extracting(TableFindings.Masked::row)
                .containsAll(
                        early.masked().stream().map(TableFindings.Masked::row).toList());
        if (early.complete()) {
            assertThat(early.gaps().isEmpty()).isEqualTo(whole.gaps().isEmpty());
            assertThat(early.idleRows()).isEqualTo(whole.idleRows());
        }
        TableDifference difference = Comparison.of(table, pair.get2(), new Limits(0, steps));
        difference.regions().forEach(region -> assertThat(region.before()).isNotEqualTo(region.after()));
        if (difference.complete()) {
            assertThat(difference.regions().isEmpty())
                    .isEqualTo(Comparison.of(table, pair.get2()).regions().isEmpty());
        }
    }

    @Property(tries = 150)
    void a_region_names_the_rows_that_decide_in_it(@ForAll("pairs") Tuple.Tuple2<DecisionTable, DecisionTable> pair) {
        for (TableDifference.ChangedRegion changed :
                Comparison.of(pair.get1(), pair.get2()).regions()) {
            Set<Integer> before = new TreeSet<>();
            Set<Integer> after = new TreeSet<>();
            together(pair.get1(), pair.get2()).stream()
                    .filter(inputs -> contains(changed.region(), inputs))
                    .forEach(inputs -> {
                        before.addAll(deciding(pair.get1(), inputs));
                        after.addAll(deciding(pair.get2(), inputs));
                    });
            assertThat(before).containsAll(changed.rowsBefore());
            assertThat(after).containsAll(changed.rowsAfter());
            if (pair.get1().hitPolicy() != HitPolicy.UNIQUE && pair.get1().hitPolicy() != HitPolicy.ANY) {
                assertThat(changed.rowsBefore()).containsExactlyElementsOf(before);
            }
        }
    }

    private static List<Integer> matching(DecisionTable table, Inputs inputs) {
        return IntStream.rangeClosed(1, table.rows().size())
                .filter(row -> IntStream.range(0, table.inputs().size())
                        .allMatch(column -> table.rows()
                                .get(row - 1)
                                .tests()
                                .get(column)
                                .accepts(inputs.get(table.inputs().get(column).name()))))
                .boxed()
                .toList();
    }

    private static List<Integer> deciding(DecisionTable table, Inputs inputs) {
        return table.evaluate(inputs).rows().stream()
                .filter(MatchedRow::decisive)
                .map(MatchedRow::number)
                .toList();
    }

    private static List<Value> outputs(DecisionTable table, int row) {
        return table.rows().get(row - 1).outputs();
    }

    @Property(tries = 150)
    void an_idle_row_can_be_left_out(@ForAll("tables") DecisionTable table) {
        List<Integer> idle = TableAnalysis.of(table).idleRows();
        DecisionTable without = table.withRows(table.rows().stream()
                .filter(row -> !idle.contains(table.rows().indexOf(row) + 1))
                .toList());

        assertThat(Comparison.of(table, without).regions()).isEmpty();
    }

    @Property(tries = 250)
    void a_difference_is_told_exactly_where_the_outcome_is_another(
            @ForAll("pairs") Tuple.Tuple2<DecisionTable, DecisionTable> pair, @ForAll("limits") Limits limits) {
        DecisionTable before = pair.get1();
        DecisionTable after = pair.get2();
        TableDifference difference = Comparison.of(before, after, limits);
        assertThat(difference.complete()).isTrue();

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
            case AxisPart.Sets sets ->
                sets.patterns().stream()
                                .filter(pattern -> contains(pattern, value))
                                .count()
                        == 1;
        };
    }

    private static boolean contains(AxisPart.Sets.Pattern pattern, Value value) {
        List<String> held = ((Value.Several) value).elements();
        return held.containsAll(pattern.with()) && pattern.without().stream().noneMatch(held::contains);
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
