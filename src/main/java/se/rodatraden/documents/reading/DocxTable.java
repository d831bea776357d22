package se.rodatraden.documents.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table in the making. */
final class DocxTable {
    private static final int WIDEST = 64;

    private final List<List<StringBuilder>> rows = new ArrayList<>();
    private int spanned;
    private boolean headed;
    private @Nullable String caption;

    void row() {
        rows.add(new ArrayList<>());
    }

    void cell() {
        if (rows.isEmpty()) {
            row();
        }
        rows.getLast().add(new StringBuilder());
        spanned = 0;
    }

    /** A cell over several columns leaves the others empty. */
    void span(@Nullable Integer columns) {
        for (int i = 1; columns != null && i < Math.min(columns, WIDEST) && !rows.isEmpty(); i++) {
            rows.getLast().add(new StringBuilder());
            spanned++;
        }
    }

    void header(boolean on) {
        headed |= on && rows.size() == 1;
    }

    void caption(@Nullable String text) {
        caption = text == null || text.isBlank() ? null : text.strip();
    }

    void text(String text) {
        if (rows.isEmpty() || rows.getLast().isEmpty()) {
            cell();
        }
        List<StringBuilder> row = rows.getLast();
        StringBuilder cell = row.get(row.size() - 1 - spanned);
        cell.append(cell.isEmpty() || text.isEmpty() ? "" : " ").append(text);
    }

    boolean headed() {
        return headed;
    }

    @Nullable
    String caption() {
        return caption;
    }

    List<List<String>> rows() {
        return Cells.even(rows.stream()
                .map(row -> row.stream().map(StringBuilder::toString).toList())
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .toList());
    }

    /** As one cell of a table around it. */
    String words() {
        return String.join(
                " ", rows.stream().map(row -> String.join(" ", row).strip()).toList());
    }
}
