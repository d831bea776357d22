package se.rodatraden.documents.reading;

import java.util.Iterator;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * The elements of a page that a stranger wrote. They are counted while the tree grows, since a few bytes make an element of some
 * hundred, and a style that is never closed is repeated in every paragraph after it.
 */
public final class HtmlTree {
    /** A page of 500 full pages that Word has saved has about 100 000. */
    static final int ELEMENTS = 300_000;

    private HtmlTree() {}

    /** Empty when there are more elements than any report has. */
    public static Optional<Document> of(String html) {
        try (StreamParser parser = new StreamParser(Parser.htmlParser().setMaxDepth(Limits.DEPTH))) {
            Iterator<Element> closed = parser.parse(html, "").iterator();
            for (int elements = 0; closed.hasNext(); elements++) {
                if (elements > ELEMENTS) {
                    return Optional.empty();
                }
                closed.next();
            }
            return Optional.of(parser.document());
        }
    }
}
