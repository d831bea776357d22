package se.rodatraden.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.rodatraden.documents.Block;
import se.rodatraden.documents.DocumentContent;
import se.rodatraden.documents.DocumentContent.Section;
import se.rodatraden.documents.Letterhead;
import se.rodatraden.documents.Picture;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.documents.reading.Readers;

class PdfWriterTest {
    private static final Instant WRITTEN = Instant.parse("2024-10-21T08:15:30.5Z");
    private static byte[] report;

    @BeforeAll
    static void write() throws IOException {
        report = new PdfWriter().write(OfficialReportSample.report(), WRITTEN);
        Files.createDirectories(Path.of("target/pictures"));
        Files.write(Path.of("target/pictures/official-report.pdf"), report);
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void a_report_has_no_failure_in_the_validator(PDFAFlavour flavour) throws Exception {
        assertThat(VeraPdf.failures(report, flavour)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void the_validator_finds_a_fault_that_was_planted(PDFAFlavour flavour) throws Exception {
        byte[] faulty;
        try (PDDocument pdf = Loader.loadPDF(report)) {
            pdf.getDocumentCatalog().setMetadata(null);
            var bytes = new java.io.ByteArrayOutputStream();
            pdf.save(bytes);
            faulty = bytes.toByteArray();
        }
        assertThat(VeraPdf.failures(faulty, flavour)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void whatever_people_type_gives_a_valid_document(PDFAFlavour flavour) throws Exception {
        String typed = "Łukasz & <b>Đorđe</b> \"Ağca\" – ≥ 5 → 7 \u0007 \u000b emoji 😀 عربي 中文 "
                + "Långtordutanmellanslag".repeat(12);
        DocumentContent content = DocumentContent.of(
                letterhead("Socialförvaltningen & <co> \u0001"),
                typed,
                typed,
                List.of(
                        Section.of(typed, Block.paragraph(typed), Block.bullets(typed), longTable(typed), wideTable()),
                        Section.of("Bild", new Block.Figure(typed, typed, Picture.drawn(2000, 500, graphics -> {
                            graphics.fillRect(0, 0, 2000, 500);
                        })))),
                List.of(new DocumentContent.Signature(typed, typed)),
                List.of(typed));
        byte[] pdf = new PdfWriter().write(content, WRITTEN);

        assertThat(VeraPdf.failures(pdf, flavour)).isEmpty();
        assertThat(text(pdf)).contains("Łukasz & <b>Đorđe</b>", "≥ 5 → 7");
    }

    @Test
    void the_least_that_a_document_can_be_is_valid_too() throws Exception {
        DocumentContent content = new DocumentContent(
                Locale.ENGLISH,
                new Letterhead("The office", "", "Letter", "", LocalDate.of(2024, 10, 7), "", List.of()),
                "Title",
                "Subject",
                List.of(),
                List.of(),
                List.of());
        byte[] pdf = new PdfWriter().write(content, WRITTEN);

        assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(text(pdf)).contains("Page 1 (1)");
    }

    @Test
    void the_same_content_written_at_the_same_time_gives_the_same_bytes() {
        byte[] again = new PdfWriter().write(OfficialReportSample.report(), WRITTEN.plusMillis(400));
        byte[] later = new PdfWriter().write(OfficialReportSample.report(), WRITTEN.plusSeconds(1));

        assertThat(again).isEqualTo(report);
        assertThat(later).isNotEqualTo(report);
    }

    @Test
    void the_text_can_be_searched_word_for_word() throws IOException {
        assertThat(text(report))
                .contains("finns på", "fler barn", "Tjänsteutlåtande", "Dnr NSN 2024/412", "Sida 1 (4)", "Sida 4 (4)")
                .doesNotContain("\ufb01", "\ufb02");
    }

    @Test
    void says_in_its_metadata_what_it_is() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(report)) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Sociala insatsgrupper från åtta års ålder");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Norra stadens stadsdelsförvaltning");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Instant.parse("2024-10-21T08:15:30Z"));
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("sv");
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).hasSize(9);
        }
    }

    @Test
    void a_screen_reader_meets_headings_captions_figures_and_notes_where_they_belong() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(report)) {
            List<PDStructureElement> all = elements(pdf.getDocumentCatalog().getStructureTreeRoot());
            assertThat(ofType(all, "H1")).hasSize(1);
            assertThat(ofType(all, "H2")).hasSize(11);
            assertThat(ofType(all, "Table"))
                    .hasSize(2)
                    .allSatisfy(table -> assertThat(
                                    ((PDStructureElement) table.getKids().getFirst()).getStructureType())
                            .isEqualTo("Caption"));
            assertThat(ofType(all, "Figure"))
                    .hasSize(2)
                    .allSatisfy(figure ->
                            assertThat(figure.getAlternateDescription()).isNotBlank());
            assertThat(ofType(all, "Note"))
                    .extracting(PDStructureElement::getElementIdentifier)
                    .containsExactly("note-1", "note-2");
            assertThat(all)
                    .noneMatch(element -> element.getAlternateDescription() != null
                            && element.getAlternateDescription().startsWith(TagTree.NOTE_MARK));
        }
    }

    @Test
    void the_letterhead_is_heard_first_and_the_signatures_before_what_follows_them() throws Exception {
        List<String> heard =
                Readers.all().read("a", report).parts().stream().map(Part::text).toList();
        DocumentContent content = OfficialReportSample.report();

        assertThat(heard.getFirst()).contains(content.letterhead().sender());
        assertThat(heard)
                .containsSubsequence(
                        content.letterhead().sender(),
                        "Dnr NSN 2024/412",
                        content.title(),
                        content.sections().getFirst().heading(),
                        content.signatures().getFirst().name(),
                        "Bilagor");
    }

    @Test
    void a_table_that_is_called_nothing_has_no_number_and_its_figures_stand_to_the_right() {
        DocumentContent content = SampleReport.content();
        Block unnamed = new Block.DataTable(
                "",
                List.of(Block.Column.text("Grupp"), Block.Column.text("Antal"), Block.Column.text("Ort")),
                List.of(List.of("Norra", "4", "Hamnen"), List.of("Södra", "1 200", "Berget")),
                "");
        Block named = new Block.DataTable(
                "Barn",
                List.of(Block.Column.text("År"), Block.Column.text("Antal")),
                List.of(List.of("2024", "–")),
                "");

        BlockTree blocks = new BlockTree(new Tree(), Words.in(content.language()));
        List<org.w3c.dom.Element> drawn = blocks.of(List.of(unnamed, named));

        assertThat(drawn.getFirst().getElementsByTagName("caption").getLength()).isZero();
        assertThat(drawn.getLast().getTextContent()).startsWith("Tabell 1. Barn");
        var cells = drawn.getFirst().getElementsByTagName("td");
        assertThat(((org.w3c.dom.Element) cells.item(0)).getAttribute("class")).isEqualTo("numeric");
        assertThat(((org.w3c.dom.Element) cells.item(1)).getAttribute("class")).isEmpty();
    }

    /** Wherever on the page it comes to stand: its caption and its first row are on one page. */
    @ParameterizedTest
    @ValueSource(ints = {10, 16, 80})
    void a_caption_stands_with_its_table(int rows) throws IOException {
        for (int above = 18; above < 46; above++) {
            byte[] pdf = new PdfWriter().write(tableBelow(above, rows), WRITTEN);
            assertThat(pages(pdf))
                    .filteredOn(page -> page.contains("Tabell 1."))
                    .as("below %d lines", above)
                    .singleElement()
                    .satisfies(page -> assertThat(page).contains("Antal", "Rad 1 "));
        }
    }

    /** The header that is printed again is decoration: whoever listens hears it once. */
    @ParameterizedTest
    @ValueSource(ints = {18, 30, 45})
    void a_table_over_several_pages_begins_with_its_header_on_each(int above) throws IOException {
        byte[] pdf = new PdfWriter().write(tableBelow(above, 80), WRITTEN);

        List<String> within = pages(pdf).stream()
                .filter(page -> page.contains("Rad 1") || page.matches("(?s).*Rad \\d+ .*"))
                .toList();
        assertThat(within)
                .hasSizeGreaterThan(1)
                .allSatisfy(page -> assertThat(page).containsOnlyOnce("Antal"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDStructureElement> all =
                    elements(document.getDocumentCatalog().getStructureTreeRoot());
            assertThat(ofType(all, "TR")).hasSize(81);
        }
    }

    private static DocumentContent tableBelow(int lines, int rows) {
        List<Block> blocks = new ArrayList<>(IntStream.rangeClosed(1, lines)
                .<Block>mapToObj(line -> Block.paragraph("Stycke " + line))
                .toList());
        blocks.add(new Block.DataTable(
                "Barn i varje stadsdel, så som utkastet avgör deras ärenden, och så som det är nu med samma uppgifter",
                List.of(Block.Column.text("Rad"), Block.Column.number("Antal")),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(row -> List.of("Rad " + row, Integer.toString(row * 7)))
                        .toList(),
                "Källa"));
        return DocumentContent.of(
                letterhead("Kommunstyrelsen"),
                "Rubrik",
                "Ämne",
                List.of(new Section("Avsnitt", blocks)),
                List.of(),
                List.of());
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replace('\u00a0', ' '));
            }
            return pages;
        }
    }

    @Test
    void a_table_without_rows_and_a_figure_without_words_are_refused() {
        assertThatThrownBy(() -> new Block.DataTable("Tom", List.of(Block.Column.text("A")), List.of(), ""))
                .hasMessageContaining("columns and rows");
        assertThatThrownBy(() ->
                        new Block.DataTable("Skev", List.of(Block.Column.text("A")), List.of(List.of("1", "2")), ""))
                .hasMessageContaining("2 cells in a table of 1");
        assertThatThrownBy(() -> new Block.Figure("Bild", " ", Picture.drawn(1, 1, graphics -> {})))
                .hasMessageContaining("stands in for it");
    }

    private static Letterhead letterhead(String sender) {
        return new Letterhead(sender, "", "Brev", "KS 2024/890", LocalDate.of(2024, 10, 7), "", List.of());
    }

    private static Block longTable(String text) {
        List<List<String>> rows = IntStream.rangeClosed(1, 80)
                .mapToObj(row -> List.of("Rad " + row, Integer.toString(row * 7)))
                .toList();
        return new Block.DataTable(
                text, List.of(Block.Column.text("Rad"), Block.Column.number("Antal")), rows, "Källa");
    }

    private static Block wideTable() {
        List<Block.Column> columns = Collections.nCopies(12, Block.Column.number("Kolumn"));
        return new Block.DataTable("Bred", columns, List.of(Collections.nCopies(12, "1 234")), "");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replace('\u00a0', ' ');
        }
    }

    private static List<PDStructureElement> ofType(List<PDStructureElement> elements, String type) {
        return elements.stream()
                .filter(element -> type.equals(element.getStructureType()))
                .toList();
    }

    private static List<PDStructureElement> elements(PDStructureNode node) {
        List<PDStructureElement> found = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element);
                found.addAll(elements(element));
            }
        }
        return found;
    }
}
