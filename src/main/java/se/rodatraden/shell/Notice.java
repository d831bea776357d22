package se.rodatraden.shell;

import java.io.Serializable;
import java.util.List;

/** A receipt that is shown once, on the page after. */
public record Notice(String key, List<Object> arguments) implements Serializable {
    public Notice {
        arguments = List.copyOf(arguments);
    }
}
