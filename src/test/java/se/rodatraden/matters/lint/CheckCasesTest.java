package se.rodatraden.matters.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each kind of check with a text that it finds, one without the fault, and one that only looks like it, from
 * {@code reports/cases.txt} and, for who does what, the files beside it.
 */
class CheckCasesTest {
    private static final List<Path> FILES = Stream.of(
                    "cases",
                    "cases-acts",
                    "cases-roles",
                    "cases-stances",
                    "cases-spans",
                    "cases-numbers",
                    "cases-words",
                    "cases-kinds",
                    "cases-mechanisms",
                    "cases-forms",
                    "cases-turns",
                    "cases-builds")
            .map(name -> Path.of("src/test/resources/reports", name + ".txt"))
            .toList();
    private static final Pattern HEAD = Pattern.compile("([A-Z_]+) (found|clean|near miss)(?:: (.*))?");

    private enum Sort {
        FOUND,
        CLEAN,
        NEAR_MISS
    }

    /** @param says the rules that are found, or why it is no fault */
    private record Case(Category category, Sort sort, String says, String text) {
        @Override
        public String toString() {
            return category + " " + sort + " " + says;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_text_is_judged_as_it_should_be(Case one) {
        List<String> expected = one.sort() == Sort.FOUND ? List.of(one.says().split(", ")) : List.of();

        assertThat(Evaluation.findings(one.text()).stream()
                        .filter(finding -> finding.category() == one.category())
                        .map(Finding::rule))
                .as(one.text())
                .isEqualTo(expected);
    }

    @Test
    void every_kind_has_a_text_of_each_sort() {
        Map<Category, Set<Sort>> sorts = new EnumMap<>(Category.class);
        cases().forEach(one -> sorts.computeIfAbsent(one.category(), _ -> EnumSet.noneOf(Sort.class))
                .add(one.sort()));

        assertThat(sorts).hasSameSizeAs(Arrays.asList(Category.values()));
        assertThat(sorts)
                .allSatisfy((category, has) ->
                        assertThat(has).as(category.name()).containsExactlyInAnyOrder(Sort.values()));
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String part : text().substring(4).split("\n=== ")) {
            int end = part.indexOf('\n');
            Matcher head = HEAD.matcher(end < 0 ? part : part.substring(0, end));
            if (!head.matches()) {
                throw new IllegalStateException("no head of a case: " + part);
            }
            cases.add(new Case(
                    Category.valueOf(head.group(1)),
                    Sort.valueOf(
                            head.group(2).toUpperCase(java.util.Locale.ROOT).replace(' ', '_')),
                    head.group(3) == null ? "" : head.group(3),
                    end < 0 ? "" : part.substring(end + 1)));
        }
        return cases.stream();
    }

    private static String text() {
        try {
            StringBuilder all = new StringBuilder();
            for (Path file : FILES) {
                all.append(Files.readString(file).strip()).append('\n');
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
