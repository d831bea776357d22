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

    record OfWhatIf(String receiptHash, String populationHash, Scenario scenario, ProtectedTables published)
            implements EarlierRelease {}

    record OfPractice(String receiptHash, String populationHash, PracticeScope scope, ProtectedTables published)
            implements EarlierRelease {}
}
