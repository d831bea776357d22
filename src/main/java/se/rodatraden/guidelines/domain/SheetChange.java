package se.rodatraden.guidelines.domain;

/**
 * One thing that an edit did to a draft, with what was there before, so that it can be undone. Rows and columns are
 * known by their ids and stand after another one, or first when that is empty.
 */
public sealed interface SheetChange {

    SheetChange inverse();

    /** The row or column that it touches, and for a cell both. */
    boolean touches(SheetChange other);

    record CellChanged(CellAddress cell, CellText before, CellText after) implements SheetChange {
        @Override
        public SheetChange inverse() {
            return new CellChanged(cell, after, before);
        }

        @Override
        public boolean touches(SheetChange other) {
            return switch (other) {
                case CellChanged change -> change.cell.equals(cell);
                case RowPut put -> put.row.id().equals(cell.row());
                case RowTaken taken -> taken.row.id().equals(cell.row());
                case RowMoved moved -> false;
                case ColumnPut put -> put.column.id().equals(cell.column());
                case ColumnTaken taken -> taken.column.id().equals(cell.column());
                case ColumnMoved moved -> false;
            };
        }
    }

    record RowPut(WrittenRow row, String after) implements SheetChange {
        @Override
        public SheetChange inverse() {
            return new RowTaken(row, after);
        }

        @Override
        public boolean touches(SheetChange other) {
            return touchesRow(other, row.id());
        }
    }

    record RowTaken(WrittenRow row, String after) implements SheetChange {
        @Override
        public SheetChange inverse() {
            return new RowPut(row, after);
        }

        @Override
        public boolean touches(SheetChange other) {
            return touchesRow(other, row.id());
        }
    }

    record RowMoved(String row, String from, String to) implements SheetChange {
        @Override
        public SheetChange inverse() {
            return new RowMoved(row, to, from);
        }

        @Override
        public boolean touches(SheetChange other) {
            return !(other instanceof CellChanged) && touchesRow(other, row);
        }
    }

    record ColumnPut(WrittenColumn column, String after) implements SheetChange {
        @Override
        public SheetChange inverse() {
            return new ColumnTaken(column, after);
        }

        @Override
        public boolean touches(SheetChange other) {
            return touchesColumn(other, column.id());
        }
    }

    record ColumnTaken(WrittenColumn column, String after) implements SheetChange {
        @Override
        public SheetChange inverse() {
            return new ColumnPut(column, after);
        }

        @Override
        public boolean touches(SheetChange other) {
            return touchesColumn(other, column.id());
        }
    }

    record ColumnMoved(String column, String from, String to) implements SheetChange {
        @Override
        public SheetChange inverse() {
            return new ColumnMoved(column, to, from);
        }

        @Override
        public boolean touches(SheetChange other) {
            return !(other instanceof CellChanged) && touchesColumn(other, column);
        }
    }

    private static boolean touchesRow(SheetChange other, String id) {
        return switch (other) {
            case CellChanged change -> change.cell.row().equals(id);
            case RowPut put -> put.row.id().equals(id);
            case RowTaken taken -> taken.row.id().equals(id);
            case RowMoved moved -> moved.row.equals(id);
            case ColumnPut put -> put.column.texts().containsKey(id);
            case ColumnTaken taken -> taken.column.texts().containsKey(id);
            case ColumnMoved moved -> false;
        };
    }

    /** A row that came later has a cell in the column too. */
    private static boolean touchesColumn(SheetChange other, String id) {
        return switch (other) {
            case CellChanged change -> change.cell.column().equals(id);
            case RowPut put -> true;
            case RowTaken taken -> true;
            case RowMoved moved -> false;
            case ColumnPut put -> put.column.id().equals(id);
            case ColumnTaken taken -> taken.column.id().equals(id);
            case ColumnMoved moved -> moved.column.equals(id);
        };
    }
}
