package se.rodatraden.evidence.domain;

import se.rodatraden.evidence.domain.disclosure.ProtectedTables;

/**
 * What has been published before, as far as a new release must not disclose anything together with it.
 *
 * @param receiptHash which release it was; the new one's receipt names it
 * @param populationHash the frozen facts that it counted
 */
public record EarlierRelease(String receiptHash, String populationHash, Scenario scenario, ProtectedTables published) {}
