package se.rodatraden.evidence.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.evidence.DeidentifiedFact.Risk;
import se.rodatraden.evidence.DeidentifiedFact.Sex;
import se.rodatraden.evidence.EvidenceSnapshots.ReceiptLine;
import se.rodatraden.evidence.EvidenceSnapshots.Row;
import se.rodatraden.evidence.EvidenceSnapshots.Table;
import se.rodatraden.evidence.domain.AgeBand;
import se.rodatraden.evidence.domain.GuidelineOutcome;
import se.rodatraden.evidence.domain.LedgerEntry;
import se.rodatraden.evidence.domain.TriedBefore;
import se.rodatraden.evidence.domain.TriedDraft;
import se.rodatraden.evidence.domain.WhatIfFigures;
import se.rodatraden.evidence.domain.WhatIfFigures.Line;
import se.rodatraden.evidence.domain.WhatIfFigures.Transition;
import se.rodatraden.evidence.domain.disclosure.Dimension;
import se.rodatraden.evidence.domain.disclosure.PublishedCount;
import se.rodatraden.shell.Texts;

/** The protected figures of a release as a person reads them: sentences, tables, pictures and the receipt. */
public final class FiguresInWords {
    private final LedgerEntry release;
    private final WhatIfFigures figures;
    private final Texts t;
    private final CountWords counts;
    private final ReleaseInWords around;

    public FiguresInWords(LedgerEntry release, Texts t) {
        this.release = release;
        this.figures = new WhatIfFigures(
                release.figures(), release.districts(), release.scenario().counting());
        this.t = t;
        this.counts = new CountWords(t);
        this.around = new ReleaseInWords(release, figures.isWhole(), t);
    }

    /** The finding: who is inside today, who would be, how many come and how many go. */
    public String summary() {
        Line total = figures.total();
        String finding = t.get(
                        around.isOfFile() ? "evidence.summary.file" : "evidence.summary",
                        counts.inSentence(total.today()),
                        counts.inSentence(total.all()),
                        counts.inSentence(total.after()))
                + " "
                + counts.sentence(
                        happens(Transition::gainsCertainty)
                                ? "evidence.summary.newlyCertain"
                                : "evidence.summary.newly",
                        total.newly());
        if (CountWords.isNone(total.noLonger())) {
            return finding;
        }
        return finding + " "
                + counts.sentence(
                        happens(Transition::losesCertainty)
                                ? "evidence.summary.noLongerCertain"
                                : "evidence.summary.noLonger",
                        total.noLonger());
    }

    private boolean happens(Predicate<Transition> kind) {
        return figures.transitions().stream()
                .anyMatch(transition -> kind.test(transition) && !CountWords.isNone(transition.number()));
    }

    /** The four numbers that stand largest. */
    public List<ReceiptLine> headline() {
        Line total = figures.total();
        return List.of(
                new ReceiptLine(t.get("evidence.figure.today"), counts.count(total.today())),
                new ReceiptLine(t.get("evidence.figure.after"), counts.count(total.after())),
                new ReceiptLine(t.get("evidence.figure.newly"), counts.count(total.newly())),
                new ReceiptLine(t.get("evidence.figure.noLonger"), counts.count(total.noLonger())));
    }

    public Table byAge() {
        List<Line> lines = new ArrayList<>(List.of(figures.of(AgeBand.UNDER_6)));
        lines.addAll(figures.byAge());
        lines.add(figures.of(AgeBand.OVER_20));
        return table("evidence.table.age", "evidence.column.age", lines, line -> counts.age(line.code()));
    }

    public Table byDistrict() {
        return table("evidence.table.district", "evidence.column.district", figures.byDistrict(), Line::code);
    }

    public Table bySex() {
        return table(
                "evidence.table.sex", "evidence.column.sex", figures.bySex(), line -> t.of(Sex.valueOf(line.code())));
    }

    public Table byRisk() {
        return table(
                "evidence.table.risk",
                "evidence.column.risk",
                figures.byRisk(),
                line -> t.of(Risk.valueOf(line.code())));
    }

    public Table byTried() {
        return table(
                "evidence.table.tried",
                "evidence.column.tried",
                figures.byTried(),
                line -> t.of(TriedBefore.valueOf(line.code())));
    }

    public Table transitions() {
        List<Row> rows = figures.transitions().stream()
                .map(transition -> new Row(
                        t.of(transition.today()),
                        List.of(
                                transition.isChange()
                                        ? t.of(transition.after())
                                        : t.get("evidence.transition.same", t.of(transition.after())),
                                counts.count(transition.number())),
                        false))
                .toList();
        return new Table(
                t.get("evidence.table.transitions"),
                List.of(
                        t.get("evidence.column.outcomeToday"),
                        t.get("evidence.column.outcomeAfter"),
                        t.get("evidence.column.children")),
                rows);
    }

    public FiguresInPictures pictures() {
        return new FiguresInPictures(figures, t);
    }

    /** How the figures are to be read, and how small counts are hidden. */
    public List<String> notes() {
        return around.notes();
    }

    /** The rule of suppression in one sentence. */
    public String rule() {
        return around.rule();
    }

    /** One line under a table: facts as of which day, and the receipt. */
    public String source() {
        return around.source();
    }

    public List<ReceiptLine> receipt(TriedDraft tried) {
        return around.receipt(tried);
    }

    /** What facts do not say of that which the versions ask for, and what follows; empty when they say all of it. */
    public Optional<String> lacking(TriedDraft tried) {
        return tried.lacking().isEmpty() ? Optional.empty() : Optional.of(t.get("evidence.lacking", tried.lacking()));
    }

    /** What cannot be computed, and what the draft leaves without an answer. */
    public List<String> notComputed() {
        List<String> notes = new ArrayList<>();
        addUnanswered(notes, GuidelineOutcome.INFORMATION_MISSING, "evidence.note.missing");
        addUnanswered(notes, GuidelineOutcome.NO_GUIDANCE, "evidence.note.gap");
        List<Transition> gaps =
                figures.transitions().stream().filter(Transition::opensGap).toList();
        if (!gaps.isEmpty()) {
            notes.add(t.get(
                    "evidence.note.newGap",
                    gaps.stream().map(gap -> t.of(gap.today())).toList()));
        }
        if (figures.isWhole()) {
            notes.addAll(supply().unknown());
            notes.add(t.get("evidence.note.offered"));
            notes.add(t.get("evidence.note.severalTried"));
        }
        notes.add(t.get("evidence.note.whoWouldGet"));
        return notes;
    }

    public boolean isWhole() {
        return figures.isWhole();
    }

    /** The change beside what has been decided and what there are places for. */
    public SupplyInWords supply() {
        return new SupplyInWords(release, figures, t);
    }

    /** What the draft writes differently, one line each; the names of columns stay as the guideline has them. */
    public List<String> changes(TriedDraft tried) {
        return tried.changes().stream()
                .map(change -> t.get(
                        "evidence.changes." + change.kind(), change.parts().toArray()))
                .toList();
    }

    /** Of those who are new: how many have had what the national recommendations would have offered first. */
    public String firstHand() {
        if (figures.byTried().stream().allMatch(line -> new PublishedCount.Shown(0).equals(line.newly()))) {
            return t.get("evidence.firstHand.nobody");
        }
        Map<String, Line> lines = figures.byTried().stream().collect(Collectors.toMap(Line::code, Function.identity()));
        return t.get(
                "evidence.firstHand",
                counts.inSentence(newly(lines, TriedBefore.NOTHING)),
                counts.inSentence(newly(lines, TriedBefore.OTHERS)),
                counts.inSentence(newly(lines, TriedBefore.FIRST_HAND)));
    }

    private static PublishedCount newly(Map<String, Line> lines, TriedBefore tried) {
        return Objects.requireNonNull(lines.get(tried.name())).newly();
    }

    private void addUnanswered(List<String> notes, GuidelineOutcome outcome, String key) {
        PublishedCount today = figures.today(outcome);
        PublishedCount after = figures.after(outcome);
        if (!CountWords.isNone(today) || !CountWords.isNone(after)) {
            notes.add(t.get(key, counts.inSentence(today), counts.inSentence(after)));
        }
    }

    private Table table(String title, String heading, List<Line> lines, Function<Line, String> label) {
        List<Row> rows = Stream.concat(lines.stream(), Stream.of(figures.total()))
                .map(line -> new Row(
                        line.code().equals(Dimension.TOTAL) ? t.get("evidence.total") : label.apply(line),
                        Stream.of(line.all(), line.today(), line.after(), line.newly(), line.noLonger())
                                .map(counts::count)
                                .toList(),
                        line.code().equals(Dimension.TOTAL)))
                .toList();
        return new Table(
                t.get(title),
                List.of(
                        t.get(heading),
                        t.get(around.isOfFile() ? "evidence.column.all.file" : "evidence.column.all"),
                        t.get("evidence.column.today"),
                        t.get("evidence.column.after"),
                        t.get("evidence.column.newly"),
                        t.get("evidence.column.noLonger")),
                rows);
    }
}
