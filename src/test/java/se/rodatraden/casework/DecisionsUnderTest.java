package se.rodatraden.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.access.NeedToKnow;
import se.rodatraden.casework.DecisionsUnder.UnderVersion;
import se.rodatraden.casework.usecase.RegisterConcern.Registered;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;

/** From a guideline to a decision about a child gets whoever sees the case, and the log knows that they did. */
@DatabaseTest
class DecisionsUnderTest {
    private static final GuidelineVersionId VERSION = new GuidelineVersionId(new UUID(1, 1));
    private static final LocalDate DECIDED = LocalDate.of(2024, 9, 2);

    private final TestDatabase database;
    private Unit unit;
    private Registered child;

    DecisionsUnderTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void a_decision() {
        database.asSuperuser()
                .sql("truncate access.account, access.compartment, audit.access_log cascade")
                .update();
        unit = new Unit(database);
        child = unit.concern("20150808-2383");
        database.asSuperuser()
                .sql("""
                        with evaluation as (
                            insert into casework.kept_evaluation (child_case_id, compartment_id, evaluated_on, content, hash)
                            select id, compartment_id, :on, '{}', repeat('0', 64) from casework.child_case
                            returning id, child_case_id
                        ), proposal as (
                            insert into casework.proposal (child_case_id, compartment_id, intervention, name, state, verdict,
                                reasons, proposed_on, proposed_by, evaluation_id)
                            select c.id, compartment_id, 'sig-unga', 'SIG Unga', 'DECIDED', 'RECOMMENDED', 'Skäl', :on,
                                   responsible_id, e.id
                            from casework.child_case c join evaluation e on e.child_case_id = c.id
                            returning id, child_case_id, evaluation_id
                        ), decision as (
                            insert into casework.intervention_decision (proposal_id, child_case_id, compartment_id,
                                intervention, name, verdict, by_deviation, proposed_by, decided_by, decided_on, starts_on,
                                follow_up_on, statement_of_reasons, evaluation_id, guideline_version, guideline_hash)
                            select p.id, c.id, compartment_id, 'sig-unga', 'SIG Unga', 'RECOMMENDED', false, responsible_id,
                                   responsible_id, :on, :on, :on::date + 90, 'Stödet behövs för skolgången.',
                                   p.evaluation_id, :version, repeat('0', 64)
                            from casework.child_case c join proposal p on p.child_case_id = c.id
                            returning id, child_case_id, compartment_id, guideline_version, decided_on
                        )
                        insert into casework.rests_on
                            (decision_id, child_case_id, compartment_id, guideline_version, decided_on)
                        select * from decision
                        """)
                .param("on", DECIDED)
                .param("version", VERSION.value())
                .update();
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void the_unit_is_led_to_the_decision_and_the_log_has_a_line() {
        int before = listings();
        int opened = opened();

        assertThat(seenBy(unit.colleague)).singleElement().satisfies(one -> {
            assertThat(one.childCase()).isEqualTo(child.id());
            assertThat(one.decidedOn()).isEqualTo(DECIDED);
            assertThat(one.followedUpOn()).isEqualTo(Optional.empty());
        });
        assertThat(listings()).isEqualTo(before + 1);
        assertThat(opened()).as("nobody opened the case").isEqualTo(opened);
    }

    @Test
    void who_does_not_see_the_case_sees_nothing_and_leaves_no_line() {
        Actor.Person barred = unit.staff("barred", Role.SOCIAL_WORKER);
        unit.runAs(
                unit.manager,
                () -> unit.needToKnow()
                        .raiseBarrier(barred.staff(), child.id().value(), NeedToKnow.BarrierKind.RELATIVE));
        int before = listings();

        assertThat(seenBy(barred)).isEmpty();
        assertThat(seenBy(unit.next().worker)).isEmpty();
        assertThat(seenBy(unit.staff("analyst", Role.ANALYST))).isEmpty();
        assertThat(seenBy(unit.staff("administrator", Role.SYSTEM_ADMINISTRATOR)))
                .isEmpty();
        assertThat(listings()).isEqualTo(before);
    }

    /** What tells of a decision is of its own case: no row joins two children. */
    @Test
    void what_tells_of_a_decision_is_of_its_own_case() {
        Registered other = unit.concern("20090628-2397");

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.asSuperuser()
                        .sql("update casework.rests_on set child_case_id = :other")
                        .param("other", other.id().value())
                        .update())
                .withStackTraceContaining("decision_of_the_case");
    }

    @Test
    void another_version_leads_elsewhere() {
        assertThat(unit.as(
                                unit.worker,
                                () -> unit.get(DecisionsUnder.class).listed(new GuidelineVersionId(new UUID(2, 2))))
                        .decisions())
                .isEmpty();
    }

    private List<UnderVersion> seenBy(Actor actor) {
        return unit.as(actor, () -> unit.get(DecisionsUnder.class).listed(VERSION))
                .decisions();
    }

    private int listings() {
        return lines("LISTED");
    }

    private int opened() {
        return lines("OPENED");
    }

    private int lines(String action) {
        return database.asSuperuser()
                .sql("select count(*) from audit.access_log where action = :action and subject_id = :case")
                .param("action", action)
                .param("case", child.id().value())
                .query(Integer.class)
                .single();
    }
}
