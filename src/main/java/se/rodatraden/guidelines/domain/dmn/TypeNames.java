package se.rodatraden.guidelines.domain.dmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.FileTypes;
import se.rodatraden.guidelines.domain.table.HitPolicy;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.NamedType;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.ValueType;

/**
 * What the types of a table are called in its file: what the file that it came from calls them, and else a simple type,
 * or a type of ours where DMN has no simple one.
 */
final class TypeNames {
    private final FileTypes theirs;
    private final Set<String> taken;
    private final List<NamedType> own = new ArrayList<>();
    private final Map<String, String> ofColumn = new HashMap<>();
    private final String ofResult;

    private TypeNames(DecisionTable table, FileTypes theirs) {
        this.theirs = theirs;
        this.taken = theirs.defined().stream().map(NamedType::name).collect(Collectors.toUnmodifiableSet());
        this.ofResult = theirs.result().isEmpty() ? result(table) : theirs.result();
        for (int i = 0; i < table.inputs().size(); i++) {
            InputClause input = table.inputs().get(i);
            ofColumn.put(
                    input.id(),
                    theirName(input.id())
                            .orElse(
                                    input.type().kind() == ValueType.Kind.SET
                                            ? set(input.type(), "set_" + (i + 1))
                                            : simpleName(input.type())));
        }
        for (OutputClause output : table.outputs()) {
            ofColumn.put(output.id(), theirName(output.id()).orElseGet(() -> simpleName(output.type())));
        }
    }

    static TypeNames of(DecisionTable table) {
        return new TypeNames(table, table.frame().types());
    }

    /** @param theirs instead of what the table has */
    static TypeNames of(DecisionTable table, FileTypes theirs) {
        return new TypeNames(table, theirs);
    }

    /** Those that the file needs and that nobody else has defined. */
    List<NamedType> own() {
        return List.copyOf(own);
    }

    /** @param columnId of an input or an output */
    String ofColumn(String columnId) {
        return ofColumn.getOrDefault(columnId, "");
    }

    /** Of what the decision as a whole gives. */
    String ofResult() {
        return ofResult;
    }

    private Optional<String> theirName(String columnId) {
        return Optional.ofNullable(theirs.columns().get(columnId)).map(FileTypes.Use::type);
    }

    private String result(DecisionTable table) {
        boolean many = table.hitPolicy().givesMany();
        List<OutputClause> outputs = table.outputs();
        if (outputs.size() > 1) {
            String name = free("t" + table.name().replaceAll("[^A-Za-z0-9]", ""));
            List<NamedType> parts = outputs.stream()
                    .map(output -> NamedType.of(output.name(), simpleName(output.type()), false, ""))
                    .toList();
            own.add(new NamedType("", name, "", "", many, "", parts));
            return name;
        }
        String one = simpleName(outputs.getFirst().type());
        if (many) {
            // never the name of a structure, which begins with a t
            String name = free("results");
            own.add(NamedType.of(name, one, true, ""));
            return name;
        }
        return table.hitPolicy() == HitPolicy.COLLECT_COUNT ? "number" : one;
    }

    /** What the elements may be is a type of its own: what stands beside {@code isCollection} differs between versions. */
    private String set(ValueType type, String called) {
        String name = free(called);
        own.add(NamedType.of(name + ELEMENT, "string", false, type.allowed().text()));
        own.add(NamedType.of(name, name + ELEMENT, true, ""));
        return name;
    }

    private static final String ELEMENT = "_element";

    /** A name that none of theirs has. */
    private String free(String name) {
        return Stream.iterate(name, tried -> tried + "_")
                .filter(tried -> !taken.contains(tried) && !taken.contains(tried + ELEMENT))
                .findFirst()
                .orElseThrow();
    }

    static String simpleName(ValueType type) {
        return switch (type.kind()) {
            case NUMBER, WHOLE, AGE -> "number";
            case TEXT -> "string";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case SET -> throw new IllegalStateException("a set has no simple type");
        };
    }
}
