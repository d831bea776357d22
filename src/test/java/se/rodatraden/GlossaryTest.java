package se.rodatraden;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * One English name for each Swedish term. Every module keeps its words in {@code docs/glossary/<module>.yml},
 * the words that no module has taken yet are in {@code shared.yml}; a word is in one file only.
 */
class GlossaryTest {
    private static final Path PARTS = Path.of("docs/glossary");

    /** Modules whose words are those of the trade of programming: pages, servers, commands. */
    private static final Set<String> TECHNICAL = Set.of("shell", "postgres", "cli", "demo");

    private static final List<Term> TERMS = Sources.files(PARTS, ".yml").stream()
            .flatMap(file -> read(file).stream())
            .toList();

    @Test
    void every_type_of_a_domain_is_a_word_of_the_glossary() {
        Set<String> known = TERMS.stream().map(Term::name).collect(Collectors.toSet());

        assertThat(domainTypes().stream()
                        .filter(type -> !known.contains(word(type)))
                        .map(JavaClass::getName))
                .as("add each to docs/glossary/<module>.yml, or give it the name that the glossary has")
                .isEmpty();
    }

    @Test
    void a_word_is_defined_once() {
        assertThat(repeated(Term::name))
                .as("a word that a module takes leaves shared.yml")
                .isEmpty();
    }

    @Test
    void a_swedish_term_has_one_english_name() {
        assertThat(repeated(term -> term.sv().toLowerCase(Locale.ROOT))).isEmpty();
    }

    @Test
    void a_word_has_its_term_and_its_meaning() {
        assertThat(TERMS).isNotEmpty().allSatisfy(term -> {
            assertThat(term.name()).matches("[A-Z][A-Za-z0-9]+");
            assertThat(term.sv()).isNotBlank();
            assertThat(term.meaning()).hasSizeGreaterThan(10);
        });
    }

    @Test
    void the_one_list_is_up_to_date() {
        String list = TERMS.stream()
                .sorted(Comparator.comparing(Term::name))
                .map(term -> "- name: %s\n  sv: %s\n  meaning: %s\n  part: %s\n"
                        .formatted(term.name(), quoted(term.sv()), quoted(term.meaning()), term.part()))
                .collect(joining(
                        "",
                        "# All words of the project, derived from docs/glossary/ by GlossaryTest; change them there.\n",
                        ""));

        GeneratedFile.assertUpToDate(Path.of("docs/glossary.yml"), list, GlossaryTest.class);
    }

    /** Types of domain packages, and of a module's interface those that are values or states. */
    private static List<JavaClass> domainTypes() {
        return Code.PROGRAM.stream()
                .filter(type -> type.getEnclosingClass().isEmpty())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> isInDomain(type) || isValueOfAModule(type))
                .sorted(Comparator.comparing(JavaClass::getName))
                .toList();
    }

    private static boolean isInDomain(JavaClass type) {
        return type.getPackageName().matches("se\\.rodatraden\\.\\w+\\.domain(\\..+)?");
    }

    private static boolean isValueOfAModule(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        boolean value = type.isRecord()
                || type.isEnum()
                || type.isInterface() && type.reflect().isSealed();
        return parts.length == 3
                && !TECHNICAL.contains(parts[2])
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && value;
    }

    /** The id of a thing is not a word of its own. */
    private static String word(JavaClass type) {
        return type.getSimpleName().replaceFirst("(?<=.)Id$", "");
    }

    private static Map<String, List<String>> repeated(Function<Term, String> by) {
        Map<String, List<Term>> groups = TERMS.stream().collect(groupingBy(by, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .filter(group -> group.getValue().size() > 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        group -> group.getValue().stream()
                                .map(term -> term.name() + " in " + term.part())
                                .toList()));
    }

    private static List<Term> read(Path file) {
        String part = file.getFileName().toString().replace(".yml", "");
        List<Map<String, Object>> entries = new Yaml().load(Sources.text(file));
        return entries.stream()
                .map(entry -> new Term(text(entry, "name"), text(entry, "sv"), text(entry, "meaning"), part))
                .toList();
    }

    private static String text(Map<String, Object> entry, String key) {
        assertThat(entry).containsKey(key);
        return entry.get(key).toString().strip();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private record Term(String name, String sv, String meaning, String part) {}
}
