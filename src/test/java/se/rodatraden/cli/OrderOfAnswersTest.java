package se.rodatraden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.Sources;

/**
 * The answers of the commands are the same to the byte in every run. {@link java.util.Map#of} with two members or more has an
 * order of chance, which no test in one run can see.
 */
class OrderOfAnswersTest {
    private static final String MADE = "Map.of(";

    @Test
    void no_answer_has_its_members_in_an_order_of_chance() {
        assertThat(Sources.files(Sources.MAIN.resolve("se/rodatraden/cli"), ".java"))
                .allSatisfy(file -> assertThat(mostMembers(Sources.text(file))).isLessThanOrEqualTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "json.put(1)                                  | 0",
                "Map.of(\"text\", words(a, b))                  | 1",
                "Map.of(\"a\", Map.of(\"b\", 1), \"c\", List.of(1)) | 2"
            })
    void members_are_counted_where_they_stand(String source, int members) {
        assertThat(mostMembers(source)).isEqualTo(members);
    }

    private static int mostMembers(String source) {
        return IntStream.iterate(source.indexOf(MADE), at -> at >= 0, at -> source.indexOf(MADE, at + 1))
                .map(at -> members(source, at + MADE.length()))
                .max()
                .orElse(0);
    }

    private static int members(String source, int from) {
        int open = 1;
        int commas = 0;
        for (int at = from; open > 0; at++) {
            char sign = source.charAt(at);
            open += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            commas += sign == ',' && open == 1 ? 1 : 0;
        }
        return (commas + 1) / 2;
    }
}
