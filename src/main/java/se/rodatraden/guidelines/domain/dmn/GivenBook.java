package se.rodatraden.guidelines.domain.dmn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.rodatraden.guidelines.domain.table.FaultKind;

/** The inputs that a file declares apart from its columns, by name. */
final class GivenBook {
    private final Map<String, XmlElement> byName = new LinkedHashMap<>();

    private final String modelNamespace;

    GivenBook(XmlElement root, Faults faults) {
        this.modelNamespace = root.attribute("namespace").orElse("");
        for (XmlElement input : root.children("inputData")) {
            String name = input.attribute("name").orElse("").strip();
            if (name.isEmpty()) {
                faults.add(FaultKind.LACKS, input, input.name(), "name");
            } else if (byName.put(name, input) != null) {
                faults.add(FaultKind.DOUBLED, input, name);
            }
        }
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    /** In the order of the file. */
    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** Empty where it names none. */
    String type(String name) {
        return Optional.ofNullable(byName.get(name))
                .flatMap(input -> input.child("variable"))
                .flatMap(variable -> variable.attribute("typeRef"))
                .orElse("");
    }

    Optional<String> label(String name) {
        return Optional.ofNullable(byName.get(name)).flatMap(input -> input.attribute("label"));
    }

    Optional<XmlElement> element(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The name of the input that a decision needs. */
    Optional<String> required(XmlElement requirement) {
        return named(end(requirement, "requiredInput"));
    }

    /** The id that a reference points at, in the same file. */
    String end(XmlElement element, String end) {
        return element.child(end)
                .flatMap(reference -> reference.attribute("href"))
                .map(href -> href.startsWith(modelNamespace + "#") ? href.substring(modelNamespace.length()) : href)
                .map(href -> href.startsWith("#") ? href.substring(1) : href)
                .orElse("");
    }

    /** The name of the input that a reference points at. */
    Optional<String> named(String id) {
        return byName.entrySet().stream()
                .filter(entry ->
                        entry.getValue().attribute("id").filter(id::equals).isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
