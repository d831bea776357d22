package se.rodatraden.documents.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import se.rodatraden.documents.reading.ReadFile.Note;

/**
 * The notes of a page: a short link, raised or named as one, to a place in the page, and the text at that place. Word
 * ({@code #_ftn1}), LibreOffice ({@code #sdfootnote1sym}), this program and most others write them so.
 */
public final class HtmlNotes {
    private static final Pattern MARK = Pattern.compile("^\\s*[\\[(]?(\\d{1,3}|[ivx]{1,6}|\\*{1,3}|†)[\\])]?\\s*$");
    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final Pattern OF_NOTES =
            Pattern.compile("\\s*(?:(?:fot|slut)?noter|(?:foot|end)?notes)[.:]?\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED =
            Pattern.compile("ftn|footnote|fotnot|endnote|edn|(?:^|-)(?:note|not|fn)-?\\d", Pattern.CASE_INSENSITIVE);
    private static final Pattern BACK =
            Pattern.compile("^\\s*(?:[\\[(]?(?:\\d{1,3}|[ivx]{1,6}|\\*{1,3})[\\])]?[.:]?|↩.?|\\^)\\s*");

    /** References that are followed; a book has a thousand. */
    private static final int MOST = 5_000;

    private final Map<Element, Element> places = new HashMap<>();
    private final Map<Element, String> references = new HashMap<>();
    private final Set<Element> bodies = new HashSet<>();
    private final List<Note> texts = new ArrayList<>();

    public static HtmlNotes of(Document page) {
        HtmlNotes notes = new HtmlNotes();
        Map<String, Element> named = new HashMap<>();
        page.select("[id], a[name]").forEach(element -> {
            named.putIfAbsent(element.hasAttr("id") ? element.id() : element.attr("name"), element);
        });
        for (Element link : page.select("a[href^=#]")) {
            Matcher mark = MARK.matcher(link.text());
            String target = link.attr("href").substring(1);
            if (mark.matches()
                    && (link.attr("role").equals("doc-noteref")
                            || NAMED.matcher(target).find()
                            || link.closest("sup") != null
                            || link.selectFirst("sup") != null)) {
                notes.reference(link, mark.group(1), named.get(target));
            }
        }
        return notes;
    }

    private void reference(Element link, String mark, @Nullable Element place) {
        if (place == null || references.containsKey(link) || references.size() == MOST) {
            return;
        }
        Element body = places.computeIfAbsent(place, HtmlNotes::bodyOf);
        if (body == null || within(link)) {
            return;
        }
        Element raised = link.closest("sup");
        references.put(raised != null && MARK.matcher(raised.text()).matches() ? raised : link, mark);
        if (bodies.add(body)) {
            Line text = new Line();
            text.add(body.text());
            // The number of a list is no part of its text, that of a paragraph is.
            String words = body.normalName().equals("li")
                    ? text.text()
                    : BACK.matcher(text.text()).replaceFirst("");
            texts.add(new Note(mark, words.replaceFirst("\\s*↩\\S*$", ""), 0));
        }
    }

    /** What holds the note's words: the place itself, or the paragraph in which an empty mark or a link back stands. */
    private static @Nullable Element bodyOf(Element place) {
        Element body = place;
        while (body != null && (isInline(body) || MARK.matcher(body.text()).matches())) {
            body = body.parent();
        }
        return body == null
                        || body.normalName().equals("body")
                        || body.normalName().equals("html")
                ? null
                : body;
    }

    private static boolean isInline(Element element) {
        return !element.isBlock() || element.normalName().equals("a");
    }

    private boolean within(Element link) {
        for (Element at = link; at != null; at = at.parent()) {
            if (bodies.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an element holds the words of a note, which are told elsewhere. */
    public boolean isText(Element element) {
        return bodies.contains(element);
    }

    /** Whether an element is a heading over nothing but the words of notes, which are told elsewhere. */
    public boolean isHeadOfTexts(Element element) {
        Element under = element.nextElementSibling();
        return HEADING.matcher(element.normalName()).matches()
                && OF_NOTES.matcher(element.text()).matches()
                && under != null
                && under.nextElementSibling() == null
                && !under.children().isEmpty()
                && under.children().stream().allMatch(bodies::contains);
    }

    /** The note that an element stands for; null where it is none. */
    public @Nullable String markedBy(Element element) {
        return references.get(element);
    }

    /** In the order of their references. */
    public List<Note> texts() {
        return texts;
    }
}
