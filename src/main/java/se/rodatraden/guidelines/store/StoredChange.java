package se.rodatraden.guidelines.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.rodatraden.guidelines.domain.CellAddress;
import se.rodatraden.guidelines.domain.CellText;
import se.rodatraden.guidelines.domain.SheetChange;
import se.rodatraden.guidelines.domain.WrittenColumn;
import se.rodatraden.guidelines.domain.WrittenRow;
import se.rodatraden.guidelines.domain.table.ValueType;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A change of a draft as it lies in the database; what a kind of change has no use for is absent.
 *
 * @param heldFrom what the table held where that was not what the cell showed; absent too in what was kept before the
 *     table's own text was
 */
record StoredChange(
        Deed kind,
        @Nullable String row,
        @Nullable String column,
        @Nullable String from,
        @Nullable String to,
        @Nullable String heldFrom,
        @Nullable String heldTo,
        @Nullable String name,
        @Nullable String label,
        ValueType.@Nullable Kind type,
        @Nullable String allowed,
        @Nullable Map<String, String> texts,
        @Nullable Map<String, String> unfinished,
        @Nullable StoredShare share) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<StoredChange>> LIST = new TypeReference<>() {};

    enum Deed {
        CELL_CHANGED,
        ROW_PUT,
        ROW_TAKEN,
        ROW_MOVED,
        COLUMN_PUT,
        COLUMN_TAKEN,
        COLUMN_MOVED
    }

    static String write(List<SheetChange> changes) {
        return MAPPER.writeValueAsString(changes.stream().map(StoredChange::of).toList());
    }

    static List<SheetChange> read(String json) {
        return MAPPER.readValue(json, LIST).stream().map(StoredChange::change).toList();
    }

    private static StoredChange of(SheetChange change) {
        return switch (change) {
            case SheetChange.CellChanged(CellAddress cell, CellText before, CellText after) -> of(cell, before, after);
            case SheetChange.RowPut(WrittenRow row, String after) -> of(Deed.ROW_PUT, row, after);
            case SheetChange.RowTaken(WrittenRow row, String after) -> of(Deed.ROW_TAKEN, row, after);
            case SheetChange.RowMoved(String row, String from, String to) -> place(Deed.ROW_MOVED, row, null, from, to);
            case SheetChange.ColumnPut(WrittenColumn column, String after) -> of(Deed.COLUMN_PUT, column, after);
            case SheetChange.ColumnTaken(WrittenColumn column, String after) -> of(Deed.COLUMN_TAKEN, column, after);
            case SheetChange.ColumnMoved(String column, String from, String to) ->
                place(Deed.COLUMN_MOVED, null, column, from, to);
        };
    }

    private static StoredChange place(
            Deed kind, @Nullable String row, @Nullable String column, String from, String to) {
        return new StoredChange(kind, row, column, from, to, null, null, null, null, null, null, null, null, null);
    }

    private static StoredChange of(CellAddress cell, CellText before, CellText after) {
        return new StoredChange(
                Deed.CELL_CHANGED,
                cell.row(),
                cell.column(),
                before.shown(),
                after.shown(),
                heldBeside(before),
                heldBeside(after),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static @Nullable String heldBeside(CellText text) {
        return text.held().equals(text.shown()) ? null : text.held();
    }

    private static CellText text(String shown, @Nullable String held) {
        return new CellText(shown, held == null ? shown : held);
    }

    private static StoredChange of(Deed kind, WrittenRow row, String after) {
        return new StoredChange(
                kind,
                row.id(),
                null,
                after,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                row.texts(),
                row.unfinished(),
                StoredShare.of(row.share()));
    }

    private static StoredChange of(Deed kind, WrittenColumn column, String after) {
        return switch (column) {
            case WrittenColumn.Input input ->
                new StoredChange(
                        kind,
                        null,
                        input.id(),
                        after,
                        null,
                        null,
                        null,
                        input.name(),
                        input.label(),
                        input.kind(),
                        input.allowed(),
                        input.texts(),
                        input.unfinished(),
                        StoredShare.of(input.share()));
            case WrittenColumn.Annotation annotation ->
                new StoredChange(
                        kind,
                        null,
                        null,
                        after,
                        null,
                        null,
                        null,
                        annotation.name(),
                        null,
                        null,
                        null,
                        annotation.texts(),
                        annotation.unfinished(),
                        StoredShare.of(annotation.share()));
        };
    }

    private SheetChange change() {
        return switch (kind) {
            case CELL_CHANGED ->
                new SheetChange.CellChanged(
                        new CellAddress(there(row), there(column)),
                        text(there(from), heldFrom),
                        text(there(to), heldTo));
            case ROW_PUT -> new SheetChange.RowPut(writtenRow(), there(from));
            case ROW_TAKEN -> new SheetChange.RowTaken(writtenRow(), there(from));
            case ROW_MOVED -> new SheetChange.RowMoved(there(row), there(from), there(to));
            case COLUMN_PUT -> new SheetChange.ColumnPut(writtenColumn(), there(from));
            case COLUMN_TAKEN -> new SheetChange.ColumnTaken(writtenColumn(), there(from));
            case COLUMN_MOVED -> new SheetChange.ColumnMoved(there(column), there(from), there(to));
        };
    }

    private WrittenRow writtenRow() {
        return new WrittenRow(there(row), there(texts), there(unfinished), StoredShare.share(share));
    }

    private WrittenColumn writtenColumn() {
        return type == null
                ? new WrittenColumn.Annotation(there(name), there(texts), there(unfinished), StoredShare.share(share))
                : new WrittenColumn.Input(
                        there(column),
                        there(name),
                        there(label),
                        type,
                        there(allowed),
                        there(texts),
                        there(unfinished),
                        StoredShare.share(share));
    }

    private static <T> T there(@Nullable T part) {
        return Objects.requireNonNull(part, "a stored change lacks a part");
    }
}
