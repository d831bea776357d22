package se.rodatraden.matters.domain;

/** Whether a document is official, and by which rule. Computed; nobody ticks it. */
public enum DocumentStatus {
    /** Reached the authority (TF 2:9): official. */
    RECEIVED("TF 2:9", true),
    /** Finished and sent, or kept when the matter ended, or approved (TF 2:10): official. */
    DRAWN_UP("TF 2:10", true),
    /** A draft that has not been sent and whose matter goes on (TF 2:12): not official. */
    DRAFT("TF 2:12", false);

    private final String rule;
    private final boolean official;

    DocumentStatus(String rule, boolean official) {
        this.rule = rule;
        this.official = official;
    }

    /** The provision that makes it so. */
    public String rule() {
        return rule;
    }

    public boolean isOfficial() {
        return official;
    }
}
