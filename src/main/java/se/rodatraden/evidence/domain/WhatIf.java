package se.rodatraden.evidence.domain;

import static se.rodatraden.evidence.domain.disclosure.Dimension.TOTAL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** @param districts every district of the municipality, in the order of the tables */
    public WhatIf(Scenario scenario, PopulationSnapshot population, List<String> districts) {
        this.scenario = scenario;
        this.population = population;
        this.dimensions = List.of(outcomes("today"), outcomes("after"), ages(), districts(districts));
    }

    /** @param earlier what was released before, of these facts or others */
    public ProtectedTables protectedBy(SuppressionRule rule, List<EarlierRelease> earlier) {
        CountSystem counts = counted().counted(impossible());
        return CellSuppression.protect(counts, rule, Differencing.unsafeBeside(earlier, this, counts, rule));
    }

    /** The same facts and districts under another scenario. */
    WhatIf under(Scenario other) {
        return new WhatIf(
                other,
                population,
                dimensions.get(3).categories().stream()
                        .filter(district -> !district.confidential())
                        .map(Category::code)
                        .toList());
    }

    Scenario scenario() {
        return scenario;
    }

    PopulationSnapshot population() {
        return population;
    }

    /** Each distinct profile is asked once; what is counted is the groups that have it. */
    Tabulation counted() {
        Tabulation tabulation = new Tabulation(dimensions, shapes(), Set.of(0, 1, 2));
        for (PopulationGroup group : population.groups()) {
            Profile profile = group.profile();
            tabulation.add(leaves(profile, scenario.reaches(group.quarter()), districtOf(group)), group.number());
        }
        return tabulation;
    }

    /**
     * What each cell would count of everybody there can be: every profile, in every district, in a quarter that
     * the draft reaches and in one that it does not. Public knowledge, unlike the counts.
     */
    Map<CellKey, BitSet> meanings() {
        Tabulation tabulation = new Tabulation(dimensions, shapes());
        for (Profile profile : Profile.all()) {
            for (Category district : dimensions.get(3).categories()) {
                tabulation.add(leaves(profile, true, district.code()), 0);
                tabulation.add(leaves(profile, scenario.draftFrom().isEmpty(), district.code()), 0);
            }
        }
        return tabulation.members();
    }

    private List<String> leaves(Profile profile, boolean reached, String district) {
        GuidelineOutcome today = scenario.baseline().of(profile);
        GuidelineOutcome after = reached ? scenario.draft().of(profile) : today;
        return List.of(today.name(), after.name(), AgeBand.leafOf(profile.age()), district);
    }

    private static String districtOf(PopulationGroup group) {
        return Optional.ofNullable(group.district()).orElse(NO_DISTRICT);
    }

    /**
     * Whether the two versions alone, which are public, put nobody in a cell: at that age no profile whatever
     * goes from the one outcome to the other.
     */
    java.util.function.Predicate<CellKey> impossible() {
        Set<List<String>> possible = new HashSet<>();
        for (Profile profile : Profile.all()) {
            GuidelineOutcome today = scenario.baseline().of(profile);
            List<GuidelineOutcome> after = scenario.draftFrom().isPresent()
                    ? List.of(today, scenario.draft().of(profile))
                    : List.of(scenario.draft().of(profile));
            for (GuidelineOutcome then : after) {
                for (String from : dimensions.get(0).chainOf(today.name())) {
                    for (String to : dimensions.get(1).chainOf(then.name())) {
                        for (String age : dimensions.get(2).chainOf(AgeBand.leafOf(profile.age()))) {
                            possible.add(List.of(from, to, age));
                        }
                    }
                }
            }
        }
        return key -> !possible.contains(key.codes().subList(0, 3));
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
