package se.rodatraden.documents.html;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import se.rodatraden.documents.Inline;
import se.rodatraden.documents.reading.HtmlFace;

/** The parts of a line in the making. */
final class HtmlLine {
    private final List<Inline> parts = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private HtmlFace face = HtmlFace.PLAIN;

    void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean blank = Character.isWhitespace(sign) || sign == '\u00a0';
            if (!blank && sign != '\u00ad' && sign != '\u200b' && sign != '\ufeff' && !Character.isISOControl(sign)) {
                open.append(sign);
            } else if (blank && !endsBlank()) {
                open.append(' ');
            }
        }
    }

    private boolean endsBlank() {
        if (!open.isEmpty()) {
            return open.charAt(open.length() - 1) == ' ';
        }
        return parts.isEmpty()
                || parts.getLast() instanceof Inline.Text(String text) && text.endsWith(" ")
                || parts.getLast() instanceof Inline.Strong(String strongText) && strongText.endsWith(" ")
                || parts.getLast() instanceof Inline.Emphasis(String emphasised) && emphasised.endsWith(" ");
    }

    void note(String text) {
        if (!text.isBlank()) {
            end();
            parts.add(new Inline.Note(text.strip()));
        }
    }

    /** What stands inside an element, with the face that the element gives it. */
    void within(Element element, Runnable inside) {
        HtmlFace before = face;
        end();
        face = before.within(element);
        inside.run();
        end();
        face = before;
    }

    private void end() {
        if (open.isEmpty()) {
            return;
        }
        String text = open.toString();
        URI target = face.target();
        open.setLength(0);
        if (text.isBlank()) {
            add(new Inline.Text(text));
        } else if (target != null) {
            parts.add(new Inline.Link(text.strip(), target));
            add(new Inline.Text(text.endsWith(" ") ? " " : ""));
        } else if (face.strong() || face.emphasis()) {
            // The blanks around bold words are not bold: Word's clipboard is full of them.
            add(new Inline.Text(text.startsWith(" ") ? " " : ""));
            add(face.strong() ? new Inline.Strong(text.strip()) : new Inline.Emphasis(text.strip()));
            add(new Inline.Text(text.endsWith(" ") ? " " : ""));
        } else {
            add(new Inline.Text(text));
        }
    }

    /** Neighbours of one kind are one, and what is empty is nothing. */
    private void add(Inline part) {
        Inline before = parts.isEmpty() ? null : parts.getLast();
        switch (part) {
            case Inline.Text(String text) when text.isEmpty() -> {
                // nothing
            }
            case Inline.Text(String text)
            when before instanceof Inline.Text(String first) ->
                parts.set(parts.size() - 1, new Inline.Text(first + text));
            case Inline.Strong(String text)
            when before instanceof Inline.Strong(String first) ->
                parts.set(parts.size() - 1, new Inline.Strong(first + text));
            case Inline.Emphasis(String text)
            when before instanceof Inline.Emphasis(String first) ->
                parts.set(parts.size() - 1, new Inline.Emphasis(first + text));
            case Inline.Text _, Inline.Strong _, Inline.Emphasis _, Inline.Link _, Inline.Note _ -> parts.add(part);
        }
    }

    /** Without blanks at its ends. */
    List<Inline> parts() {
        end();
        List<Inline> trimmed = new ArrayList<>(parts);
        if (!trimmed.isEmpty() && trimmed.getFirst() instanceof Inline.Text(String text)) {
            trimmed.set(0, new Inline.Text(text.stripLeading()));
        }
        if (!trimmed.isEmpty() && trimmed.getLast() instanceof Inline.Text(String text)) {
            trimmed.set(trimmed.size() - 1, new Inline.Text(text.stripTrailing()));
        }
        trimmed.removeIf(part -> part instanceof Inline.Text(String text) && text.isEmpty());
        return trimmed;
    }

    static String plain(List<Inline> parts) {
        StringBuilder text = new StringBuilder();
        for (Inline part : parts) {
            text.append(
                    switch (part) {
                        case Inline.Text(String words) -> words;
                        case Inline.Strong(String words) -> words;
                        case Inline.Emphasis(String words) -> words;
                        case Inline.Link link -> link.text();
                        case Inline.Note note -> " (" + note.text() + ")";
                    });
        }
        return text.toString().strip();
    }
}
