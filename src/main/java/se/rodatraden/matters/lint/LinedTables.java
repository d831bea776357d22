package se.rodatraden.matters.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.rodatraden.documents.reading.Part;

/** Tables that somebody has written with strokes between the cells, one line a row, as in a text file or an e-mail. */
final class LinedTables {
    private static final String STROKE = " | ";
    private static final int LONGEST_CELL = 120;
    private static final int FEWEST_ROWS = 3;

    private LinedTables() {}

    /** The parts with each run of such lines, of as many cells, as a table. */
    static List<Part> gathered(List<Part> parts) {
        List<Part> gathered = new ArrayList<>();
        int at = 0;
        while (at < parts.size()) {
            List<List<String>> rows = rows(parts, at);
            if (at > 0 && parts.get(at - 1) instanceof Part.Table table && !rows.isEmpty() && goesOn(table, rows)) {
                // The reader took the first of its lines for the whole.
                List<List<String>> all = new ArrayList<>(table.rows());
                all.addAll(rows);
                gathered.set(gathered.size() - 1, new Part.Table(table.caption(), table.headed(), all, table.page()));
                at += rows.size();
            } else if (rows.size() >= FEWEST_ROWS) {
                gathered.add(new Part.Table(null, null, rows, parts.get(at).page()));
                at += rows.size();
            } else {
                gathered.add(parts.get(at));
                at++;
            }
        }
        return gathered;
    }

    private static boolean goesOn(Part.Table table, List<List<String>> rows) {
        return table.rows().getLast().size() == rows.getFirst().size();
    }

    private static List<List<String>> rows(List<Part> parts, int from) {
        List<List<String>> rows = new ArrayList<>();
        for (int at = from; at < parts.size(); at++) {
            Optional<List<String>> row = cells(parts.get(at));
            if (row.isEmpty()
                    || !rows.isEmpty() && rows.getFirst().size() != row.get().size()) {
                break;
            }
            rows.add(row.get());
        }
        return rows;
    }

    private static Optional<List<String>> cells(Part part) {
        if (!(part instanceof Part.Paragraph paragraph) || !paragraph.text().contains(STROKE)) {
            return Optional.empty();
        }
        List<String> cells = Arrays.stream(paragraph.text().split("\\s?\\|\\s?", -1))
                .map(String::strip)
                .toList();
        return cells.stream().allMatch(cell -> cell.length() <= LONGEST_CELL) ? Optional.of(cells) : Optional.empty();
    }
}
