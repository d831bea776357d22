package se.rodatraden.evidence.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** How little is hidden, measured by trying every pattern there is in small tables. */
class SuppressionQualityProperties {
    private static final SuppressionRule RULE = new SuppressionRule(3, ZeroPolicy.HIDDEN, 3);

    @Property(tries = 40)
    void no_safe_pattern_costs_less_than_the_bound(@ForAll long seed, @ForAll CellCost cost) {
        CountSystem system = SmallReleases.square(new Random(seed), 12);
        Suppression found = CellSuppression.weighed(system, RULE, cost, Effort.standard());
        long best = leastCost(system, cost);
        assertThat(found.lowerBound()).isLessThanOrEqualTo(best);
        assertThat(found.cost()).isGreaterThanOrEqualTo(best);
    }

    @Property(tries = 40)
    void the_bound_holds_wherever_the_search_for_it_was_stopped(@ForAll long seed) {
        CountSystem system = SmallReleases.square(new Random(seed), 12);
        long best = leastCost(system, CellCost.COUNTS);
        HiddenCells first = primary(system);
        for (long effort = 0; effort < 3_000; effort += 200) {
            assertThat(new LowerBound(system, first, CellCost.COUNTS, RULE.threshold()).within(Effort.of(effort)))
                    .isBetween(0L, best);
        }
    }

    /** The least that any safe pattern costs. */
    private static long leastCost(CountSystem system, CellCost cost) {
        HiddenCells first = primary(system);
        int[] open = IntStream.range(0, system.size())
                .filter(cell -> !first.contains(cell))
                .toArray();
        long best = Long.MAX_VALUE;
        for (int pattern = 0; pattern < 1 << open.length; pattern++) {
            long its = 0;
            HiddenCells hidden = new HiddenCells(first);
            for (int i = 0; i < open.length; i++) {
                if ((pattern >> i & 1) == 1) {
                    its += cost.of(system.count(open[i]));
                    hidden.addComplementary(open[i]);
                }
            }
            if (its < best && isSafe(system, hidden)) {
                best = its;
            }
        }
        return best;
    }

    private static boolean isSafe(CountSystem system, HiddenCells hidden) {
        IntervalAudit audit = new IntervalAudit(system, hidden);
        return IntStream.of(hidden.inOrder()).allMatch(cell -> audit.isAtLeast(cell, RULE.threshold()));
    }

    private static HiddenCells primary(CountSystem system) {
        HiddenCells hidden = new HiddenCells(system, RULE.zeros());
        IntStream.range(0, system.size())
                .filter(cell -> RULE.hidesByItself(system.count(cell)))
                .forEach(hidden::addPrimary);
        return hidden;
    }

    @Property(tries = 60)
    void no_cell_that_is_hidden_for_others_could_be_shown_alone(@ForAll long seed) {
        CountSystem system = SmallReleases.square(new Random(seed), 15);
        Suppression found = CellSuppression.weighed(system, RULE, CellCost.CELLS, Effort.standard());
        assertThat(found.effortEnded()).isFalse();
        for (int shown : hiddenFor(found, system)) {
            HiddenCells hidden = primary(system);
            hiddenFor(found, system).stream().filter(cell -> cell != shown).forEach(hidden::addComplementary);
            assertThat(isSafe(system, hidden)).isFalse();
        }
    }

    private static List<Integer> hiddenFor(Suppression found, CountSystem system) {
        List<Integer> cells = new ArrayList<>();
        found.tables().cells().forEach((key, count) -> {
            if (count instanceof PublishedCount.SuppressedComplementary) {
                cells.add(system.find(key).orElseThrow());
            }
        });
        return cells;
    }

    @Property(tries = 60)
    void less_effort_gives_a_safe_pattern_that_costs_no_less_and_says_that_it_ended(@ForAll long seed) {
        CountSystem system = SmallReleases.square(new Random(seed), 15);
        Suppression none = CellSuppression.weighed(system, RULE, CellCost.CELLS, Effort.of(0));
        Suppression much = CellSuppression.weighed(system, RULE, CellCost.CELLS, Effort.standard());
        assertThat(none.cost()).isGreaterThanOrEqualTo(much.cost());
        assertThat(none.effortEnded()).isEqualTo(none.hidden() > 0);
        assertThat(none.hidden()).isEqualTo(none.cost());
        assertThat(CellSuppression.weighed(system, RULE, CellCost.CELLS, Effort.standard()))
                .isEqualTo(much);
    }
}
