package se.rodatraden.documents.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of a tagged PDF in the making. */
final class PdfTable {
    private final List<List<String>> rows = new ArrayList<>();
    private boolean headed = true;
    private @Nullable String caption;
    private int page;

    void row() {
        rows.add(new ArrayList<>());
    }

    void cell(String text, boolean header, int on) {
        rows.getLast().add(text.replace('\t', ' '));
        headed &= header || rows.size() > 1;
        page = page == 0 ? on : page;
    }

    void caption(String text, int on) {
        caption = text.isBlank() ? null : text.strip();
        page = page == 0 ? on : page;
    }

    boolean isEmpty() {
        return rows.stream().allMatch(List::isEmpty);
    }

    Part part() {
        return new Part.Table(caption, headed, Cells.even(rows), page);
    }
}
