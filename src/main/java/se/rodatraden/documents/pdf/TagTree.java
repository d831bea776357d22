package se.rodatraden.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/**
 * Mends what the renderer's tag tree says otherwise than a reader should hear it: a table's caption belongs
 * first inside the table, and a note is a note with an identity, not a nameless division.
 */
final class TagTree {
    /** Begins the title of a note's element; the number follows. */
    static final String NOTE_MARK = "rt-note-";

    private TagTree() {}

    static void mend(PDDocument pdf) {
        PDStructureNode root = pdf.getDocumentCatalog().getStructureTreeRoot();
        mend(root);
    }

    private static void mend(PDStructureNode node) {
        List<PDStructureElement> children = elementsOf(node);
        children.forEach(TagTree::markNote);
        for (PDStructureElement child : children) {
            moveCaptionIntoTable(child);
            mend(child);
        }
    }

    private static void markNote(PDStructureElement element) {
        String title = element.getAlternateDescription();
        if (title != null && title.startsWith(NOTE_MARK)) {
            element.setStructureType(StandardStructureTypes.NOTE);
            element.setElementIdentifier("note-" + title.substring(NOTE_MARK.length()));
            element.setAlternateDescription(null);
        }
    }

    private static void moveCaptionIntoTable(PDStructureElement parent) {
        List<PDStructureElement> children = elementsOf(parent);
        PDStructureElement caption = first(children, StandardStructureTypes.CAPTION);
        PDStructureElement table = first(children, StandardStructureTypes.TABLE);
        if (caption != null && table != null) {
            parent.removeKid(caption);
            table.insertBefore(caption, table.getKids().getFirst());
            caption.setParent(table);
        }
    }

    private static @org.jspecify.annotations.Nullable PDStructureElement first(
            List<PDStructureElement> elements, String type) {
        return elements.stream()
                .filter(element -> type.equals(element.getStructureType()))
                .findFirst()
                .orElse(null);
    }

    private static List<PDStructureElement> elementsOf(PDStructureNode node) {
        List<PDStructureElement> elements = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
