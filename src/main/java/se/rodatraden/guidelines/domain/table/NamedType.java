package se.rodatraden.guidelines.domain.table;

import java.util.List;
import java.util.stream.Stream;

/**
 * A type that a file defines by name, as it stands there. What it means for a column is in the column's own
 * {@link ValueType}; this is what comes back in the file. Every text is empty where the file has none.
 *
 * @param base the name of the type that it is made of; empty for a structure
 * @param isCollection whether it is several of its base
 * @param allowed which values, in the words of the file
 * @param parts of a structure, in the order of the file
 */
public record NamedType(
        String id,
        String name,
        String label,
        String base,
        boolean isCollection,
        String allowed,
        List<NamedType> parts) {
    public NamedType {
        parts = List.copyOf(parts);
    }

    /** A type that nothing is said about but what it is. */
    public static NamedType of(String name, String base, boolean isCollection, String allowed) {
        return new NamedType("", name, "", base, isCollection, allowed, List.of());
    }

    /** It and its parts, as people read it: what it is called, and which values it allows. */
    Stream<String> said() {
        String called = label.isEmpty() || label.equals(name) ? name : label + " (" + name + ")";
        return Stream.concat(
                Stream.of(allowed.isBlank() ? called : called + ": " + allowed.strip()),
                parts.stream().flatMap(NamedType::said).map(part -> name + " – " + part));
    }

    /** Whether every text of it survives being written to a file. */
    boolean isReadable() {
        return Stream.of(id, name, label).allMatch(DecisionTable::isReadableLine)
                && Stream.of(base, allowed).allMatch(DecisionTable::isReadable)
                && parts.stream().allMatch(NamedType::isReadable);
    }
}
