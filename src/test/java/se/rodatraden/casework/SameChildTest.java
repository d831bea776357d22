package se.rodatraden.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.Notice;
import se.rodatraden.casework.usecase.CaseFile;
import se.rodatraden.casework.usecase.ChildQuestions;
import se.rodatraden.casework.usecase.CloseCase;
import se.rodatraden.casework.usecase.CloseWithoutInvestigation;
import se.rodatraden.casework.usecase.CorrectHousehold;
import se.rodatraden.casework.usecase.LeaveGuardianAside;
import se.rodatraden.casework.usecase.ProtectChild;
import se.rodatraden.casework.usecase.ReadCase;
import se.rodatraden.casework.usecase.RegisterConcern;
import se.rodatraden.casework.usecase.RegisterConcern.Registered;
import se.rodatraden.casework.usecase.RegisterConcern.SameChild;
import se.rodatraden.casework.usecase.RegisterConcern.Spelling;
import se.rodatraden.casework.usecase.TakeNote;
import se.rodatraden.casework.usecase.UnseenReports;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.people.CorrectedHousehold;
import se.rodatraden.people.CorrectedHousehold.CorrectedGuardian;
import se.rodatraden.people.Custody;
import se.rodatraden.people.Guardian;
import se.rodatraden.people.Household;
import se.rodatraden.people.NamedGuardian;
import se.rodatraden.people.NewHousehold;
import se.rodatraden.people.NewHousehold.NewChild;
import se.rodatraden.people.NewHousehold.NewGuardian;
import se.rodatraden.people.PersonName;
import se.rodatraden.people.ProtectionLevel;
import se.rodatraden.people.Sex;
import se.rodatraden.people.usecase.FindPerson;

/** Where no number tells, whoever registers a report says whether the child is one that the unit knows. */
@DatabaseTest
class SameChildTest {
    private static final PersonalIdentityNumber NUMBER = PersonalIdentityNumber.parse("20150808-2383");
    private static final LocalDate BORN = NUMBER.birthDate();

    private final TestDatabase database;
    private Unit unit;
    private Registered first;

    SameChildTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void a_child_without_a_number() {
        database.asSuperuser()
                .sql("truncate access.account, access.compartment, audit.access_log cascade")
                .update();
        unit = new Unit(database);
        first = unit.concern(child("Elin", BORN, null));
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void a_child_of_that_name_born_the_same_day_is_asked_about() {
        refused(child("Elin", BORN, null), new SameChild.NotAsked());
        refused(child("elin", BORN, NUMBER), new SameChild.NotAsked());
        assertThat(unit.concern(child("Elin", BORN.plusDays(1), null)).joined()).isFalse();
        assertThat(unit.concern(child("Nils", BORN, null)).joined()).isFalse();
    }

    @Test
    void the_same_child_keeps_the_case_and_another_gets_one() {
        Registered same = unit.concern(child("Elin", BORN, null), new SameChild.Known(first.id()));
        assertThat(same.joined()).isTrue();
        assertThat(same.id()).isEqualTo(first.id());

        Registered another = unit.concern(child("Elin", BORN, null), new SameChild.Another(Set.of(first.id())));
        assertThat(another.joined()).isFalse();
        assertThat(another.id()).isNotEqualTo(first.id());
        // Two are alike now, and the answer was about one of them.
        refused(child("Elin", BORN, null), new SameChild.Another(Set.of(first.id())));
    }

    /** A case that is not among those asked about is no way into it. */
    @Test
    void a_report_is_put_into_no_other_case() {
        Registered other = unit.concern(child("Nils", BORN, null));
        refused(child("Elin", BORN, null), new SameChild.Known(other.id()));
    }

    @Test
    void numbers_tell_whether_it_is_the_same_child() {
        PersonalIdentityNumber one = PersonalIdentityNumber.parse("20110201-2380");
        PersonalIdentityNumber other = PersonalIdentityNumber.parse("20110201-2398");
        Registered known = unit.concern(child("Tove", one.birthDate(), one));
        assertThat(unit.concern(child("Tove", one.birthDate(), one)).id()).isEqualTo(known.id());
        assertThat(unit.concern(child("Tove", one.birthDate(), other)).joined()).isFalse();
        refused(child("Tove", one.birthDate(), null), new SameChild.NotAsked());
    }

    /** What is typed with a further report and lacks in the case is filled in; what is there stays. */
    @Test
    void a_further_report_completes_what_is_lacking() {
        NewGuardian told = new NewGuardian(new PersonName("Maria", "Åkerström"), null, Custody.SOLE, null, null);
        Registered joined = unit.concern(
                new NewHousehold(child("Elin", BORN, NUMBER).child(), List.of(told)), new SameChild.Known(first.id()));
        assertThat(joined.course()).isEqualTo(Registered.Course.JOINED_AND_COMPLETED);
        assertThat(household(first.id()).child().number()).isEqualTo(NUMBER);
        assertThat(household(first.id()).guardians()).extracting(Guardian::name).containsExactly(told.name());

        NewGuardian other = new NewGuardian(new PersonName("Johan", "Åkerström"), null, Custody.JOINT, null, null);
        Registered again =
                unit.concern(new NewHousehold(child("Elin", BORN, NUMBER).child(), List.of(other)));
        assertThat(again.course()).isEqualTo(Registered.Course.JOINED);
        assertThat(household(first.id()).guardians()).extracting(Guardian::name).containsExactly(told.name());
    }

    /** Who has custody is not settled by a report: whoever handles the case adds the guardian, or does not. */
    @Test
    void a_guardian_whom_a_further_report_names_waits_for_whoever_handles_the_case() {
        NewGuardian mother = guardian("Maria", Custody.SOLE);
        NewGuardian father = guardian("Johan", Custody.JOINT);
        NewGuardian other = guardian("Karin", Custody.NOT_KNOWN);
        unit.concern(withGuardians(mother), new SameChild.Known(first.id()));
        assertThat(named(first.id())).isEmpty();
        unit.concern(withGuardians(guardian("maria", Custody.SOLE), father), new SameChild.Known(first.id()));
        unit.concern(withGuardians(father, other), new SameChild.Known(first.id()));
        assertThat(named(first.id()))
                .as("once each, and nobody who is known")
                .extracting(NamedGuardian::name)
                .containsExactly(father.name(), other.name());

        Household known = household(first.id());
        unit.runAs(
                unit.worker,
                () -> unit.get(CorrectHousehold.class)
                        .correct(first.id(), added(known, father), "Uppgift från folkbokföringen"));
        assertThat(named(first.id())).extracting(NamedGuardian::name).containsExactly(other.name());

        UUID waiting = named(first.id()).getFirst().id();
        LeaveGuardianAside leave = unit.get(LeaveGuardianAside.class);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> unit.runAs(unit.manager, () -> leave.leaveAside(first.id(), waiting)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> unit.runAs(unit.worker, () -> leave.leaveAside(first.id(), new UUID(0, 1))));
        unit.runAs(unit.worker, () -> leave.leaveAside(first.id(), waiting));
        assertThat(named(first.id())).isEmpty();
        assertThat(household(first.id()).guardians())
                .extracting(Guardian::name)
                .containsExactly(mother.name(), father.name());
    }

    private List<NamedGuardian> named(ChildCaseId id) {
        return read(id).named();
    }

    private static NewGuardian guardian(String given, Custody custody) {
        return new NewGuardian(new PersonName(given, "Åkerström"), null, custody, null, null);
    }

    private static NewHousehold withGuardians(NewGuardian... guardians) {
        return new NewHousehold(child("Elin", BORN, null).child(), List.of(guardians));
    }

    private static CorrectedHousehold added(Household known, NewGuardian further) {
        return new CorrectedHousehold(
                known.version(),
                child("Elin", BORN, null).child(),
                Stream.concat(
                                known.guardians().stream()
                                        .map(one -> new CorrectedGuardian(
                                                one.id(),
                                                one.name(),
                                                one.number(),
                                                one.custody(),
                                                one.livesWithChild())),
                                Stream.of(new CorrectedGuardian(
                                        null, further.name(), further.number(), further.custody(), null)))
                        .toList());
    }

    /** A name and a day are those of many: guardians and what is open tell one child from another. */
    @Test
    void whoever_is_asked_sees_what_tells_one_child_from_another() {
        unit.concern(withGuardians(guardian("Maria", Custody.SOLE)), new SameChild.Known(first.id()));
        ChildQuestions.Alike asked =
                questions(child("Elin", BORN, null)).alike().getFirst();
        assertThat(asked.entry().line().childCase().header().number()).isEqualTo(first.number());
        assertThat(asked.household().orElseThrow().guardians())
                .extracting(Guardian::name)
                .containsExactly(new PersonName("Maria", "Åkerström"));
        assertThat(asked.handler()).isEqualTo("Anställd worker");
        assertThat(database.asSuperuser()
                        .sql("select count(*) from audit.access_log where action = 'OPENED' and subject_id = :case"
                                + " and actor_id = :actor")
                        .param("case", first.id().value())
                        .param("actor", unit.colleague.id())
                        .query(Integer.class)
                        .single())
                .as("to see it is to open the case")
                .isOne();

        unit.runAs(unit.worker, () -> protect(first.id()));
        assertThat(questions(child("Elin", BORN, null)).alike())
                .as("to somebody who is not cleared there is no case")
                .isEmpty();
        ChildQuestions cleared = unit.as(
                unit.worker,
                () -> unit.get(RegisterConcern.class)
                        .questions(unit.id, child("Elin", BORN, null).child(), Map.of()));
        assertThat(cleared.alike().getFirst().household())
                .as("nobody goes in without being warned first")
                .isEmpty();
    }

    private ChildQuestions questions(NewHousehold household) {
        return unit.as(
                unit.colleague,
                () -> unit.get(RegisterConcern.class).questions(unit.id, household.child(), household.numbered()));
    }

    /** There are more of a common name than a list is cut at, and one of them was born that day. */
    @Test
    void a_common_name_does_not_hide_the_child() {
        for (int i = 1; i <= FindPerson.AT_MOST + 5; i++) {
            unit.concern(child("Elin", BORN.plusDays(i), null));
        }
        refused(child("Elin", BORN, null), new SameChild.NotAsked());
    }

    /** The child has an intervention: the new report begins a case of its own, and the two lead to each other. */
    @Test
    void a_report_beside_an_intervention_begins_a_case_that_leads_there() {
        unit.concern(
                new NewHousehold(
                        child("Elin", BORN, NUMBER).child(),
                        List.of(new NewGuardian(new PersonName("Maria", "Åkerström"), null, Custody.SOLE, null, null))),
                new SameChild.Known(first.id()));
        supported(first.id());

        refused(child("Elin", BORN, null), new SameChild.NotAsked());
        Registered second = unit.concern(child("Elin", BORN, null), new SameChild.Known(first.id()));
        assertThat(second.course()).isEqualTo(Registered.Course.BEGUN);
        assertThat(household(second.id()).child().number()).isEqualTo(NUMBER);
        assertThat(household(second.id()).guardians()).hasSize(1);
        assertThat(beside(second.id())).containsExactly(first.id());
        assertThat(beside(first.id())).containsExactly(second.id());

        CaseFile.Told within = new CaseFile.Told(Notice.NEW_REPORT, "/cases/" + first.id() + "/concern");
        CaseFile.Told besides = new CaseFile.Told(Notice.NEW_REPORT, "/cases/" + second.id() + "/concern");
        assertThat(read(first.id()).told()).containsExactlyInAnyOrder(within, besides);
        assertThatExceptionOfType(RefusedException.class)
                .as("told to whoever handles the case, and to nobody else")
                .isThrownBy(() -> unit.runAs(
                        unit.colleague,
                        () -> unit.get(TakeNote.class).of(first.id(), Notice.NEW_REPORT, besides.link())));
        unit.runAs(unit.worker, () -> unit.get(TakeNote.class).of(first.id(), Notice.NEW_REPORT, besides.link()));
        assertThat(read(first.id()).told()).containsExactly(within);
    }

    @Test
    void the_number_leads_to_an_ongoing_intervention_and_to_what_has_ended() {
        Registered before = unit.concern(child("Tove", NUMBER.birthDate(), NUMBER));
        unit.runAs(
                unit.worker,
                () -> unit.get(CloseWithoutInvestigation.class).close(before.id(), "Inget mer att utreda."));
        Registered second = unit.concern(child("Tove", NUMBER.birthDate(), NUMBER));
        supported(second.id());
        Registered third = unit.concern(child("Tove", NUMBER.birthDate(), NUMBER));
        assertThat(third.joined()).isFalse();
        assertThat(beside(third.id())).containsExactlyInAnyOrder(before.id(), second.id());
        assertThat(read(second.id()).told()).hasSize(1);
    }

    /** Of the child's two open cases the one that takes in reports has the next, whichever of them was recognised. */
    @Test
    void a_report_is_put_where_the_child_is_being_assessed() {
        supported(first.id());
        Registered assessed = unit.concern(child("Elin", BORN, null), new SameChild.Known(first.id()));
        Registered again = unit.concern(child("Elin", BORN, null), new SameChild.Known(first.id()));
        assertThat(again.id()).isEqualTo(assessed.id());
        assertThat(again.joined()).isTrue();
    }

    /** A colleague ends the case while the report is being registered: it begins a case of its own, with its own clock. */
    @Test
    void a_report_is_not_taken_into_a_case_that_is_ended_meanwhile() {
        Registered second = meanwhile(
                () -> unit.get(CloseWithoutInvestigation.class).close(first.id(), "Inget mer att utreda."),
                new SameChild.Known(first.id()));
        assertThat(second.course()).isEqualTo(Registered.Course.BEGUN);
        assertThat(read(first.id()).childCase()).isInstanceOf(ChildCase.NotInvestigated.class);
        assertThat(beside(second.id())).containsExactly(first.id());
    }

    @Test
    void a_case_that_is_closed_meanwhile_stays_closed() {
        supported(first.id());
        Registered second = meanwhile(
                () -> unit.get(CloseCase.class).close(first.id(), "Målen är nådda."), new SameChild.Known(first.id()));
        assertThat(second.joined()).isFalse();
        assertThat(read(first.id()).childCase()).isInstanceOf(ChildCase.Closed.class);
    }

    /** Whoever registers is not cleared, and learns nothing; the report has a case, and the child's handler is told. */
    @Test
    void a_report_that_is_registered_while_the_child_is_protected_begins_an_ordinary_case() {
        Registered known = unit.concern(child("Tove", BORN, NUMBER));
        Registered begun = meanwhile(
                unit.worker,
                () -> protect(known.id()),
                unit.colleague,
                child("Tove", BORN, NUMBER),
                new SameChild.NotAsked());
        assertThat(begun.course()).isEqualTo(Registered.Course.BEGUN);
        assertThat(unit.as(unit.worker, unit.get(UnseenReports.class)::mine))
                .extracting(UnseenReports.Unseen::begun)
                .containsExactly(begun.id());
    }

    @Test
    void a_report_about_a_child_who_was_recognised_and_is_protected_meanwhile_begins_an_ordinary_case() {
        Registered begun = meanwhile(
                unit.worker,
                () -> protect(first.id()),
                unit.colleague,
                child("Elin", BORN, null),
                new SameChild.Known(first.id()));
        assertThat(begun.course()).isEqualTo(Registered.Course.BEGUN);
    }

    /** The colleague's text is not saved into what is not there to them any more, and they are told so plainly. */
    @Test
    void what_is_changed_while_it_is_protected_is_not_there_any_more() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> meanwhile(unit.worker, () -> protect(first.id()), () -> {
                    unit.runAs(
                            unit.colleague,
                            () -> unit.get(CloseWithoutInvestigation.class).close(first.id(), "Inget mer att utreda."));
                    return first;
                }));
    }

    private void protect(ChildCaseId id) {
        protect(id, ProtectionLevel.CONFIDENTIALITY_MARKING);
    }

    private void protect(ChildCaseId id, ProtectionLevel level) {
        unit.get(ProtectChild.class).protect(id, level, List.of(unit.manager.staff()), "Beslut från Skatteverket.");
    }

    /** What a colleague does commits while the registration waits for the case. */
    private Registered meanwhile(Runnable colleague, SameChild same) {
        return meanwhile(unit.colleague, colleague, unit.worker, child("Elin", BORN, null), same);
    }

    private Registered meanwhile(
            Actor.Person one, Runnable does, Actor.Person other, NewHousehold registers, SameChild same) {
        return meanwhile(one, does, () -> unit.concern(other, registers, same));
    }

    private Registered meanwhile(Actor.Person one, Runnable does, Callable<Registered> other) {
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<Registered> waiting = unit.inTransactionAs(one, () -> {
                does.run();
                Future<Registered> begun = threads.submit(other);
                WhoSeesACaseTest.waitsForTheFirst(database, begun);
                return begun;
            });
            return waiting.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_number_that_a_report_brings_leads_to_the_other_cases_of_the_child() {
        Registered ongoing = unit.concern(child("Tove", BORN, NUMBER));
        supported(ongoing.id());
        Registered joined = unit.concern(
                unit.worker,
                child("Elin", BORN, NUMBER),
                new SameChild.Known(first.id()),
                Map.of(NUMBER, Spelling.AS_KNOWN));
        assertThat(joined.id()).isEqualTo(first.id());
        assertThat(beside(first.id())).containsExactly(ongoing.id());
    }

    /** Nothing of a protected identity is copied to where everybody in the unit reads it, nor is it told of there. */
    @Test
    void a_protected_case_gives_nothing_to_the_new_one() {
        unit.runAs(unit.worker, () -> protect(first.id()));
        supported(first.id());
        Registered second = unit.concern(child("Elin", BORN, null), new SameChild.Known(first.id()));
        assertThat(second.course()).isEqualTo(Registered.Course.BEGUN_BESIDE_PROTECTED);
        assertThat(household(second.id()).guardians()).isEmpty();
        assertThat(beside(second.id())).containsExactly(first.id());
        assertThat(unit.as(unit.colleague, () -> unit.get(ReadCase.class).read(second.id()))
                        .beside())
                .isEmpty();
    }

    /** What stands in one of the child's cases stands in all. */
    @Test
    void protection_covers_every_case_of_the_child() {
        supported(first.id());
        Registered second = unit.concern(child("Elin", BORN, null), new SameChild.Known(first.id()));
        List<CaseNumber> others = unit.as(
                unit.worker,
                () -> unit.get(ProtectChild.class)
                        .protect(
                                second.id(),
                                ProtectionLevel.CONFIDENTIALITY_MARKING,
                                List.of(unit.manager.staff()),
                                "Beslut från Skatteverket."));
        assertThat(others).containsExactly(first.number());
        for (Registered one : List.of(first, second)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> unit.as(
                            unit.colleague, () -> unit.get(ReadCase.class).read(one.id())));
        }
    }

    /** Whoever is not cleared begins an ordinary case and learns nothing; whoever handles the protected one is told. */
    @Test
    void whoever_handles_a_protected_case_is_told_of_a_report_that_was_registered_without_sight_of_it() {
        Registered hidden = unit.concern(child("Tove", BORN, NUMBER));
        unit.runAs(unit.worker, () -> protect(hidden.id()));
        Registered begun = unit.concern(unit.colleague, child("Tove", BORN, NUMBER), new SameChild.NotAsked());
        assertThat(begun.course()).isEqualTo(Registered.Course.BEGUN);
        UnseenReports unseen = unit.get(UnseenReports.class);
        assertThat(unit.as(unit.colleague, unseen::mine)).isEmpty();
        assertThat(unit.as(unit.manager, unseen::mine)).isEmpty();
        assertThat(unit.as(unit.worker, unseen::mine))
                .extracting(UnseenReports.Unseen::begun)
                .containsExactly(begun.id());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> unit.runAs(unit.colleague, () -> unseen.join(hidden.id(), begun.id())));

        assertThatExceptionOfType(RefusedException.class)
                .as("as long as the unit can read the new one, the reminder stays")
                .isThrownBy(() -> unit.runAs(unit.worker, () -> unseen.join(hidden.id(), begun.id())));
        assertThat(unit.as(unit.worker, unseen::mine)).hasSize(1);
        assertThat(beside(hidden.id())).isEmpty();

        Actor.Person another = unit.staff("another", Role.SOCIAL_WORKER);
        assertThat(unit.as(another, () -> unit.get(ReadCase.class).read(begun.id())))
                .isNotNull();
        unit.runAs(unit.worker, () -> protect(begun.id()));
        assertThat(unit.as(unit.worker, unseen::mine)).isEmpty();
        assertThat(beside(hidden.id())).containsExactly(begun.id());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> unit.as(another, () -> unit.get(ReadCase.class).read(begun.id())));
        assertThat(unit.as(unit.colleague, () -> unit.get(ReadCase.class).read(begun.id()))
                        .beside())
                .as("whoever handles the new one keeps it, and does not see the other")
                .isEmpty();
    }

    /** One child is registered in one way; whoever sees how is not let write less of it elsewhere. */
    @Test
    void a_child_is_protected_no_less_in_one_case_than_in_another() {
        Registered hidden = unit.concern(child("Tove", BORN, NUMBER));
        unit.runAs(unit.worker, () -> protect(hidden.id(), ProtectionLevel.PROTECTED_REGISTRATION));
        Registered begun = unit.concern(unit.colleague, child("Tove", BORN, NUMBER), new SameChild.NotAsked());
        ProtectChild protecting = unit.get(ProtectChild.class);
        assertThat(unit.as(unit.worker, () -> protecting.beside(begun.id())))
                .contains(new ProtectChild.Beside(hidden.number(), ProtectionLevel.PROTECTED_REGISTRATION));
        assertThat(unit.as(unit.colleague, () -> protecting.beside(begun.id())))
                .as("whoever does not see the other case learns nothing of it")
                .isEmpty();

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() ->
                        unit.runAs(unit.worker, () -> protect(begun.id(), ProtectionLevel.CONFIDENTIALITY_MARKING)))
                .extracting(refused -> refused.refused().reason())
                .isEqualTo("casework.refused.weaker-protection");
        unit.runAs(unit.worker, () -> protect(begun.id(), ProtectionLevel.PROTECTED_REGISTRATION));
        assertThat(beside(hidden.id())).containsExactly(begun.id());
    }

    /** A colleague was quicker, and let in whoever handles the first one. */
    @Test
    void a_report_that_somebody_else_has_protected_is_still_told_and_can_be_joined() {
        Registered hidden = unit.concern(child("Tove", BORN, NUMBER));
        unit.runAs(unit.worker, () -> protect(hidden.id()));
        Registered begun = unit.concern(unit.colleague, child("Tove", BORN, NUMBER), new SameChild.NotAsked());
        unit.runAs(unit.colleague, () -> protect(begun.id()));
        unit.runAs(
                unit.colleague,
                () -> unit.needToKnow()
                        .clear(unit.worker.staff(), begun.id().value(), "Handlägger barnets andra ärende."));
        UnseenReports unseen = unit.get(UnseenReports.class);
        assertThat(unit.as(unit.worker, unseen::mine))
                .extracting(UnseenReports.Unseen::isProtected)
                .containsExactly(true);

        unit.runAs(unit.worker, () -> unseen.join(hidden.id(), begun.id()));
        assertThat(unit.as(unit.worker, unseen::mine)).isEmpty();
        assertThat(beside(hidden.id())).containsExactly(begun.id());
    }

    /** Whoever is led to protect the new one, and leaves, finds on both cases that it is open to the unit. */
    @Test
    void both_cases_say_which_of_them_the_unit_can_read() {
        unit.runAs(unit.worker, () -> protect(first.id()));
        supported(first.id());
        Registered second = unit.concern(child("Elin", BORN, null), new SameChild.Known(first.id()));
        assertThat(exposed(first.id())).containsExactly(second.id());
        assertThat(exposed(second.id())).containsExactly(second.id());
        assertThat(unit.as(unit.colleague, () -> unit.get(ReadCase.class).read(second.id()))
                        .exposed())
                .as("to whoever does not see the protected one nothing is told")
                .isEmpty();

        unit.runAs(unit.worker, () -> protect(second.id()));
        assertThat(exposed(first.id())).isEmpty();
    }

    private List<ChildCaseId> exposed(ChildCaseId id) {
        return unit.as(unit.worker, () -> unit.get(ReadCase.class).read(id)).exposed().stream()
                .map(one -> one.header().id())
                .toList();
    }

    /** Whoever is cleared, and reports into the colleague's case, is led to protect it. */
    @Test
    void a_report_that_goes_into_an_open_case_beside_a_protected_one_says_that_it_is_not_protected() {
        Registered hidden = unit.concern(child("Tove", BORN, NUMBER));
        unit.runAs(unit.worker, () -> protect(hidden.id()));
        supported(hidden.id());
        Registered begun = unit.concern(unit.colleague, child("Tove", BORN, NUMBER), new SameChild.NotAsked());

        assertThat(unit.concern(unit.colleague, child("Tove", BORN, NUMBER), new SameChild.NotAsked())
                        .course())
                .as("to whoever is not cleared nothing is told")
                .isEqualTo(Registered.Course.JOINED);
        Registered joined = unit.concern(child("Tove", BORN, NUMBER));
        assertThat(joined.id()).isEqualTo(begun.id());
        assertThat(joined.course()).isEqualTo(Registered.Course.JOINED_BESIDE_PROTECTED);
        assertThat(joined.shielded()).containsExactly(hidden.number());
    }

    /** Not into the colleague's, which everybody in the unit reads, whichever number comes first. */
    @Test
    void a_report_about_a_protected_child_goes_into_the_protected_case() {
        Registered hidden = unit.concern(child("Tove", BORN, NUMBER));
        unit.runAs(unit.worker, () -> protect(hidden.id()));
        unit.concern(unit.colleague, child("Tove", BORN, NUMBER), new SameChild.NotAsked());
        database.asSuperuser()
                .sql("update casework.child_case set number = 'B-2024-00999' where id = :id")
                .param("id", hidden.id().value())
                .update();

        Registered joined = unit.concern(child("Tove", BORN, NUMBER));

        assertThat(joined.id()).isEqualTo(hidden.id());
        assertThat(joined.course()).isEqualTo(Registered.Course.JOINED);
    }

    /** As after an assessment, a proposal and a decision, which are not what this is about. */
    private void supported(ChildCaseId id) {
        database.asSuperuser()
                .sql("update casework.child_case set state = 'SUPPORTED', opened_on = received_on where id = :id")
                .param("id", id.value())
                .update();
    }

    private CaseFile read(ChildCaseId id) {
        return unit.as(unit.worker, () -> unit.get(ReadCase.class).read(id));
    }

    private Household household(ChildCaseId id) {
        return read(id).household();
    }

    private List<ChildCaseId> beside(ChildCaseId id) {
        return read(id).beside().stream().map(other -> other.header().id()).toList();
    }

    private void refused(NewHousehold household, SameChild same) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> unit.concern(household, same))
                .extracting(refusal -> refusal.refused().reason())
                .isEqualTo("casework.refused.perhaps-known");
    }

    private static NewHousehold child(String given, LocalDate born, @Nullable PersonalIdentityNumber number) {
        return new NewHousehold(new NewChild(new PersonName(given, "Åkerström"), number, born, Sex.FEMALE), List.of());
    }
}
