package se.rodatraden.guidelines.domain.table;

import java.util.Comparator;

/**
 * One element of a file, known by what it belongs to and not by where it stands: what moves takes its spot along.
 *
 * @param first the id of the row or column, or the name of the input or annotation column; empty where there is one only
 * @param second of a cell, its column
 */
public record FileSpot(FileElement element, String first, String second) implements Comparable<FileSpot> {
    private static final Comparator<FileSpot> ORDER = Comparator.comparing(FileSpot::element)
            .thenComparing(FileSpot::first)
            .thenComparing(FileSpot::second);

    public static FileSpot of(FileElement element) {
        return new FileSpot(element, "", "");
    }

    public static FileSpot of(FileElement element, String known) {
        return new FileSpot(element, known, "");
    }

    @Override
    public int compareTo(FileSpot other) {
        return ORDER.compare(this, other);
    }

    /** Whether it goes with a row: that of the rule, and those of its cells. */
    public boolean isOfRow(String row) {
        return switch (element.key()) {
            case ROW, CELL, ANNOTATION_CELL -> first.equals(row);
            case NOTHING, INPUT, COLUMN, ANNOTATION, TIE -> false;
        };
    }

    /**
     * Whether it goes with an input column: that of the column, of its cells, and of the input that it asks about.
     *
     * @param name of the input
     */
    public boolean isOfInput(String column, String name) {
        return switch (element.key()) {
            case COLUMN -> first.equals(column);
            case CELL -> second.equals(column);
            case INPUT -> first.equals(name);
            case TIE -> second.equals(name);
            case NOTHING, ROW, ANNOTATION, ANNOTATION_CELL -> false;
        };
    }

    /** Whether it goes with an annotation column. */
    public boolean isOfAnnotation(String name) {
        return switch (element.key()) {
            case ANNOTATION -> first.equals(name);
            case ANNOTATION_CELL -> second.equals(name);
            case NOTHING, INPUT, COLUMN, ROW, CELL, TIE -> false;
        };
    }
}
