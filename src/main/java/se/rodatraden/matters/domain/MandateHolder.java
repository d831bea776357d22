package se.rodatraden.matters.domain;

/** Whom a body may let reply in its place. */
public enum MandateHolder {
    /** Only when the body's decision cannot be awaited (KL 6:39). */
    CHAIR,
    /** By delegation, where KL 6:38 does not forbid it. */
    ADMINISTRATION;

    /** What the reply that was decided by the holder is called among the matter's documents. */
    public String documentTitle() {
        return switch (this) {
            case CHAIR -> "Ordförandebeslut";
            case ADMINISTRATION -> "Förvaltningens yttrande";
        };
    }
}
