package se.rodatraden;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text is there in both languages, is used, and is written for the people who read it. */
class TextsInBothLanguagesTest {
    private static final Map<String, String> SWEDISH = MessageFiles.texts("sv");
    private static final Map<String, String> ENGLISH = MessageFiles.texts("en");

    /** The same word in both languages. */
    private static final Set<String> ALIKE = Set.of(
            "Röda tråden",
            "Version",
            "Status",
            "Motion",
            "District",
            "Dokument",
            "{0}, version {1}",
            "{0}, version {1}: {2}",
            "under {0}");

    /** English, the trade's own words, and the chancery's. */
    private static final Pattern NOT_PLAIN_SWEDISH = Pattern.compile(
            "\\b(error|default|submit|login|token|null|boolean|checkbox|dropdown|popup|modal|cache|string|klick\\w*"
                    + "|scroll\\w*|valider\\w*|exekver\\w*|initier\\w*|implementer\\w*|användargränssnitt|entitet\\w*"
                    + "|vänligen|erhåll\\w*|medelst|jämlikt|ävensom|ifrågavarande|härmed|därest)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern AMERICAN = Pattern.compile(
            "\\b(color|organi[z]\\w+|center|behavior|analyz\\w+|canceled|labor|recogniz\\w+|favor\\w*)\\b",
            Pattern.CASE_INSENSITIVE);

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(ENGLISH.keySet()).isEqualTo(SWEDISH.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void a_key_stands_once_in_the_file_of_its_module_and_has_a_text(String language) {
        List<MessageFiles.Entry> entries = MessageFiles.in(language);

        assertThat(entries).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.key()).startsWith(entry.module() + ".");
            assertThat(entry.text()).as(entry.key()).isNotBlank();
        });
        assertThat(entries.stream().collect(Collectors.groupingBy(MessageFiles.Entry::key, Collectors.counting())))
                .allSatisfy((key, times) -> assertThat(times).as(key).isEqualTo(1));
    }

    @Test
    void both_texts_take_the_same_arguments() {
        assertThat(SWEDISH.keySet().stream()
                        .filter(key -> !arguments(SWEDISH.get(key)).equals(arguments(ENGLISH.getOrDefault(key, "")))))
                .isEmpty();
    }

    @Test
    void every_key_that_the_program_asks_for_has_a_text() {
        assertThat(MessageFiles.literals().stream()
                        .filter(literal -> SWEDISH.keySet().stream().noneMatch(key -> isAskedForBy(key, literal)))
                        .filter(literal -> !isSomethingElse(literal)))
                .isEmpty();
    }

    @Test
    void every_text_is_asked_for() {
        Set<String> asked = new TreeSet<>(MessageFiles.literals());
        asked.addAll(MessageFiles.titlesOfPages());
        Set<String> constants = constants();

        assertThat(SWEDISH.keySet().stream()
                        .filter(key -> !constants.contains(key))
                        .filter(key -> asked.stream().noneMatch(literal -> isAskedForBy(key, literal))))
                .isEmpty();
    }

    @Test
    void when_one_constant_has_a_text_all_of_them_have() {
        Set<String> named = SWEDISH.keySet().stream()
                .filter(constants()::contains)
                .map(key -> key.substring(0, key.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());

        assertThat(constants().stream()
                        .filter(constant -> named.contains(constant.substring(0, constant.lastIndexOf('.') + 1)))
                        .filter(constant -> !SWEDISH.containsKey(constant)))
                .isEmpty();
    }

    @Test
    void swedish_is_plain_swedish() {
        assertThat(thatHave(SWEDISH, text -> NOT_PLAIN_SWEDISH.matcher(text).find()))
                .isEmpty();
    }

    @Test
    void english_is_british() {
        assertThat(thatHave(ENGLISH, text -> AMERICAN.matcher(text).find())).isEmpty();
    }

    @Test
    void what_is_the_same_in_both_languages_was_not_just_left_untranslated() {
        assertThat(SWEDISH.keySet().stream()
                        .filter(key -> SWEDISH.get(key).equals(ENGLISH.get(key)))
                        .filter(key -> !ALIKE.contains(SWEDISH.get(key)))
                        .filter(key -> isProse(SWEDISH.get(key))))
                .isEmpty();
    }

    /** Two words in lower case: not a name, a number or a sign. */
    private static boolean isProse(String text) {
        return Pattern.compile("\\b\\p{Ll}{2,}", Pattern.UNICODE_CHARACTER_CLASS)
                        .matcher(text.replaceAll("\\{\\d}|\\b\\p{Lu}\\p{L}+", ""))
                        .results()
                        .count()
                > 0;
    }

    /** As it stands, as the base of {@code .one} and {@code .other}, or as the beginning that something is put to. */
    private static boolean isAskedForBy(String key, String literal) {
        return key.equals(literal)
                || key.startsWith(literal.endsWith(".") || literal.endsWith("-") ? literal : literal + ".");
    }

    /** A name of the database's, of a setting or of a file that begins as a module is called. */
    private static boolean isSomethingElse(String literal) {
        return literal.matches("\\w+\\.[a-z_]+") && literal.contains("_")
                || literal.matches(".*\\.(jte|yml|txt|pdf|log|css|js)")
                || literal.endsWith(".");
    }

    private static Set<String> constants() {
        return Code.PROGRAM.stream()
                .filter(type -> type.isEnum() && type.reflect().isEnum())
                .flatMap(TextsInBothLanguagesTest::keysOf)
                .collect(Collectors.toSet());
    }

    private static Stream<String> keysOf(JavaClass type) {
        String[] packages = type.getPackageName().split("\\.");
        if (packages.length < 3) {
            return Stream.empty();
        }
        return Arrays.stream(type.reflect().getEnumConstants())
                .map(constant -> packages[2] + "." + type.getSimpleName() + "." + ((Enum<?>) constant).name());
    }

    private static Set<String> arguments(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toSet());
    }

    private static List<String> thatHave(Map<String, String> texts, Function<String, Boolean> fault) {
        return texts.entrySet().stream()
                .filter(text -> fault.apply(text.getValue()))
                .map(text -> text.getKey() + "=" + text.getValue())
                .toList();
    }
}
