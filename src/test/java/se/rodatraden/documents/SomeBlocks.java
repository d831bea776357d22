package se.rodatraden.documents;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Blocks of every kind, with words that look like markup. */
public final class SomeBlocks {
    private static final List<String> PIECES = List.of(
            "ord",
            "Å",
            "2024",
            "5 kap.",
            "*",
            "**",
            "_",
            "`",
            "[",
            "]",
            "(x)",
            "[1]",
            "[^1]",
            "|",
            "\\",
            "<b>",
            "&amp;",
            "&",
            "#",
            "-",
            "– ",
            "1.",
            ">",
            "!",
            "~",
            "=",
            "https://a.se",
            "a_b",
            "\"",
            "'",
            "§",
            "…",
            "%",
            "\u00a0",
            "é",
            "𝄞",
            "Källa:",
            "Tabell:",
            "<",
            "\\*",
            ".",
            ",",
            ":",
            "+");

    private SomeBlocks() {}

    public static Arbitrary<List<Block>> any() {
        return Arbitraries.lazyOf(SomeBlocks::block, SomeBlocks::block)
                .list()
                .ofMaxSize(5)
                .map(SomeBlocks::settled);
    }

    public static Arbitrary<String> text() {
        return Arbitraries.of(PIECES)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .flatMap(pieces -> Arbitraries.of("", " ").map(between -> String.join(between, pieces)))
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .filter(text -> !text.isBlank() && !text.equals("\u00a0"))
                .map(text -> text.replaceAll("^\u00a0+|\u00a0+$", "x"));
    }

    private static Arbitrary<Block> block() {
        Arbitrary<Block> paragraph = line().map(Block.Paragraph::new);
        Arbitrary<Block> heading = text().map(Block.Subheading::new);
        Arbitrary<Block> list = Combinators.combine(
                        item().list().ofMinSize(1).ofMaxSize(4), Arbitraries.of(true, false))
                .as(SomeBlocks::list);
        Arbitrary<Block> quotation = Combinators.combine(
                        line().map(Block.Paragraph::new).list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of("", "Lagen (2018:1197), artikel 3"))
                .as(Block.Quotation::new);
        return Arbitraries.oneOf(paragraph, heading, list, quotation, table());
    }

    private static Block.Listing list(List<Block.Item> items, boolean numbered) {
        return Block.Listing.of(numbered, items);
    }

    private static Arbitrary<Block.Item> item() {
        Arbitrary<Block.Item> plain = line().map(text -> new Block.Item(new Block.Paragraph(text), null));
        Arbitrary<Block.Item> nested = Combinators.combine(
                        line(), plain.list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(true, false))
                .as((text, inner, numbered) -> new Block.Item(new Block.Paragraph(text), list(inner, numbered)));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, plain), net.jqwik.api.Tuple.of(1, nested));
    }

    private static Arbitrary<Block> table() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(2, 4),
                        text().list().ofSize(20),
                        Arbitraries.of("", "Barn efter ålder"),
                        Arbitraries.of("", "Källa: egna uppgifter"))
                .as((rows, columns, cells, caption, source) -> new Block.DataTable(
                        caption,
                        IntStream.range(0, columns)
                                .mapToObj(i -> new Block.Column(cells.get(i), i % 2 == 1))
                                .toList(),
                        IntStream.rangeClosed(1, rows)
                                .mapToObj(row -> cells.subList(row * columns, (row + 1) * columns))
                                .toList(),
                        source));
    }

    private static Arbitrary<List<Inline>> line() {
        Arbitrary<Inline> words = text().map(Inline.Text::new);
        Arbitrary<Inline> strong = text().map(Inline.Strong::new);
        Arbitrary<Inline> emphasis = text().map(Inline.Emphasis::new);
        Arbitrary<Inline> link = text().map(text -> new Inline.Link(text, URI.create("https://example.org/a_(b)?c=1")));
        Arbitrary<Inline> note = text().map(Inline.Note::new);
        return Arbitraries.oneOf(words, strong, emphasis, link, note)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(SomeBlocks::spaced);
    }

    /** Faces and links stand between words, as people write them; what is only a note belongs to nothing. */
    private static List<Inline> spaced(List<Inline> parts) {
        List<Inline> line = new ArrayList<>();
        for (Inline part : parts) {
            if (!line.isEmpty() && !(part instanceof Inline.Note)) {
                line.add(new Inline.Text(" "));
            }
            if (line.isEmpty() && part instanceof Inline.Note) {
                line.add(new Inline.Text("Ord"));
            }
            line.add(part);
        }
        return TypedInlines.joined(line);
    }

    /** Two lists beside each other, and a caption before a table, are one thing to a reader. */
    private static List<Block> settled(List<Block> blocks) {
        List<Block> settled = new ArrayList<>();
        for (Block block : blocks) {
            if (!settled.isEmpty() && !(settled.getLast() instanceof Block.Paragraph)) {
                settled.add(Block.paragraph("Mellan."));
            }
            settled.add(block);
        }
        return settled.stream()
                .filter(block -> !(block instanceof Block.Paragraph(List<Inline> text)
                        && text.size() == 1
                        && text.getFirst() instanceof Inline.Text(String words)
                        && words.matches("(?i)(?:Tabell|Källa):.*")))
                .toList();
    }
}
