package se.rodatraden.evidence.usecase;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.evidence.domain.EarlierRelease;
import se.rodatraden.evidence.domain.EvidenceSnapshot;
import se.rodatraden.evidence.domain.ExecutionReceipt;
import se.rodatraden.evidence.domain.FrozenReading;
import se.rodatraden.evidence.domain.LedgerEntry;
import se.rodatraden.evidence.domain.PopulationSnapshot;
import se.rodatraden.evidence.domain.Reproduction;
import se.rodatraden.evidence.domain.Reproduction.VersionNow;
import se.rodatraden.evidence.domain.TriedDraft;
import se.rodatraden.evidence.domain.WhatIf;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;
import se.rodatraden.evidence.store.Register;
import se.rodatraden.evidence.store.ReleaseLedger;
import se.rodatraden.evidence.store.SnapshotStore;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.kernel.NotFoundException;

/**
 * Runs a saved snapshot again from its receipt and compares: the same frozen facts, the same answers of the
 * versions, the same rule, beside the same earlier releases. Tells nothing that was not already out.
 */
@Component
public class ReproduceSnapshot {
    private final SnapshotStore snapshots;
    private final ReleaseLedger ledger;
    private final EverythingReleased everything;
    private final Register register;
    private final Guidelines guidelines;

    ReproduceSnapshot(
            SnapshotStore snapshots,
            ReleaseLedger ledger,
            EverythingReleased everything,
            Register register,
            Guidelines guidelines) {
        this.snapshots = snapshots;
        this.ledger = ledger;
        this.everything = everything;
        this.register = register;
        this.guidelines = guidelines;
    }

    @Transactional(readOnly = true)
    public Reproduction reproduce(UUID id) {
        EvidenceSnapshot snapshot =
                snapshots.find(id).orElseThrow(() -> new NotFoundException("evidence snapshot " + id));
        LedgerEntry then = ledger.find(snapshot.release())
                .orElseThrow(() -> new NotFoundException("release of evidence snapshot " + id));
        PopulationSnapshot population = register.frozen(then.population());
        List<EarlierRelease> earlier = earlierOf(then);
        ProtectedTables now = new WhatIf(then.scenario(), population, then.districts())
                .protectedBy(then.receipt().rule(), earlier);
        ExecutionReceipt receipt = ExecutionReceipt.of(
                then.scenario(),
                then.origin(),
                population.hash(),
                population.asOf(),
                then.receipt().earlier(),
                now);
        return new Reproduction(
                population.hash().equals(then.receipt().populationHash()),
                receipt.hash().equals(then.receipt().hash()),
                Reproduction.differing(then.figures(), now),
                versionNow(
                        snapshot.tried(),
                        snapshot.tried().baseline(),
                        then.scenario().baseline()),
                versionNow(
                        snapshot.tried(),
                        snapshot.tried().draft(),
                        then.scenario().draft()));
    }

    private List<EarlierRelease> earlierOf(LedgerEntry then) {
        Map<String, EarlierRelease> byReceipt = everything.inOrder(then.origin()).stream()
                .collect(Collectors.toMap(EarlierRelease::receiptHash, Function.identity()));
        return then.receipt().earlier().stream()
                .map(hash -> {
                    EarlierRelease release = byReceipt.get(hash);
                    if (release == null) {
                        throw new NotFoundException("an earlier release");
                    }
                    return release;
                })
                .toList();
    }

    private VersionNow versionNow(TriedDraft tried, UUID version, FrozenReading then) {
        return guidelines.versions(new GuidelineKey(tried.guideline())).stream()
                .filter(candidate -> candidate.id().value().equals(version))
                .findFirst()
                .map(TableReading::of)
                .map(now -> now.equals(then) ? VersionNow.SAME : VersionNow.REWRITTEN)
                .orElse(VersionNow.UNKNOWN);
    }
}
