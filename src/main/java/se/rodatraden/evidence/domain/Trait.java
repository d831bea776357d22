package se.rodatraden.evidence.domain;

import static se.rodatraden.evidence.domain.disclosure.Dimension.TOTAL;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.rodatraden.evidence.domain.disclosure.CellKey;

/**
 * What a what-if's cell says beside what a guideline asks for: a district, a sex, which kind of intervention was
 * tried, how it was decided. A cell says one such thing at most.
 *
 * @param kind what it is said of; what depends on a catalogue or on a version has it in the name
 */
record Trait(Kind kind, String name, String code) {
    enum Kind {
        ANYBODY,
        DISTRICT,
        SEX,
        TRIED,
        DECISION
    }

    static final Trait ANYBODY = new Trait(Kind.ANYBODY, "", TOTAL);

    static Trait of(CellKey cell, Scenario scenario) {
        if (!WhatIfCell.at(cell, WhatIfCell.DISTRICT).equals(TOTAL)) {
            return new Trait(Kind.DISTRICT, "", WhatIfCell.at(cell, WhatIfCell.DISTRICT));
        }
        if (!WhatIfCell.at(cell, WhatIfCell.SEX).equals(TOTAL)) {
            return new Trait(Kind.SEX, "", WhatIfCell.at(cell, WhatIfCell.SEX));
        }
        if (!WhatIfCell.at(cell, WhatIfCell.DECISION).equals(TOTAL)) {
            return new Trait(Kind.DECISION, decidedName(scenario), WhatIfCell.at(cell, WhatIfCell.DECISION));
        }
        String tried = WhatIfCell.at(cell, WhatIfCell.TRIED);
        return tried.equals(TriedBefore.OTHERS.name()) || tried.equals(TriedBefore.FIRST_HAND.name())
                ? new Trait(Kind.TRIED, triedName(scenario), tried)
                : ANYBODY;
    }

    /** Everything that is true of the group, in the words of the scenarios. */
    static Set<Trait> of(PopulationGroup group, List<Scenario> scenarios) {
        Set<Trait> traits = new LinkedHashSet<>();
        traits.add(new Trait(Kind.DISTRICT, "", Headcount.districtOf(group)));
        for (Scenario scenario : scenarios) {
            if (scenario.counting() instanceof Counting.Whole whole) {
                traits.add(new Trait(Kind.SEX, "", group.sex().name()));
                traits.add(new Trait(
                        Kind.TRIED,
                        triedName(scenario),
                        whole.catalogue()
                                .triedBefore(group.age(), group.tried())
                                .name()));
                traits.add(new Trait(Kind.DECISION, decidedName(scenario), WhatIf.decisionOn(group, scenario)));
            }
        }
        return traits;
    }

    private static String triedName(Scenario scenario) {
        return scenario.counting() instanceof Counting.Whole whole
                ? whole.catalogue().deciding()
                : "";
    }

    private static String decidedName(Scenario scenario) {
        return scenario.decided()
                .map(scope -> scope.guidelineHash() + " "
                        + scope.interventions().stream().sorted().toList() + " " + scope.validity())
                .orElse("");
    }

    boolean isAnybody() {
        return kind == Kind.ANYBODY;
    }

    /** Traits of one system exclude each other. */
    boolean isOfSystem(Trait other) {
        return kind == other.kind && name.equals(other.name);
    }

    boolean holds(Trait other) {
        return isAnybody() || equals(other);
    }
}
