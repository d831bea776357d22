package se.rodatraden.guidelines.domain.table;

/** Where a fault is. Everything is counted from 1. */
public sealed interface FaultPlace {

    /** In a text that stands alone. */
    record At(int character) implements FaultPlace {}

    /** In a cell; the column by its label. */
    record InCell(int row, String column, int character) implements FaultPlace {}

    record InColumn(String column) implements FaultPlace {}

    record InRow(int row) implements FaultPlace {}

    /** In the file as text. */
    record InFile(int line, int character) implements FaultPlace {}
}
