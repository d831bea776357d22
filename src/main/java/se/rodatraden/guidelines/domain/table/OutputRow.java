package se.rodatraden.guidelines.domain.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** The outputs of one row, by name and in the order of the columns. */
public record OutputRow(SequencedMap<String, Value> values) {
    public OutputRow {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    public Value get(String name) {
        return values.getOrDefault(name, Value.UNKNOWN);
    }

    /** The text of an output that is one; empty when it is absent. */
    public String text(String name) {
        return get(name) instanceof Value.Text(String text) ? text : "";
    }
}
