package se.rodatraden.documents.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import se.rodatraden.documents.Block;
import se.rodatraden.documents.Inline;

/** A list in the making, as Word's clipboard tells it: paragraphs whose style says the level, with the mark as text. */
final class WordList {
    private static final Pattern LEVEL = Pattern.compile("mso-list:\\s*l\\d+\\s+level(\\d)");
    private static final Pattern NUMBER = Pattern.compile("^\\W*(?:\\d{1,3}|[a-zA-Z]{1,4})[.)]");

    private final List<Block.Item> items = new ArrayList<>();
    private boolean numbered;

    static boolean isItem(Element element) {
        return LEVEL.matcher(element.attr("style")).find();
    }

    void add(Element element, List<Inline> text) {
        if (text.isEmpty()) {
            return;
        }
        Matcher level = LEVEL.matcher(element.attr("style"));
        boolean deep = level.find() && level.group(1).charAt(0) > '1';
        boolean counted = isNumbered(element);
        Block.Item item = new Block.Item(new Block.Paragraph(text), null);
        if (deep && !items.isEmpty()) {
            under(items, counted, List.of(item), 1);
        } else {
            numbered = items.isEmpty() ? counted : numbered;
            items.add(item);
        }
    }

    private static boolean isNumbered(Element element) {
        for (Element mark : element.select("span[style]")) {
            if (mark.attr("style").replace(" ", "").contains("mso-list:Ignore")) {
                return NUMBER.matcher(mark.text().strip()).find();
            }
        }
        return false;
    }

    Optional<Block> end() {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        Block list = Block.Listing.of(numbered, items);
        items.clear();
        return Optional.of(list);
    }

    /** Puts lines under the last one, or after it where it is under another itself. */
    static void under(List<Block.Item> items, boolean numbered, List<Block.Item> lines, int level) {
        if (lines.isEmpty()) {
            return;
        }
        if (level > 1 || items.isEmpty()) {
            items.addAll(lines);
            return;
        }
        Block.Item last = items.removeLast();
        List<Block.Item> all = new ArrayList<>(
                last.nested() == null ? List.of() : last.nested().items());
        all.addAll(lines);
        boolean counted = last.nested() == null ? numbered : last.nested() instanceof Block.NumberedList;
        items.add(new Block.Item(last.text(), Block.Listing.of(counted, all)));
    }
}
