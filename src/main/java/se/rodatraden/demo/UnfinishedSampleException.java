package se.rodatraden.demo;

/**
 * In the database is a sample municipality that was begun at an earlier start and never became whole. Nobody has worked in
 * it, as its pages open when it is whole: whoever meets this begins anew on an empty database.
 */
public final class UnfinishedSampleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnfinishedSampleException() {
        super("the sample municipality was never finished");
    }
}
