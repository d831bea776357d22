package se.rodatraden.evidence.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.CellSuppression;
import se.rodatraden.evidence.domain.disclosure.Dimension;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;
import se.rodatraden.evidence.domain.disclosure.PublishedCount;
import se.rodatraden.evidence.domain.disclosure.SuppressionRule;
import se.rodatraden.evidence.domain.disclosure.TableShape;
import se.rodatraden.evidence.domain.disclosure.Tabulation;
import se.rodatraden.kernel.Period;

/**
 * What was decided under a version of a guideline, and what came of it: the decisions by age band, within the
 * guideline or by deviation, and by outcome. Cases count by whole quarters in which the version held all the
 * time, as a fact says no closer when it happened.
 */
public final class GuidelinePractice {
    public static final String WITHIN = "WITHIN";
    public static final String DEVIATION = "DEVIATION";
    /** Nothing has been followed up yet. */
    public static final String GOING_ON = "GOING_ON";

    private static final List<String> OUTCOMES = List.of("IMPROVED", "UNCHANGED", "WORSE", "NOT_KNOWN", GOING_ON);

    private final PopulationSnapshot population;
    private final Set<String> interventions;
    private final Period validity;

    /** @param interventions codes of those that the guideline decides on */
    public GuidelinePractice(PopulationSnapshot population, Set<String> interventions, Period validity) {
        this.population = population;
        this.interventions = Set.copyOf(interventions);
        this.validity = validity;
    }

    public static List<String> ways() {
        return List.of(WITHIN, DEVIATION);
    }

    public static List<String> ages() {
        return List.of("UNDER_12", "FROM_12_TO_17", "FROM_18");
    }

    public static List<String> outcomes() {
        return OUTCOMES;
    }

    /**
     * @param earlier the tables of the same practice that were released before; a cell that has changed since
     *     by fewer than the threshold is not shown, as the difference would tell of those few
     */
    public ProtectedTables protectedBy(SuppressionRule rule, List<ProtectedTables> earlier) {
        Tabulation tabulation = new Tabulation(dimensions(), shapes());
        counted()
                .forEach(group -> tabulation.add(
                        List.of(
                                group.byDeviation() ? DEVIATION : WITHIN,
                                ageBand(group.age()),
                                Optional.ofNullable(group.outcome()).orElse(GOING_ON)),
                        group.number()));
        ProtectedTables alone = CellSuppression.protect(tabulation.counted(_ -> false), rule);
        List<CellKey> close = alone.cells().keySet().stream()
                .filter(cell -> earlier.stream().anyMatch(before -> isClose(before.at(cell), alone.at(cell), rule)))
                .toList();
        return close.isEmpty() ? alone : CellSuppression.protect(tabulation.counted(_ -> false), rule, close);
    }

    private Stream<PopulationGroup> counted() {
        return population.groups().stream()
                .filter(group -> group.given() != null && interventions.contains(group.given()))
                .filter(group -> validity.contains(group.quarter().firstDay())
                        && validity.contains(group.quarter().lastDay()));
    }

    /** Wide, as deviations and outcomes are few: the national bracket of 12–17 and what lies beside it. */
    private static String ageBand(int age) {
        return ages().get(age < 12 ? 0 : age < 18 ? 1 : 2);
    }

    private static boolean isClose(PublishedCount before, PublishedCount now, SuppressionRule rule) {
        return before instanceof PublishedCount.Shown(long then)
                && now instanceof PublishedCount.Shown(long count)
                && then != count
                && Math.abs(count - then) < rule.threshold();
    }

    private static List<Dimension> dimensions() {
        return List.of(
                Dimension.of("way", WITHIN, DEVIATION),
                Dimension.of("age", ages().toArray(String[]::new)),
                Dimension.of("outcome", OUTCOMES.toArray(String[]::new)));
    }

    private static List<TableShape> shapes() {
        List<Dimension> dimensions = dimensions();
        List<String> total = List.of(Dimension.TOTAL);
        return List.of(
                new TableShape("by-way", List.of(dimensions.get(0).codes(), total, total)),
                new TableShape("by-age", List.of(total, dimensions.get(1).codes(), total)),
                new TableShape(
                        "by-outcome", List.of(total, total, dimensions.get(2).codes())));
    }
}
