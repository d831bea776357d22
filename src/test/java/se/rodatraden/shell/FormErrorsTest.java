package se.rodatraden.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockMultipartFile;
import se.rodatraden.kernel.Role;

class FormErrorsTest {
    private final FormErrors errors = new FormErrors();

    @ParameterizedTest
    @ValueSource(strings = {"2024-10-07", "20241007", " 2024-10-07 ", "2024.10.07"})
    void reads_a_date_as_people_write_it(String typed) {
        assertThat(errors.date("due", typed, "x.missing")).contains(LocalDate.of(2024, 10, 7));
        assertThat(errors.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30", "7 oktober", "241007", "2024-13-01", "-2024-01-01", "+2024-01-01"})
    void refuses_what_is_no_date(String typed) {
        assertThat(errors.date("due", typed, "x.missing")).isEmpty();
        assertThat(errors.entries()).extracting(FormErrors.Entry::key).containsExactly("shell.error.date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "1024-10-01", "1899-12-31", "2200-01-01", "9999-12-31"})
    void refuses_a_year_that_cannot_be_meant(String typed) {
        assertThat(errors.date("due", typed, "x.missing")).isEmpty();
        assertThat(errors.entries()).extracting(FormErrors.Entry::key).containsExactly("shell.error.year");
    }

    /** Two fields with the same words in them are told apart in the summary, which has no labels. */
    @Test
    void says_which_day_cannot_be_read_and_what_was_typed() {
        errors.date("startsOn", "31/2", "casework.decide.starts.missing");
        errors.date("followUpOn", "31/2", "casework.decide.follow-up.missing");
        Texts t = new Texts(
                Language.SWEDISH,
                Map.of(
                        "shell.error.date", "”{0}” är ingen dag.",
                        "casework.decide.starts.missing", "Skriv vilken dag insatsen börjar.",
                        "casework.decide.follow-up.missing", "Skriv vilken dag insatsen följs upp."));
        assertThat(errors.entries().stream().map(entry -> entry.in(t)))
                .containsExactly(
                        "Skriv vilken dag insatsen börjar. ”31/2” är ingen dag.",
                        "Skriv vilken dag insatsen följs upp. ”31/2” är ingen dag.");
        assertThat(errors.of("startsOn", t)).isEqualTo("Skriv vilken dag insatsen börjar. ”31/2” är ingen dag.");
    }

    @Test
    void notes_every_fault_at_one_look() {
        errors.text("title", " ", "x.title.missing");
        errors.date("due", null, "x.due.missing");
        errors.wholeNumber("age", "tolv", "x.age.missing", 0, 20);
        errors.choice("role", "NOBODY", Role.class, "x.role.missing");
        assertThat(errors.entries()).extracting(FormErrors.Entry::field).containsExactly("title", "due", "age", "role");
    }

    @Test
    void a_file_is_chosen_again_only_where_something_else_is_wrong() {
        MockMultipartFile chosen = new MockMultipartFile("file", "brev.pdf", "application/pdf", new byte[] {1});
        assertThat(errors.chooseAgain("file", chosen).isEmpty()).isTrue();
        errors.add("title", "x.title.missing");
        assertThat(errors.chooseAgain("file", new MockMultipartFile("file", new byte[0]))
                        .entries())
                .hasSize(1);
        errors.chooseAgain("file", chosen).chooseAgain("file", chosen);
        assertThat(errors.entries()).extracting(FormErrors.Entry::field).containsExactly("title", "file");
    }

    @Test
    void keeps_within_the_bounds_of_a_number_and_of_a_text() {
        assertThat(errors.wholeNumber("age", "20", "x", 0, 20)).contains(20);
        assertThat(errors.wholeNumber("age", "21", "x", 0, 20)).isEmpty();
        assertThat(errors.text("title", "åtta", "x", 4)).contains("åtta");
        assertThat(errors.text("title", "femton", "x", 4)).isEmpty();
        assertThat(errors.entries())
                .extracting(FormErrors.Entry::key)
                .containsExactly("shell.error.wholeNumber", "shell.error.tooLong");
    }

    @Test
    void lets_an_optional_value_be_left_out() {
        assertThat(errors.optionalDate("due", "", "x.asked")).isEmpty();
        assertThat(errors.optionalText("note", null, 10)).isEmpty();
        assertThat(errors.isEmpty()).isTrue();
    }
}
