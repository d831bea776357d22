package se.rodatraden.evidence.domain;

import static se.rodatraden.evidence.domain.disclosure.Dimension.TOTAL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * Counts what a draft would change: outcome today × outcome with the draft, over all, by age and by district.
 * The three tables share cells and are protected as one.
 */
public final class WhatIf {
    public static final String INSIDE = "INSIDE";
    public static final String OTHER = "OTHER";
    /** Protected persons: in no district, and counted for the city only. */
    public static final String NO_DISTRICT = "NO_DISTRICT";

    private final Scenario scenario;
    private final PopulationSnapshot population;
    private final List<Dimension> dimensions;
    private final Everybody everybody;

    /** @param districts every district of the municipality, in the order of the tables */
    public WhatIf(Scenario scenario, PopulationSnapshot population, List<String> districts) {
        this.scenario = scenario;
        this.population = population;
        this.dimensions = List.of(outcomes("today"), outcomes("after"), ages(), districts(districts));
        this.everybody = new Everybody(List.of(scenario), List.of());
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

    PopulationSnapshot population() {
        return population;
    }

    /** Those who are counted in the same cells are added up first: the tables are walked once for each such lot. */
    Tabulation counted() {
        Map<List<String>, Long> numbers = new LinkedHashMap<>();
        for (PopulationGroup group : population.groups()) {
            numbers.merge(
                    leaves(group.profile(), scenario.reaches(group.quarter()), Headcount.districtOf(group)),
                    group.number(),
                    Long::sum);
        }
        Tabulation tabulation = new Tabulation(dimensions, shapes(), Set.of(0, 1, 2));
        numbers.forEach(tabulation::add);
        return tabulation;
    }

    private List<String> leaves(Profile profile, boolean reached, String district) {
        GuidelineOutcome today = scenario.baseline().of(profile);
        GuidelineOutcome after = reached ? scenario.draft().of(profile) : today;
        return List.of(today.name(), after.name(), AgeBand.leafOf(profile.age()), district);
    }

    /**
     * Whether the two versions alone, which are public, put nobody in a cell: at that age no profile whatever
     * goes from the one outcome to the other.
     */
    boolean isImpossible(CellKey cell) {
        return everybody.meantBy(0, cell.codes().subList(0, 3)).isEmpty();
    }

    private List<TableShape> shapes() {
        List<String> total = List.of(TOTAL);
        List<String> halves = List.of(TOTAL, INSIDE, OTHER);
        List<String> outcomes = dimensions.get(0).codes();
        return List.of(
                new TableShape("transitions", List.of(outcomes, outcomes, total, total)),
                new TableShape(
                        "by-age", List.of(halves, halves, dimensions.get(2).codes(), total)),
                new TableShape(
                        "by-district",
                        List.of(halves, halves, total, dimensions.get(3).codes())));
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
