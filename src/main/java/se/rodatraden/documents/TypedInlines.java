package se.rodatraden.documents;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The parts of a line of typed text. Within bold, italics and links there is only text; a note stands beside. */
final class TypedInlines {
    private static final Pattern SIGN = Pattern.compile(TypedNotes.OPEN + "(\\d{1,6})" + TypedNotes.CLOSE);
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\u2028\u2029]");
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private enum Face {
        PLAIN,
        STRONG,
        EMPHASIS
    }

    private final TypedNotes notes;
    private final List<Inline> parts = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private Face face = Face.PLAIN;

    private TypedInlines(TypedNotes notes) {
        this.notes = notes;
    }

    /** What stands in a block, without blanks at its ends. */
    static List<Inline> of(Node block, TypedNotes notes) {
        TypedInlines reading = new TypedInlines(notes);
        reading.children(block);
        reading.end();
        return trimmed(reading.parts);
    }

    /** The same of a block with blocks in it. */
    static List<Inline> all(Node block, TypedNotes notes) {
        List<Inline> all = new ArrayList<>();
        boolean holdsBlocks = false;
        for (Node child = block.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof org.commonmark.node.Block) {
                holdsBlocks = true;
                append(all, all(child, notes));
            }
        }
        return holdsBlocks ? all : of(block, notes);
    }

    static void append(List<Inline> to, List<Inline> more) {
        if (!to.isEmpty() && !more.isEmpty()) {
            to.add(new Inline.Text(" "));
        }
        to.addAll(more);
        List<Inline> joined = joined(to);
        to.clear();
        to.addAll(joined);
    }

    static String plain(Node node, TypedNotes notes) {
        StringBuilder text = new StringBuilder();
        for (Inline part : of(node, notes)) {
            text.append(
                    switch (part) {
                        case Inline.Text words -> words.text();
                        case Inline.Strong words -> words.text();
                        case Inline.Emphasis words -> words.text();
                        case Inline.Link link -> link.text();
                        // A heading and a cell have no notes.
                        case Inline.Note note -> " (" + note.text() + ")";
                    });
        }
        return text.toString().strip();
    }

    private void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            inline(node);
        }
    }

    private void inline(Node node) {
        switch (node) {
            case Text text -> words(unbroken(text.getLiteral()));
            case Code code -> words("`" + code.getLiteral() + "`");
            case HtmlInline html -> words(html.getLiteral().replaceAll("[ \\t]*\\R[ \\t]*", " "));
            case SoftLineBreak _, HardLineBreak _ -> words(" ");
            case StrongEmphasis strong -> within(Face.STRONG, strong);
            case Emphasis emphasis -> within(Face.EMPHASIS, emphasis);
            case Link link -> link(link, unbroken(link.getDestination()).strip());
            case Image image -> link(image, unbroken(image.getDestination()).strip());
            default -> children(node);
        }
    }

    /** A sign that is written by its number may be a line break, in an address as well as in a text. */
    private static String unbroken(String literal) {
        return BREAKS.matcher(literal).replaceAll(" ");
    }

    private void within(Face inner, Node node) {
        if (face != Face.PLAIN) {
            children(node);
            return;
        }
        end();
        face = inner;
        children(node);
        end();
        face = Face.PLAIN;
    }

    private void link(Node node, String destination) {
        URI target = address(destination);
        String text = plainOf(node);
        if (target == null || text.isBlank()) {
            children(node);
            words(text.equals(destination) || destination.isEmpty() ? "" : " (" + destination + ")");
            return;
        }
        end();
        parts.add(new Inline.Link(text, target));
        noted(node);
    }

    private String plainOf(Node node) {
        TypedInlines inner = new TypedInlines(TypedNotes.numbered(List.of()));
        inner.children(node);
        StringBuilder text = new StringBuilder();
        inner.end();
        inner.parts.forEach(part -> text.append(
                switch (part) {
                    case Inline.Text words -> words.text();
                    case Inline.Strong words -> words.text();
                    case Inline.Emphasis words -> words.text();
                    case Inline.Link link -> link.text();
                    case Inline.Note _ -> "";
                }));
        return SIGN.matcher(text).replaceAll("").strip();
    }

    /** The notes within a link stand after it. */
    private void noted(Node node) {
        List<Inline> within = of(node, notes);
        within.stream().filter(Inline.Note.class::isInstance).forEach(parts::add);
    }

    /** Null for an address that a document must not point to. */
    static @Nullable URI address(String destination) {
        try {
            URI target = URI.create(destination);
            String scheme = target.getScheme();
            return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)) ? target : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void words(String text) {
        Matcher signs = SIGN.matcher(text);
        int from = 0;
        while (signs.find()) {
            int at = Integer.parseInt(signs.group(1));
            if (at < notes.count()) {
                open.append(text, from, signs.start());
                end();
                parts.add(notes.note(at));
                from = signs.end();
            }
        }
        open.append(text, from, text.length());
    }

    private void end() {
        if (!open.isEmpty()) {
            String text = open.toString();
            String words = text.strip();
            switch (face) {
                case PLAIN -> parts.add(new Inline.Text(text));
                case STRONG -> between(text, words, words.isEmpty() ? null : new Inline.Strong(words));
                case EMPHASIS -> between(text, words, words.isEmpty() ? null : new Inline.Emphasis(words));
            }
            open.setLength(0);
        }
    }

    /** Blanks are neither bold nor in italics: at the end of such words they could not be written so. */
    private void between(String text, String words, @Nullable Inline shown) {
        int from = text.indexOf(words);
        plain(text.substring(0, from));
        if (shown != null) {
            parts.add(shown);
        }
        plain(text.substring(from + words.length()));
    }

    private void plain(String text) {
        if (!text.isEmpty()) {
            parts.add(new Inline.Text(text));
        }
    }

    /** Neighbours of one kind are one. */
    static List<Inline> joined(List<Inline> parts) {
        List<Inline> joined = new ArrayList<>();
        for (Inline part : parts) {
            Inline before = joined.isEmpty() ? null : joined.getLast();
            Inline both = switch (part) {
                case Inline.Text text
                when before instanceof Inline.Text(String first) -> new Inline.Text(first + text.text());
                case Inline.Strong text
                when before instanceof Inline.Strong(String first) -> new Inline.Strong(first + text.text());
                case Inline.Emphasis text
                when before instanceof Inline.Emphasis(String first) -> new Inline.Emphasis(first + text.text());
                case Inline.Text _, Inline.Strong _, Inline.Emphasis _, Inline.Link _, Inline.Note _ -> null;
            };
            if (both != null) {
                joined.removeLast();
            }
            joined.add(both == null ? part : both);
        }
        return joined;
    }

    private static List<Inline> trimmed(List<Inline> parts) {
        List<Inline> trimmed = joined(parts);
        if (!trimmed.isEmpty() && trimmed.getFirst() instanceof Inline.Text(String text)) {
            trimmed.set(0, new Inline.Text(text.stripLeading()));
        }
        if (!trimmed.isEmpty() && trimmed.getLast() instanceof Inline.Text(String text)) {
            trimmed.set(trimmed.size() - 1, new Inline.Text(text.stripTrailing()));
        }
        trimmed.removeIf(part -> part instanceof Inline.Text(String text) && text.isEmpty());
        boolean blank = trimmed.stream().allMatch(part -> part instanceof Inline.Text(String text) && text.isBlank());
        return blank ? List.of() : List.copyOf(trimmed);
    }
}
