package se.rodatraden.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.access.NeedToKnow;
import se.rodatraden.casework.domain.TriedIntervention;
import se.rodatraden.casework.usecase.EarlierAssessments;
import se.rodatraden.casework.usecase.OpenInvestigation;
import se.rodatraden.casework.usecase.ProtectChild;
import se.rodatraden.casework.usecase.ReadCase;
import se.rodatraden.casework.usecase.RegisterConcern.Registered;
import se.rodatraden.casework.usecase.WriteAssessment;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.guidelines.RiskLevel;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Period;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.people.ProtectionLevel;

/** The rules that use cases keep are kept by the database too: a page that forgot one opens and rewrites nothing. */
@DatabaseTest
class RowsThatNoPageWritesTest {
    private final TestDatabase database;
    private Unit unit;
    private Unit far;
    private Registered registered;

    RowsThatNoPageWritesTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void a_case() {
        database.asSuperuser()
                .sql("truncate access.account, access.compartment, access.barrier, access.shield, access.subject_grant,"
                        + " access.clearance, audit.access_log cascade")
                .update();
        unit = new Unit(database);
        unit.clock().set(TestClock.TODAY);
        far = unit.next();
        registered = unit.concern("20150808-2383");
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void nobody_lets_others_into_a_case_that_they_do_not_see() {
        Actor.Person friend = far.staff("friend", Role.SOCIAL_WORKER);
        refused("where they are not themselves", far.worker, () -> grant(friend));
        refused(
                "where they are not themselves",
                far.worker,
                () -> unit.needToKnow().clear(friend.staff(), subject(), "Vill gärna se det"));
        unit.runAs(unit.worker, () -> grant(friend));
        assertThat(reads(friend)).isTrue();
    }

    private void grant(Actor.Person to) {
        unit.needToKnow()
                .grant(
                        to.staff(),
                        subject(),
                        NeedToKnow.GrantKind.COVER,
                        "Vikarierar den här veckan",
                        Period.of(TestClock.TODAY, TestClock.TODAY.plusDays(5)));
    }

    /** Who is cleared is said when the shield is raised: nobody clears themselves ahead of it. */
    @Test
    void a_clearance_from_before_the_shield_clears_nobody() {
        unit.runAs(
                unit.colleague, () -> unit.needToKnow().clear(unit.colleague.staff(), subject(), "Vill se det sedan"));
        unit.runAs(
                unit.worker,
                () -> unit.get(ProtectChild.class)
                        .protect(
                                registered.id(),
                                ProtectionLevel.CONFIDENTIALITY_MARKING,
                                List.of(unit.manager.staff()),
                                "Beslut från Skatteverket"));
        assertThat(reads(unit.colleague)).isFalse();
        assertThat(reads(unit.worker)).isTrue();
        assertThat(reads(unit.manager)).isTrue();

        unit.runAs(unit.manager, () -> unit.needToKnow().clear(unit.colleague.staff(), subject(), "Tar över ärendet"));
        assertThat(reads(unit.colleague)).as("by somebody who is cleared").isTrue();
    }

    @Test
    void a_shield_is_raised_where_the_case_is() {
        refused("in the own compartment", far.worker, () -> unit.needToKnow().shield(subject(), far.id));
        assertThat(reads(unit.colleague)).isTrue();
    }

    @Test
    void nobody_hides_a_case_from_all_who_lead_the_unit() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> unit.runAs(
                        unit.colleague,
                        () -> unit.get(ProtectChild.class)
                                .protect(
                                        registered.id(),
                                        ProtectionLevel.CONFIDENTIALITY_MARKING,
                                        List.of(),
                                        "Jag och ingen annan")))
                .extracting(refused -> refused.refused().reason())
                .isEqualTo("casework.refused.no-manager-cleared");
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                insert into clocks.deadline (subject_id, compartment_id, kind, reference, link, due_on)
                values (:case, :own, 'casework.deadline.follow-up', 'B-2024-00001', '/cases', :today)
                """, """
                insert into people.person
                    (subject_id, compartment_id, relation, ordinal, given_name, family_name, birth_date, sex)
                values (:case, :own, 'CHILD', 0, 'Elin', 'Åkerström', '2015-08-08', 'FEMALE')
                """})
    void nothing_is_said_in_one_unit_of_anothers_case(String sql) {
        refused(
                "another unit's",
                far.worker,
                () -> jdbc().sql(sql)
                        .param("case", subject())
                        .param("own", far.id.value())
                        .param("today", TestClock.TODAY)
                        .update());
    }

    @Test
    void a_case_is_handed_over_by_its_manager_in_their_own_name_today() {
        refused("who leads its unit", unit.worker, () -> handOver(unit.worker, TestClock.TODAY));
        refused("who leads its unit", unit.manager, () -> handOver(unit.worker, TestClock.TODAY));
        refused("who leads its unit", unit.manager, () -> handOver(unit.manager, TestClock.TODAY.minusYears(1)));
        does(unit.manager, () -> handOver(unit.manager, TestClock.TODAY));
    }

    @Test
    void a_case_is_handed_over_from_whoever_has_it() {
        Actor.Person third = unit.staff("third", Role.SOCIAL_WORKER);
        refused(
                "from whoever has it",
                unit.manager,
                () -> handOver(unit.colleague, third, unit.manager, TestClock.TODAY));
        does(unit.manager, () -> handOver(unit.worker, third, unit.manager, TestClock.TODAY));
        assertThat(unit.as(third, () -> unit.get(ReadCase.class).read(registered.id()))
                        .childCase()
                        .header()
                        .responsible())
                .isEqualTo(third.staff());
        refused(
                "from whoever has it",
                unit.manager,
                () -> handOver(unit.worker, unit.colleague, unit.manager, TestClock.TODAY));
    }

    /** Who handles a case is told by its hand-overs: nobody takes one, or gives it away, beside them. */
    @Test
    void who_handles_a_case_is_not_written_beside_its_hand_overs() {
        for (Actor.Person actor : List.of(unit.colleague, unit.manager)) {
            refused(
                    "permission denied",
                    actor,
                    () -> jdbc().sql("update casework.child_case set responsible_id = :to where id = :case")
                            .param("to", unit.colleague.id())
                            .param("case", subject())
                            .update());
        }
    }

    private void handOver(Actor.Person by, LocalDate on) {
        handOver(unit.worker, unit.colleague, by, on);
    }

    private void handOver(Actor.Person from, Actor.Person to, Actor.Person by, LocalDate on) {
        jdbc().sql("""
                        insert into casework.hand_over
                            (child_case_id, compartment_id, from_id, to_id, reasons, handed_on, handed_by)
                        values (:case, :unit, :from, :to, 'Semester', :on, :by)
                        """)
                .param("case", subject())
                .param("unit", unit.id.value())
                .param("from", from.id())
                .param("to", to.id())
                .param("on", on)
                .param("by", by.id())
                .update();
    }

    /** A decision may rest on what an assessment said before it was written over. */
    @Test
    void what_an_assessment_said_is_kept() {
        unit.runAs(unit.worker, () -> unit.get(OpenInvestigation.class).open(registered.id(), "Oron är allvarlig."));
        unit.runAs(
                unit.worker,
                () -> unit.get(WriteAssessment.class).write(registered.id(), assessment(0, "Först", true)));
        unit.runAs(
                unit.colleague, () -> unit.get(WriteAssessment.class).write(registered.id(), assessment(1, "", false)));

        List<EarlierAssessments.Earlier> earlier =
                unit.as(unit.worker, () -> unit.get(EarlierAssessments.class).of(registered.id()));
        assertThat(earlier).hasSize(1);
        assertThat(earlier.getFirst().assessment().texts().development()).isEqualTo("Först");
        assertThat(earlier.getFirst().judgedBy()).contains("Anställd worker");
        refused(
                "permission denied",
                unit.worker,
                () -> jdbc().sql("update casework.earlier_assessment set development = 'Annat'")
                        .update());
    }

    /** As what an assessment said is. */
    @Test
    void how_an_intervention_went_is_kept_when_it_is_told_anew() {
        InterventionKey first = new InterventionKey("contact-person");
        InterventionKey second = new InterventionKey("family-treatment");
        unit.runAs(unit.worker, () -> unit.get(OpenInvestigation.class).open(registered.id(), "Oron är allvarlig."));
        tried(0, new WriteAssessment.Tried(first, true, "Familjen tackade nej."));
        unit.clock().set(TestClock.TODAY.plusDays(1));
        tried(1, new WriteAssessment.Tried(first, false, "Prövades ett halvår, avbröts."));
        tried(2, new WriteAssessment.Tried(second, false, "Har just börjat."));
        tried(3, new WriteAssessment.Tried(first, false, "Prövades ett halvår, avbröts."));
        tried(4, new WriteAssessment.Tried(first, false, "Togs upp igen, gick bra."));

        Map<InterventionKey, List<TriedIntervention>> before =
                unit.as(unit.worker, () -> unit.get(EarlierAssessments.class).triedIn(registered.id()));
        assertThat(before.keySet()).containsExactly(first);
        assertThat(before.get(first))
                .as("the latest first; what is written again as it stands is not told twice")
                .containsExactly(
                        new TriedIntervention(
                                first, false, "Prövades ett halvår, avbröts.", TestClock.TODAY.plusDays(1)),
                        new TriedIntervention(first, true, "Familjen tackade nej.", TestClock.TODAY));
        for (String sql : List.of(
                "update casework.earlier_tried set result = 'Annat'",
                "delete from casework.earlier_tried",
                "update casework.tried_intervention set intervention = 'residential-care'",
                "delete from casework.tried_intervention")) {
            refused("permission denied", unit.worker, () -> jdbc().sql(sql).update());
        }
    }

    private void tried(int version, WriteAssessment.Tried tried) {
        WriteAssessment.Written written =
                new WriteAssessment.Written(version, "", "", "", "", null, null, true, List.of(tried));
        unit.runAs(unit.worker, () -> unit.get(WriteAssessment.class).write(registered.id(), written));
    }

    @Test
    void a_judgement_that_a_decision_rests_on_is_not_taken_away() {
        unit.runAs(unit.worker, () -> unit.get(OpenInvestigation.class).open(registered.id(), "Oron är allvarlig."));
        unit.runAs(
                unit.worker,
                () -> unit.get(WriteAssessment.class).write(registered.id(), assessment(0, "Först", true)));
        database.asSuperuser()
                .sql("update casework.child_case set state = 'SUPPORTED'")
                .update();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> unit.runAs(
                        unit.worker,
                        () -> unit.get(WriteAssessment.class).write(registered.id(), assessment(1, "Sedan", false))))
                .extracting(refused -> refused.refused().reason())
                .isEqualTo("casework.refused.judgement-stands");
    }

    private static WriteAssessment.Written assessment(int version, String development, boolean judged) {
        WriteAssessment.@Nullable Judgement judgement = judged
                ? new WriteAssessment.Judgement(RiskLevel.HIGH, "Upprepat våld, flera källor, ingen förändring.")
                : null;
        return new WriteAssessment.Written(version, development, "", "", "", null, judgement, null, List.of());
    }

    /** @param why as the database says it: a row that is refused for another reason proves nothing */
    private void refused(String why, Actor.Person actor, Runnable work) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> does(actor, work))
                .havingRootCause()
                .withMessageContaining(why);
    }

    private void does(Actor.Person actor, Runnable work) {
        unit.inTransactionAs(actor, () -> {
            work.run();
            return true;
        });
    }

    private boolean reads(Actor.Person actor) {
        try {
            unit.as(actor, () -> unit.get(ReadCase.class).read(registered.id()));
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private UUID subject() {
        return registered.id().value();
    }

    private JdbcClient jdbc() {
        return unit.get(JdbcClient.class);
    }
}
