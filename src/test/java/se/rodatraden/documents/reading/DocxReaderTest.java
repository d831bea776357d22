package se.rodatraden.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.documents.reading.SampleDocx.bold;
import static se.rodatraden.documents.reading.SampleDocx.item;
import static se.rodatraden.documents.reading.SampleDocx.p;
import static se.rodatraden.documents.reading.SampleDocx.r;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.documents.reading.Part.Face;
import se.rodatraden.documents.reading.Part.Heading;
import se.rodatraden.documents.reading.Part.Item;
import se.rodatraden.documents.reading.Part.Look;
import se.rodatraden.documents.reading.Part.NoteMark;
import se.rodatraden.documents.reading.Part.PageFoot;
import se.rodatraden.documents.reading.Part.PageHead;
import se.rodatraden.documents.reading.Part.Paragraph;
import se.rodatraden.documents.reading.Part.Picture;
import se.rodatraden.documents.reading.Part.Table;
import se.rodatraden.documents.reading.ReadFile.Format;
import se.rodatraden.documents.reading.ReadFile.Note;

class DocxReaderTest {

    private static ReadFile read(SampleDocx docx) throws UnreadableFileException {
        return Readers.all().read("svar.docx", docx.bytes());
    }

    private static List<Part> parts(String body) throws UnreadableFileException {
        return read(SampleDocx.of(body)).parts();
    }

    private static Paragraph text(String text) {
        return new Paragraph(text, List.of(), 0);
    }

    @Test
    void a_style_makes_a_heading_and_a_title_stands_above_the_others() throws Exception {
        assertThat(parts(p("Rubrik", "Svar") + p("Rubrik1", "Bakgrund") + p("Rubrik2", "Mer") + p("Egen", "Ärendet")))
                .containsExactly(
                        new Heading("Svar", 1, 0),
                        new Heading("Bakgrund", 2, 0),
                        new Heading("Mer", 3, 0),
                        new Heading("Ärendet", 2, 0));
        assertThat(parts(p("Rubrik1", "Bakgrund") + p("", "Text.")))
                .containsExactly(new Heading("Bakgrund", 1, 0), text("Text."));
    }

    @Test
    void a_bold_line_is_a_heading_only_where_no_style_makes_one() throws Exception {
        String lines = p("", bold("Ekonomiska konsekvenser"))
                + p("", "Inga.")
                + p("", bold("Hela stycket är fet."))
                + p("A", "x");
        assertThat(parts(lines))
                .containsExactly(
                        new Heading("Ekonomiska konsekvenser", 2, 0),
                        text("Inga."),
                        new Paragraph(
                                "Hela stycket är fet.", List.of(), List.of(new Face(0, 20, new Look.Bold())), false, 0),
                        text("x"));
        assertThat(parts(p("Rubrik2", "Bakgrund") + p("", bold("Obs detta")) + p("", "Text.")))
                .extracting(Part::text)
                .containsExactly("Bakgrund", "Obs detta", "Text.");
    }

    @Test
    void a_line_of_a_list_has_the_mark_that_is_printed() throws Exception {
        assertThat(parts(item(1, 0, "ett")
                        + item(1, 1, "underst")
                        + item(1, 1, "två")
                        + item(1, 0, "nästa")
                        + item(3, 0, "från början")
                        + p("Punkter", "punkt")))
                .extracting(part -> ((Item) part).mark())
                .containsExactly("1.", "a)", "b)", "2.", "1.", "•");
        assertThat(parts(item(1, 0, "ett") + item(1, 1, "underst")))
                .extracting(part -> ((Item) part).level())
                .containsExactly(1, 2);
    }

    @Test
    void words_stand_out_by_themselves_and_not_by_the_style_of_their_paragraph() throws Exception {
        String styles = """
                <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                <w:style w:styleId="Citat"><w:name w:val="Quote"/><w:rPr><w:i/></w:rPr></w:style>
                <w:style w:styleId="Stark"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style></w:styles>""";
        String links = """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
                <Relationship Id="b" Type="x/hyperlink" Target="https://a.se/" TargetMode="External"/>
                <Relationship Id="c" Type="x/hyperlink" Target="file:///c:/x" TargetMode="External"/></Relationships>""";
        SampleDocx docx = SampleDocx.of(p("Citat", "Vi vill. ")
                        + p("", r("Se ") + """
                        <w:hyperlink w:id="b"><w:r><w:t>lagen</w:t></w:r></w:hyperlink><w:hyperlink w:id="c"><w:r><w:t>, </w:t></w:r>
                        </w:hyperlink><w:r><w:rPr><w:rStyle w:val="Stark"/></w:rPr><w:t>det</w:t></w:r>""" + bold(" här ") + "<w:r><w:rPr><w:i/></w:rPr><w:t>och</w:t></w:r>"))
                .part("word/styles.xml", styles)
                .part("word/_rels/document.xml.rels", links);
        assertThat(read(docx).parts())
                .containsExactly(
                        new Paragraph("Vi vill.", List.of(), List.of(), true, 0),
                        new Paragraph(
                                "Se lagen, det här och",
                                List.of(),
                                List.of(
                                        new Face(3, 8, new Look.Link(URI.create("https://a.se/"))),
                                        new Face(10, 17, new Look.Bold()),
                                        new Face(18, 21, new Look.Italic())),
                                false,
                                0));
    }

    @Test
    void a_note_is_marked_where_it_stands() throws Exception {
        String reference = "<w:r><w:footnoteReference w:id=\"7\"/></w:r>";
        ReadFile file = read(SampleDocx.of(p("", r("Enligt lagen") + reference + r(" gäller det.")))
                .notes("<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote>"
                        + "<w:footnote w:id=\"7\">" + p("", "Socialtjänstlagen.") + "</w:footnote>"));
        assertThat(file.parts())
                .containsExactly(new Paragraph("Enligt lagen gäller det.", List.of(new NoteMark("1", 12)), 0));
        assertThat(file.notes()).containsExactly(new Note("1", "Socialtjänstlagen.", 0));
    }

    @Test
    void a_table_has_its_caption_and_says_whether_it_has_a_header() throws Exception {
        String cell = "<w:tc><w:tcPr>%s</w:tcPr>%s</w:tc>";
        String header = "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell.formatted("", p("", "År"))
                + cell.formatted("", p("", "Antal")) + "</w:tr>";
        String row = "<w:tr>" + cell.formatted("<w:gridSpan w:val=\"2\"/>", p("", "2024") + p("", "hela")) + "</w:tr>";
        assertThat(parts(p("Beskrivning", "Tabell 1. Barn") + "<w:tbl>" + header + row + "</w:tbl>" + p("", "Text.")))
                .containsExactly(
                        new Table("Tabell 1. Barn", true, List.of(List.of("År", "Antal"), List.of("2024 hela", "")), 0),
                        text("Text."));
        assertThat(parts("<w:tbl>" + row + "</w:tbl>" + p("Beskrivning", "Efter") + p("", "Text.")))
                .containsExactly(new Table("Efter", false, List.of(List.of("2024 hela", "")), 0), text("Text."));
    }

    @Test
    void a_change_counts_as_accepted_and_what_is_hidden_is_left() throws Exception {
        assertThat(parts("<w:p><w:del>" + r("gammalt") + "</w:del><w:ins>" + r("nytt") + "</w:ins>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>dolt</w:t></w:r>"
                        + "<w:r><w:instrText>PAGE</w:instrText></w:r>" + r(" ord") + "</w:p>"))
                .containsExactly(text("nytt ord"));
    }

    @Test
    void a_picture_has_the_text_that_stands_in_for_it() throws Exception {
        String drawing = "<w:r><w:drawing><docPr descr=\"%s\"/></w:drawing></w:r>";
        assertThat(parts("<w:p>" + drawing.formatted("Ett diagram") + "</w:p><w:p>" + drawing.formatted("") + r("Text")
                        + "</w:p>"))
                .containsExactly(new Picture("Ett diagram", 0), text("Text"), new Picture("", 0));
    }

    @Test
    void heads_and_feet_stand_apart() throws Exception {
        ReadFile file = read(
                SampleDocx.of(p("", "Text.")).header(p("", "Dnr SON 2024/12")).footer(p("", "Sida 1")));
        assertThat(file.parts())
                .containsExactly(new PageHead("Dnr SON 2024/12", 0), text("Text."), new PageFoot("Sida 1", 0));
        assertThat(file.format()).isEqualTo(Format.DOCX);
        assertThat(file.title()).isEqualTo("Svar på remiss");
        assertThat(file.language()).isEqualTo("sv-SE");
    }

    @Test
    void deep_tables_and_many_signs_of_markup_are_no_attack() throws Exception {
        String deep = "<w:tbl><w:tr><w:tc>".repeat(25) + p("", "innerst") + "</w:tc></w:tr></w:tbl>".repeat(25);
        assertThat(parts(deep)).containsExactly(new Table(null, false, List.of(List.of("innerst")), 0));
        assertThat(parts(p("", "a &amp; b &lt; ".repeat(200_000)))).hasSize(1);
    }
}
