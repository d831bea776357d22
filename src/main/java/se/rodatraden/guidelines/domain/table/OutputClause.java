package se.rodatraden.guidelines.domain.table;

import java.util.Optional;

/**
 * One output column.
 *
 * @param whenNoRow what the table itself says when no row matches; most say nothing, and then no match is
 *     its own outcome
 */
public record OutputClause(String id, String name, String label, ValueType type, Optional<Value> whenNoRow) {}
