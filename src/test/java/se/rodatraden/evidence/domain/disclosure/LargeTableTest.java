package se.rodatraden.evidence.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A table too large for every last bound: 12 × 12 × 5 × 4 cells, margins included. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeTableTest {
    private static final SuppressionRule RULE = SuppressionRule.DEFAULT;
    private CountSystem system;
    private Suppression found;

    @BeforeAll
    void a_table() {
        system = counted();
        found = CellSuppression.weighed(system, RULE, CellCost.COUNTS, Effort.standard());
    }

    private static CountSystem counted() {
        List<Dimension> dimensions = List.of(numbered("a", 11), numbered("b", 11), numbered("c", 4), numbered("d", 3));
        Tabulation tabulation = new Tabulation(dimensions, List.of(TableShape.full("all", dimensions)));
        Random random = new Random(11);
        for (int leaf = 0; leaf < 11 * 11 * 4 * 3; leaf++) {
            int[] at = {leaf % 11, leaf / 11 % 11, leaf / 121 % 4, leaf / 484};
            tabulation.add(IntStream.of(at).mapToObj(i -> "" + (i + 1)).toList(), random.nextInt(40));
        }
        return tabulation.counted(_ -> false);
    }

    private static Dimension numbered(String name, int size) {
        return Dimension.of(
                name, IntStream.rangeClosed(1, size).mapToObj(i -> "" + i).toArray(String[]::new));
    }

    @Test
    void an_attacker_who_takes_the_time_knows_no_hidden_cell_more_closely_than_is_reported() {
        assertThat(system.size()).isGreaterThan(2_000);
        HiddenCells hidden = new HiddenCells(system, RULE.zeros());
        found.tables()
                .audit()
                .keySet()
                .forEach(key -> hidden.addComplementary(system.find(key).orElseThrow()));
        IntervalAudit attack = new IntervalAudit(system, hidden);
        List<CellKey> some = new ArrayList<>(found.tables().audit().keySet());
        java.util.Collections.shuffle(some, new Random(3));
        for (CellKey key : some.subList(0, 25)) {
            FeasibleInterval reported = found.tables().audit().get(key);
            FeasibleInterval known = attack.interval(system.find(key).orElseThrow());
            assertThat(known.low()).isLessThanOrEqualTo(reported.low());
            assertThat(known.high().orElse(Long.MAX_VALUE))
                    .isGreaterThanOrEqualTo(reported.high().orElse(Long.MAX_VALUE));
            assertThat(known.isAtLeast(RULE.threshold())).isTrue();
        }
    }

    @Test
    void the_same_table_gets_the_same_pattern_and_the_same_intervals() {
        assertThat(CellSuppression.weighed(counted(), RULE, CellCost.COUNTS, Effort.standard()))
                .isEqualTo(found);
    }

    @Test
    void the_bound_is_something_and_no_more_than_the_cost() {
        assertThat(found.lowerBound()).isPositive().isLessThanOrEqualTo(found.cost());
    }

    @Test
    void a_movement_that_breaks_a_sum_or_moves_what_is_shown_proves_nothing() {
        HiddenCells hidden = new HiddenCells(system, RULE.zeros());
        int one = system.find(CellKey.of("1", "1", "1", "1")).orElseThrow();
        hidden.addComplementary(one);
        Proofs proofs = new Proofs(system.size());
        proofs.add(new Movement(new int[] {one}, new double[] {9}));
        assertThat(proofs.isAtLeast(one, 9)).isTrue();
        assertThat(proofs.checked(system, hidden).isAtLeast(one, 1)).isFalse();
    }
}
