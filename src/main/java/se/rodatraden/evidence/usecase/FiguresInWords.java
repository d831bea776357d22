package se.rodatraden.evidence.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import se.rodatraden.evidence.EvidenceSnapshots.Chart;
import se.rodatraden.evidence.EvidenceSnapshots.ReceiptLine;
import se.rodatraden.evidence.EvidenceSnapshots.Row;
import se.rodatraden.evidence.EvidenceSnapshots.Table;
import se.rodatraden.evidence.domain.AgeBand;
import se.rodatraden.evidence.domain.ExecutionReceipt;
import se.rodatraden.evidence.domain.GuidelineOutcome;
import se.rodatraden.evidence.domain.LedgerEntry;
import se.rodatraden.evidence.domain.TriedDraft;
import se.rodatraden.evidence.domain.WhatIfFigures;
import se.rodatraden.evidence.domain.WhatIfFigures.Line;
import se.rodatraden.evidence.domain.WhatIfFigures.Transition;
import se.rodatraden.evidence.domain.chart.PairedBars;
import se.rodatraden.evidence.domain.disclosure.Dimension;
import se.rodatraden.evidence.domain.disclosure.PublishedCount;
import se.rodatraden.evidence.domain.disclosure.ZeroPolicy;
import se.rodatraden.shell.Texts;

/** The protected figures of a release as a person reads them: sentences, tables, pictures and the receipt. */
public final class FiguresInWords {
    private final LedgerEntry release;
    private final WhatIfFigures figures;
    private final Texts t;

    public FiguresInWords(LedgerEntry release, Texts t) {
        this.release = release;
        this.figures = new WhatIfFigures(release.figures(), release.districts(), release.scenario().counting());
        this.t = t;
    }

    /** The finding: who is inside today, who would be, how many come and how many go. */
    public String summary() {
        Line total = figures.total();
        String finding = t.get("evidence.summary", count(total.today()), count(total.all()), count(total.after())) + " "
                + sentence("evidence.summary.newly", total.newly());
        boolean somebodyLeaves = !total.noLonger().equals(new PublishedCount.Shown(0));
        return somebodyLeaves ? finding + " " + sentence("evidence.summary.noLonger", total.noLonger()) : finding;
    }

    /** The four numbers that stand largest. */
    public List<ReceiptLine> headline() {
        Line total = figures.total();
        return List.of(
                new ReceiptLine(t.get("evidence.figure.today"), count(total.today())),
                new ReceiptLine(t.get("evidence.figure.after"), count(total.after())),
                new ReceiptLine(t.get("evidence.figure.newly"), count(total.newly())),
                new ReceiptLine(t.get("evidence.figure.noLonger"), count(total.noLonger())));
    }

    public Table byAge() {
        List<Line> lines = new ArrayList<>(List.of(figures.of(AgeBand.UNDER_6)));
        lines.addAll(figures.byAge());
        lines.add(figures.of(AgeBand.OVER_20));
        return table("evidence.table.age", "evidence.column.age", lines, line -> ageLabel(line.code()));
    }

    public Table byDistrict() {
        return table("evidence.table.district", "evidence.column.district", figures.byDistrict(), Line::code);
    }

    public Table transitions() {
        List<Row> rows = figures.transitions().stream()
                .map(transition -> new Row(
                        t.of(transition.today()),
                        List.of(
                                transition.isChange()
                                        ? t.of(transition.after())
                                        : t.get("evidence.transition.same", t.of(transition.after())),
                                count(transition.number())),
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

    public Chart ageChart() {
        return chart("evidence.chart.age", "age", figures.byAge(), line -> ageLabel(line.code()));
    }

    public Chart districtChart() {
        return chart("evidence.chart.district", "district", figures.byDistrict(), Line::code);
    }

    /** What could not be computed, what the draft leaves open, and how small counts are hidden. */
    public List<String> notes() {
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
        notes.add(t.get("evidence.note.register", release.receipt().factsAsOf()));
        notes.add(rule());
        if (release.synthetic()) {
            notes.add(t.get("evidence.note.synthetic"));
        }
        return notes;
    }

    /** The rule of suppression in one sentence. */
    public String rule() {
        int threshold = release.receipt().rule().threshold();
        return release.receipt().rule().zeros() == ZeroPolicy.HIDDEN
                ? t.get("evidence.rule.zerosHidden", threshold - 1, threshold)
                : t.get("evidence.rule.zerosShown", threshold - 1, threshold);
    }

    /** One line under a table: facts as of which day, and the receipt. */
    public String source() {
        return t.get(
                "evidence.source",
                release.receipt().factsAsOf(),
                release.receipt().hash());
    }

    public List<ReceiptLine> receipt(TriedDraft tried) {
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

    private void addUnanswered(List<String> notes, GuidelineOutcome outcome, String key) {
        PublishedCount today = figures.today(outcome);
        PublishedCount after = figures.after(outcome);
        PublishedCount none = new PublishedCount.Shown(0);
        if (!today.equals(none) || !after.equals(none)) {
            notes.add(t.get(key, count(today), count(after)));
        }
    }

    private Table table(
            String title, String heading, List<Line> lines, java.util.function.Function<Line, String> label) {
        List<Row> rows = Stream.concat(lines.stream(), Stream.of(figures.total()))
                .map(line -> new Row(
                        line.code().equals(Dimension.TOTAL) ? t.get("evidence.total") : label.apply(line),
                        Stream.of(line.all(), line.today(), line.after(), line.newly(), line.noLonger())
                                .map(this::count)
                                .toList(),
                        line.code().equals(Dimension.TOTAL)))
                .toList();
        return new Table(
                t.get(title),
                List.of(
                        t.get(heading),
                        t.get("evidence.column.all"),
                        t.get("evidence.column.today"),
                        t.get("evidence.column.after"),
                        t.get("evidence.column.newly"),
                        t.get("evidence.column.noLonger")),
                rows);
    }

    private Chart chart(String key, String id, List<Line> lines, java.util.function.Function<Line, String> label) {
        PairedBars bars = new PairedBars(
                t.get(key),
                t.get(key + ".description"),
                t.get("evidence.chart.today"),
                t.get("evidence.chart.after"),
                t.get("evidence.chart.hidden"),
                lines.stream()
                        .map(line -> new PairedBars.Line(label.apply(line), shown(line.today()), shown(line.after())))
                        .toList(),
                t::number);
        return new Chart(t.get(key), bars.svg("ev-" + id), bars.printed(), inWords(t.get(key + ".description"), lines));
    }

    private String inWords(String description, List<Line> lines) {
        long hidden = lines.stream()
                .flatMap(line -> Stream.of(line.today(), line.after()))
                .filter(count -> !count.isShown())
                .count();
        return hidden == 0 ? description : description + " " + t.count("evidence.chart.hiddenBars", hidden);
    }

    private String ageLabel(String code) {
        return code.matches("\\d+") ? t.get("evidence.years", code) : t.of(AgeBand.valueOf(code));
    }

    private String sentence(String key, PublishedCount count) {
        return switch (count) {
            case PublishedCount.Shown(long number) -> t.count(key, number);
            case PublishedCount.SuppressedPrimary _, PublishedCount.SuppressedComplementary _ -> t.get(key + ".hidden");
        };
    }

    private String count(PublishedCount count) {
        return switch (count) {
            case PublishedCount.Shown(long number) -> t.number(number);
            case PublishedCount.SuppressedPrimary _, PublishedCount.SuppressedComplementary _ ->
                se.rodatraden.evidence.EvidenceSnapshots.HIDDEN;
        };
    }

    private static OptionalLong shown(PublishedCount count) {
        return count instanceof PublishedCount.Shown(long number) ? OptionalLong.of(number) : OptionalLong.empty();
    }
}
