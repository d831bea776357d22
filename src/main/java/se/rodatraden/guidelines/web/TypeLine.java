package se.rodatraden.guidelines.web;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.guidelines.domain.table.FileTypes;
import se.rodatraden.guidelines.domain.table.NamedType;
import se.rodatraden.shell.Texts;

/**
 * A type that a file defines, in words.
 *
 * @param name with the label before it where there is one; of a part, with what it is a part of
 * @param sort what its values are
 * @param allowed which values; empty where all of the sort are
 */
public record TypeLine(String name, String sort, String allowed) {
    private static final Set<String> SIMPLE = Set.of("number", "string", "boolean", "date");
    private static final Pattern QUOTED_WORDS = Pattern.compile("\"[^\"\\\\]*\"(\\s*,\\s*\"[^\"\\\\]*\")*");

    /** Each type, with its parts after it. */
    public static List<TypeLine> of(FileTypes types, Texts t) {
        return types.defined().stream()
                .flatMap(type -> lines(type, called(type), t))
                .toList();
    }

    private static Stream<TypeLine> lines(NamedType type, String called, Texts t) {
        return Stream.concat(
                Stream.of(new TypeLine(called, sort(type, t), plain(type.allowed()))),
                type.parts().stream()
                        .flatMap(part ->
                                lines(part, t.get("guidelines.version.type.part", called(part), called(type)), t)));
    }

    private static String called(NamedType type) {
        return type.label().isBlank() || type.label().equals(type.name())
                ? type.name()
                : type.label() + " (" + type.name() + ")";
    }

    private static String sort(NamedType type, Texts t) {
        String one = type.parts().isEmpty()
                ? base(type.base(), t)
                : t.get(
                        "guidelines.version.type.parts",
                        type.parts().stream().map(TypeLine::called).collect(Collectors.joining(", ")));
        return type.isCollection() ? t.get("guidelines.version.type.several", one) : one;
    }

    private static String base(String base, Texts t) {
        return SIMPLE.contains(base)
                ? t.get("guidelines.version.type." + base)
                : t.get("guidelines.version.type.other", base);
    }

    /** Words without their quotes; anything else as the file has it. */
    private static String plain(String allowed) {
        String text = allowed.strip();
        return QUOTED_WORDS.matcher(text).matches() ? text.replace("\"", "") : text;
    }
}
