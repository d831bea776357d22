package se.rodatraden.guidelines.domain.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * One text per table, the same for tables that are equal: each field on a line of its own, its length in
 * UTF-8 bytes first, so that no two tables can share a text by how their fields run together.
 */
final class CanonicalForm {
    /** Part of the hashed text: a later form is another version and never mistaken for this one. */
    private static final String VERSION = "rodatraden-table-1";

    private final StringBuilder text = new StringBuilder();

    private CanonicalForm() {}

    static String of(DecisionTable table) {
        CanonicalForm form = new CanonicalForm();
        form.add(
                VERSION,
                table.id(),
                table.name(),
                table.label(),
                table.hitPolicy().name());
        form.count(table.inputs().size());
        for (InputClause input : table.inputs()) {
            form.add(input.id(), input.name(), input.label());
            form.type(input.type());
        }
        form.count(table.outputs().size());
        for (OutputClause output : table.outputs()) {
            form.add(output.id(), output.name(), output.label());
            form.type(output.type());
            form.add(output.whenNoRow().map(Value::literal).orElse("-"));
        }
        form.count(table.annotationColumns().size());
        table.annotationColumns().forEach(form::add);
        form.count(table.rows().size());
        for (TableRow row : table.rows()) {
            form.add(row.id());
            row.tests().forEach(test -> form.add(test.text()));
            row.outputs().forEach(value -> form.add(value.literal()));
            row.annotations().forEach(form::add);
        }
        if (!table.frame().isEmpty()) {
            form.frame(table.frame());
        }
        return form.text.toString();
    }

    /**
     * What stands around a table follows it, and only where there is something: a table without has the text that it had
     * before anything could stand around it. Where the rows end is known from their number, so nothing can be taken for more.
     */
    private void frame(FileFrame frame) {
        add(
                frame.model().id(),
                frame.model().name(),
                frame.model().namespace(),
                frame.model().description(),
                frame.about().description(),
                frame.about().question(),
                frame.about().allowedAnswers(),
                frame.about().outputLabel());
        count(frame.givens().size());
        frame.givens().forEach((name, given) -> add(name, given.label(), given.description()));
        count(frame.notes().size());
        for (FileFrame.Note note : frame.notes()) {
            add(note.text(), Boolean.toString(note.besideDecision()));
            count(note.besideInputs().size());
            note.besideInputs().forEach(this::add);
        }
        boolean hasIds =
                frame.givens().values().stream().anyMatch(given -> !given.id().isEmpty());
        boolean hasRest = !frame.rest().isEmpty();
        if (!frame.types().isEmpty() || hasIds || !frame.givenOrder().isEmpty() || hasRest) {
            names(frame);
        }
        if (hasRest) {
            rest(frame.rest());
        }
    }

    /** What things are called in the file: after the rest, and only where there is something, for the same reason. */
    private void names(FileFrame frame) {
        count(frame.types().defined().size());
        frame.types().defined().forEach(this::named);
        count(frame.types().columns().size());
        frame.types().columns().forEach((column, use) -> add(column, use.type(), Boolean.toString(use.narrowed())));
        add(frame.types().result());
        frame.givens().values().forEach(given -> add(given.id()));
        count(frame.givenOrder().size());
        frame.givenOrder().forEach(this::add);
    }

    /** What is beside all of that, once more after the rest and only where there is something. */
    private void rest(FileRest rest) {
        count(rest.marks().size());
        rest.marks().forEach((spot, mark) -> {
            add(spot.element().name(), spot.first(), spot.second(), mark.inside());
            count(mark.attributes().size());
            mark.attributes().forEach(this::add);
        });
        count(rest.spares().size());
        for (FileRest.Spare spare : rest.spares()) {
            add(spare.name(), Boolean.toString(spare.isRequired()));
            add(spare.given().id(), spare.given().label(), spare.given().description());
        }
    }

    private void named(NamedType type) {
        add(type.id(), type.name(), type.label(), type.base(), Boolean.toString(type.isCollection()), type.allowed());
        count(type.parts().size());
        type.parts().forEach(this::named);
    }

    static String hash(DecisionTable table) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(of(table).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void type(ValueType type) {
        add(type.kind().name(), type.allowed().text());
    }

    private void count(int count) {
        add(Integer.toString(count));
    }

    private void add(String... fields) {
        Stream.of(fields)
                .forEach(field -> text.append(field.getBytes(StandardCharsets.UTF_8).length)
                        .append(':')
                        .append(field)
                        .append('\n'));
    }
}
