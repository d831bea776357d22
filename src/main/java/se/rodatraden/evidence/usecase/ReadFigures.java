package se.rodatraden.evidence.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.evidence.RunId;
import se.rodatraden.evidence.domain.AlreadyOut;
import se.rodatraden.evidence.domain.EarlierRelease;
import se.rodatraden.evidence.domain.EvidenceSnapshot;
import se.rodatraden.evidence.domain.FactsOrigin;
import se.rodatraden.evidence.domain.LedgerEntry;
import se.rodatraden.evidence.domain.PracticeRelease;
import se.rodatraden.evidence.domain.WhatIfRun;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;
import se.rodatraden.evidence.store.PracticeLedger;
import se.rodatraden.evidence.store.ReleaseLedger;
import se.rodatraden.evidence.store.RunStore;
import se.rodatraden.evidence.store.SnapshotStore;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.kernel.NotFoundException;

/** Reads what has been released: runs of one's own authority, saved snapshots and the ledger. */
@Component
@Transactional(readOnly = true)
public class ReadFigures {
    private static final int LATEST = 20;
    private final RunStore runs;
    private final SnapshotStore snapshots;
    private final ReleaseLedger ledger;
    private final PracticeLedger practices;
    private final Guidelines guidelines;

    ReadFigures(
            RunStore runs,
            SnapshotStore snapshots,
            ReleaseLedger ledger,
            PracticeLedger practices,
            Guidelines guidelines) {
        this.runs = runs;
        this.snapshots = snapshots;
        this.ledger = ledger;
        this.practices = practices;
        this.guidelines = guidelines;
    }

    /**
     * A run with its figures and the snapshots saved of them.
     *
     * @param hidesWhatIsOut whether some of what it hides was shown by an earlier release of the same facts
     */
    public record Run(WhatIfRun run, LedgerEntry release, List<EvidenceSnapshot> saved, boolean hidesWhatIsOut) {}

    public record Saved(EvidenceSnapshot snapshot, LedgerEntry release) {}

    public enum Kind {
        WHAT_IF,
        WHAT_IF_ON_FILE,
        PRACTICE
    }

    /**
     * A line of the ledger, the same for either kind of release.
     *
     * @param practice what a release of practice counted; empty for the other kinds, and for a version that is no more
     * @param run the latest that asked for it, in the reader's own authority; empty when it was another's
     */
    public record Released(
            Instant at,
            Kind kind,
            LocalDate factsAsOf,
            ProtectedTables figures,
            String receiptHash,
            Optional<Practice> practice,
            Optional<WhatIfRun> run) {
        private static Released of(LedgerEntry entry, Optional<WhatIfRun> run) {
            return new Released(
                    entry.releasedAt(),
                    entry.origin() == FactsOrigin.REGISTER ? Kind.WHAT_IF : Kind.WHAT_IF_ON_FILE,
                    entry.receipt().factsAsOf(),
                    entry.figures(),
                    entry.receipt().hash(),
                    Optional.empty(),
                    run);
        }

        private static Released of(PracticeRelease release, Optional<Practice> practice) {
            return new Released(
                    release.releasedAt(),
                    Kind.PRACTICE,
                    release.factsAsOf(),
                    release.figures(),
                    release.receiptHash(),
                    practice,
                    Optional.empty());
        }

        public int threshold() {
            return figures.rule().threshold();
        }

        public long hidden() {
            return figures.hiddenPrimary() + figures.hiddenComplementary();
        }

        public long shown() {
            return figures.cells().size() - hidden();
        }
    }

    /**
     * A version of a guideline whose practice was released.
     *
     * @param askedBy whose reading brought it about; empty for a release from before that was kept
     */
    public record Practice(String guideline, GuidelineVersion version, String askedBy) {}

    public Run run(RunId id) {
        WhatIfRun run = runs.find(id).orElseThrow(() -> new NotFoundException("run " + id));
        LedgerEntry release = release(run.release());
        List<EarlierRelease.OfWhatIf> before =
                ledger.before(release).stream().map(LedgerEntry::asEarlier).toList();
        return new Run(
                run,
                release,
                snapshots.of(run.release()),
                !AlreadyOut.hiddenIn(release.asEarlier(), before).isEmpty());
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

    /** Everything that has left the module, the latest first. */
    public List<Released> ledger() {
        Map<UUID, WhatIfRun> asked =
                runs.ofEachRelease().stream().collect(Collectors.toMap(WhatIfRun::release, Function.identity()));
        return Stream.concat(
                        ledger.all().stream()
                                .map(entry -> Released.of(entry, Optional.ofNullable(asked.get(entry.id())))),
                        practices.all().stream().map(release -> Released.of(release, practice(release))))
                .sorted(Comparator.comparing(Released::at).reversed())
                .toList();
    }

    private Optional<Practice> practice(PracticeRelease release) {
        return guidelines
                .byHash(release.scope().guidelineHash())
                .map(version ->
                        new Practice(guidelines.guideline(version.guideline()).title(), version, release.askedBy()));
    }

    private LedgerEntry release(UUID id) {
        return ledger.find(id).orElseThrow(() -> new NotFoundException("release " + id));
    }
}
