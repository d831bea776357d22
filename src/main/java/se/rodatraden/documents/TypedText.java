package se.rodatraden.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads paragraphs and lists out of text as people type it in a form. */
final class TypedText {
    private static final Pattern BULLET = Pattern.compile("^[-•–] +");
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,2}[.)] +");

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private Kind kind = Kind.TEXT;

    private TypedText() {}

    static List<Block> blocks(String typed) {
        TypedText reading = new TypedText();
        typed.lines().map(String::strip).forEach(reading::line);
        reading.end();
        return List.copyOf(reading.blocks);
    }

    private void line(String line) {
        Kind next = kindOf(line);
        if (line.isEmpty() || next != kind) {
            end();
        }
        kind = next;
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }

    private void end() {
        if (!lines.isEmpty()) {
            blocks.add(
                    switch (kind) {
                        case TEXT -> Block.paragraph(String.join(" ", lines));
                        case BULLET -> Block.bullets(withoutMark(BULLET));
                        case NUMBER -> Block.numbers(withoutMark(NUMBER));
                    });
            lines.clear();
        }
    }

    private String[] withoutMark(Pattern mark) {
        return lines.stream().map(line -> mark.matcher(line).replaceFirst("")).toArray(String[]::new);
    }

    private static Kind kindOf(String line) {
        if (BULLET.matcher(line).find()) {
            return Kind.BULLET;
        }
        return NUMBER.matcher(line).find() ? Kind.NUMBER : Kind.TEXT;
    }

    private enum Kind {
        TEXT,
        BULLET,
        NUMBER
    }
}
