package se.rodatraden.evidence.domain;

import static se.rodatraden.evidence.domain.disclosure.Dimension.TOTAL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.evidence.DeidentifiedFact.Risk;
import se.rodatraden.evidence.DeidentifiedFact.Sex;
import se.rodatraden.evidence.domain.disclosure.Category;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.CellSuppression;
import se.rodatraden.evidence.domain.disclosure.CountSystem;
import se.rodatraden.evidence.domain.disclosure.Dimension;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;
import se.rodatraden.evidence.domain.disclosure.SuppressionRule;
import se.rodatraden.evidence.domain.disclosure.TableShape;
import se.rodatraden.evidence.domain.disclosure.Tabulation;

/**
 * Counts what a draft would change: outcome today × outcome with the draft, over all, by age, by district and,
 * counted whole, by sex, by risk, by what was tried and by what was decided. The tables share cells and are
 * protected as one.
 */
public final class WhatIf {
    public static final String INSIDE = "INSIDE";
    public static final String OTHER = "OTHER";
    /** Protected persons: in no district, and counted for the city only. */
    public static final String NO_DISTRICT = "NO_DISTRICT";

    /** Decided while another version held, or not on what the guideline decides on. */
    public static final String NOT_DECIDED = "NOT_DECIDED";

    private static final List<String> DECISIONS =
            List.of(GuidelinePractice.WITHIN, GuidelinePractice.DEVIATION, NOT_DECIDED);

    private final Scenario scenario;
    private final PopulationSnapshot population;
    private final List<Dimension> dimensions;
    private final Everybody everybody;
    private final Traits traits;

    /** @param districts every district of the municipality, in the order of the tables */
    public WhatIf(Scenario scenario, PopulationSnapshot population, List<String> districts) {
        this.scenario = scenario;
        this.population = population;
        List<Dimension> all =
                new ArrayList<>(List.of(outcomes("today"), outcomes("after"), ages(), districts(districts)));
        if (scenario.counting() instanceof Counting.Whole) {
            all.add(of("sex", Sex.values()));
            all.add(of("risk", Risk.values()));
            all.add(of("tried", TriedBefore.values()));
            all.add(Dimension.of("decision", DECISIONS.toArray(String[]::new)));
        }
        this.dimensions = List.copyOf(all);
        this.everybody = new Everybody(List.of(scenario), List.of());
        this.traits = new Traits(scenario);
    }

    /** @param earlier what was released before, of these facts or others */
    public ProtectedTables protectedBy(SuppressionRule rule, List<EarlierRelease> earlier) {
        CountSystem counts = counted().counted(this::isImpossible);
        Set<CellKey> few = Differencing.unsafeBeside(earlier, this, counts, rule);
        ProtectedTables alone = CellSuppression.protect(counts, rule, few);
        return SharedFacts.protect(
                population,
                earlier,
                new EarlierRelease.OfWhatIf("", population.hash(), scenario, alone),
                more -> CellSuppression.protect(counts, rule, few, more));
    }

    /** Every cell of the tables. */
    Set<CellKey> cells() {
        return shapes().stream()
                .flatMap(shape -> shape.keys().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Scenario scenario() {
        return scenario;
    }

    Traits traits() {
        return traits;
    }

    PopulationSnapshot population() {
        return population;
    }

    /** Those who are counted in the same cells are added up first: the tables are walked once for each such lot. */
    Tabulation counted() {
        Map<List<String>, Long> numbers = new LinkedHashMap<>();
        for (PopulationGroup group : population.groups()) {
            numbers.merge(leaves(group), group.number(), Long::sum);
        }
        Tabulation tabulation = new Tabulation(dimensions, shapes(), joint());
        numbers.forEach(tabulation::add);
        return tabulation;
    }

    private List<String> leaves(PopulationGroup group) {
        List<String> leaves = new ArrayList<>(List.of(
                scenario.today(group).name(),
                scenario.after(group).name(),
                AgeBand.leafOf(group.age()),
                Headcount.districtOf(group)));
        if (scenario.counting() instanceof Counting.Whole whole) {
            leaves.add(group.sex().name());
            leaves.add(group.risk().name());
            leaves.add(traits.triedBefore(whole.catalogue(), group).name());
            leaves.add(traits.decision(group));
        }
        return leaves;
    }

    /** What the versions tie together although no table crosses it. */
    private Set<Integer> joint() {
        return switch (scenario.counting()) {
            case Counting.First _ -> Set.of(0, 1, WhatIfCell.AGE);
            case Counting.Whole _ -> Set.of(0, 1, WhatIfCell.AGE, WhatIfCell.RISK, WhatIfCell.TRIED);
        };
    }

    /**
     * Whether the two versions alone, which are public, put nobody in a cell: at that age no profile whatever
     * goes from the one outcome to the other.
     */
    boolean isImpossible(CellKey cell) {
        return everybody.meantBy(0, cell).isEmpty();
    }

    private List<TableShape> shapes() {
        List<String> halves = List.of(TOTAL, INSIDE, OTHER);
        List<String> outcomes = dimensions.getFirst().codes();
        List<TableShape> shapes = new ArrayList<>(List.of(
                shape("transitions", outcomes, outcomes),
                shape("by-age", halves, halves, WhatIfCell.AGE),
                shape("by-district", halves, halves, WhatIfCell.DISTRICT)));
        if (scenario.counting() instanceof Counting.Whole) {
            shapes.add(shape("by-sex", halves, halves, WhatIfCell.SEX));
            shapes.add(shape("by-risk", halves, halves, WhatIfCell.RISK));
            shapes.add(shape("by-tried", halves, halves, WhatIfCell.TRIED));
            shapes.add(shape("by-decision", List.of(TOTAL), halves, WhatIfCell.DECISION));
        }
        return shapes;
    }

    private TableShape shape(String name, List<String> today, List<String> after, int... divided) {
        List<List<String>> codes = new ArrayList<>(Collections.nCopies(dimensions.size(), List.of(TOTAL)));
        codes.set(0, today);
        codes.set(1, after);
        for (int place : divided) {
            codes.set(place, dimensions.get(place).codes());
        }
        return new TableShape(name, codes);
    }

    private static Dimension of(String name, Enum<?>[] codes) {
        return Dimension.of(name, Arrays.stream(codes).map(Enum::name).toArray(String[]::new));
    }

    private static Dimension outcomes(String name) {
        List<Category> categories = new ArrayList<>(List.of(Category.of(INSIDE), Category.of(OTHER)));
        Arrays.stream(GuidelineOutcome.values())
                .map(outcome -> Category.within(outcome.isInside() ? INSIDE : OTHER, outcome.name()))
                .forEach(categories::add);
        return new Dimension(name, categories);
    }

    private static Dimension ages() {
        return new Dimension("age", AgeBand.categories());
    }

    private static Dimension districts(List<String> districts) {
        return new Dimension(
                "district",
                Stream.concat(districts.stream().map(Category::of), Stream.of(Category.confidential(NO_DISTRICT)))
                        .toList());
    }
}
