package se.rodatraden.guidelines.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.domain.CellAddress;
import se.rodatraden.guidelines.domain.DraftEdit;
import se.rodatraden.guidelines.domain.DraftHistory;
import se.rodatraden.guidelines.domain.DraftSheet;
import se.rodatraden.guidelines.domain.ExampleRun;
import se.rodatraden.guidelines.domain.SourceBook;
import se.rodatraden.guidelines.domain.analysis.TableFindings;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.TableRow;

/**
 * A draft laid out for the editor: some of its rows to be read, and at most one open to be written.
 *
 * @param first number of the first row that is shown, counted from 1
 * @param open the row that is written; null when none is
 * @param unfinished cells whose text cannot be read yet, in the order of the table
 * @param sources those whose dates are known
 * @param mark another one each time the page is drawn, so that no two savings are taken for one
 * @param part whether this answers the script, which takes its parts into a page that is there
 */
public record DraftView(
        GuidelineVersion version,
        DraftSheet sheet,
        List<TableRow> rows,
        int first,
        @Nullable RowForm open,
        List<Unfinished> unfinished,
        TableFindings findings,
        List<ExampleRun> examples,
        Optional<DraftEdit> toUndo,
        Optional<DraftEdit> toRedo,
        List<DraftEdit> latest,
        SourceBook sources,
        String mark,
        boolean part) {
    /** Rows on one page; a longer table has more pages. */
    static final int PAGE = 50;

    private static final int LATEST = 20;

    public record Unfinished(int row, String rowId, String column, String label) {}

    /** @param around number of a row that is to be shown */
    static DraftView of(
            GuidelineVersion version,
            DraftSheet sheet,
            DraftHistory history,
            TableFindings findings,
            List<ExampleRun> examples,
            SourceBook sources,
            UUID reader,
            int around,
            @Nullable RowForm open) {
        DecisionTable table = sheet.table();
        int first = Math.max(around - 1, 0) / PAGE * PAGE;
        return new DraftView(
                version,
                sheet,
                table.rows().subList(first, Math.min(first + PAGE, table.rows().size())),
                first + 1,
                open,
                unfinished(sheet),
                findings,
                examples,
                history.toUndo(sheet, reader),
                history.toRedo(sheet, reader),
                history.edits().stream().limit(LATEST).toList(),
                sources,
                UUID.randomUUID().toString(),
                false);
    }

    /** What a saving by script takes back: the open row, and all that stands beside the table. */
    DraftView withoutRows() {
        return new DraftView(
                version,
                sheet,
                rows.stream().filter(this::isOpen).toList(),
                first,
                open,
                unfinished,
                findings,
                examples,
                toUndo,
                toRedo,
                latest,
                sources,
                mark,
                true);
    }

    public boolean isOpen(TableRow row) {
        return open != null && open.id().equals(row.id());
    }

    /** Whether the new row is to stand below this one. */
    public boolean opensBelow(TableRow row) {
        return open != null && open.isNew() && open.below().equals(row.id());
    }

    public int number(TableRow row) {
        return sheet.table().rows().indexOf(row) + 1;
    }

    public String path() {
        return "/guidelines/versions/" + version.id();
    }

    /** The first row of each page; empty when all rows are on one. */
    public List<Integer> pages() {
        List<Integer> pages = new ArrayList<>();
        int size = sheet.table().rows().size();
        for (int at = 1; size > PAGE && at <= size; at += PAGE) {
            pages.add(at);
        }
        return pages;
    }

    public int lastOfPage(int firstOfPage) {
        return Math.min(firstOfPage + PAGE - 1, sheet.table().rows().size());
    }

    /** The text that cannot be read, where the cell has one. */
    public Optional<String> unfinished(TableRow row, String column) {
        return Optional.ofNullable(sheet.unfinished().get(new CellAddress(row.id(), column)));
    }

    /** The first version of a guideline that was not in the program before differs from nothing. */
    public boolean differsFromAnother() {
        return version.basedOn().isPresent() || version.number() > 1;
    }

    public long failing() {
        return examples.stream().filter(run -> !run.holds()).count();
    }

    private static List<Unfinished> unfinished(DraftSheet sheet) {
        List<String> rows = sheet.table().rows().stream().map(TableRow::id).toList();
        List<String> columns = sheet.columns();
        return sheet.unfinished().keySet().stream()
                .sorted(Comparator.comparingInt((CellAddress cell) -> rows.indexOf(cell.row()))
                        .thenComparingInt(cell -> columns.indexOf(cell.column())))
                .map(cell -> new Unfinished(
                        rows.indexOf(cell.row()) + 1, cell.row(), cell.column(), RowForm.label(sheet, cell.column())))
                .toList();
    }
}
