package se.rodatraden.guidelines.web;

/** What was typed about a new column. */
public record ColumnForm(String sort, String label, String name, String kind, String allowed) {
    static final ColumnForm EMPTY = new ColumnForm("INPUT", "", "", "", "");
}
