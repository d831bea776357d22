package se.rodatraden.world;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record with what hangs on it: how it is addressed, what somebody types who looks for it, the texts that
 * stand in it and nowhere else, and for whom it is open.
 */
public final class Shelf {
    private final String name;
    private final Set<String> openTo = new HashSet<>();
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, String> typed = new TreeMap<>();
    private final Set<String> marks = new TreeSet<>();
    private final Set<String> warnings = new HashSet<>();
    private @Nullable UUID logged;

    Shelf(String name) {
        this.name = name;
    }

    public Shelf openTo(String... subjects) {
        openTo.addAll(Set.of(subjects));
        return this;
    }

    /** @param variable of an address with the segment before it: {@code matters/{id}} */
    public Shelf at(String variable, Object value) {
        addresses.put(variable, value.toString());
        return this;
    }

    /** @param parameter of a form or a question: {@code q}, {@code number} */
    public Shelf typed(String parameter, Object value) {
        typed.put(parameter, value.toString());
        return this;
    }

    /** Every opening of what is on the shelf has to be logged, with this record as its subject. */
    public Shelf logged(UUID subject) {
        logged = subject;
        return this;
    }

    public @Nullable UUID logged() {
        return logged;
    }

    /** @param pattern of the form that says that a warning was read before the record is shown */
    public Shelf warns(String pattern) {
        warnings.add(pattern);
        return this;
    }

    Set<String> warnings() {
        return warnings;
    }

    /** Remembers that the text stands in this record and nowhere else, and gives it back. */
    public String mark(String text) {
        marks.add(text);
        return text;
    }

    public boolean isOpenTo(String subject) {
        return openTo.contains(subject);
    }

    public boolean knows(String variable) {
        return addresses.containsKey(variable);
    }

    @Nullable
    String valueOf(String variable) {
        return addresses.get(variable);
    }

    public Map<String, String> typed() {
        return typed;
    }

    public Set<String> marks() {
        return marks;
    }

    @Override
    public String toString() {
        return name;
    }
}
