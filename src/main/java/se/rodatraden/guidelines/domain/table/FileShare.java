package se.rodatraden.guidelines.domain.table;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a file says of one row or column of its table, so that it can be taken out with it and put back with it.
 *
 * @param given of the input that the column asks about
 * @param use of a type that the file defines
 * @param notes the places of those that are tied to the input
 * @param order of the inputs as the file declares them, where it is another than that of the columns
 */
public record FileShare(
        FileFrame.Given given,
        Optional<FileTypes.Use> use,
        List<Integer> notes,
        List<String> order,
        SortedMap<FileSpot, FileMark> marks) {

    public static final FileShare NONE =
            new FileShare(FileFrame.Given.NONE, Optional.empty(), List.of(), List.of(), Collections.emptySortedMap());

    public FileShare {
        notes = List.copyOf(notes);
        order = List.copyOf(order);
        marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
    }

    /** What is said of a row by marks alone. */
    static FileShare of(SortedMap<FileSpot, FileMark> marks) {
        return new FileShare(FileFrame.Given.NONE, Optional.empty(), List.of(), List.of(), marks);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
