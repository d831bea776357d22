package se.rodatraden.guidelines.domain.dmn;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.rodatraden.guidelines.domain.feel.CellReader;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.FileTypes;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.ValueType;

/** The types that a file's columns may name: the four simple ones, and item definitions over them. */
final class TypeBook {
    private static final Map<String, ValueType> SIMPLE = Map.of(
            "number", ValueType.NUMBER,
            "string", ValueType.TEXT,
            "boolean", ValueType.BOOLEAN,
            "date", ValueType.DATE);
    private static final Set<String> SCALES = Set.of("whole", "years");

    private final Map<String, XmlElement> definitions = new HashMap<>();
    private final Map<XmlElement, FileTypes.Use> uses = new IdentityHashMap<>();
    private final Faults faults;

    TypeBook(List<XmlElement> itemDefinitions, Faults faults) {
        this.faults = faults;
        for (XmlElement definition : itemDefinitions) {
            definition.attribute("name").ifPresent(name -> {
                if (definitions.put(name, definition) != null) {
                    faults.add(FaultKind.DOUBLED, definition, name);
                }
            });
        }
    }

    /** A structure joins several outputs and types none of its own; a column may not name it. */
    boolean isStructure(String typeRef) {
        XmlElement definition = definitions.get(typeRef);
        return definition != null && definition.child("itemComponent").isPresent();
    }

    /**
     * @param typeRef what the column or its variable names
     * @param column where a scale of ours may stand
     * @param allowed the text of the column's own allowed values
     */
    Optional<ValueType> type(String typeRef, XmlElement column, Optional<String> allowed) {
        used(column, typeRef, allowed.isPresent());
        return type(named(typeRef, column, 0), column, allowed);
    }

    /** What one result may be: the type of a decision that gives many is a collection of it. */
    Optional<ValueType> resultType(String typeRef, XmlElement column, Optional<String> allowed) {
        XmlElement definition = definitions.get(typeRef);
        if (definition == null || !isCollection(typeRef)) {
            return type(typeRef, column, allowed);
        }
        usedWithin(column, definition, allowed.isPresent());
        return type(element(definition, typeRef, 0), column, allowed);
    }

    /** What the structure says of its part of that name; empty when there is none. */
    Optional<ValueType> componentType(String structure, String name, XmlElement column, Optional<String> allowed) {
        return Optional.ofNullable(definitions.get(structure)).stream()
                .flatMap(definition -> definition.children("itemComponent").stream())
                .filter(component ->
                        component.attribute("name").filter(name::equals).isPresent())
                .findFirst()
                .flatMap(component -> {
                    usedWithin(column, component, allowed.isPresent());
                    return type(element(component, name, 0), column, allowed);
                });
    }

    /** The type of that name that a column was found to be of; empty when it is of a simple one. */
    Optional<FileTypes.Use> use(XmlElement column) {
        return Optional.ofNullable(uses.get(column));
    }

    private void used(XmlElement column, String typeRef, boolean narrowed) {
        if (definitions.containsKey(typeRef)) {
            uses.put(column, new FileTypes.Use(typeRef, narrowed));
        }
    }

    /** Of what a collection or a part of a structure is made of. */
    private void usedWithin(XmlElement column, XmlElement whole, boolean narrowed) {
        whole.child("typeRef")
                .ifPresent(base -> used(
                        column,
                        base.text().strip(),
                        narrowed || whole.textOf("allowedValues").isPresent()));
    }

    private Optional<ValueType> type(Optional<ValueType> named, XmlElement column, Optional<String> allowed) {
        Optional<ValueType> scaled = named.flatMap(type -> scaled(type, column));
        return scaled.flatMap(
                type -> allowed.isPresent() ? restricted(type, allowed.get(), column) : Optional.of(type));
    }

    private Optional<ValueType> named(String typeRef, XmlElement where, int depth) {
        ValueType simple = SIMPLE.get(typeRef);
        if (simple != null) {
            return Optional.of(simple);
        }
        XmlElement definition = definitions.get(typeRef);
        if (definition == null || depth > 5) {
            faults.add(FaultKind.UNKNOWN_TYPE, where, typeRef);
            return Optional.empty();
        }
        Optional<ValueType> element = element(definition, typeRef, depth);
        return isCollection(typeRef) ? element.flatMap(type -> set(type, typeRef, definition)) : element;
    }

    private boolean isCollection(String typeRef) {
        XmlElement definition = definitions.get(typeRef);
        return definition != null
                && definition.attribute("isCollection").filter("true"::equals).isPresent();
    }

    /** The type that a definition gives to a value, or to each of a collection. */
    private Optional<ValueType> element(XmlElement definition, String typeRef, int depth) {
        Optional<String> inner =
                definition.child("typeRef").map(element -> element.text().strip());
        if (inner.isEmpty()) {
            faults.add(FaultKind.OUTSIDE_SUBSET, definition, typeRef);
            return Optional.empty();
        }
        Optional<ValueType> base = named(inner.get(), definition, depth + 1);
        Optional<String> allowed = definition.textOf("allowedValues");
        return base.flatMap(
                type -> allowed.isPresent() ? restricted(type, allowed.get(), definition) : Optional.of(type));
    }

    /** A collection is a set of texts that are written out; its allowed values are those of its elements. */
    private Optional<ValueType> set(ValueType element, String typeRef, XmlElement where) {
        ValueType set = new ValueType(ValueType.Kind.SET, element.allowed());
        if (element.kind() != ValueType.Kind.TEXT || set.elements().isEmpty()) {
            faults.add(FaultKind.SET_WITHOUT_ELEMENTS, where, typeRef);
            return Optional.empty();
        }
        return Optional.of(set);
    }

    private Optional<ValueType> scaled(ValueType type, XmlElement column) {
        Optional<String> scale = column.attribute("rt:scale");
        if (scale.isEmpty()) {
            return Optional.of(type);
        }
        if (type.kind() != ValueType.Kind.NUMBER || !SCALES.contains(scale.get())) {
            faults.add(FaultKind.UNKNOWN_TYPE, column, scale.get());
            return Optional.empty();
        }
        ValueType.Kind kind = scale.get().equals("years") ? ValueType.Kind.AGE : ValueType.Kind.WHOLE;
        return Optional.of(new ValueType(kind, type.allowed()));
    }

    private Optional<ValueType> restricted(ValueType type, String allowed, XmlElement where) {
        if (type.kind() == ValueType.Kind.SET) {
            faults.add(FaultKind.SET_WITHOUT_ELEMENTS, where, allowed);
            return Optional.empty();
        }
        ValueType open = new ValueType(type.kind(), UnaryTest.ANY);
        Optional<ValueType> restricted = faults.noting(CellReader.test(allowed, open), fault -> fault.at(where.place()))
                .map(test -> new ValueType(type.kind(), test));
        restricted.ifPresent(found -> {
            if (!found.hasValues()) {
                faults.add(FaultKind.NO_VALUE_ALLOWED, where, allowed);
            }
        });
        return restricted;
    }
}
