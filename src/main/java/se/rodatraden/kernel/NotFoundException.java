package se.rodatraden.kernel;

/**
 * No such record, or none that the actor may see. The two are one on purpose: the answer must not tell an
 * outsider that a record exists.
 */
public final class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFoundException(String what) {
        super(what);
    }
}
