package se.rodatraden;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code keeps every rule of {@link LayerRules}, and every rule catches a fault that was planted for it. */
class LayersTest {
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("se.rodatraden.planted");

    @ParameterizedTest
    @MethodSource("rules")
    void holds_in_the_code(String rule) {
        // A rule about a layer that no module has yet is not wrong; it waits for one.
        LayerRules.ALL.get(rule).allowEmptyShould(true).check(Code.PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void catches_a_planted_fault(String rule) {
        assertThat(LayerRules.ALL.get(rule).evaluate(PLANTED).hasViolation()).isTrue();
    }

    static Set<String> rules() {
        return LayerRules.ALL.keySet();
    }
}
