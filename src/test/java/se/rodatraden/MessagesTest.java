package se.rodatraden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text in both languages, and no key without a text. */
class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final List<Path> SOURCES = List.of(Path.of("src/main/jte"), Path.of("src/main/java"));

    /** What takes a key as its first argument, or its second after a literal field or address. */
    private static final Pattern KEY_USE = Pattern.compile(
            "(?:\\bt\\.(?:get|count)|\\.saying|\\.titled|Panel\\.of|Verdict\\.refused|\\brefused)\\(\\s*\"([^\"]+)\"(\\s*\\+)?"
                    + "|\\.(?:under|add)\\(\\s*\"[^\"]*\",\\s*\"([^\"]+)\"(\\s*\\+)?");

    private static final Pattern PAGE = Pattern.compile("Page\\.of\\(\"([^\"]+)\"\\)(?!\\s*\\.titled)");

    static Stream<String> modules() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files
                    .map(file -> file.getFileName().toString().replaceFirst("_(sv|en)\\.properties$", ""))
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void both_languages_have_the_same_keys(String module) {
        assertThat(read(module, "sv").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(read(module, "en").stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void no_text_is_empty_and_every_key_names_its_module(String module) {
        for (String language : List.of("sv", "en")) {
            read(module, language).forEach((key, text) -> {
                assertThat((String) text).as((String) key).isNotBlank();
                assertThat((String) key).startsWith(module + ".");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_text_takes_the_same_arguments_in_both_languages(String module) {
        Properties english = read(module, "en");
        read(module, "sv")
                .forEach((key, text) -> assertThat(arguments(english.getProperty((String) key)))
                        .as((String) key)
                        .isEqualTo(arguments((String) text)));
    }

    @Test
    void every_key_that_is_used_has_a_text() {
        Set<String> keys = allKeys();
        Map<String, Path> missing = new TreeMap<>();
        for (Path source : sources()) {
            Matcher use = KEY_USE.matcher(text(source));
            while (use.find()) {
                String key = use.group(1) != null ? use.group(1) : use.group(3);
                if (!key.matches("[a-z]+\\..+")) {
                    continue; // another method of the same name
                }
                boolean prefix = use.group(2) != null || use.group(4) != null;
                boolean known = prefix
                        ? keys.stream().anyMatch(one -> one.startsWith(key))
                        : keys.contains(key) || keys.contains(key + ".other");
                if (!known) {
                    missing.put(key, source);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_page_has_a_title() {
        Set<String> keys = allKeys();
        List<String> untitled = new ArrayList<>();
        for (Path source : sources()) {
            Matcher page = PAGE.matcher(text(source));
            while (page.find()) {
                String key = page.group(1).replace('/', '.') + ".title";
                String rest = text(source).substring(page.end());
                boolean titledLater =
                        rest.substring(0, Math.max(0, rest.indexOf(';'))).contains(".titled(");
                if (!keys.contains(key) && !titledLater) {
                    untitled.add(source + ": " + key);
                }
            }
        }
        assertThat(untitled).isEmpty();
    }

    private static Set<String> arguments(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> allKeys() {
        try {
            return modules()
                    .flatMap(module -> read(module, "sv").stringPropertyNames().stream())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources() {
        List<Path> all = new ArrayList<>();
        for (Path root : SOURCES) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().matches(".*\\.(jte|java)")).forEach(all::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    /** Comments show how a key is written and are no use of it. */
    private static String text(Path source) {
        try {
            return Files.readString(source).replaceAll("(?s)/\\*\\*.*?\\*/", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(String module, String language) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(module + "_" + language + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
