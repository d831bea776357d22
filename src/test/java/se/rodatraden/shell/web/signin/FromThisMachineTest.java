package se.rodatraden.shell.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who counts as this machine: the one that asks, and the name that it is asked by. */
class FromThisMachineTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8303", "127.0.0.1:8080", "[::1]:8080", "[::1]"})
    void the_machine_has_these_names_of_its_own(String host) {
        assertThat(FromThisMachine.isCalledByItsOwnName(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "rodatraden.example:8080", "localhost.rodatraden.example", "127.0.0.1.example:80", "::1"})
    void a_name_that_somebody_else_gave_it_is_none(String host) {
        assertThat(FromThisMachine.isCalledByItsOwnName(host)).isFalse();
    }

    @Test
    void no_name_is_none() {
        assertThat(FromThisMachine.isCalledByItsOwnName(null)).isFalse();
    }
}
