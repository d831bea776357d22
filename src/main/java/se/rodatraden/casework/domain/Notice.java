package se.rodatraden.casework.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** What whoever handles a case is told of, and takes note of by saying so: it asks for nothing else. */
public enum Notice {
    /** A further report about the child has come in, to this case or to one beside it. */
    NEW_REPORT(NextStep.READ_REPORT),
    /** The case was handed over. */
    TAKEN_OVER(NextStep.TAKE_OVER);

    private final String step;

    Notice(String step) {
        this.step = step;
    }

    /** The kind of its deadline. */
    public String step() {
        return step;
    }

    public static Optional<Notice> of(String step) {
        return Stream.of(values()).filter(notice -> notice.step.equals(step)).findFirst();
    }
}
