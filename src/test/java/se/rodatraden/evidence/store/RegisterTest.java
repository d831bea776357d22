package se.rodatraden.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.evidence.DeidentifiedFact;
import se.rodatraden.evidence.DeidentifiedFact.Answer;
import se.rodatraden.evidence.DeidentifiedFact.Risk;
import se.rodatraden.evidence.DeidentifiedFact.Sex;
import se.rodatraden.evidence.domain.PopulationSnapshot;

/** A register is counted once, and again as soon as a fact has come or changed. */
@DatabaseTest
class RegisterTest {
    private static final LocalDate DAY = LocalDate.of(2024, 9, 30);
    private static final Instant NOW = Instant.parse("2024-10-02T08:00:00Z");
    private static final UUID CHILD = new UUID(0, 1);

    private final TestDatabase database;
    private final FactInbox inbox;
    private final Register register;

    RegisterTest(TestDatabase database) {
        this.database = database;
        this.inbox = new FactInbox(database.asRuntime());
        this.register = new Register(database.evidence());
    }

    @BeforeEach
    void one_fact() {
        database.asSuperuser()
                .sql(
                        "truncate evidence.fact, evidence.population, evidence.population_group, evidence.frozen_register cascade")
                .update();
        inbox.put(fact(CHILD, DAY, 9));
    }

    @Test
    void a_day_that_nothing_was_added_to_is_neither_counted_nor_read_again() {
        PopulationSnapshot first = register.freeze(DAY, NOW);
        register.freeze(DAY, NOW.plusSeconds(1));

        assertThat(register.freeze(DAY, NOW.plusSeconds(2))).isSameAs(first);
        assertThat(register.frozen(first.id())).isEqualTo(first).isNotSameAs(first);
    }

    @Test
    void what_comes_later_changes_no_day_before() {
        PopulationSnapshot first = register.freeze(DAY, NOW);
        inbox.put(fact(CHILD, DAY.plusDays(1), 10));
        inbox.put(fact(new UUID(0, 2), DAY.plusDays(1), 10));

        assertThat(register.freeze(DAY, NOW)).isEqualTo(first);
        assertThat(register.freeze(DAY.plusDays(1), NOW).total()).isEqualTo(2);
    }

    @Test
    void a_fact_that_was_told_again_on_the_same_day_is_counted_as_it_is_now() {
        PopulationSnapshot nine = register.freeze(DAY, NOW);
        inbox.put(fact(CHILD, DAY, 10));
        PopulationSnapshot ten = register.freeze(DAY, NOW);
        inbox.put(fact(CHILD, DAY, 9));

        assertThat(ten.groups())
                .singleElement()
                .satisfies(group -> assertThat(group.age()).isEqualTo(10));
        assertThat(register.freeze(DAY, NOW).id()).isEqualTo(nine.id());
    }

    @Test
    void a_fact_that_was_added_to_a_day_afterwards_is_counted() {
        register.freeze(DAY, NOW);
        inbox.put(fact(new UUID(0, 2), DAY.minusDays(3), 12));

        assertThat(register.freeze(DAY, NOW).total()).isEqualTo(2);
    }

    @Test
    void an_empty_register_can_be_frozen() {
        assertThat(register.freeze(DAY.minusYears(1), NOW).groups()).isEmpty();
    }

    private static DeidentifiedFact fact(UUID id, LocalDate asOf, int age) {
        return new DeidentifiedFact(
                id,
                asOf,
                2024,
                3,
                age,
                "Hamnen",
                Sex.BOY,
                Risk.HIGH,
                Answer.YES,
                Answer.YES,
                Set.of("komet-3-11"),
                null,
                false,
                null);
    }
}
