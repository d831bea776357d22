package se.rodatraden.matters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.domain.ReportOutline.Content;
import se.rodatraden.shell.FormErrors;

class OutlineFormTest {

    @Test
    void keeps_the_key_of_a_section_whose_heading_changes_and_gives_a_new_one_a_key_of_its_own() {
        Map<String, String> typed = new HashMap<>();
        line(typed, 0, "forslag", "Förslag", Content.CLAUSES, "2");
        line(typed, 1, "", "Klimat & miljö", Content.PROSE, "1");
        line(typed, 2, "", "Klimat, miljö", Content.PROSE, "3");
        line(typed, 3, "", "", Content.PROSE, "4");

        FormErrors errors = new FormErrors();
        ReportOutline outline =
                OutlineForm.typed(typed).outline(MatterKind.REFERRAL, errors).orElseThrow();

        assertThat(outline.sections())
                .extracting(ReportOutline.Section::key)
                .containsExactly("klimat-miljo", "forslag", "klimat-miljo-b");
        assertThat(OutlineForm.of(outline, "").lines()).hasSize(5);
    }

    @Test
    void asks_for_somewhere_to_write_the_proposed_decision() {
        Map<String, String> typed = new HashMap<>();
        line(typed, 0, "bakgrund", "Bakgrund", Content.PROSE, "1");
        FormErrors errors = new FormErrors();

        assertThat(OutlineForm.typed(typed).outline(MatterKind.REFERRAL, errors))
                .isEmpty();
        assertThat(errors.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "0", "-1", "1000"})
    void the_order_is_a_number_and_another_is_told_at_its_field(String place) {
        Map<String, String> typed = new HashMap<>();
        line(typed, 0, "forslag", "Förslag", Content.CLAUSES, place);
        line(typed, 1, "bakgrund", "Bakgrund", Content.PROSE, "2");
        FormErrors errors = new FormErrors();

        assertThat(OutlineForm.typed(typed).outline(MatterKind.REFERRAL, errors))
                .isEmpty();
        assertThat(errors.entries()).extracting(FormErrors.Entry::field).containsExactly("place-0");
    }

    private static void line(
            Map<String, String> typed, int i, String key, String heading, Content holds, String place) {
        typed.put("key-" + i, key);
        typed.put("heading-" + i, heading);
        typed.put("holds-" + i, holds.name());
        typed.put("place-" + i, place);
    }
}
