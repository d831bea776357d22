package se.rodatraden.guidelines.web;

import se.rodatraden.guidelines.domain.table.ValueType;

/**
 * One column in the list of a draft's columns.
 *
 * @param mark of the column as it is seen, for taking it away
 * @param focus the button that has the focus when the page comes, since it was pressed last; empty for none
 */
public record ColumnLine(String id, String label, String name, ValueType type, String mark, String focus) {}
