package se.rodatraden.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.rodatraden.access.Organisation.Appointment;
import se.rodatraden.access.Organisation.Compartment;
import se.rodatraden.access.Organisation.Kind;
import se.rodatraden.administration.domain.StaffAccount;
import se.rodatraden.administration.domain.StaffAccount.Conflict;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Period;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.kernel.Verdict;

class StaffAccountTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 10, 7);
    private static final Compartment UNIT = compartment(1, Kind.UNIT);
    private static final Compartment AUTHORITY = compartment(2, Kind.AUTHORITY);
    private static final StaffId MAJA = new StaffId(new UUID(1, 1));
    private static final Actor ADMINISTRATOR = new Actor.Person(
            new StaffId(new UUID(1, 2)), "Stina Dahl", List.of(new Actor.Office(Role.SYSTEM_ADMINISTRATOR, null, "")));

    @Test
    void refuses_whoever_changes_the_own_account() {
        Actor maja = new Actor.Person(MAJA, "Maja Lind", List.of());

        assertThat(account(null).mayChange(maja)).isEqualTo(Verdict.refused("administration.refused.own-account"));
        assertThat(account(null)
                        .mayAppoint(maja, Role.UNIT_MANAGER, UNIT, TODAY)
                        .isAllowed())
                .isFalse();
        assertThat(account(null).mayChange(ADMINISTRATOR).isAllowed()).isTrue();
    }

    @Test
    void refuses_to_change_what_is_closed() {
        assertThat(account(TODAY).mayChange(ADMINISTRATOR)).isEqualTo(Verdict.refused("administration.refused.closed"));
    }

    @Test
    void refuses_a_second_appointment_of_the_same_kind_while_the_first_holds() {
        StaffAccount worker = account(null, held(Role.SOCIAL_WORKER, UNIT, TODAY));

        assertThat(worker.mayAppoint(ADMINISTRATOR, Role.SOCIAL_WORKER, UNIT, TODAY))
                .isEqualTo(Verdict.refused("administration.refused.held-until", TODAY, TODAY.plusDays(1)));
        assertThat(account(null, held(Role.SOCIAL_WORKER, UNIT, null))
                        .mayAppoint(ADMINISTRATOR, Role.SOCIAL_WORKER, UNIT, TODAY))
                .isEqualTo(Verdict.refused("administration.refused.held"));
        assertThat(worker.mayAppoint(ADMINISTRATOR, Role.SOCIAL_WORKER, UNIT, TODAY.plusDays(1))
                        .isAllowed())
                .isTrue();
        assertThat(worker.mayAppoint(ADMINISTRATOR, Role.SOCIAL_WORKER, compartment(3, Kind.UNIT), TODAY)
                        .isAllowed())
                .isTrue();
    }

    @Test
    void a_system_administrator_holds_no_role_that_opens_records() {
        StaffAccount administrator = account(null, held(Role.SYSTEM_ADMINISTRATOR, null, null));
        StaffAccount worker = account(null, held(Role.SOCIAL_WORKER, UNIT, null));

        assertThat(administrator.mayAppoint(ADMINISTRATOR, Role.ANALYST, AUTHORITY, TODAY))
                .isEqualTo(Verdict.refused("administration.refused.administrator-sees-nothing"));
        assertThat(worker.mayAppoint(ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR, null, TODAY))
                .isEqualTo(Verdict.refused("administration.refused.sees-records"));
        assertThat(account(null)
                        .mayAppoint(ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR, null, TODAY)
                        .isAllowed())
                .isTrue();
    }

    @Test
    void whoever_reviews_the_log_handles_no_case() {
        StaffAccount officer = account(null, held(Role.DATA_PROTECTION_OFFICER, null, null));
        StaffAccount worker = account(null, held(Role.SOCIAL_WORKER, UNIT, null));
        Verdict refused = Verdict.refused("administration.refused.reviews-itself");

        assertThat(officer.mayAppoint(ADMINISTRATOR, Role.UNIT_MANAGER, UNIT, TODAY))
                .isEqualTo(refused);
        assertThat(worker.mayAppoint(ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER, null, TODAY))
                .isEqualTo(refused);
        assertThat(officer.mayAppoint(ADMINISTRATOR, Role.REGISTRAR, AUTHORITY, TODAY)
                        .isAllowed())
                .isTrue();
    }

    /** Whoever ends one thing today may begin with another tomorrow, or with the same again when the end was a slip. */
    @ParameterizedTest
    @EnumSource(names = {"DATA_PROTECTION_OFFICER", "SYSTEM_ADMINISTRATOR"})
    void what_has_ended_before_it_begins_stands_in_nobodys_way(Role role) {
        Appointment endsToday = held(Role.SOCIAL_WORKER, UNIT, TODAY);
        StaffAccount worker = account(null, endsToday);

        assertThat(worker.mayAppoint(ADMINISTRATOR, role, null, TODAY).isAllowed())
                .isFalse();
        assertThat(worker.mayAppoint(ADMINISTRATOR, role, null, TODAY.plusDays(1))
                        .isAllowed())
                .isTrue();
        Appointment begins = new Appointment(role, null, "", new Period(TODAY.plusDays(1), null));
        assertThat(account(null, endsToday, begins).conflictsOn(TODAY)).isEmpty();
    }

    /** Held from before it was refused to give them together: nobody is shut out, and everybody is told. */
    @Test
    void what_does_not_go_together_is_named_with_what_may_be_ended() {
        Appointment handles = held(Role.SOCIAL_WORKER, UNIT, null);
        Appointment over = held(Role.UNIT_MANAGER, UNIT, TODAY.minusDays(1));
        Appointment keepsDiary = held(Role.REGISTRAR, AUTHORITY, null);
        Appointment reviews = held(Role.DATA_PROTECTION_OFFICER, null, null);
        Appointment runs = held(Role.SYSTEM_ADMINISTRATOR, null, null);

        assertThat(account(null, reviews, handles, over, keepsDiary).conflictsOn(TODAY))
                .containsExactly(new Conflict(Role.DATA_PROTECTION_OFFICER, List.of(handles)));
        assertThat(account(null, runs, keepsDiary).conflictsOn(TODAY))
                .containsExactly(new Conflict(Role.SYSTEM_ADMINISTRATOR, List.of(keepsDiary)));
        assertThat(account(null, reviews, keepsDiary).conflictsOn(TODAY)).isEmpty();
        assertThat(account(null, handles, keepsDiary).conflictsOn(TODAY)).isEmpty();
    }

    /** Any appointment in a unit opens its children's cases. */
    @ParameterizedTest
    @EnumSource
    void a_role_is_held_where_it_belongs(Role role) {
        boolean unit = StaffAccount.belongs(role, UNIT).isAllowed();
        boolean authority = StaffAccount.belongs(role, AUTHORITY).isAllowed();
        boolean nowhere = StaffAccount.belongs(role, null).isAllowed();

        assertThat(List.of(unit, authority, nowhere)).containsOnlyOnce(true);
        assertThat(nowhere).isEqualTo(role.isMunicipal());
        assertThat(unit)
                .isEqualTo(Set.of(Role.SOCIAL_WORKER, Role.UNIT_MANAGER, Role.SIG_COORDINATOR)
                        .contains(role));
        assertThat(account(null).mayAppoint(ADMINISTRATOR, role, UNIT, TODAY).isAllowed())
                .isEqualTo(unit);
    }

    private static Compartment compartment(int id, Kind kind) {
        return new Compartment(new CompartmentId(id), "c" + id, "C " + id, kind, null);
    }

    private static Appointment held(Role role, @Nullable Compartment compartment, @Nullable LocalDate last) {
        return new Appointment(
                role, compartment == null ? null : compartment.id(), "", new Period(TODAY.minusYears(1), last));
    }

    private static StaffAccount account(@Nullable LocalDate closedOn, Appointment... appointments) {
        return new StaffAccount(MAJA, "maja", "Maja Lind", "", closedOn, List.of(appointments));
    }
}
