package se.rodatraden.guidelines.web;

import se.rodatraden.guidelines.domain.table.ValueType;

/**
 * One column in the list of a draft's columns.
 *
 * @param mark of the column as it is seen, for taking it away
 */
public record ColumnLine(String id, String label, String name, ValueType type, String mark) {}
