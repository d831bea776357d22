package se.rodatraden.matters.lint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTest {
    @Test
    void a_word_has_the_flags_of_each_of_its_senses() {
        WordList list = list("3\nfår/AB\nöl\nfår/Z\n");
        assertThat(list.flagsOf("får")).containsExactlyInAnyOrder("AB", "Z");
        assertThat(list.flagsOf("öl")).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "få", "fåra", "FÅR", "3", "får/AB"})
    void what_is_no_word_of_the_list_has_none(String word) {
        assertThat(list("3\nfår/AB\nöl\n\n").flagsOf(word)).isEmpty();
    }

    @Test
    void a_last_line_that_has_no_end_is_a_line() {
        assertThat(list("1\nsist/X").flagsOf("sist")).containsExactly("X");
    }

    /** More words than there are places without a clash. */
    @Test
    void every_word_of_a_long_list_is_found() {
        String words =
                IntStream.range(0, 5_000).mapToObj(i -> "ord" + i + "/" + i).collect(Collectors.joining("\n"));
        WordList list = list("5000\n" + words + "\n");
        assertThat(IntStream.range(0, 5_000))
                .allMatch(i -> list.flagsOf("ord" + i).equals(java.util.List.of(Integer.toString(i))));
        assertThat(list.flagsOf("ord5000")).isEmpty();
    }

    private static WordList list(String file) {
        return new WordList(file.getBytes(StandardCharsets.UTF_8));
    }
}
