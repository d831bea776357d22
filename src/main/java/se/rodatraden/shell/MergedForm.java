package se.rodatraden.shell;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A form held against what was saved while it was being filled in.
 *
 * @param fields as they are to be, by the name of the control; those that clash are as they were typed
 * @param clashes fields that both have changed, each in its own way: a person chooses
 * @param broughtIn fields that only somebody else has changed
 */
public record MergedForm(Map<String, String> fields, List<Clash> clashes, Set<String> broughtIn) {
    /** Of a form that nobody has sent. */
    public static final MergedForm NONE = new MergedForm(Map.of(), List.of(), Set.of());

    public MergedForm {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        clashes = List.copyOf(clashes);
        broughtIn = Collections.unmodifiableSet(new LinkedHashSet<>(broughtIn));
    }

    /** Whether anything was saved meanwhile that the form did not hold. */
    public boolean isApart() {
        return !clashes.isEmpty() || !broughtIn.isEmpty();
    }

    /** @param stored and {@code typed}: empty where the field is */
    public record Clash(String field, String stored, String typed) {}
}
