package se.rodatraden;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Modules use each other as the architecture says, and each says in its own words what it is for. */
class ModularityTest {
    private static final int LINES_OF_CONTRACT = 10;
    private static final ApplicationModules MODULES = ApplicationModules.of(RodatradenApplication.class);

    @Test
    void modules_use_only_what_they_declare_and_never_in_a_circle() {
        MODULES.verify();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_module_declares_no_more_than_the_architecture_gives_it(String module) {
        assertThat(ModuleMap.of(module).mayUse())
                .as("may be used by %s", module)
                .containsAll(declaredBy(module));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_module_states_its_contract(String module) {
        assertThat(javadocOf(module).lines())
                .as("lines of Javadoc in the package-info of %s", module)
                .hasSizeGreaterThanOrEqualTo(LINES_OF_CONTRACT);
    }

    @Test
    void no_package_info_of_the_tests_hides_that_of_a_module() {
        // Both would be the same class, and the class path of tests has theirs first.
        Path tests = Path.of("src/test/java");
        assertThat(Sources.files(tests, "package-info.java").stream()
                        .map(tests::relativize)
                        .filter(file -> Files.exists(Sources.MAIN.resolve(file))))
                .isEmpty();
    }

    @Test
    void the_map_of_modules_is_up_to_date() {
        GeneratedFile.assertUpToDate(Path.of("docs/modules/README.md"), map(), ModularityTest.class);
    }

    private static List<String> modules() {
        return MODULES.stream()
                .map(module -> module.getIdentifier().toString())
                .sorted(Comparator.<String>comparingInt(
                                module -> ModuleMap.of(module).ring())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The modules that are declared, without the name of the interface that may follow a module's. */
    private static List<String> declaredBy(String module) {
        String[] declared = MODULES.getModuleByName(module)
                .orElseThrow()
                .getBasePackage()
                .findAnnotation(ApplicationModule.class)
                .map(ApplicationModule::allowedDependencies)
                .orElseThrow(() -> new AssertionError(module + " is not annotated as a module"));
        assertThat(declared)
                .as("%s has to declare allowedDependencies, be they none", module)
                .doesNotContain(ApplicationModule.OPEN_TOKEN);
        return Arrays.stream(declared)
                .map(name -> name.split("::")[0].strip())
                .distinct()
                .sorted()
                .toList();
    }

    private static String javadocOf(String module) {
        Path file = Sources.MAIN.resolve("se/rodatraden/" + module + "/package-info.java");
        assertThat(file).exists();
        String source = Sources.text(file);
        int from = source.indexOf("/**");
        assertThat(from).as("where the Javadoc of %s begins", module).isNotNegative();
        return source.substring(from, source.indexOf("*/", from) + 2);
    }

    private static String map() {
        String graph = modules().stream()
                .flatMap(module -> declaredBy(module).stream().map(used -> "    %s --> %s\n".formatted(module, used)))
                .collect(joining("", "```mermaid\nflowchart LR\n", "```\n"));
        String chapters = modules().stream().map(ModularityTest::chapter).collect(joining("\n"));
        return """
                # Modules

                Derived from the code by `ModularityTest`; written anew with
                `./mvnw test -Dtest=ModularityTest -Dregenerate=true`. An arrow reads *may use*.

                %s
                %s""".formatted(graph, chapters);
    }

    private static String chapter(String module) {
        return """
                ## %s (ring %d)

                %s

                - May use: %s
                - Others may use: %s
                """.formatted(
                        module,
                        ModuleMap.of(module).ring(),
                        asMarkdown(javadocOf(module)),
                        listed(declaredBy(module).stream()),
                        listed(publicTypesOf(module)));
    }

    private static Stream<String> publicTypesOf(String module) {
        return MODULES.getModuleByName(module).orElseThrow().getNamedInterfaces().stream()
                .flatMap(named -> named.asJavaClasses())
                .filter(type -> !type.getEnclosingClass().isPresent())
                .map(type -> type.getSimpleName())
                .filter(name -> !name.equals("package-info"))
                .distinct()
                .sorted();
    }

    private static String asMarkdown(String javadoc) {
        return javadoc.lines()
                .map(line -> line.strip().replaceFirst("^(/\\*\\*|\\*/|\\*)? ?", ""))
                .collect(joining("\n"))
                .strip()
                .replace("<p>", "")
                .replaceAll("</?em>", "*")
                .replaceAll("\\{@link ([\\w.]*\\.)?(\\w+)(#\\w+)?}", "`$2`")
                .replaceAll("\\{@code ([^}]*)}", "`$1`");
    }

    private static String listed(Stream<String> names) {
        String all = names.map(name -> "`" + name + "`").collect(joining(", "));
        return all.isEmpty() ? "–" : all;
    }
}
