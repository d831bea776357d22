package se.rodatraden.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.documents.Block.bullets;
import static se.rodatraden.documents.Block.numbers;
import static se.rodatraden.documents.Block.paragraph;

import java.net.URI;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    /** What nobody would type must not keep a document from being opened. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "[a ", "]: ", "|", "| - ", "*", "**a ", "(", "> ", "- ", "1. ", "# ", "\\", "[^1]", "[a](", "=",
                "-"
            })
    void signs_without_end_are_read_too(String signs) {
        assertThat(Block.ofTypedText(signs.repeat(20_000 / signs.length()))).isNotNull();
        assertThat(Block.ofTypedText("a\n" + signs.repeat(20_000 / signs.length()) + "]: b"))
                .isNotNull();
    }

    @Test
    void an_empty_line_begins_a_new_paragraph_and_a_single_break_does_not() {
        assertThat(Block.ofTypedText("Första\nraden.\n\n  Andra.  \r\n\r\n\r\nTredje."))
                .containsExactly(paragraph("Första raden."), paragraph("Andra."), paragraph("Tredje."));
    }

    @Test
    void a_line_break_written_by_its_number_breaks_neither_a_text_nor_an_address() {
        String typed = "[a]\n- [a]: &#10;x";
        assertThat(Block.ofTypedText(typed)).containsExactly(paragraph("a (x)"));
        assertThat(Block.ofTypedText("ett&#10;två")).containsExactly(paragraph("ett två"));
    }

    @Test
    void lines_with_a_dash_make_a_list_also_right_after_a_paragraph() {
        assertThat(Block.ofTypedText("Vi föreslår:\n- att ett\n– att två\nSlut."))
                .containsExactly(paragraph("Vi föreslår:"), bullets("att ett", "att två"), paragraph("Slut."));
    }

    @Test
    void numbered_lines_make_a_numbered_list_but_a_year_does_not() {
        assertThat(Block.ofTypedText("1. Bifalla\n2) Justera\n\n2024 beslutade nämnden."))
                .containsExactly(numbers("Bifalla", "Justera"), paragraph("2024 beslutade nämnden."));
    }

    @Test
    void bold_italics_links_and_notes_are_marked_as_in_markdown() {
        assertThat(Block.ofTypedText(
                        "Det **ska** *nog*[^1] gå, se [SKR](https://www.skr.se/).\n\n[^1]: Lagen,\n    3 §.\n"))
                .containsExactly(paragraph(
                        new Inline.Text("Det "),
                        new Inline.Strong("ska"),
                        new Inline.Text(" "),
                        new Inline.Emphasis("nog"),
                        new Inline.Note("Lagen, 3 §."),
                        new Inline.Text(" gå, se "),
                        new Inline.Link("SKR", URI.create("https://www.skr.se/")),
                        new Inline.Text(".")));
    }

    @Test
    void headings_tables_and_quotations_are_marked_as_in_markdown() {
        assertThat(Block.ofTypedText("""
                        ### Ekonomi
                        Tabell: Barn
                        | År | Antal |
                        |---|---:|
                        | 2024 | 7 |
                        Källa: egen räkning
                        > Barnets bästa.
                        >
                        > — Barnkonventionen
                        """))
                .containsExactly(
                        new Block.Subheading("Ekonomi"),
                        new Block.DataTable(
                                "Barn",
                                List.of(Block.Column.text("År"), Block.Column.number("Antal")),
                                List.of(List.of("2024", "7")),
                                "Källa: egen räkning"),
                        new Block.Quotation(List.of(paragraph("Barnets bästa.")), "Barnkonventionen"));
    }

    @Test
    void a_list_stands_under_a_line_of_a_list() {
        assertThat(Block.ofTypedText("- ett\n  - under\n    - djupare\n- två\n  som fortsätter"))
                .containsExactly(new Block.BulletList(List.of(
                        new Block.Item(paragraph("ett"), bullets("under", "djupare")),
                        new Block.Item(paragraph("två som fortsätter"), null))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ett *öppet ord och **ett till",
                "5 * 3 * 2 = 30",
                "<b>inte fet</b> & <script>",
                "[^1] utan not",
                "[länk](javascript:alert)",
                "snake_case_ord",
                "2024. Ett år",
                "+ 3 procent",
                "[a]: b",
                "`kod`",
                "--",
                "| en | rad |"
            })
    void what_is_not_markup_is_text(String typed) {
        String read = Block.ofTypedText(typed).toString();
        typed.chars()
                .filter(Character::isLetterOrDigit)
                .forEach(sign -> assertThat(read.indexOf(sign)).isNotNegative());
        assertThat(Block.ofTypedText(typed)).hasSize(1).allMatch(Block.Paragraph.class::isInstance);
        assertThat(read).doesNotContain("Strong", "Emphasis", "Link", "Note[");
    }

    @Test
    void a_backslash_before_a_sign_is_no_word_of_a_note() {
        assertThat(Block.ofTypedText("Se[^1].\n\n[^1]: 2\\*3, fil\\_namn och C:\\\\x och \\å."))
                .containsExactly(new Block.Paragraph(List.of(
                        new Inline.Text("Se"),
                        new Inline.Note("2*3, fil_namn och C:\\x och \\å."),
                        new Inline.Text("."))));
    }

    @Test
    void nothing_typed_gives_nothing() {
        assertThat(Block.ofTypedText(" \n\n ")).isEmpty();
    }

    @Property
    void no_word_is_lost(@ForAll String typed) {
        String kept = Block.ofTypedText("Ord " + typed).toString();
        assertThat(kept).contains("Ord");
        typed.chars()
                .filter(Character::isLetter)
                .forEach(letter -> assertThat(kept.indexOf(letter)).isNotNegative());
    }
}
