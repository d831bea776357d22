package se.rodatraden.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.access.NeedToKnow;
import se.rodatraden.audit.AccessLog;
import se.rodatraden.audit.EventLog;
import se.rodatraden.casework.domain.EmergencyAnswer;
import se.rodatraden.casework.domain.EmergencyQuestion;
import se.rodatraden.casework.usecase.CloseWithoutInvestigation;
import se.rodatraden.casework.usecase.CorrectHousehold;
import se.rodatraden.casework.usecase.OpenInEmergency;
import se.rodatraden.casework.usecase.OpenInvestigation;
import se.rodatraden.casework.usecase.ReadCase;
import se.rodatraden.casework.usecase.ReadHistory;
import se.rodatraden.casework.usecase.RegisterConcern.Registered;
import se.rodatraden.casework.usecase.SearchCases;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Period;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaleEditException;
import se.rodatraden.people.CorrectedHousehold;
import se.rodatraden.people.CorrectedHousehold.CorrectedGuardian;
import se.rodatraden.people.Custody;
import se.rodatraden.people.Household;
import se.rodatraden.people.HouseholdChange;
import se.rodatraden.people.NewHousehold.NewChild;
import se.rodatraden.people.PersonName;
import se.rodatraden.people.Sex;

/** The persons of a case are corrected by whoever handles it, as the runtime role, and by nobody else. */
@DatabaseTest
class PuttingRightTest {
    private static final String CHILD = "20150808-2383";
    private static final String OTHER = "20150101-2395";
    private static final String WHY = "Uppgift från folkbokföringen";
    private static final PersonName NAME = new PersonName("Ellinor", "Sandström");

    private final TestDatabase database;
    private Unit unit;
    private Registered registered;

    PuttingRightTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void a_case() {
        database.asSuperuser()
                .sql("truncate access.account, access.compartment, access.barrier, access.shield, access.subject_grant,"
                        + " audit.access_log cascade")
                .update();
        unit = new Unit(database);
        registered = unit.concern(CHILD);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void a_search_finds_the_new_name_and_number_and_no_longer_the_old() {
        assertThat(correct(unit.worker, NAME, OTHER))
                .containsExactlyInAnyOrder(
                        HouseholdChange.CHILD_NAME,
                        HouseholdChange.CHILD_NUMBER,
                        HouseholdChange.CHILD_BIRTH_DATE,
                        HouseholdChange.CHILD_SEX);

        assertThat(List.of(found("Ellinor Sandström"), found(OTHER), found("Elin Åkerström"), found(CHILD)))
                .containsExactly(1, 1, 0, 0);
        assertThat(found("Maria Åkerström")).as("who was not corrected").isOne();
    }

    @Test
    void a_number_that_is_taken_away_opens_the_case_to_nobody_in_an_emergency() {
        Unit elsewhere = unit.next();
        correct(unit.worker, new NewChild(NAME, null, LocalDate.of(2015, 8, 9), Sex.FEMALE), 0);

        assertThat(found(CHILD)).isZero();
        assertThat(inEmergency(elsewhere.worker, CHILD)).isInstanceOf(EmergencyAnswer.NotFound.class);

        correct(unit.worker, NewChild.of(NAME, PersonalIdentityNumber.parse(OTHER)), 1);
        assertThat(inEmergency(elsewhere.worker, CHILD)).isInstanceOf(EmergencyAnswer.NotFound.class);
        assertThat(inEmergency(elsewhere.worker, OTHER)).isInstanceOf(EmergencyAnswer.Opened.class);
    }

    @Test
    void a_further_guardian_is_found_and_has_to_be_asked() {
        unit.runAs(unit.worker, () -> unit.get(OpenInvestigation.class).open(registered.id(), "Skäl"));
        unit.everybodySaysYes(registered);
        Household before = household();
        assertThat(before.guardiansToAsk()).isEqualTo(2);

        assertThat(correct(
                        unit.worker,
                        with(
                                before,
                                new CorrectedGuardian(
                                        null, new PersonName("Nils", "Granström"), null, Custody.JOINT, false))))
                .containsExactly(HouseholdChange.GUARDIAN_ADDED);

        assertThat(household().guardiansToAsk()).isEqualTo(3);
        assertThat(found("Nils Granström")).isOne();
        assertThat(household().guardians()).hasSize(3);
    }

    @Test
    void of_two_who_correct_at_once_the_second_overwrites_nothing() {
        Household seenByBoth = household();
        correct(unit.worker, NAME, CHILD);

        assertThatExceptionOfType(StaleEditException.class)
                .isThrownBy(() -> correct(unit.colleague, with(seenByBoth, null)));
        assertThat(household().child().name()).isEqualTo(NAME);
    }

    @Test
    void the_number_of_a_child_with_another_open_case_in_the_unit_is_refused_with_that_case() {
        Registered other = unit.concern(OTHER);

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> correct(unit.worker, NAME, OTHER))
                .satisfies(refused -> {
                    assertThat(refused.refused().reason()).isEqualTo("casework.refused.number-of-other-case");
                    assertThat(refused.refused().arguments()).containsExactly(other.number());
                });
        assertThat(household().child().number()).isEqualTo(PersonalIdentityNumber.parse(CHILD));
    }

    @Test
    void a_child_is_not_corrected_into_somebody_who_was_not_born() {
        assertThat(refusal(
                        () -> correct(unit.worker, new NewChild(NAME, null, LocalDate.of(2024, 10, 8), Sex.FEMALE), 0)))
                .isEqualTo("casework.refused.born-after-receipt");
    }

    @Test
    void the_history_says_what_and_why_and_nobodys_name_or_number() {
        correct(unit.worker, NAME, OTHER);

        List<EventLog.Event> events = unit.as(
                        unit.worker, () -> unit.get(ReadHistory.class).read(registered.id()))
                .events();
        assertThat(events)
                .filteredOn(event -> event.event().equals("casework.event.persons-corrected"))
                .singleElement()
                .satisfies(event -> assertThat(event.details())
                        .containsExactly("CHILD_NAME CHILD_NUMBER CHILD_BIRTH_DATE CHILD_SEX", WHY));
        assertThat(refusal(() -> correct(unit.worker, with(household(), null), "Hette inte Ellinor")))
                .isEqualTo("casework.refused.reason-of-correction");
        assertThat(refusal(() -> correct(unit.worker, with(household(), null), "Numret var 150808-2383")))
                .isEqualTo("casework.refused.reason-of-correction");
    }

    @Test
    void nobody_gets_the_number_of_somebody_else_in_the_case() {
        CorrectedGuardian twin = new CorrectedGuardian(
                null, new PersonName("Nils", "Granström"), PersonalIdentityNumber.parse(CHILD), Custody.JOINT, false);

        assertThat(refusal(() -> correct(unit.worker, with(household(), twin))))
                .isEqualTo("people.refused.number-of-two");
    }

    @Test
    void nothing_is_told_when_nothing_was_changed() {
        assertThat(correct(unit.worker, with(household(), null))).isEmpty();

        assertThat(household().version()).isZero();
    }

    @Test
    void another_unit_the_manager_and_whoever_opened_it_in_an_emergency_change_nothing() {
        Unit elsewhere = unit.next();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> correct(elsewhere.worker, with(household(), null)));
        assertThat(refusal(() -> correct(unit.manager, with(household(), null))))
                .isEqualTo("casework.refused.not-social-worker");

        assertThat(inEmergency(elsewhere.worker, CHILD)).isInstanceOf(EmergencyAnswer.Opened.class);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> correct(elsewhere.worker, with(household(), null)));
        assertThat(renamed(elsewhere.worker, true)).isZero();
    }

    @Test
    void a_closed_case_stays_as_it_was() {
        unit.runAs(
                unit.worker,
                () -> unit.get(CloseWithoutInvestigation.class).close(registered.id(), "Uppgifterna var felaktiga."));

        assertThat(refusal(() -> correct(unit.worker, NAME, CHILD))).isEqualTo("casework.refused.closed");
    }

    @Test
    void the_database_changes_only_what_the_actor_has_opened() {
        assertThat(renamed(unit.worker, false)).as("not opened").isZero();
        assertThat(renamed(unit.next().worker, true)).as("of another unit").isZero();
        assertThat(renamed(unit.worker, true)).as("opened").isEqualTo(3);
    }

    @Test
    void nobody_is_corrected_who_is_no_guardian_of_the_case() {
        Household before = household();
        Household others = unit.as(unit.worker, () -> {
            Registered other = unit.concern(OTHER);
            return unit.get(ReadCase.class).read(other.id()).household();
        });
        CorrectedHousehold mixed =
                new CorrectedHousehold(0, child(before), with(others, null).guardians());

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> correct(unit.worker, mixed));
    }

    /** How many persons of the case a statement of nobody's use case changes. */
    private int renamed(Actor actor, boolean opens) {
        return unit.inTransactionAs(actor, () -> {
            if (opens) {
                unit.get(AccessLog.class)
                        .opened(ChildCaseId.KIND, registered.id().value());
            }
            return unit.get(JdbcClient.class)
                    .sql("update people.person set given_name = 'Någon', version = 1 where subject_id = :id")
                    .param("id", registered.id().value())
                    .update();
        });
    }

    @Test
    void whoever_a_consent_let_in_is_out_when_those_who_gave_it_have_no_custody() {
        Actor.Person coordinator = unit.next().staff("coordinator", Role.SIG_COORDINATOR);
        LocalDate today = LocalDate.of(2024, 10, 7);
        unit.runAs(unit.worker, () -> unit.get(OpenInvestigation.class).open(registered.id(), "Skäl"));
        unit.everybodySaysYes(registered);
        unit.runAs(
                unit.worker,
                () -> unit.needToKnow()
                        .grant(
                                coordinator.staff(),
                                registered.id().value(),
                                NeedToKnow.GrantKind.COOPERATION,
                                "Samordnar insatsen för barnet",
                                Period.of(today, today.plusMonths(1))));
        assertThat(unit.as(coordinator, () -> unit.get(ReadCase.class).read(registered.id())))
                .isNotNull();

        correct(unit.worker, withoutCustody(household()));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        unit.as(coordinator, () -> unit.get(ReadCase.class).read(registered.id())));
    }

    /** What they answered before they had no custody is no answer when they have it again. */
    @Test
    void whoever_has_custody_again_is_asked_anew() {
        unit.runAs(unit.worker, () -> unit.get(OpenInvestigation.class).open(registered.id(), "Skäl"));
        unit.everybodySaysYes(registered);
        assertThat(guardiansSayYes()).contains(true);

        correct(unit.worker, withoutCustody(household()));
        correct(unit.worker, all(household(), Custody.JOINT));
        assertThat(guardiansSayYes()).isEmpty();

        unit.everybodySaysYes(registered);
        assertThat(guardiansSayYes()).contains(true);
    }

    private Optional<Boolean> guardiansSayYes() {
        return unit.as(unit.worker, () -> unit.get(ReadCase.class).read(registered.id()))
                .consents()
                .answerOf(ConsentGiver.GUARDIAN, ConsentKind.INTERVENTION);
    }

    private static CorrectedHousehold withoutCustody(Household household) {
        return all(household, Custody.NONE);
    }

    private static CorrectedHousehold all(Household household, Custody custody) {
        return new CorrectedHousehold(
                household.version(),
                child(household),
                with(household, null).guardians().stream()
                        .map(guardian -> new CorrectedGuardian(
                                guardian.id(), guardian.name(), guardian.number(), custody, guardian.livesWithChild()))
                        .toList());
    }

    private Household household() {
        return unit.as(unit.worker, () -> unit.get(ReadCase.class).read(registered.id()))
                .household();
    }

    private Set<HouseholdChange> correct(Actor actor, PersonName name, String number) {
        return correct(actor, NewChild.of(name, PersonalIdentityNumber.parse(number)), 0);
    }

    private Set<HouseholdChange> correct(Actor actor, NewChild child, int version) {
        return correct(
                actor,
                new CorrectedHousehold(version, child, with(household(), null).guardians()));
    }

    private Set<HouseholdChange> correct(Actor actor, CorrectedHousehold corrected) {
        return correct(actor, corrected, WHY);
    }

    private Set<HouseholdChange> correct(Actor actor, CorrectedHousehold corrected, String why) {
        return unit.as(actor, () -> unit.get(CorrectHousehold.class).correct(registered.id(), corrected, why));
    }

    /** As it is, with one guardian more. */
    private static CorrectedHousehold with(Household household, @Nullable CorrectedGuardian further) {
        List<CorrectedGuardian> guardians = new ArrayList<>();
        household
                .guardians()
                .forEach(guardian -> guardians.add(new CorrectedGuardian(
                        guardian.id(),
                        guardian.name(),
                        guardian.number(),
                        guardian.custody(),
                        guardian.livesWithChild())));
        if (further != null) {
            guardians.add(further);
        }
        return new CorrectedHousehold(household.version(), child(household), guardians);
    }

    private static NewChild child(Household household) {
        return new NewChild(
                household.child().name(),
                household.child().number(),
                household.child().birthDate(),
                household.child().sex());
    }

    private EmergencyAnswer inEmergency(Actor actor, String number) {
        return unit.as(
                actor,
                () -> unit.get(OpenInEmergency.class)
                        .open(new OpenInEmergency.Asked(
                                new EmergencyQuestion.OfChild(PersonalIdentityNumber.parse(number)),
                                "Polisen har barnet hos sig i kväll.",
                                "Jag har jour för hela kommunen.")));
    }

    private int found(String asked) {
        return unit.as(unit.worker, () -> unit.get(SearchCases.class).search(asked))
                .entries()
                .size();
    }

    private static @Nullable String refusal(Runnable work) {
        try {
            work.run();
            return null;
        } catch (RefusedException e) {
            return e.refused().reason();
        }
    }
}
