package se.rodatraden.matters.lint.text;

import java.util.ArrayList;
import java.util.List;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;

/**
 * The rows of a table read as sentences: what a clerk lists in columns ("Funktionshinderrådet, 2027-04-07, tillstyrker") says what a
 * line of a list would say.
 */
public final class Rows {
    /** "Den", a stop. */
    private static final int NEAR_NOTHING = 4;

    private Rows() {}

    /** All but the first, which names the columns; of the text of the block, with a space where a column ends. */
    public static List<Sentence> in(Block block) {
        if (!(block.part() instanceof Part.Table)) {
            return List.of();
        }
        List<Sentence> rows = new ArrayList<>();
        int from = 0;
        boolean first = true;
        for (String row : block.text().split("\n", -1)) {
            if (!first && !row.isBlank()) {
                rows.add(new Sentence(block, from, row.replace('\t', ' ')));
            }
            first = false;
            from += row.length() + 1;
        }
        return List.copyOf(rows);
    }

    /** What stands in the cells of a row. */
    public static List<String> cells(Sentence row) {
        return List.of(row.block()
                .text()
                .substring(row.from(), row.from() + row.text().length())
                .split("\t", -1));
    }

    /** Whether the cell holds a day and nothing else. */
    static boolean isDay(String cell) {
        List<Days.Day> days = Days.in(cell);
        return days.size() == 1
                && cell.strip().length()
                                - (days.getFirst().to() - days.getFirst().from())
                        <= NEAR_NOTHING;
    }

    public static boolean isRow(Sentence sentence) {
        return sentence.block().part() instanceof Part.Table;
    }
}
