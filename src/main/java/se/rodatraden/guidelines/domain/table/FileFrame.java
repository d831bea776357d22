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
 * @param modelName another name than the decision's
 * @param modelNamespace identifies the model among others
 * @param question that the decision answers
 * @param allowedAnswers to the question, in words
 * @param outputLabel what the outputs together are called
 * @param givens by the name of the input
 * @param givenOrder the names of the inputs as the file declares them; empty where they stand as their columns do
 * @param notes in the order of the file
 */
public record FileFrame(
        DmnVersion version,
        String modelId,
        String modelName,
        String modelNamespace,
        String modelDescription,
        String description,
        String question,
        String allowedAnswers,
        String outputLabel,
        FileTypes types,
        SortedMap<String, Given> givens,
        List<String> givenOrder,
        List<Note> notes) {

    /** A table that no file has said anything around. */
    public static final FileFrame NONE = new FileFrame(
            DmnVersion.V1_3,
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            FileTypes.NONE,
            Collections.emptySortedMap(),
            List.of(),
            List.of());

    public FileFrame {
        givens = Collections.unmodifiableSortedMap(new TreeMap<>(givens));
        givenOrder = List.copyOf(givenOrder);
        notes = List.copyOf(notes);
    }

    /** What the file says of an input apart from its column. */
    public record Given(String id, String label, String description) {
        public static final Given NONE = new Given("", "", "");

        public boolean isEmpty() {
            return equals(NONE);
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
                        case DESCRIPTION -> Stream.of(description);
                        case QUESTION -> Stream.of(question);
                        case ALLOWED_ANSWERS -> Stream.of(allowedAnswers);
                        case OUTPUT_LABEL -> Stream.of(outputLabel);
                        case INPUTS ->
                            givens.values().stream().flatMap(given -> Stream.of(given.label(), given.description()));
                        case TYPES -> types.defined().stream().flatMap(NamedType::said);
                        case NOTES -> notes.stream().map(Note::text);
                        case MODEL -> Stream.of(modelName, modelDescription, modelNamespace);
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
        return new FileFrame(
                another,
                modelId,
                modelName,
                modelNamespace,
                modelDescription,
                description,
                question,
                allowedAnswers,
                outputLabel,
                types,
                givens,
                givenOrder,
                notes);
    }

    /** The names of the inputs in the order that the file declares them; what it does not declare comes last. */
    public List<String> order(List<InputClause> inputs) {
        return Stream.concat(givenOrder.stream(), inputs.stream().map(InputClause::name))
                .distinct()
                .toList();
    }

    /** Without what is said of columns that the table lacks. */
    FileFrame around(List<InputClause> inputs, List<OutputClause> outputs) {
        Set<String> names = inputs.stream().map(InputClause::name).collect(Collectors.toSet());
        Set<String> columns = Stream.concat(
                        inputs.stream().map(InputClause::id), outputs.stream().map(OutputClause::id))
                .collect(Collectors.toSet());
        List<String> columnOrder = inputs.stream().map(InputClause::name).toList();
        List<String> order = order(inputs).stream().filter(names::contains).toList();
        SortedMap<String, Given> kept = new TreeMap<>();
        givens.forEach((name, given) -> {
            if (names.contains(name) && !given.isEmpty()) {
                kept.put(name, given);
            }
        });
        List<Note> tied = notes.stream()
                .map(note -> new Note(
                        note.text(),
                        note.besideDecision(),
                        note.besideInputs().stream().filter(names::contains).toList()))
                .toList();
        return new FileFrame(
                version,
                modelId,
                modelName,
                modelNamespace,
                modelDescription,
                description,
                question,
                allowedAnswers,
                outputLabel,
                types.around(columns),
                kept,
                order.equals(columnOrder) ? List.of() : order,
                tied);
    }

    /** Whether every text survives being written to a file. */
    boolean isReadable() {
        Stream<String> lines = Stream.concat(
                Stream.of(modelId, modelName, modelNamespace, outputLabel),
                givens.values().stream().flatMap(given -> Stream.of(given.id(), given.label())));
        Stream<String> texts = Stream.of(
                        Stream.of(modelDescription, description, question, allowedAnswers),
                        givens.values().stream().map(Given::description),
                        notes.stream().map(Note::text))
                .flatMap(some -> some);
        return lines.allMatch(DecisionTable::isReadableLine)
                && texts.allMatch(DecisionTable::isReadable)
                && types.defined().stream().allMatch(NamedType::isReadable);
    }
}
