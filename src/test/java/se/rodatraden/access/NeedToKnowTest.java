package se.rodatraden.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import se.rodatraden.Acting;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Period;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;

/** Row security as the runtime role meets it, on a table that is protected like every other. */
@DatabaseTest
class NeedToKnowTest {
    private static final LocalDate TODAY = TestClock.TODAY;
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final String REASON = "Täcker för kollega under ledighet";
    private static int made;

    private final TestDatabase database;
    private final Acting acting;
    private final Organisation organisation;
    private final NeedToKnow needToKnow;

    private CompartmentId north;
    private CompartmentId south;
    private StaffId worker;
    private UUID recordInNorth;

    NeedToKnowTest(TestDatabase database) {
        this.database = database;
        this.acting = new Acting(database.runtime());
        this.organisation = new Organisation(acting.jdbc(), acting.clock());
        this.needToKnow = new NeedToKnow(acting.jdbc(), acting.clock());
        database.asOwner().sql("create schema if not exists probe").update();
        if (database.asOwner()
                .sql("select to_regclass('probe.record') is null")
                .query(Boolean.class)
                .single()) {
            database.asOwner().sql("""
                    create table probe.record (id uuid primary key default uuidv7(), subject_id uuid not null,
                                               compartment_id int not null)
                    """).update();
            database.asOwner()
                    .sql("call access.protect('probe.record', 'subject_id')")
                    .update();
            database.asOwner().sql("grant usage on schema probe to rt_runtime").update();
        }
    }

    @BeforeEach
    void two_units_and_a_social_worker_in_one() {
        made++;
        north = organisation.foundCompartment("north-" + made, "Enhet Norr", Organisation.Kind.UNIT, null);
        south = organisation.foundCompartment("south-" + made, "Enhet Söder", Organisation.Kind.UNIT, null);
        worker = organisation.enrol("maja-" + made, "Maja Lind", "socialsekreterare");
        organisation.appoint(worker, Role.SOCIAL_WORKER, north, TODAY.minusYears(1));
        recordInNorth = UUID.randomUUID();
        insertAsSuperuser(recordInNorth, north);
    }

    @Test
    void a_membership_opens_its_compartment_and_no_other() {
        insertAsSuperuser(UUID.randomUUID(), south);

        assertThat(seenBy(worker)).containsExactly(recordInNorth);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"REGISTRAR", "ANALYST", "HEAD_OF_ADMINISTRATION", "COMMITTEE_SECRETARY", "COMMITTEE_MEMBER"})
    void a_role_in_the_diary_is_held_in_no_unit(Role role) {
        StaffId clerk = organisation.enrol("clerk-" + role + made, "Nils Berg", "");
        assertThatThrownBy(() -> organisation.appoint(clerk, role, north, TODAY))
                .hasMessageContaining("the role is not held there");
        assertThat(seenBy(clerk)).isEmpty();
    }

    @Test
    void a_role_in_a_unit_is_held_in_no_authority() {
        CompartmentId board =
                organisation.foundCompartment("board-" + made, "Nämnden", Organisation.Kind.AUTHORITY, null);
        assertThatThrownBy(() -> organisation.appoint(worker, Role.SOCIAL_WORKER, board, TODAY))
                .hasMessageContaining("the role is not held there");
    }

    /** Consent lets a coordinator into one case, and no appointment into a unit. */
    @Test
    void a_coordinator_opens_no_unit() {
        StaffId coordinator = organisation.enrol("samordnare-" + made, "Nils Berg", "");
        organisation.appoint(coordinator, Role.SIG_COORDINATOR, north, TODAY);
        assertThat(seenBy(coordinator)).isEmpty();
    }

    @Test
    void a_membership_opens_from_its_first_day_through_its_last() {
        StaffId temporary = organisation.enrol("vikarie-" + made, "Nils Berg", "");
        organisation.appoint(temporary, Role.SOCIAL_WORKER, north, TODAY);
        acting.clock().set(TOMORROW);
        organisation.dismiss(temporary, Role.SOCIAL_WORKER, north);

        assertThat(List.of(
                        seenOn(YESTERDAY, temporary),
                        seenOn(TODAY, temporary),
                        seenOn(TOMORROW, temporary),
                        seenOn(TOMORROW.plusDays(1), temporary)))
                .containsExactly(List.of(), List.of(recordInNorth), List.of(recordInNorth), List.of());
    }

    /** A slip that is put right at once must not open a unit for the rest of the day, or the day that it would have begun. */
    @Test
    void a_membership_taken_back_on_its_first_day_or_before_opens_nothing() {
        StaffId mistaken = organisation.enrol("fel-" + made, "Nils Berg", "");
        organisation.appoint(mistaken, Role.SOCIAL_WORKER, north, TODAY);
        organisation.dismiss(mistaken, Role.SOCIAL_WORKER, north);
        organisation.appoint(mistaken, Role.UNIT_MANAGER, north, TOMORROW);
        organisation.dismiss(mistaken, Role.UNIT_MANAGER, north);

        assertThat(seenOn(TODAY, mistaken)).isEmpty();
        assertThat(seenOn(TOMORROW, mistaken)).isEmpty();
        assertThat(organisation.appointments(List.of(mistaken))).isEmpty();

        organisation.appoint(mistaken, Role.SOCIAL_WORKER, north, TODAY);
        assertThat(seenOn(TODAY, mistaken)).containsExactly(recordInNorth);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM_ADMINISTRATOR", "DATA_PROTECTION_OFFICER"})
    void whoever_runs_the_system_or_reviews_its_log_handles_no_case(Role role) {
        StaffId both = organisation.enrol("bade-" + role + made, "Nils Berg", "");
        organisation.appoint(both, role, null, TODAY);
        assertThatThrownBy(() -> organisation.appoint(both, Role.SOCIAL_WORKER, north, TODAY))
                .hasMessageContaining("the appointments do not go together");
    }

    @Test
    void a_closed_account_opens_nothing() {
        organisation.closeAccount(worker);

        assertThat(seenBy(worker)).isEmpty();
    }

    @Test
    void a_closed_account_opens_nothing_by_a_grant_either() {
        StaffId colleague = colleagueInSouth();
        grant(colleague, recordInNorth, Period.of(TODAY, TOMORROW));
        assertThat(seenBy(colleague)).containsExactly(recordInNorth);

        organisation.closeAccount(colleague);

        assertThat(seenBy(colleague)).isEmpty();
    }

    @Test
    void a_grant_opens_one_record_until_its_last_day_and_not_after() {
        StaffId colleague = colleagueInSouth();
        insertAsSuperuser(UUID.randomUUID(), north);
        grant(colleague, recordInNorth, Period.of(TODAY, TOMORROW));

        assertThat(List.of(
                        seenOn(YESTERDAY, colleague),
                        seenOn(TODAY, colleague),
                        seenOn(TOMORROW, colleague),
                        seenOn(TOMORROW.plusDays(1), colleague)))
                .containsExactly(List.of(), List.of(recordInNorth), List.of(recordInNorth), List.of());
    }

    @Test
    void a_barrier_beats_the_membership() {
        raiseBarrier(worker, recordInNorth);

        assertThat(seenBy(worker)).isEmpty();
    }

    @Test
    void a_barrier_beats_a_grant_that_was_there_before_it() {
        StaffId colleague = colleagueInSouth();
        grant(colleague, recordInNorth, Period.of(TODAY, TOMORROW));
        raiseBarrier(colleague, recordInNorth);

        assertThat(seenBy(colleague)).isEmpty();
    }

    @Test
    void no_grant_is_written_across_a_barrier() {
        StaffId colleague = colleagueInSouth();
        raiseBarrier(colleague, recordInNorth);

        refusedByTheDatabase(() -> grant(colleague, recordInNorth, Period.of(TODAY, TOMORROW)));
    }

    @Test
    void a_grant_has_an_end_and_a_reason() {
        StaffId colleague = colleagueInSouth();

        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> grant(colleague, recordInNorth, Period.from(TODAY)));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> acting.runAs(
                        manager(),
                        () -> needToKnow.grant(
                                colleague,
                                recordInNorth,
                                NeedToKnow.GrantKind.COVER,
                                "för kort",
                                Period.of(TODAY, TOMORROW))));
    }

    @Test
    void a_shield_hides_the_record_from_all_who_are_not_cleared_for_it() {
        StaffId cleared = organisation.enrol("godkand-" + made, "Eva Holm", "");
        organisation.appoint(cleared, Role.SOCIAL_WORKER, north, TODAY);
        acting.runAs(manager(), () -> {
            needToKnow.clear(cleared, recordInNorth, "Handlägger ärendet sedan tidigare");
            needToKnow.shield(recordInNorth, north);
        });

        assertThat(seenBy(worker)).isEmpty();
        assertThat(seenBy(cleared)).containsExactly(recordInNorth);
    }

    /** Only those who could come near are told which records are shut; whoever was let in from elsewhere could. */
    @Test
    void a_shield_beats_a_grant_to_somebody_in_another_compartment() {
        StaffId colleague = colleagueInSouth();
        grant(colleague, recordInNorth, Period.of(TODAY, TOMORROW));
        assertThat(seenBy(colleague)).containsExactly(recordInNorth);

        acting.runAs(manager(), () -> needToKnow.shield(recordInNorth, north));

        assertThat(seenBy(colleague)).isEmpty();
        refusedByTheDatabase(() -> acting.runAs(
                Acting.person(colleague), () -> needToKnow.clear(worker, recordInNorth, "Hjälper en kollega in")));
    }

    /** Somebody says that the record is in their own compartment: nobody who is where it is loses it. */
    @Test
    void a_shield_that_is_said_to_be_elsewhere_hides_nothing_and_stands_in_nobodys_way() {
        StaffId colleague = colleagueInSouth();
        acting.runAs(Acting.person(colleague), () -> needToKnow.shield(recordInNorth, south));
        assertThat(seenBy(worker)).containsExactly(recordInNorth);

        acting.runAs(manager(), () -> needToKnow.shield(recordInNorth, north));
        assertThat(seenBy(worker)).isEmpty();
    }

    @Test
    void nobody_raises_a_shield_where_they_are_not() {
        StaffId colleague = colleagueInSouth();
        refusedByTheDatabase(
                () -> acting.runAs(Acting.person(colleague), () -> needToKnow.shield(recordInNorth, north)));
        assertThat(seenBy(worker)).containsExactly(recordInNorth);
    }

    @Test
    void a_clearance_is_no_opening() {
        StaffId colleague = colleagueInSouth();
        acting.runAs(manager(), () -> {
            needToKnow.clear(colleague, recordInNorth, "Har inget med ärendet att göra");
            needToKnow.shield(recordInNorth, north);
        });

        assertThat(seenBy(colleague)).isEmpty();
    }

    @Test
    void nobody_sees_nothing_also_on_a_connection_that_somebody_had() {
        for (int turn = 0; turn < 20; turn++) { // more often than the pool has connections
            assertThat(seenBy(worker)).containsExactly(recordInNorth);
            assertThat(acting.inTransaction(this::seen)).isEmpty();
            assertThat(seen()).isEmpty();
        }
    }

    @Test
    void the_system_itself_is_in_no_compartment() {
        Actor job = new Actor.SystemPurpose("sealing the access log");

        assertThat(acting.as(job, this::seen)).isEmpty();
    }

    @Test
    void a_record_is_neither_made_in_nor_moved_to_another_compartment() {
        refusedByTheDatabase(() -> acting.runAs(
                Acting.person(worker),
                () -> acting.jdbc()
                        .sql("insert into probe.record (subject_id, compartment_id) values (:subject, :compartment)")
                        .param("subject", UUID.randomUUID())
                        .param("compartment", south.value())
                        .update()));
        refusedByTheDatabase(() -> acting.runAs(
                Acting.person(worker),
                () -> acting.jdbc()
                        .sql("update probe.record set compartment_id = :compartment")
                        .param("compartment", south.value())
                        .update()));
    }

    @Test
    void another_compartments_record_is_not_changed() {
        int changed = acting.as(
                Acting.person(colleagueInSouth()),
                () -> acting.jdbc()
                        .sql("update probe.record set subject_id = subject_id where subject_id = :subject")
                        .param("subject", recordInNorth)
                        .update());

        assertThat(changed).isZero();
    }

    @Test
    void what_opens_and_bars_is_not_read_by_anybody() {
        for (String table : List.of("subject_grant", "barrier", "shield", "clearance")) {
            refusedByTheDatabase(() -> acting.runAs(
                    Acting.person(worker),
                    () -> acting.jdbc()
                            .sql("select subject_id from access." + table)
                            .query(UUID.class)
                            .list()));
        }
    }

    @Test
    void a_barrier_is_not_taken_away() {
        raiseBarrier(worker, recordInNorth);

        for (String change : List.of("delete from access.barrier", "update access.barrier set kind = 'OTHER'")) {
            refusedByTheDatabase(() -> acting.runAs(
                    Acting.person(worker), () -> acting.jdbc().sql(change).update()));
        }
    }

    @Test
    void whoever_is_not_cleared_clears_nobody() {
        StaffId colleague = colleagueInSouth();
        acting.runAs(manager(), () -> {
            needToKnow.clear(colleague, recordInNorth, "Handlägger ärendet sedan tidigare");
            needToKnow.shield(recordInNorth, north);
        });

        refusedByTheDatabase(() -> acting.runAs(
                Acting.person(worker), () -> needToKnow.clear(worker, recordInNorth, "Vill gärna titta på det")));
    }

    @Test
    void nobody_lets_themselves_in() {
        StaffId colleague = colleagueInSouth();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> acting.runAs(
                        Acting.person(colleague),
                        () -> needToKnow.grant(
                                colleague,
                                recordInNorth,
                                NeedToKnow.GrantKind.COVER,
                                REASON,
                                Period.of(TODAY, TOMORROW))))
                .withMessageContaining("not_to_oneself");
        for (Role role : List.of(Role.SOCIAL_WORKER, Role.DATA_PROTECTION_OFFICER, Role.SYSTEM_ADMINISTRATOR)) {
            refusedByTheDatabase(() -> acting.runAs(
                    Acting.person(colleague),
                    () -> organisation.appoint(colleague, role, role.isMunicipal() ? null : north, TODAY)));
        }
        refusedByTheDatabase(
                () -> acting.runAs(Acting.person(colleague), () -> organisation.enrol("ny-" + made, "Ny Person", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into access.subject_grant (staff_id, subject_id, kind, reason, valid_from, valid_to, granted_by)"
                        + " values (:other, :record, 'COVER', 'Hjälper till', '2024-10-07', '2024-10-08', uuidv7())",
                "insert into access.clearance values (:other, :record, 'Hjälper till', uuidv7(), '2024-10-07')",
                "insert into access.barrier values (:other, :record, 'OTHER', uuidv7(), '2024-10-07')",
                "insert into access.shield values (:record, :other, '2024-10-07')"
            })
    void nobody_opens_or_bars_in_anothers_name(String sql) {
        StaffId colleague = colleagueInSouth();
        refusedByTheDatabase(() -> acting.runAs(
                Acting.person(worker),
                () -> acting.jdbc()
                        .sql(sql)
                        .param("other", colleague.value())
                        .param("record", recordInNorth)
                        .update()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access.subject_grant set valid_to = '2099-12-31'",
                "update access.account set subject = 'maja-annan'",
                "update access.account set name = 'Någon Annan'",
                "update access.compartment set name = 'Någon annanstans'"
            })
    void nobody_moves_the_end_of_a_grant_or_becomes_another(String sql) {
        refusedByTheDatabase(() ->
                acting.runAs(Acting.person(worker), () -> acting.jdbc().sql(sql).update()));
    }

    private List<UUID> seenOn(LocalDate day, StaffId staff) {
        acting.clock().set(day);
        return seenBy(staff);
    }

    private List<UUID> seenBy(StaffId staff) {
        return acting.as(Acting.person(staff), this::seen);
    }

    private List<UUID> seen() {
        return acting.jdbc()
                .sql("select subject_id from probe.record order by id")
                .query(UUID.class)
                .list();
    }

    private void grant(StaffId staff, UUID subject, Period period) {
        acting.runAs(
                manager(), () -> needToKnow.grant(staff, subject, NeedToKnow.GrantKind.COOPERATION, REASON, period));
    }

    private void raiseBarrier(StaffId staff, UUID subject) {
        acting.runAs(manager(), () -> needToKnow.raiseBarrier(staff, subject, NeedToKnow.BarrierKind.RELATIVE));
    }

    private StaffId colleagueInSouth() {
        StaffId colleague = organisation.enrol("kollega-%s".formatted(UUID.randomUUID()), "Per Ek", "");
        organisation.appoint(colleague, Role.SOCIAL_WORKER, south, TODAY.minusYears(1));
        return colleague;
    }

    private Actor manager() {
        return Acting.person(worker);
    }

    private void insertAsSuperuser(UUID subject, CompartmentId compartment) {
        database.asSuperuser()
                .sql("insert into probe.record (subject_id, compartment_id) values (:subject, :compartment)")
                .param("subject", subject)
                .param("compartment", compartment.value())
                .update();
    }

    private static void refusedByTheDatabase(Runnable work) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(work::run)
                .havingRootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        cause -> assertThat(cause.getSQLState()).isEqualTo("42501"));
    }
}
