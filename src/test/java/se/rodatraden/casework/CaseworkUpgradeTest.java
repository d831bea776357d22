package se.rodatraden.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.rodatraden.DatabaseTest;
import se.rodatraden.OlderModule;
import se.rodatraden.TestDatabase;

/** Cases that were handled before: what is to be done in them now is told as in those that begin today. */
@DatabaseTest
class CaseworkUpgradeTest {
    /** Due on the day that the last intervention ended; what is due before that in the case still comes first. */
    @Test
    void a_case_whose_last_intervention_had_ended_is_on_the_worklist_of_whoever_handles_it(TestDatabase database) {
        OlderModule older = asItWasAt(database, "16");
        database.asSuperuser().sql("""
                        with unit as (
                            insert into access.compartment (code, name, kind) values ('norr', 'Norr', 'UNIT') returning id
                        ), worker as (
                            insert into access.account (subject, name) values ('maja', 'Maja Norr') returning staff_id
                        ), child_case as (
                            insert into casework.child_case (compartment_id, number, state, responsible_id, received_on,
                                opened_on, next_step, next_due)
                            select unit.id, said.number, 'SUPPORTED', staff_id, date '2024-01-08', date '2024-01-15', step, due
                            from unit, worker,
                                 (values ('B-2024-00001', null, null),
                                         ('B-2024-00002', 'casework.deadline.new-report', date '2024-05-02'),
                                         ('B-2024-00003', 'casework.deadline.follow-up', date '2024-11-01'))
                                     as said (number, step, due)
                            returning id, compartment_id, number, responsible_id
                        ), evaluation as (
                            insert into casework.kept_evaluation (child_case_id, compartment_id, evaluated_on, content, hash)
                            select id, compartment_id, date '2024-02-01', '{}', repeat('0', 64) from child_case
                            returning id, child_case_id
                        ), proposal as (
                            insert into casework.proposal (child_case_id, compartment_id, intervention, name, state, verdict,
                                reasons, proposed_on, proposed_by, evaluation_id)
                            select c.id, compartment_id, 'stod', 'Stödsamtal', 'DECIDED', 'OFFERED', 'Skäl', date '2024-02-01',
                                   responsible_id, e.id
                            from child_case c join evaluation e on e.child_case_id = c.id
                            returning id, child_case_id, evaluation_id
                        ), decision as (
                            insert into casework.intervention_decision (proposal_id, child_case_id, compartment_id, intervention,
                                name, verdict, by_deviation, proposed_by, decided_by, decided_on, starts_on, follow_up_on,
                                statement_of_reasons, evaluation_id, guideline_version, guideline_hash)
                            select p.id, c.id, compartment_id, 'stod', 'Stödsamtal', 'OFFERED', false, responsible_id,
                                   responsible_id, date '2024-02-02', date '2024-02-05', date '2024-05-05',
                                   'Stödet behövs för skolgången.', p.evaluation_id,
                                   uuid '00000000-0000-4000-8000-000000000001', repeat('0', 64)
                            from child_case c join proposal p on p.child_case_id = c.id
                            returning id, child_case_id, compartment_id
                        )
                        insert into casework.follow_up (decision_id, child_case_id, compartment_id, followed_up_on, outcome,
                            goals_met, closure_reason, recorded_by)
                        select d.id, d.child_case_id, d.compartment_id, held, 'IMPROVED', 'YES', closure, c.responsible_id
                        from decision d join child_case c on c.id = d.child_case_id,
                             (values (date '2024-05-05', null), (date '2024-06-10', 'GOALS_REACHED')) as f (held, closure)
                        where c.number < 'B-2024-00003' or closure is null
                        """).update();

        older.bringUpToDate();

        LocalDate ended = LocalDate.of(2024, 6, 10);
        assertThat(rows(database, """
                        select reference, due_on, link = '/cases/' || c.id and d.responsible_id = c.responsible_id as leads
                        from clocks.deadline d join casework.child_case c on c.id = d.subject_id
                        where d.kind = 'casework.deadline.end-case' and met_on is null order by reference
                        """))
                .containsExactly(List.of("B-2024-00001", ended, true), List.of("B-2024-00002", ended, true));
        assertThat(rows(database, "select state, next_step, next_due from casework.child_case order by number"))
                .containsExactly(
                        List.of("SUPPORT_ENDED", "casework.deadline.end-case", ended),
                        List.of("SUPPORT_ENDED", "casework.deadline.new-report", LocalDate.of(2024, 5, 2)),
                        List.of("SUPPORTED", "casework.deadline.follow-up", LocalDate.of(2024, 11, 1)));
        LocalDate decided = LocalDate.of(2024, 2, 2);
        assertThat(rows(database, """
                        select c.number, r.decided_on, r.followed_up_on
                        from casework.rests_on r join casework.child_case c on c.id = r.child_case_id order by c.number
                        """))
                .as("from the guideline to what was decided before that was kept")
                .containsExactly(
                        List.of("B-2024-00001", decided, ended),
                        List.of("B-2024-00002", decided, ended),
                        List.of("B-2024-00003", decided, LocalDate.of(2024, 5, 5)));
        assertThat(rows(database, """
                        select count(*) from pg_class
                        where relforcerowsecurity and oid in
                            ('casework.child_case'::regclass, 'casework.follow_up'::regclass, 'clocks.deadline'::regclass,
                             'casework.intervention_decision'::regclass, 'casework.rests_on'::regclass)
                        """)).containsExactly(List.of(5L));
    }

    private static List<List<Object>> rows(TestDatabase database, String query) {
        return database.asSuperuser().sql(query).query().listOfRows().stream()
                .map(Map::values)
                .map(values -> values.stream()
                        .map(value -> value instanceof java.sql.Date day ? (Object) day.toLocalDate() : value)
                        .toList())
                .toList();
    }

    private static OlderModule asItWasAt(TestDatabase database, String version) {
        database.asSuperuser()
                .sql("delete from audit.record_table where kind = 'child-case'")
                .update();
        return OlderModule.asItWasAt(database, "casework", version);
    }
}
