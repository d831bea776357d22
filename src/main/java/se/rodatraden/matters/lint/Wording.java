package se.rodatraden.matters.lint;

import java.util.List;

/** A message key and what fills it. */
public record Wording(String key, List<Object> arguments) {
    public Wording {
        arguments = List.copyOf(arguments);
    }

    public static Wording of(String key, Object... arguments) {
        return new Wording(key, List.of(arguments));
    }
}
