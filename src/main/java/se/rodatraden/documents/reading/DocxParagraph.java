package se.rodatraden.documents.reading;

import java.net.URI;
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
    boolean italic;
    boolean hidden;
    boolean allBold = true;

    /** Where the words lead that are read now. */
    @Nullable
    URI target;

    private boolean boldByStyle;
    private boolean italicByStyle;

    /** A run begins, with what the paragraph's style says of it. */
    void run(boolean boldAsAll, boolean italicAsAll) {
        bold = boldAsAll;
        boldByStyle = boldAsAll;
        italic = italicAsAll;
        italicByStyle = italicAsAll;
        hidden = false;
    }

    void add(String text) {
        if (hidden) {
            return;
        }
        // What the style does with the whole paragraph does not make words stand out in it.
        line.look(new HtmlFace(bold && !boldByStyle, italic && !italicByStyle, target).look());
        line.add(text);
        if (!text.isBlank() && !bold) {
            allBold = false;
        }
    }
}
