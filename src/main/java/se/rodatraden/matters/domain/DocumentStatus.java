package se.rodatraden.matters.domain;

/** Whether a document is official (allmän handling), and by which rule. Computed; nobody ticks it. */
public enum DocumentStatus {
    /** Reached the authority: official. */
    RECEIVED("TF 2:9", true),
    /** Addressed to somebody in person, about a matter of the authority: official. */
    RECEIVED_IN_PERSON("TF 2:8", true),
    /** Finished and sent, or kept when the matter ended, or approved, or a register open for entries: official. */
    DRAWN_UP("TF 2:10", true),
    /** A note or draft that was taken care of for archiving: official. */
    ARCHIVED("TF 2:12", true),
    /** Not sent, and its matter goes on: not official. */
    DRAFT("TF 2:12", false),
    /** A memory note that was not archived: not official, not even when the matter has ended. */
    NOTE("TF 2:12", false);

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
