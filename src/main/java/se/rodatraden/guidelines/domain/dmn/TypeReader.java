package se.rodatraden.guidelines.domain.dmn;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.FileTypes;
import se.rodatraden.guidelines.domain.table.NamedType;

/**
 * Reads which types a file defines, as they stand there, so that they come back. Those that we have written because the
 * table needs them say nothing: beside theirs, theirs are marked; where none is marked, a file that has nothing but what
 * we would write for its table has no types.
 */
final class TypeReader {
    /** Set on a type that the file we got has defined. */
    static final String KEPT = "kept";

    /** The attributes that a type has. */
    private static final Set<String> TYPE = Set.of("id", "name", "label", "isCollection");

    private final List<XmlElement> definitions;
    private final TypeBook book;

    TypeReader(XmlElement root, TypeBook book) {
        this.definitions = root.children("itemDefinition");
        this.book = book;
    }

    /** The elements of those that it defines, in the order of the file. */
    List<XmlElement> theirs(XmlElement decision, DecisionTable table) {
        List<NamedType> marked = definitions.stream()
                .filter(TypeReader::isKept)
                .map(TypeReader::type)
                .toList();
        List<NamedType> ours =
                TypeNames.of(table, uses(marked, decision, table)).own();
        boolean theyMark = !marked.isEmpty();
        boolean allOurs = definitions.stream().allMatch(definition -> isOurs(definition, ours));
        return definitions.stream()
                .filter(definition -> theyMark ? isKept(definition) || !isOurs(definition, ours) : !allOurs)
                .toList();
    }

    /** @param theirs as {@link #theirs} has them */
    FileTypes types(List<XmlElement> theirs, XmlElement decision, DecisionTable table) {
        return uses(theirs.stream().map(TypeReader::type).toList(), decision, table);
    }

    private static boolean isOurs(XmlElement definition, List<NamedType> ours) {
        return ours.contains(type(definition)) && isPlain(definition);
    }

    /** Whether nothing is said of it beside the type. */
    private static boolean isPlain(XmlElement definition) {
        return definition.child(XmlElement.EXTENSIONS).isEmpty()
                && TYPE.containsAll(definition.attributes().keySet())
                && definition.child("allowedValues").stream()
                        .allMatch(values -> values.attributes().isEmpty()
                                && values.child(XmlElement.EXTENSIONS).isEmpty())
                && definition.children("itemComponent").stream().allMatch(TypeReader::isPlain);
    }

    private FileTypes uses(List<NamedType> theirs, XmlElement decision, DecisionTable table) {
        Set<String> names = theirs.stream().map(NamedType::name).collect(Collectors.toUnmodifiableSet());
        SortedMap<String, FileTypes.Use> columns = new TreeMap<>();
        XmlElement rows = decision.child("decisionTable").orElse(decision);
        List<XmlElement> elements = Stream.concat(rows.children("input").stream(), rows.children("output").stream())
                .toList();
        List<String> ids = table.columnIds();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            book.use(elements.get(i)).filter(use -> names.contains(use.type())).ifPresent(use -> columns.put(id, use));
        }
        String result = Stream.of(decision.child("variable"), decision.child("decisionTable"))
                .flatMap(said -> said.flatMap(element -> element.attribute("typeRef")).stream())
                .findFirst()
                .filter(names::contains)
                .orElse("");
        return new FileTypes(theirs, columns, result);
    }

    private static boolean isKept(XmlElement definition) {
        return definition.attribute("rt:" + KEPT).filter("true"::equals).isPresent();
    }

    private static NamedType type(XmlElement definition) {
        return new NamedType(
                definition.attribute("id").orElse(""),
                definition.attribute("name").orElse(""),
                definition.attribute("label").orElse(""),
                definition.child("typeRef").map(base -> base.text().strip()).orElse(""),
                definition.attribute("isCollection").filter("true"::equals).isPresent(),
                definition.textOf("allowedValues").orElse(""),
                definition.children("itemComponent").stream()
                        .map(TypeReader::type)
                        .toList());
    }
}
