package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.documents.reading.Readers;
import se.rodatraden.documents.reading.UnreadableFileException;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.domain.RecognisedReport.Unplaced;
import se.rodatraden.matters.domain.ReportOutline.Content;
import se.rodatraden.matters.domain.ReportOutline.Section;

class ReportRecognitionTest {
    private static final ReportOutline OUTLINE = new ReportOutline(
            MatterKind.REFERRAL,
            List.of(
                    section("forslag", "Förvaltningens förslag till beslut", Content.CLAUSES),
                    section("sammanfattning", "Sammanfattning", Content.PROSE),
                    section("bakgrund", "Bakgrund", Content.PROSE),
                    section("arendet", "Ärendet", Content.PROSE),
                    section("beredning", "Ärendets beredning", Content.PROSE),
                    section("synpunkter", "Förvaltningens synpunkter och förslag", Content.PROSE),
                    section("barn", "Konsekvenser för barn", Content.PROSE),
                    section("ekonomi", "Ekonomiska konsekvenser", Content.PROSE)));

    private static Section section(String key, String heading, Content holds) {
        return new Section(key, heading, false, holds, "");
    }

    private static RecognisedReport read(String html) throws UnreadableFileException {
        return ReportRecognition.of(
                Readers.all().read("a", ("<html>" + html).getBytes(StandardCharsets.UTF_8)), OUTLINE);
    }

    @ParameterizedTest
    @CsvSource({
        "Förslag till beslut, forslag",
        "Kontorets förslag till beslut:, forslag",
        "1. Ärendet i korthet, sammanfattning",
        "BAKGRUND, bakgrund",
        "Beskrivning av ärendet, arendet",
        "Beredning, beredning",
        "Ärendets beredning, beredning",
        "Stadsledningskontorets bedömning, synpunkter",
        "Mina synpunkter, synpunkter",
        "Föredragande borgarrådet anför följande, synpunkter",
        "Prövning av barnets bästa, barn",
        "4.2 Ekonomi, ekonomi"
    })
    void a_heading_begins_its_section_whatever_the_municipality_calls_it(String heading, String key) throws Exception {
        assertThat(read("<h2>" + heading + "</h2><p>Text.</p>").sections())
                .containsOnlyKeys(key)
                .containsValue("Text.");
    }

    @Test
    void clauses_stand_one_a_line_and_prose_keeps_its_lists_tables_and_notes() throws Exception {
        RecognisedReport report = read("""
                <h1>Svar på remiss</h1><h2>Förslag till beslut</h2><ol><li>Bifalla</li><li>Justera</li></ol>
                <h2>Bakgrund</h2><p>Lagen<sup><a href="#ftn1">1</a></sup> gäller.</p><h3>Mer</h3><ul><li>ett</li></ul>
                <table><caption>Tabell 1. Barn</caption><tr><th>År</th><th>Antal</th></tr><tr><td>2024</td><td>7</td></tr></table>
                <p id="ftn1">1 Socialtjänstlagen.</p><img src="x">
                """);
        assertThat(report.title()).isEqualTo("Svar på remiss");
        assertThat(report.sections()).containsEntry("forslag", "Bifalla\nJustera");
        assertThat(report.sections().get("bakgrund"))
                .isEqualTo(
                        "Lagen[^1] gäller.\n\n### Mer\n\n- ett\n\nTabell: Barn\n\n| År | Antal |\n| --- | --- |\n| 2024 | 7 |\n\n[^1]: Socialtjänstlagen.");
        assertThat(report.unplaced()).isEmpty();
        assertThat(report.pictures()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_placed_is_kept_under_its_heading() throws Exception {
        RecognisedReport report = read(
                "<p>Norra förvaltningen</p><h2>Bakgrund</h2><p>A.</p><h2>Samråd</h2><p>B.</p><h3>Under</h3><p>C.</p><h2>Bakgrund</h2><p>D.</p>");
        assertThat(report.sections()).containsExactly(Map.entry("bakgrund", "A.\n\nD."));
        assertThat(report.unplaced())
                .containsExactly(
                        new Unplaced("", "Norra förvaltningen", null),
                        new Unplaced("Samråd", "B.\n\n### Under\n\nC.", "bakgrund"));
    }
}
