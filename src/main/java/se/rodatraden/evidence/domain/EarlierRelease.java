package se.rodatraden.evidence.domain;

import se.rodatraden.evidence.domain.disclosure.ProtectedTables;

/**
 * What has been published before, as far as a new release must not disclose anything together with it. Whatever
 * its kind: both count the same children.
 */
public sealed interface EarlierRelease {

    /** Which release it was; a new one's receipt names it. */
    String receiptHash();

    /** The frozen facts that it counted. */
    String populationHash();

    ProtectedTables published();

    /** Whether everything that a reader knows of it is in the sums of its own tables. */
    default boolean isWholeBySums() {
        return switch (this) {
            // That a deviation is of somebody to whom nothing is offered, and a decision within is not, is in no sum.
            case OfWhatIf whatIf -> whatIf.scenario().counting() instanceof Counting.First;
            case OfPractice _ -> true;
        };
    }

    record OfWhatIf(String receiptHash, String populationHash, Scenario scenario, ProtectedTables published)
            implements EarlierRelease {}

    record OfPractice(String receiptHash, String populationHash, PracticeScope scope, ProtectedTables published)
            implements EarlierRelease {}
}
