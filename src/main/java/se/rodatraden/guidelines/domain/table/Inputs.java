package se.rodatraden.guidelines.domain.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** The values that a table is asked about, by name. A name that is absent is unknown. */
public record Inputs(SequencedMap<String, Value> values) {

    public static final Inputs NONE = new Inputs(new LinkedHashMap<>());

    public Inputs {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    public static Inputs of(Map<String, Value> values) {
        return new Inputs(new LinkedHashMap<>(values));
    }

    public Inputs with(String name, Value value) {
        LinkedHashMap<String, Value> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Inputs(more);
    }

    public Inputs with(String name, long number) {
        return with(name, Value.of(number));
    }

    public Inputs with(String name, String text) {
        return with(name, Value.of(text));
    }

    public Inputs with(String name, boolean truth) {
        return with(name, Value.of(truth));
    }

    public Inputs unknown(String name) {
        return with(name, Value.UNKNOWN);
    }

    public Value get(String name) {
        return values.getOrDefault(name, Value.UNKNOWN);
    }
}
