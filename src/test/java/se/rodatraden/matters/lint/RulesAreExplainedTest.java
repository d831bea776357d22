package se.rodatraden.matters.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.rodatraden.shell.Language;
import se.rodatraden.shell.ModuleTexts;

/** Every rule has its texts, and its line in the handbook. */
class RulesAreExplainedTest {
    private static final Path CHECKS = Path.of("src/main/java/se/rodatraden/matters/lint/checks");
    private static final Pattern RULE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    @Test
    void every_rule_has_a_text_and_stands_in_the_handbook() throws IOException {
        String handbook = Files.readString(Path.of("docs/handbook/report-checks.md"));
        Set<String> texts =
                ModuleTexts.read(Language.SWEDISH, java.util.List.of("matters")).keySet();

        assertThat(rules()).hasSizeGreaterThan(60).allSatisfy(rule -> {
            assertThat(texts).contains("matters.warning." + rule);
            assertThat(handbook).contains("`" + rule + "`");
        });
    }

    private static Set<String> rules() throws IOException {
        try (Stream<Path> files = Files.walk(CHECKS).filter(Files::isRegularFile)) {
            return files.map(RulesAreExplainedTest::text)
                    .flatMap(text -> RULE.matcher(text).results().map(match -> match.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
