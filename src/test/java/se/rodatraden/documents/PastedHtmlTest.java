package se.rodatraden.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.documents.Block.bullets;
import static se.rodatraden.documents.Block.paragraph;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.documents.Block.Column;
import se.rodatraden.documents.Block.DataTable;
import se.rodatraden.documents.Block.Item;
import se.rodatraden.documents.Block.NumberedList;
import se.rodatraden.documents.Block.Subheading;
import se.rodatraden.documents.Inline.Emphasis;
import se.rodatraden.documents.Inline.Link;
import se.rodatraden.documents.Inline.Note;
import se.rodatraden.documents.Inline.Strong;
import se.rodatraden.documents.Inline.Text;

/** What the clipboard of other programs holds. */
class PastedHtmlTest {

    private static final String WORD = """
            <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
            xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
            <head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
            <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
            <style><!-- p.MsoNormal {mso-style-unhide:no; margin:0cm;} @list l0 {mso-list-id:1;} --></style></head>
            <body lang=SV style='tab-interval:65.2pt'><!--StartFragment-->
            <h2>Bakgrund<o:p></o:p></h2>
            <p class=MsoNormal><span style='mso-fareast-language:SV'>Nämnden <b style='mso-bidi-font-weight:normal'>ska </b>följa
            <i>lagen</i><a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span
            style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a>.<o:p></o:p></span></p>
            <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
            style='font-family:Symbol;'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
            </span></span></span><![endif]>första punkten<o:p></o:p></p>
            <p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
            style='mso-list:Ignore'>a)<span>&nbsp; </span></span><![endif]>under<o:p></o:p></p>
            <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>andra
            punkten</p>
            <p class=MsoCaption>Tabell 1 Barn<o:p></o:p></p>
            <table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
            <tr><td width=201><p class=MsoNormal><b>År<o:p></o:p></b></p></td><td><p class=MsoNormal>Antal</p></td></tr>
            <tr><td><p class=MsoNormal>2024</p></td><td><p class=MsoNormal align=right>1&nbsp;250<o:p></o:p></p></td></tr></table>
            <p class=MsoNormal><o:p>&nbsp;</o:p></p>
            <p class=MsoNormal>Kvar <del cite="mailto:A">borttaget</del><ins cite="mailto:A">tillagt</ins>. <a href="https://www.skr.se/">SKR</a><img
            src="file:///C:/temp/clip_image001.png" v:shapes="Bild_1"><script>alert(1)</script></p>
            <div style='mso-element:footnote-list'><hr align=left size=1 width="33%">
            <div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span
            class=MsoFootnoteReference>[1]</span></a> Socialtjänstlagen (2025:400).<o:p></o:p></p></div></div>
            <!--EndFragment--></body></html>
            """;

    @Test
    void words_clipboard_keeps_what_it_says_and_nothing_of_how() {
        assertThat(Block.ofHtml(WORD))
                .containsExactly(
                        new Subheading("Bakgrund"),
                        paragraph(
                                new Text("Nämnden "),
                                new Strong("ska"),
                                new Text(" följa "),
                                new Emphasis("lagen"),
                                new Note("Socialtjänstlagen (2025:400)."),
                                new Text(".")),
                        new Block.BulletList(List.of(
                                new Item(
                                        paragraph("första punkten"),
                                        new NumberedList(List.of(new Item(paragraph("under"), null)))),
                                new Item(paragraph("andra punkten"), null))),
                        new DataTable(
                                "Tabell 1 Barn",
                                List.of(Column.text("År"), Column.number("Antal")),
                                List.of(List.of("2024", "1 250")),
                                ""),
                        paragraph(new Text("Kvar tillagt. "), new Link("SKR", URI.create("https://www.skr.se/"))));
    }

    @Test
    void a_document_of_google_is_not_all_bold() {
        assertThat(Block.ofHtml(
                        "<b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><p dir=\"ltr\"><span style=\"font-weight:700\">Fet</span><span"
                                + " style=\"font-weight:400\"> och rak.</span></p><ul><li><p>ett</p></li></ul></b>"))
                .containsExactly(paragraph(new Strong("Fet"), new Text(" och rak.")), bullets("ett"));
    }

    @Test
    void a_list_beside_its_line_is_put_under_it_and_deeper_lists_are_flat() {
        assertThat(Block.ofHtml("<ul><li>a</li><ul><li>b<ol><li>c</li></ol></li></ul><li>d</li></ul>"))
                .containsExactly(new Block.BulletList(
                        List.of(new Item(paragraph("a"), bullets("b", "c")), new Item(paragraph("d"), null))));
    }

    @Test
    void nothing_can_be_smuggled_in() {
        List<Block> read = Block.ofHtml(
                "<p onclick=x>a<a href='javascript:alert(1)'>b</a><iframe src=x></iframe><svg onload=x>c</svg></p><style>d</style>");
        assertThat(read).containsExactly(paragraph("ab"));
    }

    @Test
    void a_table_of_one_column_is_how_a_page_was_laid_out() {
        assertThat(Block.ofHtml("<table><tr><td>ett</td></tr><tr><td>två</td></tr></table>"))
                .containsExactly(paragraph("ett"), paragraph("två"));
    }

    @Test
    void what_hurts_is_read_in_little() {
        for (String piece : List.of(
                "<div>",
                "<ul><li>",
                "<table><tr><td>",
                "<blockquote>",
                "<b>",
                "<p style='mso-list:l0 level2 lfo1'>a")) {
            assertThat(Block.ofHtml(piece.repeat(20_000) + "slut")).isNotEmpty();
        }
    }
}
