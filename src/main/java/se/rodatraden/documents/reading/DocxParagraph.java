package se.rodatraden.documents.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paragraph in the making. */
final class DocxParagraph {
    final Line line = new Line();
    final List<Part> pictures = new ArrayList<>();

    @Nullable
    String style;

    @Nullable
    Integer outline;

    @Nullable
    String list;

    @Nullable
    Integer level;

    boolean inProperties;
    boolean bold;
    boolean hidden;
    boolean allBold = true;

    /** A run begins, with what the paragraph's style says of it. */
    void run(boolean boldByStyle) {
        bold = boldByStyle;
        hidden = false;
    }

    void add(String text) {
        if (hidden) {
            return;
        }
        line.add(text);
        if (!text.isBlank() && !bold) {
            allBold = false;
        }
    }
}
