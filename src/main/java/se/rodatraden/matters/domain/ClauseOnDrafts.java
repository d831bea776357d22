package se.rodatraden.matters.domain;

import java.util.Set;

/**
 * What one clause says of drafts.
 *
 * @param about those it is about: the ones that it names, else all; none, where it names another version
 * @param named whether it names them, by number or by title
 * @param effect never {@code LEFT}
 */
public record ClauseOnDrafts(Set<DraftOnTable> about, boolean named, DraftOnTable.Effect effect) {
    boolean adopts() {
        return effect == DraftOnTable.Effect.ADOPTED;
    }

    /** Whether the two cannot both hold. */
    boolean contradicts(ClauseOnDrafts other) {
        return effect != other.effect && (named || other.named ? about.stream().anyMatch(other.about::contains) : true);
    }
}
