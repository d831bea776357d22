package se.rodatraden.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written as typed text or as HTML is read as the same. */
class MarkupProperties {

    @Provide
    Arbitrary<List<Block>> blocks() {
        return SomeBlocks.any();
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.of(
                        "ord",
                        " ",
                        "  ",
                        "\n",
                        "\n\n",
                        "    ",
                        "\t",
                        "- ",
                        "1. ",
                        "12) ",
                        "### ",
                        "> ",
                        "*",
                        "**",
                        "***",
                        "_",
                        "`",
                        "[^1]",
                        "[^1]: ",
                        "[^x]",
                        "[a](https://a.se)",
                        "[a](javascript:x)",
                        "![b](x)",
                        "<b>",
                        "<!-- ",
                        "<https://a.se>",
                        "|",
                        "| a | b |\n",
                        "|---|---:|\n",
                        "Tabell: ",
                        "Källa: ",
                        "— ",
                        "&amp;",
                        "&#10;",
                        "\\",
                        "=",
                        "==",
                        "---",
                        "• ",
                        "– ",
                        "+ ",
                        "[a]: b",
                        "2024. ",
                        "⸨0⸩",
                        "\u0000",
                        "\r\n",
                        "~~~\n",
                        "&nbsp;",
                        "a_b_c")
                .list()
                .ofMaxSize(30)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 600)
    void what_is_written_as_text_is_read_as_the_same_words_and_blocks(@ForAll("blocks") List<Block> blocks) {
        String written = Block.toTypedText(blocks);
        List<Block> read = Block.ofTypedText(written);

        // Bold and italics that the markup cannot say at their place may be given up, the words may not.
        assertThat(withoutFaces(read)).as(written).isEqualTo(withoutFaces(blocks));
        assertThat(Block.toTypedText(read)).isEqualTo(written);
    }

    @Property(tries = 400)
    void bold_and_italic_words_between_blanks_keep_their_face(
            @ForAll("words") String bold, @ForAll("words") String italic) {
        List<Block> blocks = List.of(Block.paragraph(
                new Inline.Text("Det "),
                new Inline.Strong(bold),
                new Inline.Text(" och "),
                new Inline.Emphasis(italic),
                new Inline.Text(" gäller.")));
        assertThat(Block.ofTypedText(Block.toTypedText(blocks))).isEqualTo(blocks);
    }

    @Provide
    Arbitrary<String> words() {
        return SomeBlocks.text();
    }

    @Property(tries = 1500)
    void whatever_was_typed_is_written_so_that_it_reads_the_same(@ForAll("typed") String typed) {
        List<Block> read = Block.ofTypedText(typed);
        assertThat(withoutFaces(Block.ofTypedText(Block.toTypedText(read))))
                .as(typed)
                .isEqualTo(withoutFaces(read));
    }

    @Property(tries = 400)
    void what_is_written_as_html_is_read_as_the_same(@ForAll("blocks") List<Block> blocks) {
        // A blank that holds words together is one of Word's fillings: it is read as a blank.
        String html = Block.toHtml(blocks).replace("&nbsp;", "x");
        assertThat(Block.ofHtml(html).toString())
                .as(html)
                .isEqualTo(blocks.toString().replace('\u00a0', 'x'));
    }

    @Property(tries = 400)
    void html_holds_no_markup_but_that_of_the_blocks(@ForAll("blocks") List<Block> blocks) {
        assertThat(Block.toHtml(blocks)).doesNotContainIgnoringCase("<b>").doesNotContain("<script", "javascript:");
    }

    private static String withoutFaces(List<Block> blocks) {
        return blocks.stream()
                .map(Block::toString)
                .collect(Collectors.joining("\n"))
                .replaceAll("(?:Strong|Emphasis)\\[", "Text[")
                .replaceAll("\\], Text\\[text=", "");
    }
}
