package se.rodatraden.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.casework.usecase.CaseFile;
import se.rodatraden.casework.usecase.ChildQuestions;
import se.rodatraden.casework.usecase.ChildQuestions.OtherSpelling;
import se.rodatraden.casework.usecase.CloseWithoutInvestigation;
import se.rodatraden.casework.usecase.ProtectChild;
import se.rodatraden.casework.usecase.ReadCase;
import se.rodatraden.casework.usecase.RegisterConcern;
import se.rodatraden.casework.usecase.RegisterConcern.Registered;
import se.rodatraden.casework.usecase.RegisterConcern.SameChild;
import se.rodatraden.casework.usecase.RegisterConcern.Spelling;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.people.Custody;
import se.rodatraden.people.Household;
import se.rodatraden.people.NewHousehold;
import se.rodatraden.people.NewHousehold.NewChild;
import se.rodatraden.people.NewHousehold.NewGuardian;
import se.rodatraden.people.PersonName;
import se.rodatraden.people.ProtectionLevel;

/** One number has one name in what is open: of two spellings whoever registers says which holds. */
@DatabaseTest
class SpellingTest {
    private static final PersonalIdentityNumber CHILD = PersonalIdentityNumber.parse("20150808-2383");
    private static final PersonalIdentityNumber SIBLING = PersonalIdentityNumber.parse("20110201-2380");
    private static final PersonalIdentityNumber GUARDIAN = PersonalIdentityNumber.parse("19870102-2389");

    private final TestDatabase database;
    private Unit unit;

    SpellingTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void a_unit() {
        database.asSuperuser()
                .sql("truncate access.account, access.compartment, audit.access_log cascade")
                .update();
        unit = new Unit(database);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void whoever_registers_another_spelling_of_the_childs_name_says_which_holds() {
        Registered known = unit.concern(child(CHILD, "Tove"));
        assertThat(unit.concern(child(CHILD, "tove")).joined())
                .as("small letters are no other name")
                .isTrue();
        refused(child(CHILD, "Tova"));
        assertThat(asked(unit.colleague, child(CHILD, "Tova")))
                .containsExactly(Map.entry(CHILD, new OtherSpelling(known.number(), name("Tove"))));

        answered(child(CHILD, "Tova"), CHILD, Spelling.AS_KNOWN);
        assertThat(childIn(known)).isEqualTo(name("Tove"));
        answered(child(CHILD, "Tova"), CHILD, Spelling.AS_REPORTED);
        assertThat(childIn(known)).isEqualTo(name("Tova"));
    }

    /** What has ended stays as it was decided on; a new case has the name that holds. */
    @Test
    void a_new_case_has_the_name_that_holds() {
        Registered before = unit.concern(child(CHILD, "Tove"));
        ended(before);
        Registered begun = answered(child(CHILD, "Tova"), CHILD, Spelling.AS_KNOWN);
        assertThat(childIn(begun)).isEqualTo(name("Tove"));
        supported(begun);
        Registered next = answered(child(CHILD, "Tova"), CHILD, Spelling.AS_REPORTED);
        assertThat(childIn(next)).isEqualTo(name("Tova"));
        assertThat(childIn(begun)).isEqualTo(name("Tova"));
        assertThat(childIn(before)).isEqualTo(name("Tove"));
    }

    @Test
    void whoever_registers_another_spelling_of_a_guardians_name_says_which_holds() {
        Registered known = unit.concern(withGuardian(CHILD, "Maria"));
        assertThat(asked(unit.colleague, withGuardian(CHILD, "maria"))).isEmpty();
        refused(withGuardian(CHILD, "Marja"));
        assertThat(asked(unit.colleague, withGuardian(CHILD, "Marja")))
                .containsExactly(Map.entry(GUARDIAN, new OtherSpelling(known.number(), name("Maria"))));

        answered(withGuardian(CHILD, "Marja"), GUARDIAN, Spelling.AS_KNOWN);
        assertThat(guardianIn(known)).isEqualTo(name("Maria"));
        answered(withGuardian(CHILD, "Marja"), GUARDIAN, Spelling.AS_REPORTED);
        assertThat(guardianIn(known)).isEqualTo(name("Marja"));
        assertThat(read(known).named())
                .as("the same guardian, and no further one")
                .isEmpty();
    }

    /** A guardian is the guardian of siblings too: the name is put right in all their open cases, and not in ended ones. */
    @Test
    void a_guardian_has_one_name_in_the_open_cases_of_all_children() {
        Registered before = unit.concern(withGuardian(SIBLING, "Maria"));
        ended(before);
        assertThat(asked(unit.worker, withGuardian(CHILD, "Marja")))
                .containsExactly(Map.entry(GUARDIAN, new OtherSpelling(before.number(), name("Maria"))));
        Registered sibling = unit.concern(withGuardian(SIBLING, "Maria"));
        assertThat(guardianIn(answered(withGuardian(CHILD, "Marja"), GUARDIAN, Spelling.AS_KNOWN)))
                .isEqualTo(name("Maria"));
        answered(withGuardian(CHILD, "Marja"), GUARDIAN, Spelling.AS_REPORTED);
        assertThat(guardianIn(sibling)).isEqualTo(name("Marja"));
        assertThat(guardianIn(before)).isEqualTo(name("Maria"));
    }

    /** Not even to whoever is cleared: the answer would stand in a case that everybody in the unit sees. */
    @Test
    void a_name_in_a_protected_case_is_neither_told_of_nor_changed() {
        Registered hidden = unit.concern(withGuardian(SIBLING, "Maria"));
        unit.runAs(
                unit.worker,
                () -> unit.get(ProtectChild.class)
                        .protect(
                                hidden.id(),
                                ProtectionLevel.CONFIDENTIALITY_MARKING,
                                List.of(unit.manager.staff()),
                                "Beslut från Skatteverket."));
        assertThat(asked(unit.worker, withGuardian(CHILD, "Marja"))).isEmpty();
        assertThat(asked(unit.colleague, withGuardian(CHILD, "Marja"))).isEmpty();
        answered(withGuardian(CHILD, "Marja"), GUARDIAN, Spelling.AS_REPORTED);
        assertThat(guardianIn(hidden)).isEqualTo(name("Maria"));
    }

    @Test
    void a_name_that_another_unit_has_is_neither_told_of_nor_changed() {
        Registered elsewhere = unit.concern(withGuardian(SIBLING, "Maria"));
        Unit next = unit.next();
        assertThat(next.as(
                                next.worker,
                                () -> next.get(RegisterConcern.class)
                                        .questions(next.id, null, Map.of(GUARDIAN, name("Marja"))))
                        .spellings())
                .isEmpty();
        next.concern(withGuardian(CHILD, "Marja"));
        assertThat(guardianIn(elsewhere)).isEqualTo(name("Maria"));
    }

    /** One that was given to another number is no answer about this one. */
    @Test
    void an_answer_holds_for_the_number_that_was_asked_about() {
        Registered known = unit.concern(withGuardian(CHILD, "Maria"));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> answered(withGuardian(CHILD, "Marja"), CHILD, Spelling.AS_REPORTED));
        assertThat(guardianIn(known)).isEqualTo(name("Maria"));
    }

    private Registered answered(NewHousehold household, PersonalIdentityNumber number, Spelling spelling) {
        return unit.concern(unit.worker, household, new SameChild.NotAsked(), Map.of(number, spelling));
    }

    private void refused(NewHousehold household) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> unit.concern(household))
                .extracting(refusal -> refusal.refused().reason())
                .isEqualTo("casework.refused.other-spelling");
    }

    private Map<PersonalIdentityNumber, OtherSpelling> asked(Actor.Person by, NewHousehold household) {
        ChildQuestions questions = unit.as(
                by, () -> unit.get(RegisterConcern.class).questions(unit.id, household.child(), household.numbered()));
        return questions.spellings();
    }

    private void ended(Registered registered) {
        unit.runAs(
                unit.worker,
                () -> unit.get(CloseWithoutInvestigation.class).close(registered.id(), "Inget mer att utreda."));
    }

    /** As after an assessment, a proposal and a decision, which are not what this is about. */
    private void supported(Registered registered) {
        database.asSuperuser()
                .sql("update casework.child_case set state = 'SUPPORTED', opened_on = received_on where id = :id")
                .param("id", registered.id().value())
                .update();
    }

    private CaseFile read(Registered registered) {
        return unit.as(unit.worker, () -> unit.get(ReadCase.class).read(registered.id()));
    }

    private PersonName childIn(Registered registered) {
        return read(registered).household().child().name();
    }

    private PersonName guardianIn(Registered registered) {
        Household household = read(registered).household();
        return household.nameOf(GUARDIAN).orElseThrow();
    }

    private static NewHousehold child(PersonalIdentityNumber number, String given) {
        return household(number, given, null);
    }

    private static NewHousehold withGuardian(PersonalIdentityNumber child, String given) {
        return household(child, "Tove", given);
    }

    private static NewHousehold household(PersonalIdentityNumber number, String given, @Nullable String guardian) {
        return new NewHousehold(
                NewChild.of(name(given), number),
                guardian == null
                        ? List.of()
                        : List.of(new NewGuardian(name(guardian), GUARDIAN, Custody.JOINT, null, null)));
    }

    private static PersonName name(String given) {
        return new PersonName(given, "Åkerström");
    }
}
