package se.rodatraden.guidelines.domain.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
 * @param rest all else that the file says
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
        List<Note> notes,
        FileRest rest) {

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
            List.of(),
            FileRest.NONE);

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
                        case DESCRIPTION -> Stream.of(description);
                        case QUESTION -> Stream.of(question);
                        case ALLOWED_ANSWERS -> Stream.of(allowedAnswers);
                        case OUTPUT_LABEL -> Stream.of(outputLabel);
                        case INPUTS ->
                            Stream.concat(
                                    givens.values().stream()
                                            .flatMap(given -> Stream.of(given.label(), given.description())),
                                    rest.spares().stream().flatMap(FileRest.Spare::said));
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
                notes,
                rest);
    }

    /** The same with other things that the frame has no word for. */
    public FileFrame with(FileRest another) {
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
                types,
                givens,
                givenOrder,
                notes,
                another);
    }

    public FileShare ofRow(String row) {
        return FileShare.of(rest.among(spot -> spot.isOfRow(row)));
    }

    public FileShare ofAnnotation(String name) {
        return FileShare.of(rest.among(spot -> spot.isOfAnnotation(name)));
    }

    public FileShare ofInput(InputClause input) {
        return new FileShare(
                givens.getOrDefault(input.name(), Given.NONE),
                Optional.ofNullable(types.columns().get(input.id())),
                IntStream.range(0, notes.size())
                        .filter(i -> notes.get(i).besideInputs().contains(input.name()))
                        .boxed()
                        .toList(),
                givenOrder,
                rest.among(spot -> spot.isOfInput(input.id(), input.name())));
    }

    /** The same with what it said of a row or an annotation column that is put back. */
    public FileFrame with(FileShare share) {
        return with(rest.with(share.marks()));
    }

    /** The same with what it said of an input column that is put back. */
    public FileFrame with(FileShare share, InputClause input) {
        if (share.isEmpty()) {
            return this;
        }
        SortedMap<String, Given> allGivens = new TreeMap<>(givens);
        allGivens.put(input.name(), share.given());
        SortedMap<String, FileTypes.Use> uses = new TreeMap<>(types.columns());
        share.use().ifPresent(use -> uses.put(input.id(), use));
        List<Note> tied = new ArrayList<>(notes);
        share.notes().stream().filter(place -> place < tied.size()).forEach(place -> {
            Note note = tied.get(place);
            List<String> beside = Stream.concat(note.besideInputs().stream(), Stream.of(input.name()))
                    .toList();
            tied.set(place, new Note(note.text(), note.besideDecision(), beside));
        });
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
                new FileTypes(types.defined(), uses, types.result()),
                allGivens,
                share.order().isEmpty() ? givenOrder : share.order(),
                tied,
                rest.with(share.marks()));
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
                tied,
                left);
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
                && types.defined().stream().allMatch(NamedType::isReadable)
                && rest.isReadable();
    }
}
