package se.rodatraden.evidence.domain.disclosure;

/**
 * A cell as it may be seen. Why a cell is hidden is for the receipt and the ledger only: on a page both kinds
 * look the same, since "hidden although large" would say which of its neighbours is small.
 */
public sealed interface PublishedCount {

    record Shown(long count) implements PublishedCount {}

    /** Small, zero under the policy, confidential, or a small step from something published before. */
    record SuppressedPrimary() implements PublishedCount {}

    /** Large enough by itself, hidden so that another cannot be worked out. */
    record SuppressedComplementary() implements PublishedCount {}

    default boolean isShown() {
        return this instanceof Shown;
    }
}
