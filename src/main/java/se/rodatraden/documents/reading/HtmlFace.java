package se.rodatraden.documents.reading;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import se.rodatraden.documents.reading.Part.Look;

/**
 * How the words within an element of HTML stand, by the element and by its style.
 *
 * @param target where they lead; null where they lead nowhere
 */
public record HtmlFace(
        boolean strong, boolean emphasis, @Nullable URI target) {
    public static final HtmlFace PLAIN = new HtmlFace(false, false, null);

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final Set<String> STRONG = Set.of("b", "strong");
    private static final Set<String> EMPHASIS = Set.of("i", "em");
    private static final Pattern LIGHT = style("font-weight:(?:normal|400)");
    private static final Pattern HEAVY = style("font-weight:(?:bold|[6-9]00)");
    private static final Pattern UPRIGHT = style("font-style:normal");
    private static final Pattern LEANING = style("font-style:italic");

    private static Pattern style(String declaration) {
        return Pattern.compile("(?:^|;)" + declaration);
    }

    /** The face of what stands inside an element that stands in words of this face. */
    public HtmlFace within(Element element) {
        String name = element.normalName();
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return new HtmlFace(
                !LIGHT.matcher(style).find()
                        && (strong
                                || STRONG.contains(name)
                                || HEAVY.matcher(style).find()),
                !UPRIGHT.matcher(style).find()
                        && (emphasis
                                || EMPHASIS.contains(name)
                                || LEANING.matcher(style).find()),
                target == null && name.equals("a") ? address(element.attr("href")) : target);
    }

    /** Words have one look: where they lead goes before bold, and bold before italics. */
    @Nullable
    Look look() {
        if (target != null) {
            return new Look.Link(target);
        }
        return strong ? new Look.Bold() : emphasis ? new Look.Italic() : null;
    }

    /** An address that words may lead to; null for every other. */
    static @Nullable URI address(String href) {
        try {
            URI address = URI.create(href.strip());
            String scheme = address.getScheme();
            return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)) ? address : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
