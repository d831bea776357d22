package se.rodatraden;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.stereotype.Component;

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

    @Test
    void the_scan_of_the_program_finds_nothing_of_the_tests() {
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages("se.rodatraden");

        assertThat(tests.stream()
                        .filter(type -> type.isMetaAnnotatedWith(Component.class))
                        .filter(type -> !type.isAnnotatedWith(TestConfiguration.class))
                        // What is nested in a test class is passed by as well.
                        .filter(type -> type.getEnclosingClass().stream()
                                .flatMap(outer -> outer.getMethods().stream())
                                .noneMatch(method -> method.isAnnotatedWith(Test.class)))
                        .map(JavaClass::getName))
                .as("a configuration of the tests is a @TestConfiguration, else every application under test has it")
                .isEmpty();
    }

    static Set<String> rules() {
        return LayerRules.ALL.keySet();
    }
}
