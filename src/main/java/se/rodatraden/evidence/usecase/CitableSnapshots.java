package se.rodatraden.evidence.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.evidence.EvidenceSnapshots;
import se.rodatraden.evidence.domain.EvidenceSnapshot;
import se.rodatraden.evidence.domain.LedgerEntry;
import se.rodatraden.evidence.domain.TriedDraft;
import se.rodatraden.evidence.store.ReleaseLedger;
import se.rodatraden.evidence.store.SnapshotStore;
import se.rodatraden.kernel.EvidenceRef;
import se.rodatraden.shell.Language;
import se.rodatraden.shell.TextsByLanguage;

/** Lays out saved snapshots for those who cite them. */
@Component
@Transactional(readOnly = true)
class CitableSnapshots implements EvidenceSnapshots {
    private final SnapshotStore snapshots;
    private final ReleaseLedger ledger;
    private final TextsByLanguage texts;

    CitableSnapshots(SnapshotStore snapshots, ReleaseLedger ledger, TextsByLanguage texts) {
        this.snapshots = snapshots;
        this.ledger = ledger;
        this.texts = texts;
    }

    @Override
    public List<Listed> saved() {
        return snapshots.all().stream()
                .map(snapshot -> new Listed(
                        snapshot.ref(),
                        snapshot.title(),
                        snapshot.diaryNumber(),
                        snapshot.savedAt(),
                        snapshot.factsAsOf()))
                .toList();
    }

    @Override
    public Optional<Snapshot> find(EvidenceRef ref, Locale language) {
        return snapshots
                .find(ref.snapshot())
                .filter(snapshot -> snapshot.ref().equals(ref))
                .flatMap(snapshot ->
                        ledger.find(snapshot.release()).map(release -> inWords(snapshot, release, language)));
    }

    private Snapshot inWords(EvidenceSnapshot snapshot, LedgerEntry release, Locale language) {
        FiguresInWords words = new FiguresInWords(release, texts.in(Language.ofTag(language.getLanguage())));
        return new Snapshot(
                snapshot.ref(),
                snapshot.title(),
                snapshot.factsAsOf(),
                words.summary(),
                tables(words),
                notes(words, snapshot.tried()),
                words.receipt(snapshot.tried()),
                words.source());
    }

    /** In the order that people ask. */
    private static List<Drawn> tables(FiguresInWords words) {
        List<Drawn> tables = new ArrayList<>();
        tables.add(new Drawn(words.byAge(), words.pictures().age()));
        if (words.isWhole()) {
            tables.add(new Drawn(words.byTried(), words.pictures().tried()));
        }
        tables.add(new Drawn(words.byDistrict(), words.pictures().district()));
        if (words.isWhole()) {
            tables.add(new Drawn(words.bySex(), words.pictures().sex()));
            tables.add(new Drawn(words.byRisk(), words.pictures().risk()));
        }
        return tables;
    }

    private static List<String> notes(FiguresInWords words, TriedDraft tried) {
        List<String> notes = new ArrayList<>();
        if (words.isWhole()) {
            notes.addAll(words.supply().decisions());
            notes.addAll(words.supply().places());
        }
        words.lacking(tried).ifPresent(notes::add);
        notes.addAll(words.notComputed());
        notes.addAll(words.notes());
        return notes;
    }
}
