package se.rodatraden.guidelines.domain.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a table's file says around the table. It decides nothing, and comes back in the file as it was. Every text is empty
 * where the file has none, or has what we write by ourselves.
 *
 * @param version of DMN that the file was written in; the form of the file and nothing that it says
 * @param givens by the name of the input
 * @param givenOrder the names of the inputs as the file declares them; empty where they stand as their columns do
 * @param notes in the order of the file
 * @param rest all else that the file says
 */
public record FileFrame(
        DmnVersion version,
        Model model,
        About about,
        FileTypes types,
        SortedMap<String, Given> givens,
        List<String> givenOrder,
        List<Note> notes,
        FileRest rest) {

    /** A table that no file has said anything around. */
    public static final FileFrame NONE = new FileFrame(
            DmnVersion.V1_3,
            Model.NONE,
            About.NONE,
            FileTypes.NONE,
            Collections.emptySortedMap(),
            List.of(),
            List.of(),
            FileRest.NONE);

    public FileFrame {
        givens = Collections.unmodifiableSortedMap(new TreeMap<>(givens));
        givenOrder = List.copyOf(givenOrder);
        notes = List.copyOf(notes);
    }

    /**
     * The model that holds the table.
     *
     * @param name another than the decision's
     * @param namespace identifies the model among others
     */
    public record Model(String id, String name, String namespace, String description) {
        static final Model NONE = new Model("", "", "", "");
    }

    /**
     * What is said about the decision.
     *
     * @param question that it answers
     * @param allowedAnswers to the question, in words
     * @param outputLabel what the outputs together are called
     */
    public record About(String description, String question, String allowedAnswers, String outputLabel) {
        static final About NONE = new About("", "", "", "");
    }

    /** What the file says of an input apart from its column. */
    public record Given(String id, String label, String description) {
        public static final Given NONE = new Given("", "", "");

        public boolean isEmpty() {
            return equals(NONE);
        }

        /** A label that says what the column's says, says nothing. */
        Given beside(InputClause column) {
            return label.equals(column.label()) ? new Given(id, "", description) : this;
        }
    }

    /**
     * A text beside the table.
     *
     * @param besideDecision whether it is tied to the decision
     * @param besideInputs names of the inputs that it is tied to
     */
    public record Note(String text, boolean besideDecision, List<String> besideInputs) {
        public Note {
            besideInputs = besideInputs.stream().distinct().sorted().toList();
        }
    }

    /** All that is said, each part by its lines; a part of which nothing is said is absent. */
    public SequencedMap<FramePart, String> texts() {
        SequencedMap<FramePart, String> texts = new LinkedHashMap<>();
        for (FramePart part : FramePart.values()) {
            String said = lines(
                    switch (part) {
                        case DESCRIPTION -> Stream.of(about.description());
                        case QUESTION -> Stream.of(about.question());
                        case ALLOWED_ANSWERS -> Stream.of(about.allowedAnswers());
                        case OUTPUT_LABEL -> Stream.of(about.outputLabel());
                        case INPUTS ->
                            Stream.concat(
                                    givens.values().stream()
                                            .flatMap(given -> Stream.of(given.label(), given.description())),
                                    rest.spares().stream().flatMap(FileRest.Spare::said));
                        case TYPES -> types.defined().stream().flatMap(NamedType::said);
                        case NOTES -> notes.stream().map(Note::text);
                        case MODEL -> Stream.of(model.name(), model.description(), model.namespace());
                    });
            if (!said.isEmpty()) {
                texts.put(part, said);
            }
        }
        return texts;
    }

    private static String lines(Stream<String> texts) {
        return texts.filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }

    /** Whether nothing is said; the version is not something said. */
    public boolean isEmpty() {
        return equals(NONE.in(version));
    }

    /** The same, to be written in another version. */
    public FileFrame in(DmnVersion another) {
        return new FileFrame(another, model, about, types, givens, givenOrder, notes, rest);
    }

    /** The same with other things that the frame has no word for. */
    public FileFrame with(FileRest another) {
        return new FileFrame(version, model, about, types, givens, givenOrder, notes, another);
    }

    /** What is said of an input, whether a column asks about it or none. */
    public Given given(String input) {
        return rest.spares().stream()
                .filter(spare -> spare.name().equals(input))
                .map(FileRest.Spare::given)
                .findFirst()
                .orElseGet(() -> givens.getOrDefault(input, Given.NONE));
    }

    /** The names of the inputs in the order that the file declares them; what it does not declare comes last. */
    public List<String> order(List<InputClause> inputs) {
        return Stream.concat(givenOrder.stream(), names(inputs, rest))
                .distinct()
                .toList();
    }

    /** The names of the inputs that columns ask about, and then of the others. */
    public List<String> names(List<InputClause> inputs) {
        return names(inputs, rest).toList();
    }

    private static Stream<String> names(List<InputClause> inputs, FileRest rest) {
        return Stream.concat(
                inputs.stream().map(InputClause::name), rest.spares().stream().map(FileRest.Spare::name));
    }

    /** Without what is said of columns and rows that the table lacks. */
    FileFrame around(
            List<InputClause> inputs, List<OutputClause> outputs, List<String> annotations, List<TableRow> rows) {
        FileRest left = rest.around(inputs, outputs, annotations, rows);
        Set<String> names = names(inputs, left).collect(Collectors.toSet());
        Set<String> columns = Stream.concat(
                        inputs.stream().map(InputClause::id), outputs.stream().map(OutputClause::id))
                .collect(Collectors.toSet());
        List<String> columnOrder = names(inputs, left).toList();
        List<String> order = order(inputs).stream().filter(names::contains).toList();
        SortedMap<String, Given> said = new TreeMap<>();
        rest.spares().forEach(spare -> said.put(spare.name(), spare.given()));
        said.putAll(givens);
        SortedMap<String, Given> kept = new TreeMap<>();
        for (InputClause input : inputs) {
            Given given = said.getOrDefault(input.name(), Given.NONE).beside(input);
            if (!given.isEmpty()) {
                kept.put(input.name(), given);
            }
        }
        List<Note> tied = notes.stream()
                .map(note -> new Note(
                        note.text(),
                        note.besideDecision(),
                        note.besideInputs().stream().filter(names::contains).toList()))
                .toList();
        return new FileFrame(
                version,
                model,
                about,
                types.around(columns),
                kept,
                order.equals(columnOrder) ? List.of() : order,
                tied,
                left);
    }

    /** Whether every text survives being written to a file. */
    boolean isReadable() {
        Stream<String> lines = Stream.concat(
                Stream.of(model.id(), model.name(), model.namespace(), about.outputLabel()),
                givens.values().stream().flatMap(given -> Stream.of(given.id(), given.label())));
        Stream<String> texts = Stream.of(
                        Stream.of(model.description(), about.description(), about.question(), about.allowedAnswers()),
                        givens.values().stream().map(Given::description),
                        notes.stream().map(Note::text))
                .flatMap(some -> some);
        return lines.allMatch(DecisionTable::isReadableLine)
                && texts.allMatch(DecisionTable::isReadable)
                && types.defined().stream().allMatch(NamedType::isReadable)
                && rest.isReadable();
    }
}
