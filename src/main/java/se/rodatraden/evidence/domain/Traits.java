package se.rodatraden.evidence.domain;

import static se.rodatraden.evidence.domain.disclosure.Dimension.TOTAL;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.rodatraden.evidence.domain.Trait.Kind;
import se.rodatraden.evidence.domain.disclosure.CellKey;

/**
 * The traits of cells and of groups, in the words of one scenario. What depends on its catalogue or on its baseline is
 * worked out once here, and then asked for hundreds of thousands of groups.
 */
final class Traits {
    private final Counting counting;
    private final Optional<PracticeScope> decided;
    private final String triedName;
    private final String decidedName;
    private final Map<Tried, TriedBefore> triedBefore = new HashMap<>();

    private record Tried(int age, List<String> interventions) {}

    Traits(Scenario scenario) {
        this.counting = scenario.counting();
        this.decided = scenario.decided();
        this.triedName =
                counting instanceof Counting.Whole whole ? whole.catalogue().deciding() : "";
        this.decidedName = decided.map(scope -> scope.guidelineHash() + " "
                        + scope.interventions().stream().sorted().toList() + " " + scope.validity())
                .orElse("");
    }

    Trait of(CellKey cell) {
        if (!WhatIfCell.at(cell, WhatIfCell.DISTRICT).equals(TOTAL)) {
            return new Trait(Kind.DISTRICT, "", WhatIfCell.at(cell, WhatIfCell.DISTRICT));
        }
        if (!WhatIfCell.at(cell, WhatIfCell.SEX).equals(TOTAL)) {
            return new Trait(Kind.SEX, "", WhatIfCell.at(cell, WhatIfCell.SEX));
        }
        if (!WhatIfCell.at(cell, WhatIfCell.DECISION).equals(TOTAL)) {
            return new Trait(Kind.DECISION, decidedName, WhatIfCell.at(cell, WhatIfCell.DECISION));
        }
        String tried = WhatIfCell.at(cell, WhatIfCell.TRIED);
        return tried.equals(TriedBefore.OTHERS.name()) || tried.equals(TriedBefore.FIRST_HAND.name())
                ? new Trait(Kind.TRIED, triedName, tried)
                : Trait.ANYBODY;
    }

    /** Everything that is true of the group and that the scenario counts. */
    List<Trait> of(PopulationGroup group) {
        Trait district = new Trait(Kind.DISTRICT, "", Headcount.districtOf(group));
        return switch (counting) {
            case Counting.First _ -> List.of(district);
            case Counting.Whole whole ->
                List.of(
                        district,
                        new Trait(Kind.SEX, "", group.sex().name()),
                        new Trait(
                                Kind.TRIED,
                                triedName,
                                triedBefore(whole.catalogue(), group).name()),
                        new Trait(Kind.DECISION, decidedName, decision(group)));
        };
    }

    TriedBefore triedBefore(FrozenCatalogue catalogue, PopulationGroup group) {
        return triedBefore.computeIfAbsent(
                new Tried(group.age(), group.tried()),
                asked -> catalogue.triedBefore(asked.age(), asked.interventions()));
    }

    /** By which way it was decided, where the baseline is what it was decided under. */
    String decision(PopulationGroup group) {
        return decided.filter(scope -> scope.counts(group)).isEmpty()
                ? WhatIf.NOT_DECIDED
                : group.byDeviation() ? GuidelinePractice.DEVIATION : GuidelinePractice.WITHIN;
    }
}
