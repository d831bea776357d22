package se.rodatraden.evidence.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Movements that are found without a linear program. */
class CrossingProperties {

    @Property(tries = 60)
    void a_product_keeps_every_sum_and_no_count_goes_below_what_is_known_of_it(@ForAll long seed) {
        Random random = new Random(seed);
        CountSystem system = SmallReleases.withHierarchy(random);
        HiddenCells hidden = SmallReleases.someHidden(system, random);
        Crossing crossing = Crossing.of(system).orElseThrow();
        for (int target : hidden.inOrder()) {
            crossing.cheapest(target, 3, hidden, CellCost.COUNTS).ifPresent(product -> {
                assertThat(product.forth() + product.back()).isGreaterThanOrEqualTo(3);
                assertIsTable(system, hidden, product, target, product.forth());
                assertIsTable(system, hidden, product, target, -product.back());
            });
        }
    }

    private static void assertIsTable(
            CountSystem system, HiddenCells hidden, Crossing.Product product, int target, long by) {
        long[] table = new long[system.size()];
        for (int cell = 0; cell < table.length; cell++) {
            table[cell] = system.count(cell);
        }
        long bounded = Math.max(-100, Math.min(100, by));
        for (int i = 0; i < product.cells().length; i++) {
            table[product.cells()[i]] += product.signs()[i] * bounded;
            assertThat(table[product.cells()[i]]).isGreaterThanOrEqualTo(hidden.least(product.cells()[i]));
        }
        assertThat(table[target] - system.count(target)).isEqualTo(bounded);
        for (CountSystem.Sum sum : system.sums()) {
            long parts = 0;
            for (int part : sum.parts()) {
                parts += table[part];
            }
            assertThat(parts).isEqualTo(table[sum.whole()]);
        }
    }

    @Property(tries = 5)
    void linked_tables_are_no_crossing(@ForAll long seed) {
        assertThat(Crossing.of(SmallReleases.linked(new Random(seed)))).isEqualTo(Optional.empty());
    }
}
