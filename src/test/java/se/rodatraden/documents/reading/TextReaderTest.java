package se.rodatraden.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.documents.reading.Part.Heading;
import se.rodatraden.documents.reading.Part.Item;
import se.rodatraden.documents.reading.Part.NoteMark;
import se.rodatraden.documents.reading.Part.PageFoot;
import se.rodatraden.documents.reading.Part.PageHead;
import se.rodatraden.documents.reading.Part.Paragraph;
import se.rodatraden.documents.reading.Part.Table;
import se.rodatraden.documents.reading.ReadFile.Format;
import se.rodatraden.documents.reading.ReadFile.Note;

class TextReaderTest {

    private static ReadFile read(String text) throws UnreadableFileException {
        return Readers.all().read("svar.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Paragraph text(String text) {
        return new Paragraph(text, List.of(), 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void the_letters_are_read_in_every_usual_encoding(String encoding) throws Exception {
        ReadFile file = Readers.all().read("svar", "Förslag – på åtgärder\n".getBytes(Charset.forName(encoding)));
        assertThat(file.parts()).containsExactly(text("Förslag – på åtgärder"));
        assertThat(file.format()).isEqualTo(Format.TEXT);
    }

    @Test
    void a_usual_heading_is_one_wherever_it_stands() throws Exception {
        assertThat(read("Förvaltningens förslag till beslut\n1. Bifalla\n2. Justera\nSammanfattning:\nKort.")
                        .parts())
                .containsExactly(
                        new Heading("Förvaltningens förslag till beslut", 2, 0),
                        new Item("1.", "Bifalla", List.of(), 0),
                        new Item("2.", "Justera", List.of(), 0),
                        new Heading("Sammanfattning", 2, 0),
                        text("Kort."));
    }

    @Test
    void a_short_line_alone_above_a_paragraph_is_a_heading() throws Exception {
        String body = "Förvaltningen har utrett frågan tillsammans med skolan och\npolisen under våren.";
        assertThat(read("Svar på remiss\n\n" + body + "\n\nVåra slutsatser\n\n" + body)
                        .parts())
                .startsWith(new Heading("Svar på remiss", 1, 0))
                .contains(new Heading("Våra slutsatser", 2, 0));
        assertThat(read("Anna Berg\n\nHandläggare\n\n" + "Ja.").parts()).noneMatch(Heading.class::isInstance);
        assertThat(read("# Titel\n\nText.\n\nUnder\n-----\n\nText.").parts())
                .containsExactly(new Heading("Titel", 1, 0), text("Text."), new Heading("Under", 2, 0), text("Text."));
    }

    @Test
    void lines_of_tabs_are_a_table_with_its_caption() throws Exception {
        assertThat(read("Före.\n\nTabell 1. Barn\nÅr\tAntal\n2023\t5\n2024\t\n\nEfter.")
                        .parts())
                .containsExactly(
                        text("Före."),
                        new Table(
                                "Tabell 1. Barn",
                                null,
                                List.of(List.of("År", "Antal"), List.of("2023", "5"), List.of("2024", "")),
                                0),
                        text("Efter."));
    }

    @Test
    void notes_are_marked_where_they_stand() throws Exception {
        ReadFile file = read(
                "Enligt lagen[1] gäller det². Se 3 [5] kap.\n\n[1] Socialtjänstlagen,\n    fjärde kapitlet.\n² Förvaltningslagen.\n");
        assertThat(file.parts())
                .containsExactly(new Paragraph(
                        "Enligt lagen gäller det. Se 3 [5] kap.",
                        List.of(new NoteMark("1", 12), new NoteMark("2", 23)),
                        0));
        assertThat(file.notes())
                .containsExactly(
                        new Note("1", "Socialtjänstlagen, fjärde kapitlet.", 0),
                        new Note("2", "Förvaltningslagen.", 0));
    }

    @Test
    void a_form_feed_ends_a_page_and_what_is_on_every_page_stands_apart() throws Exception {
        ReadFile file = read("Dnr 1\n\nEtt.\n\nSida 1\fDnr 1\n\nTvå.\n\nSida 2\f");
        assertThat(file.pages()).isEqualTo(2);
        assertThat(file.parts())
                .containsExactly(
                        new PageHead("Dnr 1", 1),
                        new Paragraph("Ett.", List.of(), 1),
                        new Paragraph("Två.", List.of(), 2),
                        new PageFoot("Sida 1", 1),
                        new PageFoot("Sida 2", 2));
    }
}
