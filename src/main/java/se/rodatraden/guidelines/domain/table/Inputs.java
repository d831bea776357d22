package se.rodatraden.guidelines.domain.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** The values that a table is asked about, by name. A name that is absent is unknown. */
public final class Inputs {

    public static final Inputs NONE = new Inputs(new LinkedHashMap<>());

    private final SequencedMap<String, Value> values;
    /** The same side by side: whoever asks in the order in which they were given need not look for them. */
    private final String[] names;

    private final Value[] inOrder;

    public Inputs(SequencedMap<String, Value> values) {
        this.values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        this.names = values.keySet().toArray(String[]::new);
        this.inOrder = values.values().toArray(Value[]::new);
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

    /** In the order in which they were given. */
    public SequencedMap<String, Value> values() {
        return values;
    }

    public Value get(String name) {
        return values.getOrDefault(name, Value.UNKNOWN);
    }

    /** @param likely the place at which the name is looked for first */
    Value get(String name, int likely) {
        return likely < names.length && names[likely].equals(name) ? inOrder[likely] : get(name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Inputs inputs && values.equals(inputs.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
