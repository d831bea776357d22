package se.rodatraden.guidelines;

import java.util.Optional;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.kernel.Period;

/** Where a version of a guideline stands. */
public sealed interface VersionState {

    /** Being written; may be changed by an analyst. */
    record Drafted() implements VersionState {}

    /** Decided and in force for the period; never changes again, except that a successor ends it. */
    record Adopted(DecisionRef decision, Period validity) implements VersionState {}

    /** Decided against; stays as it was written, with the decision. */
    record Rejected(DecisionRef decision) implements VersionState {}

    default Optional<Period> inForce() {
        return this instanceof Adopted(DecisionRef decision, Period validity)
                ? Optional.of(validity)
                : Optional.empty();
    }

    default boolean isDraft() {
        return this instanceof Drafted;
    }
}
