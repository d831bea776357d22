package se.rodatraden.evidence.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The audit against an attacker who counts through every table there can be. In these releases the sums form a
 * network, where linear programs and whole numbers give the same bounds.
 */
class IntervalAuditProperties {

    @Property(tries = 30)
    void the_bounds_in_a_hierarchy_are_those_of_all_tables_there_can_be(@ForAll long seed) {
        Random random = new Random(seed);
        assertBoundsAreThoseOfEveryTable(SmallReleases.withHierarchy(random), random);
    }

    @Property(tries = 30)
    void the_bounds_in_linked_tables_are_those_of_all_tables_there_can_be(@ForAll long seed) {
        Random random = new Random(seed);
        assertBoundsAreThoseOfEveryTable(SmallReleases.linked(random), random);
    }

    private static void assertBoundsAreThoseOfEveryTable(CountSystem system, Random random) {
        HiddenCells hidden = SmallReleases.someHidden(system, random);
        EveryTable every = new EveryTable(system, hidden);
        new IntervalAudit(system, hidden)
                .intervals()
                .forEach((cell, interval) -> assertThat(interval)
                        .as("%s", system.key(cell))
                        .isEqualTo(FeasibleInterval.of(every.low(cell), every.high(cell))));
    }

    /** A stopped audit may know less, never more, and what it has proved of a cell is so. */
    @Property(tries = 30)
    void a_cell_is_proved_wide_enough_exactly_when_it_is(@ForAll long seed) {
        Random random = new Random(seed);
        CountSystem system = random.nextBoolean() ? SmallReleases.linked(random) : SmallReleases.withHierarchy(random);
        HiddenCells hidden = SmallReleases.someHidden(system, random);
        EveryTable every = new EveryTable(system, hidden);
        IntervalAudit audit = new IntervalAudit(system, hidden, new Proofs(system.size()));
        for (int cell : hidden.inOrder()) {
            assertThat(audit.isAtLeast(cell, 3)).isEqualTo(every.high(cell) - every.low(cell) >= 3);
        }
    }
}
