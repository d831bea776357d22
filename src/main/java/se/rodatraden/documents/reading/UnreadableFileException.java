package se.rodatraden.documents.reading;

import java.util.List;

/** A file cannot be read, and nothing of it was kept. The reason is a message key with what fills it. */
public final class UnreadableFileException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String reason;
    private final transient List<Object> arguments;

    public UnreadableFileException(String reason, Object... arguments) {
        super(reason + List.of(arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public String reason() {
        return reason;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
