package se.rodatraden.guidelines.domain.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a file says of one row or column of its table, so that it can be taken out with it and put back with it.
 *
 * @param given of the input that the column asks about
 * @param use of a type that the file defines
 * @param notes the places of those that are tied to the input
 * @param order of the inputs as the file declares them, where it is another than that of the columns
 */
public record FileShare(
        FileFrame.Given given,
        Optional<FileTypes.Use> use,
        List<Integer> notes,
        List<String> order,
        SortedMap<FileSpot, FileMark> marks) {

    public static final FileShare NONE =
            new FileShare(FileFrame.Given.NONE, Optional.empty(), List.of(), List.of(), Collections.emptySortedMap());

    public FileShare {
        notes = List.copyOf(notes);
        order = List.copyOf(order);
        marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
    }

    public static FileShare ofRow(FileFrame frame, String row) {
        return of(frame.rest().among(spot -> spot.isOfRow(row)));
    }

    public static FileShare ofAnnotation(FileFrame frame, String name) {
        return of(frame.rest().among(spot -> spot.isOfAnnotation(name)));
    }

    public static FileShare ofInput(FileFrame frame, InputClause input) {
        return new FileShare(
                frame.givens().getOrDefault(input.name(), FileFrame.Given.NONE),
                Optional.ofNullable(frame.types().columns().get(input.id())),
                IntStream.range(0, frame.notes().size())
                        .filter(i -> frame.notes().get(i).besideInputs().contains(input.name()))
                        .boxed()
                        .toList(),
                frame.givenOrder(),
                frame.rest().among(spot -> spot.isOfInput(input.id(), input.name())));
    }

    /** What is said by marks alone. */
    private static FileShare of(SortedMap<FileSpot, FileMark> marks) {
        return new FileShare(FileFrame.Given.NONE, Optional.empty(), List.of(), List.of(), marks);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** The frame with this of a row or an annotation column put back. */
    public FileFrame into(FileFrame frame) {
        return frame.with(frame.rest().with(marks));
    }

    /** The frame with this of an input column put back. */
    public FileFrame into(FileFrame frame, InputClause input) {
        if (isEmpty()) {
            return frame;
        }
        SortedMap<String, FileFrame.Given> givens = new TreeMap<>(frame.givens());
        givens.put(input.name(), given);
        SortedMap<String, FileTypes.Use> uses = new TreeMap<>(frame.types().columns());
        use.ifPresent(its -> uses.put(input.id(), its));
        List<FileFrame.Note> tied = new ArrayList<>(frame.notes());
        notes.stream().filter(place -> place < tied.size()).forEach(place -> {
            FileFrame.Note note = tied.get(place);
            List<String> beside = Stream.concat(note.besideInputs().stream(), Stream.of(input.name()))
                    .toList();
            tied.set(place, new FileFrame.Note(note.text(), note.besideDecision(), beside));
        });
        return new FileFrame(
                frame.version(),
                frame.model(),
                frame.about(),
                new FileTypes(frame.types().defined(), uses, frame.types().result()),
                givens,
                order.isEmpty() ? frame.givenOrder() : order,
                tied,
                frame.rest().with(marks));
    }
}
