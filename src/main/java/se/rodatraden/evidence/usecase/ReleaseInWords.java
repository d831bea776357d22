package se.rodatraden.evidence.usecase;

import java.util.ArrayList;
import java.util.List;
import se.rodatraden.evidence.EvidenceSnapshots.ReceiptLine;
import se.rodatraden.evidence.domain.ExecutionReceipt;
import se.rodatraden.evidence.domain.FactsOrigin;
import se.rodatraden.evidence.domain.LedgerEntry;
import se.rodatraden.evidence.domain.TriedDraft;
import se.rodatraden.evidence.domain.disclosure.ZeroPolicy;
import se.rodatraden.shell.Texts;

/** What stands around the figures of a release: how they are to be read, where they come from, the receipt. */
final class ReleaseInWords {
    private final LedgerEntry release;
    private final boolean isWhole;
    private final Texts t;

    ReleaseInWords(LedgerEntry release, boolean isWhole, Texts t) {
        this.release = release;
        this.isWhole = isWhole;
        this.t = t;
    }

    /** How the figures are to be read, and how small counts are hidden. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(
                isOfFile()
                        ? t.get(
                                "evidence.note.file",
                                release.described(),
                                release.receipt().factsAsOf())
                        : t.get("evidence.note.register", release.receipt().factsAsOf()));
        notes.add(rule());
        if (!isWhole) {
            notes.add(t.get("evidence.note.first", release.receipt().engine().counting()));
        }
        if (release.synthetic()) {
            notes.add(t.get("evidence.note.synthetic"));
        }
        return notes;
    }

    /** The rule of suppression in one sentence. */
    String rule() {
        int threshold = release.receipt().rule().threshold();
        return release.receipt().rule().zeros() == ZeroPolicy.HIDDEN
                ? t.get("evidence.rule.zerosHidden", threshold - 1, threshold)
                : t.get("evidence.rule.zerosShown", threshold - 1, threshold);
    }

    /** One line under a table: facts as of which day, and the receipt. */
    String source() {
        return isOfFile()
                ? t.get(
                        "evidence.source.file",
                        release.described(),
                        release.receipt().factsAsOf(),
                        release.receipt().hash())
                : t.get(
                        "evidence.source",
                        release.receipt().factsAsOf(),
                        release.receipt().hash());
    }

    boolean isOfFile() {
        return release.origin() == FactsOrigin.FILE;
    }

    List<ReceiptLine> receipt(TriedDraft tried) {
        ExecutionReceipt receipt = release.receipt();
        return List.of(
                new ReceiptLine(
                        t.get("evidence.receipt.baseline"),
                        t.get("evidence.receipt.version", tried.title(), tried.baselineNumber())),
                new ReceiptLine(
                        t.get("evidence.receipt.baselineHash"),
                        receipt.baseline().contentHash()),
                new ReceiptLine(
                        t.get("evidence.receipt.draft"),
                        t.get("evidence.receipt.version", tried.title(), tried.draftNumber())),
                new ReceiptLine(
                        t.get("evidence.receipt.draftHash"), receipt.draft().contentHash()),
                new ReceiptLine(t.get("evidence.receipt.factsAsOf"), t.date(receipt.factsAsOf())),
                new ReceiptLine(t.get("evidence.receipt.facts"), receipt.populationHash()),
                new ReceiptLine(t.get("evidence.receipt.rule"), rule()),
                new ReceiptLine(
                        t.get("evidence.receipt.hidden"),
                        t.get(
                                "evidence.receipt.hiddenCells",
                                release.figures().hiddenPrimary(),
                                release.figures().hiddenComplementary())),
                new ReceiptLine(
                        t.get("evidence.receipt.earlier"),
                        t.number(receipt.earlier().size())),
                new ReceiptLine(
                        t.get("evidence.receipt.engine"),
                        receipt.engine().counting() + ", " + receipt.engine().suppression()),
                new ReceiptLine(t.get("evidence.receipt.released"), t.moment(release.releasedAt())),
                new ReceiptLine(t.get("evidence.receipt.hash"), receipt.hash()));
    }
}
