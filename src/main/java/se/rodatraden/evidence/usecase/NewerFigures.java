package se.rodatraden.evidence.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.evidence.domain.EvidenceSnapshot;
import se.rodatraden.evidence.domain.FactsGate;
import se.rodatraden.evidence.domain.FactsOrigin;
import se.rodatraden.evidence.domain.LedgerEntry;
import se.rodatraden.evidence.domain.Quarter;
import se.rodatraden.evidence.domain.TriedDraft;
import se.rodatraden.evidence.store.ReleaseLedger;
import se.rodatraden.evidence.store.SnapshotStore;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.kernel.EvidenceRef;
import se.rodatraden.matters.EvidenceCitations.Choice;
import se.rodatraden.matters.EvidenceCitations.Newer;

/** Tells whether saved figures of the register have become old: by newer ones of the same draft, or by a quarter that has ended. */
@Component
class NewerFigures {
    private final SnapshotStore snapshots;
    private final ReleaseLedger ledger;
    private final Guidelines guidelines;
    private final FactsGate gate;
    private final Clock clock;

    NewerFigures(SnapshotStore snapshots, ReleaseLedger ledger, Guidelines guidelines, FactsGate gate, Clock clock) {
        this.snapshots = snapshots;
        this.ledger = ledger;
        this.guidelines = guidelines;
        this.gate = gate;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<Newer> than(EvidenceRef ref) {
        return snapshots
                .find(ref.snapshot())
                .filter(cited -> cited.ref().equals(ref))
                .flatMap(cited -> ledger.find(cited.release())
                        .filter(release -> release.origin() == FactsOrigin.REGISTER)
                        .flatMap(release -> than(cited, release)));
    }

    private Optional<Newer> than(EvidenceSnapshot cited, LedgerEntry release) {
        return snapshots
                .newestAfter(cited, says(cited.tried()))
                .<Newer>map(newest -> new Newer.Saved(
                        new Choice(newest.ref(), newest.title(), newest.factsAsOf()),
                        ledger.find(newest.release())
                                .filter(other -> !other.receipt()
                                        .draft()
                                        .equals(release.receipt().draft()))
                                .isPresent()))
                .or(() -> untried(cited));
    }

    /** What the draft says today; empty where it is not to be seen. */
    private String says(TriedDraft tried) {
        return guidelines.versions(new GuidelineKey(tried.guideline())).stream()
                .filter(version -> version.id().value().equals(tried.draft()))
                .findFirst()
                .map(GuidelineVersion::hash)
                .orElse("");
    }

    /** Whoever may not ask the register anew is not told to. */
    private Optional<Newer> untried(EvidenceSnapshot cited) {
        LocalDate closed = Quarter.lastClosedBefore(LocalDate.now(clock));
        return gate.mayTry().isAllowed() && closed.isAfter(cited.factsAsOf())
                ? Optional.of(new Newer.Untried(closed, cited.tried().draft()))
                : Optional.empty();
    }
}
