package se.rodatraden.evidence.usecase;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.audit.EventLog;
import se.rodatraden.evidence.RunId;
import se.rodatraden.evidence.domain.EvidencePolicy;
import se.rodatraden.evidence.domain.LedgerEntry;
import se.rodatraden.evidence.domain.WhatIfRun;
import se.rodatraden.evidence.store.ReleaseLedger;
import se.rodatraden.evidence.store.RunStore;
import se.rodatraden.evidence.store.SnapshotStore;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.EvidenceRef;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Role;

/** Saves the figures of a run, so that a matter can cite them. They never change again. */
@Component
public class SaveSnapshot {
    private final RunStore runs;
    private final ReleaseLedger ledger;
    private final SnapshotStore snapshots;
    private final EventLog history;
    private final Clock clock;

    SaveSnapshot(RunStore runs, ReleaseLedger ledger, SnapshotStore snapshots, EventLog history, Clock clock) {
        this.runs = runs;
        this.ledger = ledger;
        this.snapshots = snapshots;
        this.history = history;
        this.clock = clock;
    }

    /**
     * @param title 3 to 200 characters
     * @param diaryNumber of the matter it is for; may be empty
     */
    @Transactional
    public EvidenceRef save(RunId id, String title, String diaryNumber) {
        Actor.Person analyst = CurrentActor.person();
        EvidencePolicy.maySave(analyst).orThrow();
        WhatIfRun run = runs.find(id).orElseThrow(() -> new NotFoundException("run " + id));
        LedgerEntry release =
                ledger.find(run.release()).orElseThrow(() -> new NotFoundException("release of run " + id));
        UUID snapshot = snapshots.add(run.release(), title, diaryNumber, clock.instant(), analyst, run.tried());
        history.record(
                "evidence.event.snapshot-saved",
                "what_if_run",
                id.value(),
                analyst.compartmentOf(Role.ANALYST).orElseThrow(),
                title);
        return new EvidenceRef(snapshot, release.receipt().hash());
    }
}
