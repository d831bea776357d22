package se.rodatraden.evidence.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.CellSuppression;
import se.rodatraden.evidence.domain.disclosure.CountSystem;
import se.rodatraden.evidence.domain.disclosure.Dimension;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;
import se.rodatraden.evidence.domain.disclosure.PublishedCount;
import se.rodatraden.evidence.domain.disclosure.SuppressionRule;
import se.rodatraden.evidence.domain.disclosure.TableShape;
import se.rodatraden.evidence.domain.disclosure.Tabulation;

/**
 * What was decided under a version of a guideline, and what came of it: the decisions by age band, within the
 * guideline or by deviation, and by outcome.
 */
public final class GuidelinePractice {
    public static final String WITHIN = "WITHIN";
    public static final String DEVIATION = "DEVIATION";
    /** Nothing has been followed up yet. */
    public static final String GOING_ON = "GOING_ON";

    private static final List<String> OUTCOMES = List.of("IMPROVED", "UNCHANGED", "WORSE", "NOT_KNOWN", GOING_ON);

    /** Every decision that is counted. */
    static final CellKey ALL = CellKey.of(Dimension.TOTAL, Dimension.TOTAL, Dimension.TOTAL);

    private final PopulationSnapshot population;
    private final PracticeScope scope;

    public GuidelinePractice(PopulationSnapshot population, PracticeScope scope) {
        this.population = population;
        this.scope = scope;
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
     * @param earlier whatever was released before. A cell of this practice that has changed by fewer than the
     *     threshold since is not shown, as the difference would tell of those few; what was released of the same
     *     facts is one system with this
     */
    public ProtectedTables protectedBy(SuppressionRule rule, List<EarlierRelease> earlier) {
        CountSystem counts = counted().counted(_ -> false);
        ProtectedTables first = CellSuppression.protect(counts, rule);
        List<CellKey> close = first.cells().keySet().stream()
                .filter(cell -> before(earlier).anyMatch(tables -> isClose(tables.at(cell), first.at(cell), rule)))
                .toList();
        ProtectedTables alone = close.isEmpty() ? first : CellSuppression.protect(counts, rule, close);
        return SharedFacts.protect(
                population,
                earlier,
                new EarlierRelease.OfPractice("", population.hash(), scope, alone),
                more -> CellSuppression.protect(counts, rule, close, more));
    }

    /** What was released of the same practice when less was known. */
    private Stream<ProtectedTables> before(List<EarlierRelease> earlier) {
        return earlier.stream()
                .filter(EarlierRelease.OfPractice.class::isInstance)
                .map(EarlierRelease.OfPractice.class::cast)
                .filter(release -> release.scope().guidelineHash().equals(scope.guidelineHash()))
                .map(EarlierRelease.OfPractice::published);
    }

    Tabulation counted() {
        Tabulation tabulation = new Tabulation(dimensions(), shapes());
        population.groups().stream()
                .filter(scope::counts)
                .forEach(group -> tabulation.add(
                        List.of(group.byDeviation() ? DEVIATION : WITHIN, ageOf(group.age()), outcomeOf(group)),
                        group.number()));
        return tabulation;
    }

    static String outcomeOf(PopulationGroup group) {
        return Optional.ofNullable(group.outcome()).orElse(GOING_ON);
    }

    /** Wide, as deviations and outcomes are few: the national bracket of 12–17 and what lies beside it. */
    private static String ageOf(int age) {
        return ages().get(age < 12 ? 0 : age < 18 ? 1 : 2);
    }

    /** The age that a leaf of {@link AgeBand} counts as. */
    static String ageOf(String leaf) {
        return leaf.matches("\\d+")
                ? ageOf(Integer.parseInt(leaf))
                : leaf.equals(AgeBand.UNDER_6.name()) ? ages().getFirst() : ages().getLast();
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
