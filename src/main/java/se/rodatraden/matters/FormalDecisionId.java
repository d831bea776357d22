package se.rodatraden.matters;

import java.util.UUID;

/** Identifies a decision taken at a meeting. */
public record FormalDecisionId(UUID value) {
    public static FormalDecisionId of(String text) {
        return new FormalDecisionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
