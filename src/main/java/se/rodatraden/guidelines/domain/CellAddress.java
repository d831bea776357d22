package se.rodatraden.guidelines.domain;

/**
 * One cell of a table, by the ids of its row and column. An annotation column has no id; its name stands in
 * with {@code annotation:} before it.
 */
public record CellAddress(String row, String column) {
    static final String ANNOTATION = "annotation:";

    public static CellAddress annotation(String row, String name) {
        return new CellAddress(row, ANNOTATION + name);
    }
}
