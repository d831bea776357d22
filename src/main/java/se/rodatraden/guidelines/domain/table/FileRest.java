package se.rodatraden.guidelines.domain.table;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All that a file says and that neither its table nor its frame has a word for: what elements are called by, what other
 * tools have written, the drawing, and inputs that no column asks about. It comes back in the file as it was.
 *
 * @param prefixes by namespace, what the file calls those of other tools; the form of the file and nothing that it says
 */
public record FileRest(SortedMap<String, String> prefixes, SortedMap<FileSpot, FileMark> marks, List<Spare> spares) {

    public static final FileRest NONE =
            new FileRest(Collections.emptySortedMap(), Collections.emptySortedMap(), List.of());

    public FileRest {
        SortedMap<FileSpot, FileMark> said = new TreeMap<>(marks);
        said.values().removeIf(FileMark::isEmpty);
        Set<String> used =
                said.values().stream().flatMap(FileMark::namespaces).collect(Collectors.toCollection(TreeSet::new));
        SortedMap<String, String> called = new TreeMap<>(prefixes);
        called.keySet().retainAll(used);
        used.forEach(namespace -> called.computeIfAbsent(namespace, missing -> free(called)));
        prefixes = Collections.unmodifiableSortedMap(called);
        marks = Collections.unmodifiableSortedMap(said);
        spares = List.copyOf(spares);
    }

    /**
     * An input that the file declares and that no column asks about.
     *
     * @param isRequired whether the decision is said to need it all the same
     */
    public record Spare(String name, FileFrame.Given given, boolean isRequired) {
        Stream<String> said() {
            return Stream.of(given.label().isEmpty() ? name : given.label(), given.description());
        }
    }

    public boolean isEmpty() {
        return marks.isEmpty() && spares.isEmpty();
    }

    public FileMark at(FileSpot spot) {
        return marks.getOrDefault(spot, FileMark.NONE);
    }

    /** Whether anything is said there. */
    public boolean has(FileSpot spot) {
        return marks.containsKey(spot);
    }

    SortedMap<FileSpot, FileMark> among(Predicate<FileSpot> some) {
        SortedMap<FileSpot, FileMark> found = new TreeMap<>(marks);
        found.keySet().removeIf(some.negate());
        return found;
    }

    /** Whether the two say the same; what they call namespaces says nothing. */
    public boolean saysSame(FileRest other) {
        return marks.equals(other.marks) && spares.equals(other.spares);
    }

    private static String free(SortedMap<String, String> called) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> "ns" + number)
                .filter(prefix -> !called.containsValue(prefix))
                .findFirst()
                .orElseThrow();
    }

    /** With marks that were taken out of it before. */
    public FileRest with(SortedMap<FileSpot, FileMark> others) {
        SortedMap<FileSpot, FileMark> all = new TreeMap<>(marks);
        all.putAll(others);
        return new FileRest(prefixes, all, spares);
    }

    /** Without what belongs to rows and columns that the table lacks, and without spares that it asks about. */
    public FileRest around(
            List<InputClause> inputs, List<OutputClause> outputs, List<String> annotations, List<TableRow> rows) {
        if (isEmpty()) {
            return this;
        }
        Set<String> asked = inputs.stream().map(InputClause::name).collect(Collectors.toSet());
        List<Spare> others =
                spares.stream().filter(spare -> !asked.contains(spare.name())).toList();
        Set<String> names = new HashSet<>(asked);
        others.forEach(spare -> names.add(spare.name()));
        Set<String> columns = Stream.concat(
                        inputs.stream().map(InputClause::id), outputs.stream().map(OutputClause::id))
                .collect(Collectors.toSet());
        Set<String> rowIds = rows.stream().map(TableRow::id).collect(Collectors.toSet());
        SortedMap<FileSpot, FileMark> kept = new TreeMap<>(marks);
        kept.keySet()
                .removeIf(spot -> !switch (spot.element().key()) {
                    case NOTHING -> true;
                    case INPUT -> names.contains(spot.first());
                    case COLUMN -> columns.contains(spot.first());
                    case ANNOTATION -> annotations.contains(spot.first());
                    case ROW -> rowIds.contains(spot.first());
                    case CELL -> rowIds.contains(spot.first()) && columns.contains(spot.second());
                    case ANNOTATION_CELL -> rowIds.contains(spot.first()) && annotations.contains(spot.second());
                    case TIE -> spot.second().isEmpty() || names.contains(spot.second());
                });
        return new FileRest(prefixes, kept, others);
    }

    boolean isReadable() {
        return marks.values().stream().allMatch(FileMark::isReadable)
                && spares.stream()
                        .allMatch(spare -> Stream.of(
                                                spare.name(),
                                                spare.given().id(),
                                                spare.given().label())
                                        .allMatch(DecisionTable::isReadableLine)
                                && DecisionTable.isReadable(spare.given().description()));
    }
}
