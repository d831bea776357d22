package se.rodatraden.guidelines.domain.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.Part;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

/**
 * What a cell asks of a set, in two forms. People write {@code contains("a", "b")} and
 * {@code contains none("a", "b")}. In a DMN file the same is FEEL, which other tools evaluate:
 * {@code list contains(?, "a") and list contains(?, "b")}, and each followed by {@code = false}. FEEL's own
 * {@code contains} looks inside a text, and is therefore not read from a file.
 */
final class SetParts {
    private SetParts() {}

    /** As people write it. */
    static Part written(Scanner scanner, ValueType type) {
        int from = scanner.position();
        if (!scanner.takeWord("contains")) {
            throw asked(scanner, from);
        }
        boolean none = scanner.takeWord("none");
        scanner.expect("(");
        List<String> elements = elements(scanner, type, ")");
        return none ? new Part.ContainsNone(elements) : new Part.Contains(elements);
    }

    /** As a DMN file has it. */
    static Part exchanged(Scanner scanner, ValueType type) {
        List<String> elements = new ArrayList<>();
        boolean none = false;
        do {
            int from = scanner.position();
            if (!scanner.takeWord("list") || !scanner.takeWord("contains")) {
                throw asked(scanner, from);
            }
            scanner.expect("(");
            scanner.expect("?");
            scanner.expect(",");
            elements.add(element(scanner, type));
            scanner.expect(")");
            boolean absent = scanner.take("=");
            if (absent && !scanner.takeWord("false") || absent != none && elements.size() > 1) {
                throw scanner.foundAt(from, FaultKind.UNEXPECTED, scanner.restFrom(from));
            }
            none = absent;
        } while (scanner.takeWord("and"));
        return none ? new Part.ContainsNone(elements) : new Part.Contains(elements);
    }

    static String exchanged(List<Part> parts) {
        return parts.stream().map(SetParts::exchanged).collect(Collectors.joining(", "));
    }

    private static String exchanged(Part part) {
        return switch (part) {
            case Part.Contains contains -> each(contains.elements(), "");
            case Part.ContainsNone none -> each(none.elements(), " = false");
            case Part.Is is -> is.text();
            case Part.Compared compared -> compared.text();
            case Part.Within within -> within.text();
        };
    }

    private static String each(List<String> elements, String ending) {
        return elements.stream()
                .map(element -> "list contains(?, " + Value.of(element).literal() + ")" + ending)
                .collect(Collectors.joining(" and "));
    }

    /** A whole set: {@code ["a", "b"]}. */
    static Value literal(Scanner scanner, ValueType type) {
        scanner.expect("[");
        return Value.several(
                scanner.take("]") ? new String[0] : elements(scanner, type, "]").toArray(new String[0]));
    }

    private static List<String> elements(Scanner scanner, ValueType type, String end) {
        List<String> elements = new ArrayList<>();
        do {
            elements.add(element(scanner, type));
        } while (scanner.take(","));
        scanner.expect(end);
        return elements;
    }

    private static String element(Scanner scanner, ValueType type) {
        int from = scanner.position();
        Value value = scanner.literal();
        if (!(value instanceof Value.Text(String text))) {
            throw scanner.foundAt(from, FaultKind.NOT_TEXT, value.literal());
        }
        if (!type.allowed().accepts(value)) {
            throw scanner.foundAt(
                    from, FaultKind.NOT_ALLOWED, value.literal(), type.allowed().text());
        }
        return text;
    }

    private static Scanner.Found asked(Scanner scanner, int from) {
        return scanner.foundAt(from, FaultKind.SET_NEEDS_CONTAINS, scanner.restFrom(from));
    }
}
