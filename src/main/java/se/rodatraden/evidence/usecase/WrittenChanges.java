package se.rodatraden.evidence.usecase;

import java.util.ArrayList;
import java.util.List;
import se.rodatraden.guidelines.domain.analysis.Comparison;
import se.rodatraden.guidelines.domain.analysis.TableDifference.Written;
import se.rodatraden.guidelines.domain.table.DecisionTable;

/** What a draft writes differently, one line each, in the words of the table, which are Swedish. */
final class WrittenChanges {
    private WrittenChanges() {}

    static List<String> between(DecisionTable before, DecisionTable after) {
        List<String> lines = new ArrayList<>();
        for (Written written : Comparison.of(before, after).written()) {
            switch (written) {
                case Written.CellChanged cell ->
                    lines.add("Rad %d, %s: %s ändras till %s"
                            .formatted(cell.row(), cell.column(), plain(cell.before()), plain(cell.after())));
                case Written.RowAdded row -> lines.add("Rad %d är ny".formatted(row.row()));
                case Written.RowRemoved row -> lines.add("Rad %d i gällande version tas bort".formatted(row.row()));
                case Written.RowMoved row -> lines.add("Rad %d flyttas till plats %d".formatted(row.from(), row.to()));
                case Written.ColumnAdded column -> lines.add("Kolumnen %s är ny".formatted(column.column()));
                case Written.ColumnRemoved column -> lines.add("Kolumnen %s tas bort".formatted(column.column()));
                case Written.ColumnChanged column ->
                    lines.add("Kolumnen %s: %s ändras till %s"
                            .formatted(column.column(), column.before(), column.after()));
                case Written.PolicyChanged policy ->
                    lines.add("Träffregeln %s ändras till %s".formatted(policy.before(), policy.after()));
                case Written.FrameChanged frame -> lines.add("Texten runt tabellen är ändrad");
                case Written.RestChanged rest -> lines.add("Filens uppgifter till andra program är ändrade");
            }
        }
        return lines;
    }

    /** A span of ages as people write it: {@code 12–20} for {@code [12..20]}. */
    private static String plain(String text) {
        return text.replaceAll("\\[(\\d+)\\.\\.(\\d+)]", "$1–$2");
    }
}
