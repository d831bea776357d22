package se.rodatraden.documents.reading;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/**
 * The bookmarks of a PDF.
 *
 * @param levels the depth of each by its words, from 1
 */
record PdfBookmarks(Map<String, Integer> levels) {

    static PdfBookmarks of(PDDocument pdf) {
        Map<String, Integer> levels = new HashMap<>();
        add(pdf.getDocumentCatalog().getDocumentOutline(), 1, levels, new int[1]);
        return new PdfBookmarks(levels);
    }

    private static void add(@Nullable PDOutlineNode node, int level, Map<String, Integer> levels, int[] seen) {
        if (node == null || level > 9) {
            return;
        }
        PDOutlineItem item = node.getFirstChild();
        while (item != null && ++seen[0] < Limits.PAGES * 10) {
            if (item.getTitle() != null) {
                levels.putIfAbsent(shape(item.getTitle()), level);
            }
            add(item, level + 1, levels, seen);
            item = item.getNextSibling();
        }
    }

    /** 0 where no bookmark has these words. */
    int level(String words) {
        return levels.getOrDefault(shape(words), 0);
    }

    private static String shape(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
