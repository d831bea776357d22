package se.rodatraden.evidence.usecase;

import java.util.List;
import se.rodatraden.evidence.domain.DraftChange;
import se.rodatraden.evidence.domain.DraftChange.Kind;
import se.rodatraden.guidelines.domain.analysis.Comparison;
import se.rodatraden.guidelines.domain.analysis.TableDifference.Written;
import se.rodatraden.guidelines.domain.table.DecisionTable;

/** What a draft writes differently, to be kept with the figures: the draft itself may say something else later. */
final class WrittenChanges {
    private WrittenChanges() {}

    static List<DraftChange> between(DecisionTable before, DecisionTable after) {
        return Comparison.of(before, after).written().stream()
                .map(WrittenChanges::change)
                .toList();
    }

    private static DraftChange change(Written written) {
        return switch (written) {
            case Written.CellChanged cell ->
                DraftChange.of(Kind.CELL, cell.row(), cell.column(), plain(cell.before()), plain(cell.after()));
            case Written.RowAdded row -> DraftChange.of(Kind.ROW_NEW, row.row());
            case Written.RowRemoved row -> DraftChange.of(Kind.ROW_GONE, row.row());
            case Written.RowMoved row -> DraftChange.of(Kind.ROW_MOVED, row.from(), row.to());
            case Written.ColumnAdded column -> DraftChange.of(Kind.COLUMN_NEW, column.column());
            case Written.ColumnRemoved column -> DraftChange.of(Kind.COLUMN_GONE, column.column());
            case Written.ColumnChanged column ->
                DraftChange.of(Kind.COLUMN, column.column(), column.before(), column.after());
            case Written.PolicyChanged policy -> DraftChange.of(Kind.POLICY, policy.before(), policy.after());
            case Written.FrameChanged frame -> DraftChange.of(Kind.FRAME);
            case Written.RestChanged rest -> DraftChange.of(Kind.REST);
        };
    }

    /** A span of ages as people write it: {@code 12–20} for {@code [12..20]}. */
    private static String plain(String text) {
        return text.replaceAll("\\[(\\d+)\\.\\.(\\d+)]", "$1–$2");
    }
}
