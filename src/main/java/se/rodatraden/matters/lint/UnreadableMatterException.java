package se.rodatraden.matters.lint;

import java.util.List;

/** A file that describes no matter; the reason is a message key, told to whoever gave the file. */
public final class UnreadableMatterException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Wording reason;

    private UnreadableMatterException(Wording reason) {
        super(reason.key(), null, false, false);
        this.reason = reason;
    }

    /** It is something else than a description of a matter. */
    static UnreadableMatterException another() {
        return new UnreadableMatterException(Wording.of("matters.described.another", MatterJson.FORMAT));
    }

    /** @param field as it is reached from the top: {@code hearings[2].heldOn} */
    static UnreadableMatterException at(String field) {
        return new UnreadableMatterException(Wording.of("matters.described.field", field));
    }

    public String reason() {
        return reason.key();
    }

    public List<Object> arguments() {
        return reason.arguments();
    }
}
