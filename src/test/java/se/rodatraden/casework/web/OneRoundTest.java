package se.rodatraden.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.access.Organisation;
import se.rodatraden.casework.Unit;
import se.rodatraden.casework.usecase.CloseWithoutInvestigation;
import se.rodatraden.casework.usecase.FindCase;
import se.rodatraden.casework.usecase.OpenInvestigation;
import se.rodatraden.casework.usecase.ReadCase;
import se.rodatraden.casework.usecase.RegisterConcern;
import se.rodatraden.casework.usecase.RegisterConcern.Registered;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.people.NewHousehold;
import se.rodatraden.people.NewHousehold.NewChild;
import se.rodatraden.people.PersonName;
import se.rodatraden.people.Sex;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;

/** Whoever registers a report is asked all there is to ask in one round, and not a fault at a time. */
@DatabaseTest
class OneRoundTest {
    private static final PersonalIdentityNumber NUMBER = PersonalIdentityNumber.parse("20150808-2383");

    private final TestDatabase database;
    private Unit unit;
    private ConcernPages pages;

    OneRoundTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void a_unit() {
        database.asSuperuser()
                .sql("truncate access.account, access.compartment, audit.access_log cascade")
                .update();
        unit = new Unit(database);
        pages = new ConcernPages(
                unit.get(RegisterConcern.class),
                unit.get(OpenInvestigation.class),
                unit.get(CloseWithoutInvestigation.class),
                unit.get(ReadCase.class),
                new ProtectedCases(unit.get(FindCase.class)),
                new CaseFrames(unit.get(Organisation.class), unit.clock()),
                unit.clock());
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void asks_whether_it_is_the_same_child_beside_what_else_is_wrong() {
        Registered known = unit.concern(child("Elin", null));
        assertThat(faults(sent("Elin", null, "2015-08-08", null, null, null, null)))
                .containsExactlyInAnyOrder("custody", "safety", "same");
        assertThat(faults(sent(
                        "Elin",
                        null,
                        "2015-08-08",
                        "JOINT",
                        "Inget skydd.",
                        ConcernForm.ANOTHER,
                        known.id().value())))
                .isEmpty();
    }

    @Test
    void asks_which_spelling_holds_beside_what_else_is_wrong() {
        unit.concern(child("Elin", NUMBER));
        assertThat(faults(sent("Ellen", NUMBER, null, null, null, null, null)))
                .containsExactlyInAnyOrder("custody", "safety", "spelling");
        assertThat(faults(sent("Ellen", NUMBER, null, "JOINT", "Inget skydd.", null, null)))
                .containsExactly("spelling");
    }

    @Test
    void asks_which_spelling_of_a_guardians_name_holds_beside_what_else_is_wrong() {
        unit.concern(Unit.household(NUMBER.value()));
        assertThat(faults(withGuardian("Marja", null)))
                .containsExactlyInAnyOrder("given", "birth", "custody", "safety", "guardian2Spelling");
        assertThat(faults(withGuardian("Marja", "AS_KNOWN"))).doesNotContain("guardian2Spelling");
    }

    /** Everything is wrong with it but the second guardian's name and number. */
    private static ConcernForm withGuardian(String given, @Nullable String spelling) {
        return new ConcernForm(
                "2024-10-07",
                "08.00",
                "SCHOOL",
                null,
                "Har slagits på skolgården.",
                null,
                "Åkerström",
                null,
                null,
                "FEMALE",
                null,
                null,
                null,
                given,
                "Åkerström",
                "19870102-2389",
                null,
                "no",
                null,
                null,
                null,
                null,
                null,
                spelling);
    }

    @Test
    void what_was_answered_is_not_asked_again() {
        Registered known = unit.concern(child("Elin", null));
        String same = known.id().toString();
        assertThat(faults(sent(
                        "Elin", null, "2015-08-08", null, null, same, known.id().value())))
                .containsExactlyInAnyOrder("custody", "safety");
    }

    /** By the fields; empty when the report is registered. */
    private List<String> faults(ConcernForm form) {
        Answer answer = unit.as(unit.worker, () -> pages.register(form));
        return answer instanceof Page page
                ? page.errors().entries().stream().map(FormErrors.Entry::field).toList()
                : List.of();
    }

    private static ConcernForm sent(
            String given,
            @Nullable PersonalIdentityNumber number,
            @Nullable String birth,
            @Nullable String custody,
            @Nullable String safety,
            @Nullable String same,
            @Nullable UUID asked) {
        return new ConcernForm(
                "2024-10-07",
                "08.00",
                "SCHOOL",
                null,
                "Har slagits på skolgården.",
                given,
                "Åkerström",
                number == null ? null : number.formatted(),
                birth,
                "FEMALE",
                "Maria",
                "Åkerström",
                null,
                null,
                null,
                null,
                custody,
                "no",
                safety,
                same,
                asked == null ? null : List.of(asked),
                null,
                null,
                null);
    }

    private static NewHousehold child(String given, @Nullable PersonalIdentityNumber number) {
        return new NewHousehold(
                new NewChild(new PersonName(given, "Åkerström"), number, NUMBER.birthDate(), Sex.FEMALE), List.of());
    }
}
