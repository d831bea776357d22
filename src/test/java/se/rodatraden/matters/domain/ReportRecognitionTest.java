package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.documents.Block;
import se.rodatraden.documents.DocumentContent;
import se.rodatraden.documents.Letterhead;
import se.rodatraden.documents.docx.DocxWriter;
import se.rodatraden.documents.html.HtmlDocument;
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

    /** Every sign that the markup of a section has, but whose words a quotation holds and how a column stands. */
    private static final String EVERY_SIGN = """
            Barn **under tolv** år[^1] hörs *alltid*, se [lagen](<https://a.se/x>).

            ### Mer

            1. Först
                - *sedan*
                - **så**[^2] och **så**
            2. Sist

            - Ett

            > Vi vill **vara med**.
            >
            > Och höras.

            Tabell: Barn

            | År | Antal |
            | --- | --- |
            | 2024 | sju |

            Källa: egen räkning

            [^1]: Socialtjänstlagen.
            [^2]: Eller så.""";

    @ParameterizedTest
    @ValueSource(strings = {"html", "docx"})
    void a_report_that_the_program_wrote_comes_back_as_it_was_typed(String format) throws Exception {
        DocumentContent content = DocumentContent.of(
                new Letterhead(
                        "Norra förvaltningen", "", "Tjänsteutlåtande", "", LocalDate.of(2024, 5, 6), "", List.of()),
                "Svar på remiss",
                "Svar",
                List.of(new DocumentContent.Section("Bakgrund", Block.ofTypedText(EVERY_SIGN))),
                List.of(),
                List.of());
        byte[] file = format.equals("html")
                ? HtmlDocument.write(content)
                : DocxWriter.write(content, Instant.parse("2024-05-06T07:00:00Z"));

        assertThat(ReportRecognition.of(Readers.all().read("a", file), OUTLINE).sections())
                .containsExactly(Map.entry("bakgrund", EVERY_SIGN));
    }

    @Test
    void a_note_divides_the_bold_words_that_it_stands_in() throws Exception {
        String note = "<sup><a href='#ftn1'>1</a></sup>";
        assertThat(read("<h2>Bakgrund</h2><p>Barn <b>under " + note + "tolv" + note
                                + " år</b>.</p><p id=ftn1>1 Lag.</p>")
                        .sections())
                .containsEntry("bakgrund", "Barn **under** [^1]**tolv**[^2] **år**.\n\n[^1]: Lag.\n[^2]: Lag.");
    }

    @Test
    void a_clause_is_words_alone_and_so_is_what_stands_under_it() throws Exception {
        assertThat(
                        read("<h2>Förslag till beslut</h2><ol><li><b>Bifalla</b><ul><li>helt</li></ul></li><li>Justera</li></ol>")
                                .sections())
                .containsEntry("forslag", "Bifalla\nhelt\nJustera");
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
