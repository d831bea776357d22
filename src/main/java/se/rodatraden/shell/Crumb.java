package se.rodatraden.shell;

import java.util.List;

/** One step of the way back, above the heading. */
public record Crumb(String href, String key, List<Object> arguments) {
    public Crumb {
        arguments = List.copyOf(arguments);
    }
}
