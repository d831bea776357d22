package se.rodatraden.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.documents.reading.SamplePdf.BOLD;
import static se.rodatraden.documents.reading.SamplePdf.PLAIN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.documents.Block;
import se.rodatraden.documents.DocumentContent;
import se.rodatraden.documents.DocumentContent.Section;
import se.rodatraden.documents.Inline;
import se.rodatraden.documents.Letterhead;
import se.rodatraden.documents.Picture;
import se.rodatraden.documents.pdf.PdfWriter;
import se.rodatraden.documents.reading.Part.Heading;
import se.rodatraden.documents.reading.Part.Item;
import se.rodatraden.documents.reading.Part.NoteMark;
import se.rodatraden.documents.reading.Part.PageFoot;
import se.rodatraden.documents.reading.Part.PageHead;
import se.rodatraden.documents.reading.Part.Paragraph;
import se.rodatraden.documents.reading.Part.Table;
import se.rodatraden.documents.reading.ReadFile.Note;

class PdfReaderTest {

    private static ReadFile read(byte[] bytes) throws UnreadableFileException {
        return Readers.all().read("svar.docx", bytes);
    }

    /** Our own, so that what is written and what is read are tested against each other. */
    static byte[] tagged() {
        Letterhead letterhead = new Letterhead(
                "Norra stadens förvaltning",
                "",
                "Tjänsteutlåtande",
                "NSN 2024/412",
                LocalDate.of(2024, 10, 21),
                "",
                List.of());
        String filling =
                "Sociala insatsgrupper samlar socialtjänst, skola, polis och fritid kring ett barn som riskerar en kriminell livsstil. ";
        DocumentContent content = DocumentContent.of(
                letterhead,
                "Svar på remiss",
                "Om sociala insatsgrupper",
                List.of(
                        Section.of("Förslag till beslut", Block.numbers("Nämnden bifaller.", "Nämnden justerar.")),
                        Section.of(
                                "Bakgrund",
                                Block.paragraph(
                                        new Inline.Text("Enligt lagen"),
                                        new Inline.Note("Socialtjänstlagen."),
                                        new Inline.Text(" gäller det.")),
                                Block.paragraph(filling.repeat(60)),
                                new Block.DataTable(
                                        "Barn",
                                        List.of(Block.Column.text("År"), Block.Column.number("Antal")),
                                        List.of(List.of("2023", "5"), List.of("2024", "7")),
                                        ""),
                                new Block.Figure("Bild", "Ett diagram", Picture.drawn(10, 10, _ -> {})))),
                List.of(),
                List.of());
        return new PdfWriter().write(content, Instant.parse("2024-10-21T08:00:00Z"));
    }

    @Test
    void a_tagged_pdf_is_read_by_its_tags() throws Exception {
        ReadFile file = read(tagged());

        assertThat(file.title()).isEqualTo("Svar på remiss");
        assertThat(file.language()).isEqualTo("sv");
        assertThat(file.pages()).isGreaterThan(1);
        assertThat(file.parts())
                .contains(
                        new Heading("Svar på remiss", 1, 1),
                        new Heading("Förslag till beslut", 2, 1),
                        new Item("1.", "Nämnden bifaller.", List.of(), 1),
                        new Item("2.", "Nämnden justerar.", List.of(), 1),
                        new Paragraph("Enligt lagen gäller det.", List.of(new NoteMark("1", 12)), 1));
        assertThat(file.parts())
                .anyMatch(part -> part instanceof Table table
                        && table.rows()
                                .equals(List.of(List.of("År", "Antal"), List.of("2023", "5"), List.of("2024", "7")))
                        && Boolean.TRUE.equals(table.headed())
                        && "Tabell 1. Barn".equals(table.caption()));
        assertThat(file.parts()).contains(new Part.Picture("Ett diagram", file.pages()));
        assertThat(file.parts())
                .anyMatch(part -> part instanceof PageFoot foot && foot.text().contains("NSN 2024/412"));
        assertThat(file.notes())
                .extracting(Note::mark, Note::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("1", "Socialtjänstlagen."));
        assertThat(file.parts())
                .extracting(Part::text)
                .as("the notes' own heading")
                .doesNotContain("Noter");
    }

    @Test
    void a_pdf_without_tags_is_read_by_how_it_looks() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.line(PLAIN, 9, 70, 40, "SON 2024/12").line(BOLD, 18, 70, 120, "Svar på remiss");
            pdf.line(BOLD, 13, 70, 160, "Bakgrund");
            pdf.line(
                    PLAIN, 11, 70, 180, "Socialtjänsten samlar skola, polis och fritid kring ett barn och det har be-");
            pdf.line(PLAIN, 11, 70, 194, "rört många. Enligt lagen")
                    .line(PLAIN, 7, 187, 190, "1")
                    .line(PLAIN, 11, 191, 194, " gäller det.");
            pdf.line(PLAIN, 11, 70, 220, "Ett nytt stycke börjar här, och det fortsätter på nästa rad i samma");
            pdf.line(PLAIN, 11, 70, 234, "stycke.");
            pdf.line(PLAIN, 11, 80, 260, "1. Bifalla förslaget").line(PLAIN, 11, 80, 274, "2. Justera beslutet");
            pdf.line(PLAIN, 11, 70, 300, "År").line(PLAIN, 11, 200, 300, "Antal");
            pdf.line(PLAIN, 11, 70, 314, "2024").line(PLAIN, 11, 200, 314, "7");
            pdf.line(PLAIN, 8, 70, 700, "1 Socialtjänstlagen (2025:400).").line(PLAIN, 9, 70, 800, "Sida 1");
            pdf.nextPage()
                    .line(PLAIN, 9, 70, 40, "SON 2024/12")
                    .line(PLAIN, 11, 70, 120, "Text på andra sidan som är en rad.");
            pdf.line(PLAIN, 9, 70, 800, "Sida 2");

            ReadFile file = read(pdf.bytes());

            assertThat(file.parts())
                    .containsExactly(
                            new PageHead("SON 2024/12", 1),
                            new Heading("Svar på remiss", 1, 1),
                            new Heading("Bakgrund", 2, 1),
                            new Paragraph(
                                    "Socialtjänsten samlar skola, polis och fritid kring ett barn och det har berört många. Enligt lagen gäller det.",
                                    List.of(new NoteMark("1", 99)),
                                    1),
                            new Paragraph(
                                    "Ett nytt stycke börjar här, och det fortsätter på nästa rad i samma stycke.",
                                    List.of(),
                                    1),
                            new Item("1.", "Bifalla förslaget", List.of(), 1),
                            new Item("2.", "Justera beslutet", List.of(), 1),
                            new Table(null, null, List.of(List.of("År", "Antal"), List.of("2024", "7")), 1),
                            new Paragraph("Text på andra sidan som är en rad.", List.of(), 2),
                            new PageFoot("Sida 1", 1),
                            new PageFoot("Sida 2", 2));
            assertThat(file.notes()).containsExactly(new Note("1", "Socialtjänstlagen (2025:400).", 1));
        }
    }

    @Test
    void three_hundred_pages_are_read() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            for (int number = 1; number <= 300; number++) {
                for (int line = 0; line < 40; line++) {
                    pdf.line(PLAIN, 11, 70, 120 + line * 14, "Rad " + line + " på sidan " + number + " med text.");
                }
                if (number < 300) {
                    pdf.nextPage();
                }
            }
            ReadFile file = read(pdf.bytes());
            assertThat(file.pages()).isEqualTo(300);
            assertThat(file.parts().getLast().page()).isEqualTo(300);
        }
    }

    @Test
    void pages_that_are_pictures_have_no_text() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            byte[] bytes = pdf.picture().bytes();
            assertThatThrownBy(() -> read(bytes)).hasMessageContaining("documents.file.scanned");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hemligt"})
    void a_locked_pdf_is_refused_whether_or_not_it_opens_without_a_password(String password) throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.line(PLAIN, 11, 70, 120, "Hemligt.");
            pdf.document().protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            byte[] bytes = pdf.bytes();
            assertThatThrownBy(() -> read(bytes)).hasMessageContaining("documents.file.locked");
        }
    }
}
