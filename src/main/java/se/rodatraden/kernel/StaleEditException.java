package se.rodatraden.kernel;

/**
 * Somebody else saved the same text in between. Nothing was overwritten: the page shows both texts and the
 * writer chooses.
 */
public final class StaleEditException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String stored;
    private final String offered;

    public StaleEditException(String stored, String offered) {
        super("the text was changed by somebody else");
        this.stored = stored;
        this.offered = offered;
    }

    public String stored() {
        return stored;
    }

    public String offered() {
        return offered;
    }
}
