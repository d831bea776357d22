package se.rodatraden.matters.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A reply as it is kept in the diary: paragraphs between empty lines, numbered from 1. The document never changes, so
 * a paragraph is found by its number for ever.
 */
public record ReplyText(List<String> paragraphs) {
    /** What the paragraph before the reasons says; they are those of the body's report. */
    public static final String REASONS = "Skäl ur utlåtandet:";

    /** What the paragraph before reservations and special statements says. */
    public static final String DISSENTS = "Reservationer och särskilda uttalanden:";

    private static final List<String> NO_REASONS = List.of("Ställningstagande:", "Beslutat den ", REASONS);

    public ReplyText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Reads the text of a document. */
    public static ReplyText of(String body) {
        return new ReplyText(Arrays.stream(body.strip().split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList());
    }

    /** Where a paragraph stands on the page of its document. */
    public static String anchor(int paragraph) {
        return "stycke-" + paragraph;
    }

    /** A paragraph and its number. */
    public record Numbered(int number, String text) {}

    /** What the body says for its stance. */
    public List<Numbered> reasons() {
        return numbered(0, dissentsFrom()).stream()
                .filter(paragraph -> NO_REASONS.stream().noneMatch(paragraph.text()::startsWith))
                .toList();
    }

    /** What members and others wanted noted beside the decision. */
    public List<Numbered> dissents() {
        return numbered(Math.min(dissentsFrom() + 1, paragraphs.size()), paragraphs.size());
    }

    private int dissentsFrom() {
        int at = paragraphs.indexOf(DISSENTS);
        return at < 0 ? paragraphs.size() : at;
    }

    private List<Numbered> numbered(int from, int to) {
        List<Numbered> found = new ArrayList<>();
        for (int i = from; i < to; i++) {
            found.add(new Numbered(i + 1, paragraphs.get(i)));
        }
        return found;
    }
}
