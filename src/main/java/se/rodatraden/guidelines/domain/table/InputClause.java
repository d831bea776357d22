package se.rodatraden.guidelines.domain.table;

/**
 * One input column.
 *
 * @param id stable through every edit, so that a cell keeps its identity
 * @param name what the input is called in code and in the exchanged file; ASCII in our own tables
 * @param label what people read
 */
public record InputClause(String id, String name, String label, ValueType type) {
    public InputClause {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an input has a name");
        }
        if (!type.hasValues()) {
            throw new IllegalArgumentException("an input has some value that is allowed");
        }
    }
}
