package se.rodatraden.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
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

class HtmlReaderTest {

    private static ReadFile read(String html) throws UnreadableFileException {
        return Readers.all().read("svar.pdf", html.getBytes(StandardCharsets.UTF_8));
    }

    private static Paragraph text(String text) {
        return new Paragraph(text, List.of(), 0);
    }

    @Test
    void reads_what_a_reader_of_the_page_reads() throws Exception {
        ReadFile file = read("""
                <!-- a --><!doctype html><html lang="sv"><head><title>Svar</title><style>p { }</style></head><body>
                <header>Dnr 1</header>
                <h1>Svar på <em>remiss</em></h1>
                <p>Ett <b>fett</b>&nbsp;ord<script>alert(1)</script>.</p><p hidden>dolt</p>
                <ol start="3"><li>tre<ul><li>inre</li></ul></li><li><p>fyra</p><p>mer</p></li></ol>
                <table><caption>Barn</caption><tr><th>År</th><th>Antal</th></tr><tr><td colspan="2">2024</td></tr></table>
                <img src="x.png" alt="Ett diagram"><footer>Sida</footer></body></html>
                """);
        assertThat(file.format()).isEqualTo(Format.HTML);
        assertThat(file.title()).isEqualTo("Svar");
        assertThat(file.language()).isEqualTo("sv");
        assertThat(file.parts())
                .containsExactly(
                        new PageHead("Dnr 1", 0),
                        new Heading("Svar på remiss", 1, 0),
                        new Paragraph("Ett fett ord.", List.of(), List.of(new Face(4, 8, new Look.Bold())), false, 0),
                        new Item("3.", "tre", List.of(), 0),
                        new Item("•", "inre", List.of(), List.of(), 2, 0),
                        new Item("4.", "fyra", List.of(), 0),
                        text("mer"),
                        new Table("Barn", true, List.of(List.of("År", "Antal"), List.of("2024", "")), 0),
                        new Picture("Ett diagram", 0),
                        new PageFoot("Sida", 0));
    }

    @Test
    void words_that_stand_out_are_told_by_element_and_by_style_without_the_blanks_around_them() throws Exception {
        assertThat(read("""
                <p>Barn <b>under </b><strong>tolv <i>år</i></strong> och <span style="font-style: italic">deras</span>
                <b style="font-weight:normal">föräldrar</b>, se <a href="https://a.se/x"><b>lagen</b></a> och
                <a href="javascript:alert(1)">här</a>.</p><blockquote><p>Vi vill vara med.</p></blockquote><p>Sade de.</p>
                """).parts())
                .containsExactly(
                        new Paragraph(
                                "Barn under tolv år och deras föräldrar, se lagen och här.",
                                List.of(),
                                List.of(
                                        new Face(5, 18, new Look.Bold()),
                                        new Face(23, 28, new Look.Italic()),
                                        new Face(43, 48, new Look.Link(URI.create("https://a.se/x")))),
                                false,
                                0),
                        new Paragraph("Vi vill vara med.", List.of(), List.of(), true, 0),
                        text("Sade de."));
    }

    @Test
    void a_raised_link_to_a_text_is_the_mark_of_a_note() throws Exception {
        ReadFile file = read("""
                <p>Enligt lagen<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> gäller det. Se <a href="#kap">3</a>.</p>
                <h2 id="kap">Kapitel</h2>
                <div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Socialtjänstlagen.</p></div>
                """);
        assertThat(file.parts())
                .containsExactly(
                        new Paragraph("Enligt lagen gäller det. Se 3.", List.of(new NoteMark("1", 12)), 0),
                        new Heading("Kapitel", 2, 0));
        assertThat(file.notes()).containsExactly(new Note("1", "Socialtjänstlagen.", 0));
    }
}
