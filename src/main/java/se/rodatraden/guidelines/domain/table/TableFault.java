package se.rodatraden.guidelines.domain.table;

import java.util.Arrays;
import java.util.List;

/** One thing that is wrong with a table's text: what, where, and the words that the message needs. */
public record TableFault(FaultKind kind, FaultPlace place, List<String> arguments) {
    private static final int LONGEST_ARGUMENT = 200;

    public TableFault {
        arguments = arguments.stream()
                .map(word -> word.length() > LONGEST_ARGUMENT ? word.substring(0, LONGEST_ARGUMENT) + "…" : word)
                .toList();
    }

    public static TableFault of(FaultKind kind, FaultPlace place, Object... arguments) {
        return new TableFault(
                kind, place, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** The same fault, found while reading a cell, told with the cell's place in its table. */
    public TableFault inCell(int row, String column) {
        return place instanceof FaultPlace.At(int character)
                ? new TableFault(kind, new FaultPlace.InCell(row, column, character), arguments)
                : this;
    }

    /** The same fault, found while reading a text that stands there. */
    public TableFault at(FaultPlace where) {
        return place instanceof FaultPlace.At ? new TableFault(kind, where, arguments) : this;
    }
}
