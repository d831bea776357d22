package se.rodatraden.matters.lint;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.rodatraden.clocks.DeadlineRule;
import se.rodatraden.clocks.DerivationStep;
import se.rodatraden.clocks.StatutoryDeadline;
import se.rodatraden.kernel.LegalBasis;
import se.rodatraden.kernel.Period;
import tools.jackson.databind.JsonNode;

/**
 * A field of a described matter with the way to it, so that a fault can be told by its place.
 *
 * @param path from the top; empty there
 */
record MatterField(JsonNode node, String path) {
    private static final int LONGEST = 20_000;
    private static final int MOST = 1_000;

    /** What makes something of a field. */
    @FunctionalInterface
    interface Read<T> {
        T of(MatterField field) throws UnreadableMatterException;
    }

    MatterField get(String name) throws UnreadableMatterException {
        String way = path.isEmpty() ? name : path + "." + name;
        if (!node.isObject() || !node.has(name)) {
            throw UnreadableMatterException.at(way);
        }
        return new MatterField(node.path(name), way);
    }

    /** Empty for null; a field that is not there is a fault. */
    <T> Optional<T> optional(String name, Read<T> read) throws UnreadableMatterException {
        MatterField field = get(name);
        return field.node.isNull() ? Optional.empty() : Optional.of(read.of(field));
    }

    /** Empty for null, and in a description of before the field was there. */
    <T> Optional<T> unlessMissing(String name, Read<T> read) throws UnreadableMatterException {
        return node.has(name) ? optional(name, read) : Optional.empty();
    }

    <T> List<T> each(String name, Read<T> read) throws UnreadableMatterException {
        MatterField field = get(name);
        if (!field.node.isArray() || field.node.size() > MOST) {
            throw UnreadableMatterException.at(field.path);
        }
        List<T> all = new ArrayList<>();
        for (int i = 0; i < field.node.size(); i++) {
            all.add(read.of(new MatterField(field.node.path(i), field.path + "[" + i + "]")));
        }
        return all;
    }

    String text() throws UnreadableMatterException {
        String text = textOrNothing();
        if (text.isBlank()) {
            throw UnreadableMatterException.at(path);
        }
        return text;
    }

    String textOrNothing() throws UnreadableMatterException {
        if (!node.isString() || node.asString().length() > LONGEST) {
            throw UnreadableMatterException.at(path);
        }
        return node.asString();
    }

    boolean yesOrNo() throws UnreadableMatterException {
        if (!node.isBoolean()) {
            throw UnreadableMatterException.at(path);
        }
        return node.asBoolean();
    }

    LocalDate day() throws UnreadableMatterException {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException e) {
            throw UnreadableMatterException.at(path);
        }
    }

    <E extends Enum<E>> E oneOf(Class<E> type) throws UnreadableMatterException {
        return oneOf(Arrays.asList(type.getEnumConstants()));
    }

    <E extends Enum<E>> E oneOf(List<E> allowed) throws UnreadableMatterException {
        String name = text();
        return allowed.stream()
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> UnreadableMatterException.at(path));
    }

    /** How it was counted stays with the diary; the day and the provision are what a report is held against. */
    StatutoryDeadline deadline(DeadlineRule rule) throws UnreadableMatterException {
        LocalDate trigger = get("trigger").day();
        LocalDate from = get("from").day();
        Optional<LocalDate> to = optional("to", MatterField::day);
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            throw UnreadableMatterException.at(path + ".to");
        }
        return new StatutoryDeadline(
                rule,
                trigger,
                get("dueOn").day(),
                new LegalBasis(
                        get("act").text(),
                        get("section").text(),
                        new Period(from, to.orElse(null)),
                        get("verified").yesOrNo()),
                List.of(new DerivationStep.Triggered(trigger)));
    }
}
