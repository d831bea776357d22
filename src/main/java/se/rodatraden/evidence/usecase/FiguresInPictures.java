package se.rodatraden.evidence.usecase;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import se.rodatraden.evidence.DeidentifiedFact.Risk;
import se.rodatraden.evidence.DeidentifiedFact.Sex;
import se.rodatraden.evidence.EvidenceSnapshots.Chart;
import se.rodatraden.evidence.domain.GuidelineOutcome;
import se.rodatraden.evidence.domain.TriedBefore;
import se.rodatraden.evidence.domain.WhatIfFigures;
import se.rodatraden.evidence.domain.WhatIfFigures.Line;
import se.rodatraden.evidence.domain.WhatIfFigures.Transition;
import se.rodatraden.evidence.domain.chart.AgePyramid;
import se.rodatraden.evidence.domain.chart.CountChart;
import se.rodatraden.evidence.domain.chart.CountPair;
import se.rodatraden.evidence.domain.chart.Flow;
import se.rodatraden.evidence.domain.chart.PairedBars;
import se.rodatraden.evidence.domain.chart.SmallMultiples;
import se.rodatraden.evidence.domain.disclosure.PublishedCount;
import se.rodatraden.shell.Texts;

/** The protected figures of a release as pictures. Each has its figures in a table beside it. */
public final class FiguresInPictures {
    private final WhatIfFigures figures;
    private final Texts t;
    private final CountWords counts;

    FiguresInPictures(WhatIfFigures figures, Texts t) {
        this.figures = figures;
        this.t = t;
        this.counts = new CountWords(t);
    }

    public Chart age() {
        String key = "evidence.chart.age";
        List<Line> ages = figures.byAge();
        return drawn(
                "age",
                new AgePyramid(
                        t.get(key),
                        t.get(key + ".description"),
                        t.get("evidence.chart.today"),
                        t.get("evidence.chart.after"),
                        t.get("evidence.chart.hidden"),
                        pairs(ages, line -> counts.age(line.code())),
                        t::number),
                hiddenIn(ages, Line::today, Line::after));
    }

    public Chart district() {
        String key = "evidence.chart.district";
        List<Line> districts = figures.byDistrict();
        return drawn(
                "district",
                new SmallMultiples(
                        t.get(key),
                        t.get(key + ".description"),
                        t.get("evidence.chart.hidden"),
                        districts.stream().map(this::panel).toList(),
                        t::number),
                hiddenIn(districts, Line::today, Line::after, Line::newly, Line::noLonger));
    }

    private SmallMultiples.Panel panel(Line district) {
        return new SmallMultiples.Panel(
                district.code(),
                List.of(
                        bar("evidence.chart.today", district.today()),
                        bar("evidence.chart.after", district.after()),
                        bar("evidence.column.newly", district.newly()),
                        bar("evidence.column.noLonger", district.noLonger())));
    }

    private SmallMultiples.Count bar(String label, PublishedCount count) {
        return new SmallMultiples.Count(t.get(label), CountWords.shown(count));
    }

    public Chart sex() {
        return chart("evidence.chart.sex", "sex", figures.bySex(), line -> t.of(Sex.valueOf(line.code())));
    }

    public Chart risk() {
        return chart("evidence.chart.risk", "risk", figures.byRisk(), line -> t.of(Risk.valueOf(line.code())));
    }

    public Chart tried() {
        return chart(
                "evidence.chart.tried", "tried", figures.byTried(), line -> t.of(TriedBefore.valueOf(line.code())));
    }

    public Chart flow() {
        List<Transition> transitions = figures.transitions();
        Flow flow = new Flow(
                t.get("evidence.chart.flow"),
                t.get("evidence.chart.flow.description"),
                t.get("evidence.chart.today"),
                t.get("evidence.chart.after"),
                t.get("evidence.chart.stays"),
                t.get("evidence.chart.changes"),
                t.get("evidence.chart.flow.hidden"),
                t.get("evidence.chart.flow.remaining"),
                transitions.stream()
                        .map(its -> new Flow.Passage(
                                end(its.today(), figures.today(its.today())),
                                end(its.after(), figures.after(its.after())),
                                its.isChange(),
                                CountWords.shown(its.number())))
                        .toList());
        return drawn("flow", flow, 0);
    }

    private Flow.End end(GuidelineOutcome outcome, PublishedCount total) {
        return new Flow.End(t.of(outcome), counts.count(total), CountWords.shown(total));
    }

    private Chart chart(String key, String id, List<Line> lines, Function<Line, String> label) {
        PairedBars bars = new PairedBars(
                t.get(key),
                t.get(key + ".description"),
                t.get("evidence.chart.today"),
                t.get("evidence.chart.after"),
                t.get("evidence.chart.hidden"),
                pairs(lines, label),
                t::number);
        return drawn(id, bars, hiddenIn(lines, Line::today, Line::after));
    }

    private static List<CountPair> pairs(List<Line> lines, Function<Line, String> label) {
        return lines.stream()
                .map(line -> new CountPair(
                        label.apply(line), CountWords.shown(line.today()), CountWords.shown(line.after())))
                .toList();
    }

    private Chart drawn(String id, CountChart chart, long hidden) {
        String description = chart.description();
        return new Chart(
                chart.title(),
                chart.svg("ev-" + id),
                chart.printed(),
                hidden == 0 ? description : description + " " + t.count("evidence.chart.hiddenBars", hidden));
    }

    @SafeVarargs
    private static long hiddenIn(List<Line> lines, Function<Line, PublishedCount>... drawn) {
        return lines.stream()
                .flatMap(line -> Stream.of(drawn).map(count -> count.apply(line)))
                .filter(count -> !count.isShown())
                .count();
    }
}
