package se.rodatraden.evidence.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every table, whatever it counts. */
class SuppressionProperties {

    /** A release of three linked tables: sex × age, sex × district and, with a hierarchy, age in bands. */
    record Release(List<Dimension> dimensions, List<TableShape> shapes, List<Long> counts, SuppressionRule rule) {
        CountSystem system(long seed) {
            List<List<String>> leaves = new ArrayList<>(leaves());
            List<Integer> order = new ArrayList<>(
                    java.util.stream.IntStream.range(0, leaves.size()).boxed().toList());
            java.util.Collections.shuffle(order, new Random(seed));
            Tabulation tabulation = new Tabulation(dimensions, shapes);
            order.forEach(i -> tabulation.add(leaves.get(i), counts.get(i % counts.size())));
            return tabulation.counted(key -> false);
        }

        private List<List<String>> leaves() {
            List<List<String>> leaves = List.of(List.of());
            for (Dimension dimension : dimensions) {
                List<List<String>> longer = new ArrayList<>();
                for (List<String> leaf : leaves) {
                    for (String code : dimension.codes()) {
                        if (!code.equals(Dimension.TOTAL) && dimension.isLeaf(code)) {
                            List<String> next = new ArrayList<>(leaf);
                            next.add(code);
                            longer.add(next);
                        }
                    }
                }
                leaves = longer;
            }
            return leaves;
        }
    }

    @Provide
    Arbitrary<Release> releases() {
        Dimension sex = Dimension.of("sex", "girl", "boy");
        Dimension age = new Dimension(
                "age",
                List.of(
                        Category.of("6-11"),
                        Category.within("6-11", "8"),
                        Category.within("6-11", "9"),
                        Category.of("12-17"),
                        Category.within("12-17", "15")));
        Dimension district = new Dimension(
                "district", List.of(Category.of("north"), Category.of("south"), Category.confidential("none")));
        List<Dimension> dimensions = List.of(sex, age, district);
        List<String> total = List.of(Dimension.TOTAL);
        List<List<TableShape>> sets = List.of(
                List.of(TableShape.full("all", dimensions)),
                List.of(
                        new TableShape("by age", List.of(sex.codes(), age.codes(), total)),
                        new TableShape("by district", List.of(sex.codes(), total, district.codes()))));
        Arbitrary<Long> count = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.longs().between(0, 6)),
                net.jqwik.api.Tuple.of(1, Arbitraries.longs().between(7, 60)));
        return Combinators.combine(
                        Arbitraries.of(sets),
                        count.list().ofSize(18),
                        Arbitraries.integers().between(3, 7),
                        Arbitraries.of(ZeroPolicy.values()))
                .as((shapes, counts, threshold, zeros) ->
                        new Release(dimensions, shapes, counts, new SuppressionRule(threshold, zeros, 10)));
    }

    @Property(tries = 60)
    void nobody_can_know_a_hidden_cell_more_closely_than_the_threshold(@ForAll("releases") Release release) {
        CountSystem system = release.system(0);
        ProtectedTables tables = CellSuppression.protect(system, release.rule());
        HiddenCells asPublished = new HiddenCells(system, release.rule().zeros());
        tables.cells().forEach((key, count) -> {
            int cell = system.find(key).orElseThrow();
            if (!count.isShown() && system.standing(cell) == Standing.CONFIDENTIAL) {
                asPublished.addException(cell);
            } else if (!count.isShown()) {
                asPublished.addComplementary(cell);
            }
        });
        Map<Integer, FeasibleInterval> attack = new IntervalAudit(system, asPublished).intervals();
        attack.forEach((cell, interval) -> {
            assertThat(interval.isAtLeast(release.rule().threshold())).isTrue();
            assertThat(interval.low()).isLessThanOrEqualTo(system.count(cell));
            interval.high().ifPresent(high -> assertThat(high).isGreaterThanOrEqualTo(system.count(cell)));
        });
        assertThat(tables.audit()).hasSameSizeAs(attack);
    }

    @Property(tries = 60)
    void no_small_or_confidential_cell_is_ever_shown_and_every_shown_one_is_true(@ForAll("releases") Release release) {
        CountSystem system = release.system(0);
        CellSuppression.protect(system, release.rule()).cells().forEach((key, count) -> {
            int cell = system.find(key).orElseThrow();
            if (count instanceof PublishedCount.Shown(long shown)) {
                assertThat(shown).isEqualTo(system.count(cell));
                assertThat(system.standing(cell) != Standing.CONFIDENTIAL
                                || shownZerosFix(cell, system, release.rule()))
                        .isTrue();
                assertThat(
                                shown == 0
                                        ? release.rule().zeros() == ZeroPolicy.SHOWN
                                        : shown >= release.rule().threshold())
                        .isTrue();
            }
        });
    }

    /** A shown zero leaves nothing of its parts to hide, and shown zeros alone leave nothing of their sum. */
    private static boolean shownZerosFix(int cell, CountSystem system, SuppressionRule rule) {
        return rule.zeros() == ZeroPolicy.SHOWN
                && system.count(cell) == 0
                && system.sums().stream()
                        .anyMatch(sum -> sum.whole() == cell
                                || system.count(sum.whole()) == 0
                                        && Arrays.stream(sum.parts()).anyMatch(part -> part == cell));
    }

    @Property(tries = 30)
    void the_same_input_gives_the_same_pattern_in_whatever_order_it_was_counted(@ForAll("releases") Release release) {
        assertThat(CellSuppression.protect(release.system(1), release.rule()))
                .isEqualTo(CellSuppression.protect(release.system(2), release.rule()));
    }
}
