package se.rodatraden.guidelines.web;

import static java.util.Objects.requireNonNullElse;

/** What was typed about a new column. */
public record ColumnForm(String sort, String label, String name, String kind, String allowed) {
    /** A field that is not sent is empty. */
    public ColumnForm {
        sort = requireNonNullElse(sort, "");
        label = requireNonNullElse(label, "");
        name = requireNonNullElse(name, "");
        kind = requireNonNullElse(kind, "");
        allowed = requireNonNullElse(allowed, "");
    }

    static final ColumnForm EMPTY = new ColumnForm("INPUT", "", "", "", "");
}
