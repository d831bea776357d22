package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.rodatraden.matters.MatterKind;

class ReportOutlineKeepingTest {
    @Test
    void keeps_the_written_sections_of_another_where_they_stood_and_asks_nobody_to_fill_them() {
        ReportOutline former = outline("forslag", "sammanfattning", "bakgrund", "tomt", "ekonomi");
        ReportOutline today = outline("nytt-forslag", "sammanfattning", "ekonomi");

        ReportOutline kept = today.keeping(former, Set.of("forslag", "sammanfattning", "bakgrund", "ekonomi"));

        assertThat(kept.sections())
                .extracting(ReportOutline.Section::key)
                .containsExactly("nytt-forslag", "sammanfattning", "bakgrund", "ekonomi");
        assertThat(kept.sections().get(2).required()).isFalse();
        assertThat(kept.proposal().key()).isEqualTo("nytt-forslag");
    }

    private static ReportOutline outline(String proposal, String... prose) {
        List<ReportOutline.Section> sections = new ArrayList<>();
        sections.add(new ReportOutline.Section(proposal, "Förslag", true, ReportOutline.Content.CLAUSES, ""));
        for (String key : prose) {
            sections.add(new ReportOutline.Section(key, key, true, ReportOutline.Content.PROSE, ""));
        }
        return new ReportOutline(MatterKind.REFERRAL, sections);
    }
}
