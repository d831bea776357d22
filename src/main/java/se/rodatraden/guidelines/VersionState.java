package se.rodatraden.guidelines;

import java.time.LocalDate;
import java.util.Optional;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.kernel.Period;

/** Where a version of a guideline stands. */
public sealed interface VersionState {

    /** Being written; may be changed by an analyst. */
    record Drafted() implements VersionState {}

    /** Decided and in force for the period; never changes again, except that a successor ends it, or comes instead before it has begun. */
    record Adopted(DecisionRef decision, Period validity) implements VersionState {}

    /** Decided against; stays as it was written, with the decision. */
    record Rejected(DecisionRef decision) implements VersionState {}

    /**
     * Decided, and replaced by a later decision before it began. It stays as it was decided on.
     *
     * @param wasToHoldFrom when it would have begun
     * @param replacing the decision that adopted {@code replacedBy} instead
     */
    record NeverInForce(
            DecisionRef decision, LocalDate wasToHoldFrom, GuidelineVersionId replacedBy, DecisionRef replacing)
            implements VersionState {}

    default Optional<Period> inForce() {
        return this instanceof Adopted(DecisionRef decision, Period validity)
                ? Optional.of(validity)
                : Optional.empty();
    }

    /** What was decided about it; empty for a draft. */
    default Optional<DecisionRef> decidedBy() {
        return switch (this) {
            case Drafted drafted -> Optional.empty();
            case Adopted adopted -> Optional.of(adopted.decision());
            case Rejected rejected -> Optional.of(rejected.decision());
            case NeverInForce never -> Optional.of(never.decision());
        };
    }

    default boolean isDraft() {
        return this instanceof Drafted;
    }
}
