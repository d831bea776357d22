package se.rodatraden.evidence.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.Dimension;
import se.rodatraden.evidence.domain.disclosure.LinkedCells;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;
import se.rodatraden.evidence.domain.disclosure.PublishedCount;

/**
 * Everything that is released of the same facts as one system of sums, whatever its kind
 * (disclosure-control section 5). Cells of different releases that mean the same are one cell.
 *
 * <p>What holds the releases together is what no table shows: how many there are of each class of people
 * ({@link Everybody}), of each side of each guideline in each district, and of each class among those that a
 * practice counts, by the way of the decision. Tables that cross nothing in common need no finer crossing: any
 * whole of these that agrees where they meet can be extended to a whole register (docs/decisions/0013).
 */
final class SharedFacts {
    private final List<EarlierRelease.OfWhatIf> whatIfs;
    private final List<EarlierRelease.OfPractice> practices;
    private final EarlierRelease fresh;
    private final PopulationSnapshot facts;
    private final Everybody everybody;
    private final Headcount heads;
    private final LinkedCells linked = new LinkedCells();
    /** The cells of the new release by the cell of the system. */
    private final Map<CellKey, List<CellKey>> freshCells = new LinkedHashMap<>();

    private SharedFacts(PopulationSnapshot facts, List<EarlierRelease> earlier, EarlierRelease fresh) {
        List<EarlierRelease> all =
                Stream.concat(earlier.stream(), Stream.of(fresh)).toList();
        this.facts = facts;
        this.fresh = fresh;
        this.whatIfs = only(EarlierRelease.OfWhatIf.class, all);
        this.practices = only(EarlierRelease.OfPractice.class, all);
        this.everybody = new Everybody(
                whatIfs.stream().map(EarlierRelease.OfWhatIf::scenario).toList(),
                practices.stream()
                        .flatMap(practice -> practice.scope().reading().stream())
                        .toList());
        this.heads = new Headcount(everybody, facts);
    }

    private static <T extends EarlierRelease> List<T> only(Class<T> kind, List<EarlierRelease> all) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /**
     * @param alone the new release, safe by itself; hidden further as long as it would tell something together
     *     with an earlier one of the same facts
     * @param hiding protects the new release with more cells hidden
     */
    static ProtectedTables protect(
            PopulationSnapshot facts,
            List<EarlierRelease> earlier,
            EarlierRelease alone,
            Function<Set<CellKey>, ProtectedTables> hiding) {
        List<EarlierRelease> beside = earlier.stream()
                .filter(release -> release.populationHash().equals(facts.hash()))
                .toList();
        if (beside.isEmpty()) {
            return alone.published();
        }
        Set<CellKey> more = new SharedFacts(facts, beside, alone).unsafe();
        if (more.isEmpty()) {
            return alone.published();
        }
        Set<CellKey> hidden = new LinkedHashSet<>(more);
        alone.published().cells().forEach((cell, count) -> {
            if (!count.isShown()) {
                hidden.add(cell);
            }
        });
        return hiding.apply(hidden);
    }

    private Set<CellKey> unsafe() {
        addClasses();
        for (int i = 0; i < whatIfs.size(); i++) {
            addTotals(whatIfs.get(i), i);
        }
        addDistricts();
        addPractices();
        int threshold = Stream.concat(whatIfs.stream(), practices.stream())
                .mapToInt(release -> release.published().rule().threshold())
                .max()
                .orElseThrow();
        Set<CellKey> unsafe = new LinkedHashSet<>();
        linked.toHide(threshold).forEach(cell -> unsafe.addAll(freshCells.getOrDefault(cell, List.of())));
        return unsafe;
    }

    private void addClasses() {
        for (int its = 0; its < everybody.size(); its++) {
            linked.latent(ofClass(its), heads.of(only(its)));
        }
    }

    private static CellKey ofClass(int its) {
        return CellKey.of("class", Integer.toString(its));
    }

    private static BitSet only(int its) {
        BitSet classes = new BitSet();
        classes.set(its);
        return classes;
    }

    private static List<CellKey> ofClasses(BitSet classes) {
        return classes.stream().mapToObj(SharedFacts::ofClass).toList();
    }

    /** Cells for the whole city: sums of classes. */
    private void addTotals(EarlierRelease.OfWhatIf release, int scenario) {
        release.published().cells().forEach((cell, count) -> {
            BitSet meant = everybody.meantBy(scenario, cell.codes().subList(0, 3));
            if (Headcount.districtOf(cell).equals(Dimension.TOTAL) && !meant.isEmpty()) {
                CellKey key = CellKey.of("all", meant.toString());
                publish(release, cell, key, heads.of(meant), count, ofClasses(meant));
            }
        });
    }

    /** Cells of a district: classes on the same side of every guideline cannot be told apart there. */
    private void addDistricts() {
        Map<List<Boolean>, BitSet> sides = new LinkedHashMap<>();
        for (int its = 0; its < everybody.size(); its++) {
            sides.computeIfAbsent(everybody.sides(its), _ -> new BitSet()).set(its);
        }
        List<String> districts = whatIfs.stream()
                .flatMap(release -> release.published().cells().keySet().stream())
                .map(Headcount::districtOf)
                .filter(district -> !district.equals(Dimension.TOTAL))
                .distinct()
                .toList();
        if (districts.isEmpty()) {
            return;
        }
        sides.forEach((_, classes) -> {
            List<CellKey> parts = new ArrayList<>();
            for (String district : districts) {
                CellKey part = CellKey.of("side", classes.toString(), district);
                linked.latent(part, heads.of(classes, district));
                parts.add(part);
            }
            CellKey whole = CellKey.of("side", classes.toString());
            linked.latent(whole, heads.of(classes));
            linked.sum(whole, ofClasses(classes));
            linked.sum(whole, parts);
        });
        for (int i = 0; i < whatIfs.size(); i++) {
            addDistricts(whatIfs.get(i), i, List.copyOf(sides.values()));
        }
    }

    private void addDistricts(EarlierRelease.OfWhatIf release, int scenario, List<BitSet> sides) {
        release.published().cells().forEach((cell, count) -> {
            String district = Headcount.districtOf(cell);
            BitSet meant = everybody.meantBy(scenario, cell.codes().subList(0, 3));
            if (!district.equals(Dimension.TOTAL) && !meant.isEmpty()) {
                List<CellKey> parts = sides.stream()
                        .filter(classes -> classes.intersects(meant))
                        .map(classes -> CellKey.of("side", classes.toString(), district))
                        .toList();
                CellKey key = CellKey.of("all", meant.toString(), district);
                publish(release, cell, key, heads.of(meant, district), count, parts);
            }
        });
    }

    /** Those that a practice counts are some of everybody, and those beside it are the rest. */
    private void addPractices() {
        if (practices.isEmpty()) {
            return;
        }
        PracticeHeads counted = new PracticeHeads(
                everybody,
                facts,
                practices.stream().map(EarlierRelease.OfPractice::scope).toList());
        counted.addTo(linked, SharedFacts::ofClass);
        for (int i = 0; i < practices.size(); i++) {
            EarlierRelease.OfPractice release = practices.get(i);
            int practice = i;
            Map<CellKey, CellKey> keys = new LinkedHashMap<>();
            release.published().cells().forEach((cell, count) -> {
                CellKey key = CellKey.of(
                        "practice",
                        Integer.toString(practice),
                        String.join("/", cell.codes()).replace('/', ' '));
                keys.put(cell, key);
                publish(release, cell, key, counted.number(practice, cell), count, counted.partsOf(practice, cell));
            });
            linked.sum(
                    Objects.requireNonNull(keys.get(GuidelinePractice.ALL)),
                    GuidelinePractice.outcomes().stream()
                            .map(outcome -> keys.get(CellKey.of(Dimension.TOTAL, Dimension.TOTAL, outcome)))
                            .toList());
        }
    }

    private void publish(
            EarlierRelease release, CellKey cell, CellKey key, long number, PublishedCount count, List<CellKey> parts) {
        boolean isFresh = release.equals(fresh);
        if (isFresh) {
            freshCells.computeIfAbsent(key, _ -> new ArrayList<>()).add(cell);
        }
        linked.published(key, number, count, isFresh);
        if (!parts.isEmpty()) {
            linked.sum(key, parts);
        }
    }
}
