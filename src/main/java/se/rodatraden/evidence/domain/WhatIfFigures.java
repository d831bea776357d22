package se.rodatraden.evidence.domain;

import static se.rodatraden.evidence.domain.disclosure.Dimension.TOTAL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import se.rodatraden.evidence.DeidentifiedFact.Risk;
import se.rodatraden.evidence.DeidentifiedFact.Sex;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;
import se.rodatraden.evidence.domain.disclosure.PublishedCount;

/**
 * The protected figures of a what-if, by the questions that people ask of them.
 *
 * @param counting which tables there are
 */
public record WhatIfFigures(ProtectedTables tables, List<String> districts, Counting counting) {
    private static final List<GuidelineOutcome> OUTCOMES = Arrays.asList(GuidelineOutcome.values());

    public WhatIfFigures {
        districts = List.copyOf(districts);
    }

    /** Figures counted the first way. */
    public WhatIfFigures(ProtectedTables tables, List<String> districts) {
        this(tables, districts, Counting.FIRST);
    }

    /** One line of a table: how many there are, who is inside today and with the draft, who comes and who goes. */
    public record Line(
            String code,
            PublishedCount all,
            PublishedCount today,
            PublishedCount after,
            PublishedCount newly,
            PublishedCount noLonger) {}

    /** So many have one outcome today and another, or the same, with the draft. */
    public record Transition(GuidelineOutcome today, GuidelineOutcome after, PublishedCount number) {
        public boolean isChange() {
            return today != after;
        }

        /** Inside today, and with the draft nobody knows: something that decides is not known. */
        public boolean losesCertainty() {
            return today.isInside() && after == GuidelineOutcome.INFORMATION_MISSING;
        }

        /** Inside with the draft, and nobody knows of today. */
        public boolean gainsCertainty() {
            return today == GuidelineOutcome.INFORMATION_MISSING && after.isInside();
        }

        /** Answered today, and not with the draft: the draft opens a gap. */
        public boolean opensGap() {
            return today.isAnswer() && after == GuidelineOutcome.NO_GUIDANCE;
        }
    }

    public Line total() {
        return line(WhatIfCell.AGE, TOTAL);
    }

    public List<Line> byAge() {
        return AgeBand.years().stream()
                .map(year -> line(WhatIfCell.AGE, Integer.toString(year)))
                .toList();
    }

    /** Those too young, or too old, for a line of each year. */
    public Line of(AgeBand band) {
        return line(WhatIfCell.AGE, band.name());
    }

    public List<Line> byDistrict() {
        return districts.stream()
                .map(district -> line(WhatIfCell.DISTRICT, district))
                .toList();
    }

    public boolean isWhole() {
        return counting instanceof Counting.Whole;
    }

    public List<Line> bySex() {
        return lines(WhatIfCell.SEX, Sex.values());
    }

    public List<Line> byRisk() {
        return lines(WhatIfCell.RISK, Risk.values());
    }

    public List<Line> byTried() {
        return lines(WhatIfCell.TRIED, TriedBefore.values());
    }

    private List<Line> lines(int place, Enum<?>[] codes) {
        return isWhole()
                ? Arrays.stream(codes).map(code -> line(place, code.name())).toList()
                : List.of();
    }

    /** Decided by deviation, and with the draft inside: the change would make it ordinary. */
    public PublishedCount deviationsMadeOrdinary() {
        return decided(WhatIf.INSIDE, GuidelinePractice.DEVIATION);
    }

    /** Decided within the guideline, and with the draft no longer inside. */
    public PublishedCount ordinaryMadeDeviations() {
        return decided(WhatIf.OTHER, GuidelinePractice.WITHIN);
    }

    /** How many have been decided on that way. */
    public PublishedCount decided(String way) {
        return decided(TOTAL, way);
    }

    private PublishedCount decided(String after, String way) {
        return tables.at(WhatIfCell.of(counting, TOTAL, after, WhatIfCell.DECISION, way));
    }

    /** Those that are not zero, in the order of the outcomes. */
    public List<Transition> transitions() {
        List<Transition> transitions = new ArrayList<>();
        for (GuidelineOutcome today : OUTCOMES) {
            for (GuidelineOutcome after : OUTCOMES) {
                PublishedCount number = tables.at(WhatIfCell.of(counting, today.name(), after.name()));
                if (!number.equals(new PublishedCount.Shown(0))) {
                    transitions.add(new Transition(today, after, number));
                }
            }
        }
        return transitions;
    }

    public PublishedCount today(GuidelineOutcome outcome) {
        return tables.at(WhatIfCell.of(counting, outcome.name(), TOTAL));
    }

    public PublishedCount after(GuidelineOutcome outcome) {
        return tables.at(WhatIfCell.of(counting, TOTAL, outcome.name()));
    }

    private Line line(int place, String code) {
        return line(code, cell -> cell.with(place, code));
    }

    private Line line(String code, UnaryOperator<CellKey> at) {
        return new Line(
                code,
                count(TOTAL, TOTAL, at),
                count(WhatIf.INSIDE, TOTAL, at),
                count(TOTAL, WhatIf.INSIDE, at),
                count(WhatIf.OTHER, WhatIf.INSIDE, at),
                count(WhatIf.INSIDE, WhatIf.OTHER, at));
    }

    private PublishedCount count(String today, String after, UnaryOperator<CellKey> at) {
        return tables.at(at.apply(WhatIfCell.of(counting, today, after)));
    }
}
