package se.rodatraden.evidence.usecase;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.evidence.RunId;
import se.rodatraden.evidence.domain.EvidenceSnapshot;
import se.rodatraden.evidence.domain.LedgerEntry;
import se.rodatraden.evidence.domain.WhatIfRun;
import se.rodatraden.evidence.store.ReleaseLedger;
import se.rodatraden.evidence.store.RunStore;
import se.rodatraden.evidence.store.SnapshotStore;
import se.rodatraden.kernel.NotFoundException;

/** Reads what has been released: runs of one's own authority, saved snapshots and the ledger. */
@Component
@Transactional(readOnly = true)
public class ReadFigures {
    private static final int LATEST = 20;
    private final RunStore runs;
    private final SnapshotStore snapshots;
    private final ReleaseLedger ledger;

    ReadFigures(RunStore runs, SnapshotStore snapshots, ReleaseLedger ledger) {
        this.runs = runs;
        this.snapshots = snapshots;
        this.ledger = ledger;
    }

    /** A run with its figures and the snapshots saved of them. */
    public record Run(WhatIfRun run, LedgerEntry release, List<EvidenceSnapshot> saved) {}

    public record Saved(EvidenceSnapshot snapshot, LedgerEntry release) {}

    public Run run(RunId id) {
        WhatIfRun run = runs.find(id).orElseThrow(() -> new NotFoundException("run " + id));
        return new Run(run, release(run.release()), snapshots.of(run.release()));
    }

    public List<WhatIfRun> latestRuns() {
        return runs.latest(LATEST);
    }

    public Saved snapshot(UUID id) {
        EvidenceSnapshot snapshot =
                snapshots.find(id).orElseThrow(() -> new NotFoundException("evidence snapshot " + id));
        return new Saved(snapshot, release(snapshot.release()));
    }

    public List<EvidenceSnapshot> snapshots() {
        return snapshots.all();
    }

    /** The latest first. */
    public List<LedgerEntry> ledger() {
        return ledger.all().reversed();
    }

    private LedgerEntry release(UUID id) {
        return ledger.find(id).orElseThrow(() -> new NotFoundException("release " + id));
    }
}
