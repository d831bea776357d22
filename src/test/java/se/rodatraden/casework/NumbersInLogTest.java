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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.access.NeedToKnow;
import se.rodatraden.audit.RecordNumber;
import se.rodatraden.audit.RecordNumbers;
import se.rodatraden.audit.domain.LogLine;
import se.rodatraden.audit.domain.LogQuestion;
import se.rodatraden.audit.domain.LogSelection;
import se.rodatraden.audit.usecase.SelectLogLines;
import se.rodatraden.casework.domain.EmergencyQuestion;
import se.rodatraden.casework.usecase.OpenInEmergency;
import se.rodatraden.casework.usecase.ProtectChild;
import se.rodatraden.casework.usecase.ReadCase;
import se.rodatraden.casework.usecase.RegisterConcern.Registered;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.kernel.Role;
import se.rodatraden.people.ProtectionLevel;

/** The data protection officer reads which case a line is about, and nothing else of it. As the runtime role. */
@DatabaseTest
class NumbersInLogTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 10, 7);

    private final TestDatabase database;
    private Unit unit;
    private Unit other;
    private Actor.Person officer;
    private Registered registered;

    NumbersInLogTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void a_case_in_each_of_two_units() {
        database.asSuperuser()
                .sql("truncate access.account, access.compartment, access.barrier, access.shield, access.subject_grant,"
                        + " audit.access_log cascade")
                .update();
        unit = new Unit(database);
        other = unit.next();
        officer = unit.staff("officer", Role.DATA_PROTECTION_OFFICER);
        registered = unit.concern("20150808-2383");
        other.concern("20090628-2397");
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void a_line_has_the_number_of_its_case_and_whose_series_it_is_of() {
        assertThat(lines(LogSelection.EVERYTHING, null))
                .extracting(LogLine::number)
                .contains(
                        new RecordNumber("B-2024-00001", unitName(unit)),
                        new RecordNumber("B-2024-00001", unitName(other)));
    }

    @Test
    void lines_are_found_by_the_number_however_it_was_typed() {
        assertThat(lines(LogSelection.BY_NUMBER, "b-2024-00001")).isNotEmpty();
        assertThat(lines(LogSelection.BY_NUMBER, "B-2024-00002")).isEmpty();
        assertThat(lines(LogSelection.BY_NUMBER, "Elin")).isEmpty();
    }

    /** That nobody has opened a record which there is not is no finding. */
    @Test
    void a_number_that_the_log_does_not_speak_of_is_told_from_one_without_lines_on_the_days() {
        assertThat(knows("b-2024-00001")).isTrue();
        assertThat(knows("B-2024-00002")).isFalse();
        assertThat(knows("hej")).isFalse();
    }

    private boolean knows(String number) {
        LogQuestion question = new LogQuestion(LogSelection.BY_NUMBER, TODAY, TODAY, null, number, 1);
        return unit.as(officer, () -> unit.get(SelectLogLines.class).knowsWhatIsAsked(question));
    }

    @Test
    void a_protected_identity_has_its_number_and_not_the_unit_that_tells_where_the_child_is() {
        unit.runAs(
                unit.worker,
                () -> unit.get(ProtectChild.class)
                        .protect(
                                registered.id(),
                                ProtectionLevel.PROTECTED_REGISTRATION,
                                List.of(unit.manager.staff()),
                                "Handläggare och enhetschef"));

        assertThat(numberOf(officer, registered.id().value())).isEqualTo(new RecordNumber("B-2024-00001", null));
        assertThat(lines(LogSelection.BY_NUMBER, "B-2024-00001"))
                .anyMatch(line ->
                        line.shielded() && line.subject().equals(registered.id().value()));
    }

    @Test
    void a_relatives_case_has_no_number_for_the_officer() {
        unit.runAs(
                unit.manager,
                () -> unit.needToKnow()
                        .raiseBarrier(officer.staff(), registered.id().value(), NeedToKnow.BarrierKind.RELATIVE));

        assertThat(numberOf(officer, registered.id().value())).isNull();
        assertThat(lines(LogSelection.BY_NUMBER, "B-2024-00001"))
                .noneMatch(line -> line.subject().equals(registered.id().value()));
    }

    @Test
    void a_case_that_the_log_does_not_speak_of_has_no_number() {
        database.asSuperuser().sql("truncate audit.access_log").update();

        assertThat(numberOf(officer, registered.id().value())).isNull();
    }

    @Test
    void nobody_else_is_answered() {
        assertThat(numberOf(officer, registered.id().value())).isNotNull();
        for (Actor actor : List.of(
                other.worker,
                other.manager,
                unit.worker,
                unit.staff("administrator", Role.SYSTEM_ADMINISTRATOR),
                new Actor.SystemPurpose("a job"))) {
            assertThat(numberOf(actor, registered.id().value()))
                    .as(actor.name())
                    .isNull();
            assertThat(unit.inTransactionAs(
                            actor, () -> unit.get(RecordNumbers.class).with("B-2024-00001")))
                    .as(actor.name())
                    .isEmpty();
        }
    }

    @Test
    void the_officer_sees_nothing_else_of_the_case() {
        JdbcClient jdbc = unit.get(JdbcClient.class);
        assertThat(unit.inTransactionAs(
                        officer,
                        () -> jdbc.sql("select count(*) from casework.child_case")
                                .query(Integer.class)
                                .single()))
                .isZero();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> unit.inTransactionAs(
                        officer,
                        () -> jdbc.sql("select number from casework.case_key")
                                .query(String.class)
                                .list()));
    }

    @Test
    void emergency_openings_attempts_and_what_was_read_with_them_are_one_selection() {
        unit.runAs(unit.colleague, () -> unit.get(ReadCase.class).read(registered.id()));
        ask("20150808-2383");
        unit.runAs(other.worker, () -> unit.get(ReadCase.class).read(registered.id()));
        ask("20090127-2393");

        assertThat(lines(LogSelection.EMERGENCIES, null))
                .extracting(line -> line.action().name() + " " + line.subjectKind())
                .containsExactly("EMERGENCY_REFUSED no-record", "OPENED child-case", "EMERGENCY_OPENED child-case");
    }

    private void ask(String child) {
        unit.runAs(
                other.worker,
                () -> unit.get(OpenInEmergency.class)
                        .open(new OpenInEmergency.Asked(
                                new EmergencyQuestion.OfChild(PersonalIdentityNumber.parse(child)),
                                "Polisen har barnet hos sig i kväll.",
                                "Jag har jour för hela kommunen.")));
    }

    private List<LogLine> lines(LogSelection selection, @Nullable String number) {
        return unit.as(
                officer,
                () -> unit.get(SelectLogLines.class)
                        .select(new LogQuestion(selection, TODAY, TODAY, null, number, 1), null, 50));
    }

    private @Nullable RecordNumber numberOf(Actor actor, UUID subject) {
        Map<UUID, RecordNumber> numbers =
                unit.inTransactionAs(actor, () -> unit.get(RecordNumbers.class).of(List.of(subject)));
        return numbers.get(subject);
    }

    private String unitName(Unit which) {
        return database.asSuperuser()
                .sql("select name from access.compartment where id = :id")
                .param("id", which.id.value())
                .query(String.class)
                .single();
    }
}
