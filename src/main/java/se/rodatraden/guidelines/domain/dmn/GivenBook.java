package se.rodatraden.guidelines.domain.dmn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The inputs that a file declares apart from its columns, by name. */
final class GivenBook {
    private final Map<String, XmlElement> byName = new LinkedHashMap<>();

    GivenBook(List<XmlElement> inputData) {
        for (XmlElement input : inputData) {
            input.attribute("name").ifPresent(name -> byName.put(name.strip(), input));
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

    /** The name of the input that a reference points at. */
    Optional<String> named(String id) {
        return byName.entrySet().stream()
                .filter(entry ->
                        entry.getValue().attribute("id").filter(id::equals).isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
