package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeMoveTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SIG Unga ska erbjudas från åtta års ålder i stället för tolv. | 12 | 8",
                "att SIG erbjuds från 8 år istället för 12 år | 12 | 8",
                "Insatsen ges från tio års ålder i stället för från tretton års ålder | 13 | 10",
                "Sänk åldersgränsen för SIG från 12 år till 8 år | 12 | 8",
                "Åldersgränsen höjs från femton till arton år | 15 | 18"
            })
    void is_read_from_the_usual_phrases(String wording, int from, int to) {
        assertThat(AgeMove.in(wording)).contains(new AgeMove(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SIG ska erbjudas alla mellan 12 och 20 år.",
                "Erbjud SIG från åtta års ålder.",
                "Använd SIG i stället för tvång.",
                "från kommunen i stället för regionen",
                "Sänk avgiften från 12 kronor till 8 kronor",
                "från tolv års ålder i stället för tolv"
            })
    void is_not_read_from_what_only_looks_like_one(String wording) {
        assertThat(AgeMove.in(wording)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12, 8, '[8, 9, 10, 11]'", "15, 18, '[15, 16, 17]'", "12, 11, '[11]'"})
    void names_the_ages_that_change_sides(int from, int to, String ages) {
        assertThat(new AgeMove(from, to).agesBetween()).hasToString(ages);
    }
}
