package se.rodatraden.evidence.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;

/**
 * One release in the ledger, with all that is needed to do it again.
 *
 * @param origin where the facts came from
 * @param described what was said of the file that they came from; empty for the register
 * @param population the frozen facts; their counts are not here
 * @param synthetic whether the facts were made up
 * @param districts in the order of the tables
 */
public record LedgerEntry(
        UUID id,
        Instant releasedAt,
        ExecutionReceipt receipt,
        FactsOrigin origin,
        String described,
        UUID population,
        boolean synthetic,
        Scenario scenario,
        List<String> districts,
        ProtectedTables figures) {
    public LedgerEntry {
        districts = List.copyOf(districts);
    }

    public EarlierRelease.OfWhatIf asEarlier() {
        return new EarlierRelease.OfWhatIf(receipt.hash(), receipt.populationHash(), scenario, figures);
    }
}
