package se.rodatraden.documents.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import se.rodatraden.documents.reading.ReadFile.Format;

/** A page of HTML. Scripts, forms and what is hidden say nothing; nothing that it points to is fetched. */
final class HtmlReader {
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "head",
            "iframe",
            "object",
            "select",
            "textarea",
            "button",
            "svg",
            "nav",
            "dialog");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
            "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
            "br");

    private final Parts parts = new Parts();
    private final HtmlNotes notes;
    private final Deque<Open> lists = new ArrayDeque<>();
    private Line line = new Line();
    private @Nullable String mark;
    private boolean spoken = true;
    private HtmlFace face = HtmlFace.PLAIN;
    private boolean quoted;

    private static final class Open {
        private final boolean numbered;
        private int number;

        private Open(boolean numbered, int number) {
            this.numbered = numbered;
            this.number = number;
        }
    }

    private HtmlReader(HtmlNotes notes) {
        this.notes = notes;
    }

    static ReadFile read(byte[] bytes) {
        Document page = HtmlTree.of(Encoding.decode(bytes)).orElseThrow(() -> Unreadable.because("tooMuchText"));
        HtmlNotes notes = HtmlNotes.of(page);
        HtmlReader reader = new HtmlReader(notes);
        reader.children(page.body());
        reader.end();
        String title = page.title().isBlank() ? null : page.title().strip();
        Element root = page.selectFirst("html");
        String language = root == null || root.attr("lang").isBlank()
                ? null
                : root.attr("lang").strip();
        return new ReadFile(Format.HTML, title, language, reader.parts.list(), notes.texts(), 0);
    }

    private void children(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                line.look(face.look());
                line.add(text.getWholeText());
            } else if (child instanceof Element inner) {
                element(inner);
            }
        }
    }

    private void element(Element element) {
        String name = element.normalName();
        if (SILENT.contains(name) || hidden(element) || notes.isText(element) || notes.isHeadOfTexts(element)) {
            return;
        }
        String note = notes.markedBy(element);
        if (note != null) {
            line.mark(note);
            return;
        }
        switch (name) {
            case "br" -> line.add(" ");
            case "blockquote" -> quotation(element);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0');
            case "ul", "ol" -> list(element, name.equals("ol"));
            case "li" -> item(element);
            case "table" -> table(element);
            case "img" -> picture(element);
            case "header", "footer" -> edge(element, name.equals("header"));
            default -> {
                if (INLINE.contains(name)) {
                    HtmlFace before = face;
                    face = before.within(element);
                    children(element);
                    face = before;
                } else {
                    end();
                    children(element);
                    end();
                }
            }
        }
    }

    private static boolean hidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || element.attr("style").replace(" ", "").contains("display:none");
    }

    private void heading(Element element, int level) {
        end();
        children(element);
        if (!line.isBlank()) {
            parts.add(new Part.Heading(line.text(), level, 0));
        }
        line = new Line();
    }

    private void quotation(Element element) {
        end();
        boolean before = quoted;
        quoted = true;
        children(element);
        end();
        quoted = before;
    }

    private void list(Element element, boolean numbered) {
        end();
        int start = 1;
        if (element.attr("start").matches("\\d{1,4}")) {
            start = Integer.parseInt(element.attr("start"));
        }
        lists.push(new Open(numbered, start));
        children(element);
        end();
        lists.pop();
    }

    private void item(Element element) {
        end();
        Open list = lists.peek();
        mark = list == null || !list.numbered ? "•" : list.number++ + ".";
        spoken = false;
        children(element);
        end();
        mark = null;
        spoken = true;
    }

    private void table(Element element) {
        end();
        List<List<String>> rows = new ArrayList<>();
        boolean headed = false;
        Element caption = null;
        for (Element row : element.select("tr, caption")) {
            if (!element.equals(row.closest("table"))) {
                continue;
            }
            if (row.normalName().equals("caption")) {
                caption = row;
                continue;
            }
            List<String> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                cells.add(plain(cell));
                int span = cell.attr("colspan").matches("\\d{1,2}") ? Integer.parseInt(cell.attr("colspan")) : 1;
                for (int i = 1; i < span; i++) {
                    cells.add("");
                }
            }
            if (rows.isEmpty()) {
                headed = !row.children().isEmpty()
                        && row.children().stream()
                                .allMatch(cell -> cell.normalName().equals("th"));
            }
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
        if (!rows.isEmpty()) {
            parts.add(new Part.Table(caption == null ? null : plain(caption), headed, Cells.even(rows), 0));
        }
    }

    private static String plain(Element element) {
        Line words = new Line();
        element.nodeStream().forEach(node -> {
            if (node instanceof TextNode text) {
                words.add(text.getWholeText());
            } else if (node instanceof Element inner && !INLINE.contains(inner.normalName())) {
                words.add(" ");
            }
        });
        return words.text();
    }

    private void picture(Element element) {
        end();
        String alternative = element.hasAttr("alt") ? element.attr("alt") : "";
        parts.add(new Part.Picture(alternative.strip(), 0));
    }

    /** The head or foot of the page itself; that of an article within it is text. */
    private void edge(Element element, boolean head) {
        Element parent = element.parent();
        if (parent == null || !parent.normalName().equals("body") || element.selectFirst("h1") != null) {
            end();
            children(element);
            end();
            return;
        }
        end();
        String text = plain(element);
        if (!text.isEmpty()) {
            parts.add(head ? new Part.PageHead(text, 0) : new Part.PageFoot(text, 0));
        }
    }

    private void end() {
        if (!line.isBlank()) {
            if (mark != null && !spoken) {
                parts.add(new Part.Item(mark, line.text(), line.marks(), line.faces(), Math.max(1, lists.size()), 0));
                spoken = true;
            } else {
                parts.add(new Part.Paragraph(line.text(), line.marks(), line.faces(), quoted, 0));
            }
        }
        line = new Line();
    }
}
