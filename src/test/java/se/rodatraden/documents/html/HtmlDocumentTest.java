package se.rodatraden.documents.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import se.rodatraden.documents.pdf.SampleReport;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.documents.reading.ReadFile;
import se.rodatraden.documents.reading.Readers;

class HtmlDocumentTest {
    private static final byte[] REPORT = HtmlDocument.write(SampleReport.content());

    @Test
    void the_page_needs_nothing_else_and_runs_nothing() {
        Document page = Jsoup.parse(new String(REPORT, StandardCharsets.UTF_8));
        assertThat(page.select("script, link, iframe")).isEmpty();
        assertThat(page.select("img"))
                .hasSize(2)
                .allMatch(image -> image.attr("src").startsWith("data:image/png;base64,"));
        assertThat(page.select("html").attr("lang")).isEqualTo("sv");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("table")).allSatisfy(table -> {
            assertThat(table.select("> caption").text()).isNotEmpty();
            assertThat(table.select("thead th"))
                    .isNotEmpty()
                    .allMatch(cell -> cell.attr("scope").equals("col"));
        });
        page.select("a[href^=#]")
                .forEach(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
    }

    @Test
    void what_is_written_is_read_with_its_headings_and_notes() throws Exception {
        ReadFile file = Readers.all().read("a", REPORT);
        assertThat(file.parts())
                .contains(
                        new Part.Heading("Sociala insatsgrupper från åtta års ålder", 1, 0),
                        new Part.Heading("Bakgrund", 2, 0));
        assertThat(file.notes()).hasSize(2);
        assertThat(file.parts())
                .extracting(Part::text)
                .as("the notes' own heading")
                .doesNotContain("Noter");
        assertThat(HtmlDocument.write(SampleReport.content())).isEqualTo(REPORT);
    }
}
