package se.rodatraden.documents.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import se.rodatraden.documents.Block;
import se.rodatraden.documents.Inline;
import se.rodatraden.documents.reading.HtmlNotes;
import se.rodatraden.documents.reading.HtmlTree;

/** Reads blocks out of HTML that somebody pasted. What it does not know is text; what is not text is left. */
public final class HtmlBlocks {
    /** Characters that are read of a clipboard: a report has a tenth. */
    private static final int LONGEST = 4_000_000;

    private final HtmlNotes notes;
    private final Map<String, String> texts = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final WordList list = new WordList();
    private HtmlLine line = new HtmlLine();
    private @Nullable String caption;

    private HtmlBlocks(HtmlNotes notes) {
        this.notes = notes;
        notes.texts().forEach(note -> texts.put(note.mark(), note.text()));
    }

    /** None when there is more than anybody copies. */
    public static List<Block> of(String html) {
        String read = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
        return HtmlTree.of(read).map(HtmlBlocks::of).orElse(List.of());
    }

    private static List<Block> of(Document page) {
        HtmlBlocks reading = new HtmlBlocks(HtmlNotes.of(page));
        reading.children(page.body());
        reading.end();
        reading.settle();
        return List.copyOf(reading.blocks);
    }

    private void children(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                line.text(text.getWholeText());
            } else if (child instanceof Element inner) {
                element(inner);
            }
        }
    }

    private void element(Element element) {
        String name = element.normalName();
        if (PastedElements.isSilent(element, notes)) {
            return;
        }
        String mark = notes.markedBy(element);
        if (mark != null) {
            line.note(texts.getOrDefault(mark, ""));
            return;
        }
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "ul", "ol" -> list(element);
            case "table" -> table(element);
            case "blockquote" -> quotation(element);
            case "br" -> line.text(" ");
            case "p" -> paragraph(element);
            default -> {
                if (PastedElements.isBlock(element)) {
                    end();
                    children(element);
                    end();
                } else {
                    line.within(element, () -> children(element));
                }
            }
        }
    }

    private void heading(Element element) {
        end();
        settle();
        String text = plain(element);
        if (!text.isEmpty()) {
            blocks.add(new Block.Subheading(text));
        }
    }

    private void paragraph(Element element) {
        end();
        String style = element.className();
        if (style.contains("MsoTitle") || style.contains("MsoHeading") || style.contains("MsoSubtitle")) {
            heading(element);
        } else if (style.contains("MsoCaption")) {
            settle();
            caption = plain(element);
        } else if (style.contains("source") && !blocks.isEmpty() && blocks.getLast() instanceof Block.DataTable table) {
            blocks.set(
                    blocks.size() - 1,
                    new Block.DataTable(table.caption(), table.columns(), table.rows(), plain(element)));
        } else if (WordList.isItem(element)) {
            children(element);
            list.add(element, take());
        } else {
            children(element);
            end();
        }
    }

    private void list(Element element) {
        end();
        settle();
        List<Block.Item> items = items(element, 1);
        if (!items.isEmpty()) {
            blocks.add(Block.Listing.of(element.normalName().equals("ol"), items));
        }
    }

    /** Deeper lists than two stand at the second level. */
    private List<Block.Item> items(Element list, int level) {
        List<Block.Item> items = new ArrayList<>();
        for (Element child : list.children()) {
            if (PastedElements.isSilent(child, notes)) {
                continue;
            }
            if (child.normalName().equals("ul") || child.normalName().equals("ol")) {
                // Word and some editors put a list beside the line that it belongs to.
                WordList.under(items, child.normalName().equals("ol"), items(child, level + 1), level);
                continue;
            }
            List<Element> inner = new ArrayList<>();
            HtmlLine before = line;
            line = new HtmlLine();
            item(child, inner);
            List<Inline> text = line.parts();
            line = before;
            if (!text.isEmpty() || !inner.isEmpty()) {
                items.add(new Block.Item(new Block.Paragraph(text), null));
            }
            for (Element nested : inner) {
                WordList.under(items, nested.normalName().equals("ol"), items(nested, level + 1), level);
            }
        }
        return items;
    }

    private void item(Element element, List<Element> lists) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                line.text(text.getWholeText());
            } else if (child instanceof Element inner && !PastedElements.isSilent(inner, notes)) {
                String mark = notes.markedBy(inner);
                if (mark != null) {
                    line.note(texts.getOrDefault(mark, ""));
                } else if (inner.normalName().equals("ul") || inner.normalName().equals("ol")) {
                    lists.add(inner);
                } else if (PastedElements.isBlock(inner) || inner.normalName().equals("br")) {
                    line.text(" ");
                    item(inner, lists);
                    line.text(" ");
                } else {
                    line.within(inner, () -> item(inner, lists));
                }
            }
        }
    }

    private void quotation(Element element) {
        end();
        settle();
        String source = "";
        Element cite = element.selectFirst("> footer, > cite");
        if (cite != null) {
            source = plain(cite);
            cite.remove();
        }
        int from = blocks.size();
        children(element);
        end();
        settle();
        List<Block> within = new ArrayList<>(blocks.subList(from, blocks.size()));
        // A list or a table in a quotation stands for itself; an empty element is nothing.
        if (!within.isEmpty() && within.stream().allMatch(Block.Paragraph.class::isInstance)) {
            blocks.subList(from, blocks.size()).clear();
            blocks.add(new Block.Quotation(
                    within.stream().map(Block.Paragraph.class::cast).toList(), source));
        } else if (!source.isEmpty()) {
            blocks.add(Block.paragraph(source));
        }
    }

    private void table(Element element) {
        end();
        list.end().ifPresent(blocks::add);
        HtmlTable table = HtmlTable.of(element, cell -> plain(cell));
        String own = caption == null ? table.caption() : caption;
        caption = null;
        blocks.addAll(table.blocks(own));
    }

    private String plain(Element element) {
        HtmlLine words = new HtmlLine();
        HtmlLine before = line;
        line = words;
        item(element, new ArrayList<>());
        line = before;
        return HtmlLine.plain(words.parts());
    }

    private List<Inline> take() {
        List<Inline> text = line.parts();
        line = new HtmlLine();
        return text;
    }

    private void end() {
        List<Inline> text = take();
        if (!text.isEmpty()) {
            settle();
            blocks.add(new Block.Paragraph(text));
        }
    }

    /** A list of Word's paragraphs has ended, and a caption that no table followed is a paragraph. */
    private void settle() {
        list.end().ifPresent(blocks::add);
        if (caption != null && !caption.isEmpty()) {
            blocks.add(Block.paragraph(caption));
        }
        caption = null;
    }
}
