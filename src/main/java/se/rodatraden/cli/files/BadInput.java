package se.rodatraden.cli.files;

import java.util.List;

/** Nothing can be done with what the command was given. */
final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Refusal> refusals;

    BadInput(List<Refusal> refusals) {
        super("bad input", null, false, false);
        this.refusals = List.copyOf(refusals);
    }

    List<Refusal> refusals() {
        return refusals;
    }
}
