package se.rodatraden.documents.html;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import se.rodatraden.documents.Inline;

/** The parts of a line in the making. */
final class HtmlLine {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private final List<Inline> parts = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private boolean strong;
    private boolean emphasis;
    private @Nullable URI target;

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
        boolean wasStrong = strong;
        boolean wasEmphasis = emphasis;
        URI wasTarget = target;
        end();
        strong = isStrong(element, strong);
        emphasis = isEmphasis(element, emphasis);
        target = target == null && element.normalName().equals("a") ? address(element.attr("href")) : target;
        inside.run();
        end();
        strong = wasStrong;
        emphasis = wasEmphasis;
        target = wasTarget;
    }

    private static boolean isStrong(Element element, boolean before) {
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        if (style.matches("(?:.*;)?font-weight:(?:normal|400).*")) {
            return false;
        }
        return before
                || element.normalName().equals("b")
                || element.normalName().equals("strong")
                || style.matches("(?:.*;)?font-weight:(?:bold|[6-9]00).*");
    }

    private static boolean isEmphasis(Element element, boolean before) {
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        if (style.matches("(?:.*;)?font-style:normal.*")) {
            return false;
        }
        return before
                || element.normalName().equals("i")
                || element.normalName().equals("em")
                || style.matches("(?:.*;)?font-style:italic.*");
    }

    private static @Nullable URI address(String href) {
        try {
            URI address = URI.create(href.strip());
            String scheme = address.getScheme();
            return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)) ? address : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void end() {
        if (open.isEmpty()) {
            return;
        }
        String text = open.toString();
        open.setLength(0);
        if (text.isBlank()) {
            add(new Inline.Text(text));
        } else if (target != null) {
            parts.add(new Inline.Link(text.strip(), target));
            add(new Inline.Text(text.endsWith(" ") ? " " : ""));
        } else if (strong || emphasis) {
            // The blanks around bold words are not bold: Word's clipboard is full of them.
            add(new Inline.Text(text.startsWith(" ") ? " " : ""));
            add(strong ? new Inline.Strong(text.strip()) : new Inline.Emphasis(text.strip()));
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
