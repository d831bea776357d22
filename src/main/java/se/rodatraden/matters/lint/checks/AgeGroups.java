package se.rodatraden.matters.lint.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;

/** "Verksamheten är delad i tre åldersgrupper", and the table below has a column of ages. */
final class AgeGroups {
    private static final Pattern IN_AGE_GROUPS = Patterns.of(
            "\\b(?:delad|uppdelad|indelad|delas|fördelad)\\p{L}{0,2}\\b[^.;]{0,30}\\b\\p{L}*(?:åldersgrupper|åldrar|ålder)\\b");

    private AgeGroups() {}

    /** @param lead the paragraph above the table */
    static boolean areTold(String lead) {
        return IN_AGE_GROUPS.matcher(lead).find();
    }

    /** Each row of the column that is headed so has the ages of one group. */
    static void column(Block block, Part.Table table, List<Finding> findings) {
        List<String> header = table.rows().isEmpty() ? List.of() : table.rows().getFirst();
        for (int i = 1; i < header.size(); i++) {
            if (AgeRows.YEARS_COLUMN.matcher(header.get(i)).find()) {
                List<AgeRows.Placed> column = new ArrayList<>();
                int from = 0;
                for (List<String> row : table.rows()) {
                    String cell = i < row.size() ? row.get(i) : "";
                    List<Ages.Span> spans = Ages.in(cell);
                    int at = block.text().indexOf(cell, from);
                    if (spans.size() == 1 && at >= 0) {
                        from = at + cell.length();
                        Ages.Span span = spans.getFirst();
                        column.add(new AgeRows.Placed(span, block.place(at + span.start(), at + span.end())));
                    }
                }
                AgeRows.row(column, AgeRows.FEWEST, true, findings);
            }
        }
    }
}
