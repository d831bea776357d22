package se.rodatraden.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActorTest {
    private static final CompartmentId UNIT = new CompartmentId(7);

    @Test
    void a_person_holds_the_roles_of_the_offices_and_no_other() {
        Actor person = person(new Actor.Office(Role.SOCIAL_WORKER, UNIT, "Enhet Norr"));

        assertThat(List.of(Role.values()).stream().filter(person::holds)).containsExactly(Role.SOCIAL_WORKER);
    }

    @Test
    void the_compartment_of_a_role_is_that_of_its_office() {
        Actor.Person person = person(
                new Actor.Office(Role.SYSTEM_ADMINISTRATOR, null, ""),
                new Actor.Office(Role.UNIT_MANAGER, UNIT, "Enhet Norr"));

        assertThat(person.compartmentOf(Role.UNIT_MANAGER)).contains(UNIT);
        assertThat(person.compartmentOf(Role.SYSTEM_ADMINISTRATOR)).isEmpty();
        assertThat(person.compartmentOf(Role.ANALYST)).isEmpty();
    }

    @Test
    void the_system_holds_no_role() {
        Actor system = new Actor.SystemPurpose("sealing the access log");

        assertThat(List.of(Role.values())).noneMatch(system::holds);
    }

    @ParameterizedTest
    @EnumSource
    void an_office_has_a_compartment_unless_its_role_is_municipal(Role role) {
        CompartmentId wrong = role.isMunicipal() ? UNIT : null;

        assertThatIllegalArgumentException().isThrownBy(() -> new Actor.Office(role, wrong, ""));
    }

    private static Actor.Person person(Actor.Office... offices) {
        return new Actor.Person(new StaffId(new UUID(1, 2)), "Maja Lind", List.of(offices));
    }
}
