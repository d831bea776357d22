package se.rodatraden.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.access.Organisation;
import se.rodatraden.casework.Unit;
import se.rodatraden.casework.usecase.CorrectHousehold;
import se.rodatraden.casework.usecase.FindCase;
import se.rodatraden.casework.usecase.LeaveGuardianAside;
import se.rodatraden.casework.usecase.ReadCase;
import se.rodatraden.casework.usecase.RegisterConcern.Registered;
import se.rodatraden.people.NewHousehold;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;

/** Whoever corrects the persons of a case is told in one round all that is wrong, each fault at its field. */
@DatabaseTest
class HouseholdRoundTest {
    private static final String OTHER_CHILD = "20110201-2380";

    private final TestDatabase database;
    private Unit unit;
    private HouseholdPages pages;
    private Registered known;

    HouseholdRoundTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void a_case_with_a_child_and_no_guardian() {
        database.asSuperuser()
                .sql("truncate access.account, access.compartment, audit.access_log cascade")
                .update();
        unit = new Unit(database);
        pages = new HouseholdPages(
                unit.get(ReadCase.class),
                unit.get(CorrectHousehold.class),
                unit.get(LeaveGuardianAside.class),
                new ProtectedCases(unit.get(FindCase.class)),
                new CaseFrames(unit.get(Organisation.class), unit.clock()));
        unit.concern(Unit.household(OTHER_CHILD));
        known = unit.concern(new NewHousehold(Unit.household("20150808-2383").child(), List.of()));
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void the_number_of_another_case_and_a_name_in_the_reason_are_told_beside_what_else_is_wrong() {
        assertThat(faults(Map.of(
                        "number", OTHER_CHILD,
                        "reason", "Elin heter så",
                        "guardian1Given", "Maria")))
                .containsExactlyInAnyOrder("guardian1Family", "guardian1Custody", "guardian1Home", "number", "reason");
    }

    @Test
    void both_are_told_together_where_nothing_else_is_wrong() {
        assertThat(faults(Map.of("number", OTHER_CHILD, "reason", "20150808-2383 var fel")))
                .containsExactlyInAnyOrder("number", "reason");
    }

    /** A guardian who is added in the same form is named as little as those who are known. */
    @Test
    void a_name_that_is_typed_in_the_same_form_is_no_part_of_the_reason() {
        assertThat(faults(Map.of(
                        "given", "",
                        "reason", "Uppgift från Maria",
                        "guardian1Given", "Maria",
                        "guardian1Family", "Lind",
                        "guardian1Custody", "JOINT",
                        "guardian1Home", "YES")))
                .containsExactlyInAnyOrder("given", "reason");
    }

    @Test
    void what_is_right_is_saved() {
        assertThat(faults(Map.of("reason", "Uppgift från folkbokföringen"))).isEmpty();
    }

    /** By the fields; empty when the correction is saved. */
    private List<String> faults(Map<String, String> typed) {
        Map<String, String> sent = new HashMap<>(Map.of(
                "version", "0",
                "given", "Elin",
                "family", "Åkerström",
                "number", "20150808-2383"));
        sent.putAll(typed);
        MockHttpServletRequest request = new MockHttpServletRequest();
        sent.forEach(request::setParameter);
        Answer answer = unit.as(unit.worker, () -> pages.correct(known.id().value(), request, new MockHttpSession()));
        return answer instanceof Page page
                ? page.errors().entries().stream().map(FormErrors.Entry::field).toList()
                : List.of();
    }
}
