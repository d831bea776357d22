package se.rodatraden.documents.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the styles of a document say about the paragraphs that have them. */
final class DocxStyles implements Markup.Visitor {
    private static final Set<String> QUOTES = Set.of("quote", "intense quote", "quotations", "citat", "starkt citat");

    private final Map<String, Style> byId = new HashMap<>();
    private Style open = new Style();
    private @Nullable String language;

    /** A style in the making; what it does not say, the one it is based on says. */
    private static final class Style {
        private String name = "";
        private @Nullable String basedOn;
        private @Nullable Integer outline;
        private @Nullable String list;
        private @Nullable Integer level;
        private @Nullable Boolean bold;
        private @Nullable Boolean italic;
        private @Nullable Boolean hidden;
    }

    private DocxStyles() {}

    static DocxStyles of(@Nullable MarkupPart part) {
        DocxStyles styles = new DocxStyles();
        if (part != null) {
            part.walk(styles);
        }
        return styles;
    }

    @Nullable
    String language() {
        return language;
    }

    /** The level of the heading that a style makes, 0 for a title; null where it makes none. */
    @Nullable
    Integer heading(@Nullable String id) {
        for (Style style : chain(id)) {
            if (style.name.equals("title")) {
                return 0;
            }
            if (style.name.matches("(?:heading|rubrik) [1-9]")) {
                return style.name.charAt(style.name.length() - 1) - '0';
            }
            if (style.outline != null) {
                return style.outline > 8 ? null : Integer.valueOf(style.outline + 1);
            }
        }
        return null;
    }

    boolean isCaption(@Nullable String id) {
        return chain(id).stream().anyMatch(style -> style.name.equals("caption"));
    }

    boolean bold(@Nullable String id) {
        return told(id, style -> style.bold);
    }

    boolean italic(@Nullable String id) {
        return told(id, style -> style.italic);
    }

    /** Whether a style sets words apart as somebody else's. */
    boolean quotes(@Nullable String id) {
        return chain(id).stream().anyMatch(style -> QUOTES.contains(style.name));
    }

    private boolean told(@Nullable String id, Function<Style, @Nullable Boolean> what) {
        return chain(id).stream().map(what).filter(Objects::nonNull).findFirst().orElse(false);
    }

    boolean hidden(@Nullable String id) {
        return chain(id).stream().anyMatch(style -> Boolean.TRUE.equals(style.hidden));
    }

    @Nullable
    String list(@Nullable String id) {
        return chain(id).stream()
                .filter(style -> style.list != null)
                .findFirst()
                .map(style -> style.list)
                .orElse(null);
    }

    int level(@Nullable String id) {
        return chain(id).stream()
                .filter(style -> style.level != null)
                .findFirst()
                .map(style -> style.level)
                .orElse(0);
    }

    /** A style and those it is based on; a circle ends where it began. */
    private List<Style> chain(@Nullable String id) {
        List<Style> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String at = id;
        while (at != null && seen.add(at)) {
            Style style = byId.get(at);
            if (style == null) {
                break;
            }
            chain.add(style);
            at = style.basedOn;
        }
        return chain;
    }

    @Override
    public boolean begin(Markup at, String name) {
        switch (name) {
            case "style" -> {
                open = new Style();
                byId.put(at.attribute("styleId", ""), open);
            }
            case "name" -> open.name = at.attribute("val", "").toLowerCase(Locale.ROOT);
            case "basedOn" -> open.basedOn = at.attribute("val");
            case "outlineLvl" -> open.outline = number(at.attribute("val"));
            case "numId" -> open.list = at.attribute("val");
            case "ilvl" -> open.level = number(at.attribute("val"));
            case "b" -> open.bold = at.on();
            case "i" -> open.italic = at.on();
            case "vanish" -> open.hidden = at.on();
            case "lang" -> language = language == null ? at.attribute("val") : language;
            default -> {
                // how it looks
            }
        }
        // Latent styles are names of what the document does not use.
        return !name.equals("latentStyles") && !name.equals("tblStylePr");
    }

    @Override
    public void end(String name) {
        if (name.equals("style")) {
            open = new Style();
        }
    }

    static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("-?\\d{1,6}") ? Integer.valueOf(text) : null;
    }
}
