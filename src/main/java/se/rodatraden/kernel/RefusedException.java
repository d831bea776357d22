package se.rodatraden.kernel;

/** A use case was called although its rule refuses. The page shows the reason; nothing was changed. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Verdict.Refused refused;

    public RefusedException(Verdict.Refused refused) {
        super(refused.reason());
        this.refused = refused;
    }

    public Verdict.Refused refused() {
        return refused;
    }
}
