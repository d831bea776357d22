package se.rodatraden.guidelines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.rodatraden.guidelines.domain.DraftSheet;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.domain.table.HitPolicy;
import se.rodatraden.kernel.RefusedException;

/** What a form may send of a row. */
class DraftFormTest {
    private final DraftSheet sheet =
            new DraftSheet(SomeTables.ageAndRisk(HitPolicy.UNIQUE, "[0..12] | - | \"ja\""), Map.of());
    private final String column = sheet.columns().getFirst();

    @Test
    void a_text_that_can_be_kept_is_taken_whether_it_can_be_read_or_not() {
        String text = "x".repeat(100_000);
        assertThat(DraftForm.texts(sheet, Map.of(DraftForm.name(column), text))).containsEntry(column, text);
    }

    @Test
    void a_text_longer_than_is_kept_is_refused_before_anything_is_stored() {
        Map<String, String> sent = Map.of(DraftForm.name(column), "x".repeat(100_001));
        assertThatThrownBy(() -> DraftForm.texts(sheet, sent)).isInstanceOf(RefusedException.class);
    }
}
