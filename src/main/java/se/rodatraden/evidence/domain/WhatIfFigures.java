package se.rodatraden.evidence.domain;

import static se.rodatraden.evidence.domain.disclosure.Dimension.TOTAL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;
import se.rodatraden.evidence.domain.disclosure.PublishedCount;

/** The protected figures of a what-if, by the questions that people ask of them. */
public record WhatIfFigures(ProtectedTables tables, List<String> districts) {
    private static final List<GuidelineOutcome> OUTCOMES = Arrays.asList(GuidelineOutcome.values());

    public WhatIfFigures {
        districts = List.copyOf(districts);
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

        /** Answered today, and not with the draft: the draft opens a gap. */
        public boolean opensGap() {
            return today.isAnswer() && after == GuidelineOutcome.NO_GUIDANCE;
        }
    }

    public Line total() {
        return line(TOTAL, TOTAL, TOTAL);
    }

    public List<Line> byAge() {
        return AgeBand.years().stream()
                .map(year -> line(Integer.toString(year), Integer.toString(year), TOTAL))
                .toList();
    }

    /** Those too young, or too old, for a line of each year. */
    public Line of(AgeBand band) {
        return line(band.name(), band.name(), TOTAL);
    }

    public List<Line> byDistrict() {
        return districts.stream()
                .map(district -> line(district, TOTAL, district))
                .toList();
    }

    /** Those that are not zero, in the order of the outcomes. */
    public List<Transition> transitions() {
        List<Transition> transitions = new ArrayList<>();
        for (GuidelineOutcome today : OUTCOMES) {
            for (GuidelineOutcome after : OUTCOMES) {
                PublishedCount number = tables.at(CellKey.of(today.name(), after.name(), TOTAL, TOTAL));
                if (!number.equals(new PublishedCount.Shown(0))) {
                    transitions.add(new Transition(today, after, number));
                }
            }
        }
        return transitions;
    }

    public PublishedCount today(GuidelineOutcome outcome) {
        return tables.at(CellKey.of(outcome.name(), TOTAL, TOTAL, TOTAL));
    }

    public PublishedCount after(GuidelineOutcome outcome) {
        return tables.at(CellKey.of(TOTAL, outcome.name(), TOTAL, TOTAL));
    }

    private Line line(String code, String age, String district) {
        return new Line(
                code,
                tables.at(CellKey.of(TOTAL, TOTAL, age, district)),
                tables.at(CellKey.of(WhatIf.INSIDE, TOTAL, age, district)),
                tables.at(CellKey.of(TOTAL, WhatIf.INSIDE, age, district)),
                tables.at(CellKey.of(WhatIf.OTHER, WhatIf.INSIDE, age, district)),
                tables.at(CellKey.of(WhatIf.INSIDE, WhatIf.OTHER, age, district)));
    }
}
