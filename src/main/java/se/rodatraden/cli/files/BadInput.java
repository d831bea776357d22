package se.rodatraden.cli.files;

import java.util.List;

/** Nothing can be done with what the command was given; each line says where, why and what to do. */
final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<String> lines;

    BadInput(List<String> lines) {
        super("bad input", null, false, false);
        this.lines = List.copyOf(lines);
    }

    List<String> lines() {
        return lines;
    }
}
