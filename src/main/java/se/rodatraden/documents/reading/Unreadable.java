package se.rodatraden.documents.reading;

/** Why a file cannot be read, thrown through parsers that know no other way out. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient UnreadableFileException cause;

    private Unreadable(UnreadableFileException cause) {
        super(cause.getMessage(), cause, false, false);
        this.cause = cause;
    }

    /** @param reason the last part of {@code documents.file.*} */
    static Unreadable because(String reason, Object... arguments) {
        return new Unreadable(new UnreadableFileException("documents.file." + reason, arguments));
    }

    UnreadableFileException file() {
        return cause;
    }
}
