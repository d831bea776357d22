package se.rodatraden.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
    @ValueSource(strings = {"2024-02-30", "7 oktober", "241007", "2024-13-01"})
    void refuses_what_is_no_date(String typed) {
        assertThat(errors.date("due", typed, "x.missing")).isEmpty();
        assertThat(errors.entries()).extracting(FormErrors.Entry::key).containsExactly("shell.error.date");
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
        assertThat(errors.optionalDate("due", "")).isEmpty();
        assertThat(errors.optionalText("note", null, 10)).isEmpty();
        assertThat(errors.isEmpty()).isTrue();
    }
}
