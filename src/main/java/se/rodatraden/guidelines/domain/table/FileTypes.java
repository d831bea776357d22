package se.rodatraden.guidelines.domain.table;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The types that a file defines by name, and where it uses them. A column that is of none of them says its type by itself.
 *
 * @param defined in the order of the file, those that nothing uses too
 * @param columns by the id of the column
 * @param result the type of all that the decision gives; empty where it is none of those defined
 */
public record FileTypes(List<NamedType> defined, SortedMap<String, Use> columns, String result) {

    public static final FileTypes NONE = new FileTypes(List.of(), Collections.emptySortedMap(), "");

    public FileTypes {
        defined = List.copyOf(defined);
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    }

    /**
     * How a column is of a type.
     *
     * @param narrowed whether the column says itself which of the type's values it allows
     */
    public record Use(String type, boolean narrowed) {}

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Without uses by columns that the table lacks. */
    FileTypes around(Set<String> columnIds) {
        SortedMap<String, Use> kept = new TreeMap<>(columns);
        kept.keySet().retainAll(columnIds);
        return new FileTypes(defined, kept, result);
    }
}
