package se.rodatraden.evidence.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    /** In the words of each what-if. */
    private final List<Traits> traits;

    private final List<EarlierRelease.OfPractice> practices;
    private final EarlierRelease fresh;
    private final PopulationSnapshot facts;
    /** Whose decisions are counted, by practices and by what-ifs; the same ones once. */
    private final List<PracticeScope> scopes;

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
        List<Scenario> scenarios =
                whatIfs.stream().map(EarlierRelease.OfWhatIf::scenario).toList();
        this.traits = scenarios.stream().map(Traits::new).toList();
        this.scopes = Stream.concat(
                        practices.stream().map(EarlierRelease.OfPractice::scope),
                        scenarios.stream().flatMap(scenario -> scenario.decided().stream()))
                .distinct()
                .toList();
        this.everybody = new Everybody(
                scenarios,
                scopes.stream().flatMap(scope -> scope.reading().stream()).toList());
        this.heads = new Headcount(everybody, facts, scenarios);
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
        guardWhatIsToldApart();
        traitSystems().forEach(this::addTrait);
        addDecisions();
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
            BitSet meant = everybody.meantBy(scenario, cell);
            if (traits.get(scenario).of(cell).isAnybody() && !meant.isEmpty()) {
                CellKey key = CellKey.of("all", meant.toString());
                publish(release, cell, key, heads.of(meant), count, ofClasses(meant));
            }
        });
    }

    /**
     * What the tables of several releases tell apart together and none of them shows. Of those offered at 8 and 9, at 9 and 10,
     * and at 8 and 10, the first two less the third are twice the nine-year-olds: in all, and so in the rows of each risk. So
     * for each table the lots of people that its cells tell apart in one release or another are guarded, and the lots that
     * all the tables tell apart together.
     */
    private void guardWhatIsToldApart() {
        Map<WhatIfCell.Table, List<BitSet>> byTable = new EnumMap<>(WhatIfCell.Table.class);
        for (int i = 0; i < whatIfs.size(); i++) {
            for (CellKey cell : whatIfs.get(i).published().cells().keySet()) {
                BitSet meant = everybody.meantBy(i, cell);
                if (traits.get(i).of(cell).isAnybody() && !meant.isEmpty()) {
                    byTable.computeIfAbsent(WhatIfCell.tableOf(cell), _ -> new ArrayList<>())
                            .add(meant);
                }
            }
        }
        byTable.values().forEach(this::guard);
        guard(byTable.values().stream().flatMap(List::stream).toList());
    }

    private void guard(List<BitSet> told) {
        for (BitSet lot : everybody.toldApartBy(told.stream().distinct().toList())) {
            CellKey key = CellKey.of("told apart", lot.toString());
            linked.guarded(key, heads.of(lot));
            linked.sum(key, ofClasses(lot));
        }
    }

    /** Cells that say more than a guideline asks for. A district, then a sex and so on, each a system by itself. */
    private List<Trait> traitSystems() {
        List<Trait> systems = new ArrayList<>();
        for (Trait.Kind kind : List.of(Trait.Kind.DISTRICT, Trait.Kind.SEX, Trait.Kind.TRIED)) {
            for (int i = 0; i < whatIfs.size(); i++) {
                whatIfs.get(i).published().cells().keySet().stream()
                        .map(traits.get(i)::of)
                        .filter(trait -> trait.kind() == kind)
                        .filter(trait -> systems.stream().noneMatch(trait::isOfSystem))
                        .forEach(systems::add);
            }
        }
        return systems;
    }

    private record TraitCell(EarlierRelease.OfWhatIf release, CellKey cell, Trait trait, BitSet meant) {}

    /** Classes that no cell of the system tells apart there are one. */
    private void addTrait(Trait system) {
        List<TraitCell> cells = new ArrayList<>();
        for (int i = 0; i < whatIfs.size(); i++) {
            EarlierRelease.OfWhatIf release = whatIfs.get(i);
            for (CellKey cell : release.published().cells().keySet()) {
                Trait trait = traits.get(i).of(cell);
                BitSet meant = everybody.meantBy(i, cell);
                if (trait.isOfSystem(system) && !meant.isEmpty()) {
                    cells.add(new TraitCell(release, cell, trait, meant));
                }
            }
        }
        List<Trait> traits = cells.stream().map(TraitCell::trait).distinct().toList();
        List<BitSet> lots = everybody.toldApartBy(
                cells.stream().map(TraitCell::meant).distinct().toList());
        String name = system.kind() + " " + system.name();
        for (BitSet lot : lots) {
            List<CellKey> parts = new ArrayList<>();
            for (Trait trait : traits) {
                CellKey part = CellKey.of(name, lot.toString(), trait.code());
                linked.guarded(part, heads.of(lot, trait));
                parts.add(part);
            }
            CellKey whole = CellKey.of(name, lot.toString());
            linked.latent(whole, heads.of(lot));
            linked.sum(whole, ofClasses(lot));
            linked.sum(whole, parts);
        }
        for (TraitCell its : cells) {
            List<CellKey> parts = lots.stream()
                    .filter(lot -> lot.intersects(its.meant()))
                    .map(lot -> CellKey.of(name, lot.toString(), its.trait().code()))
                    .toList();
            CellKey key =
                    CellKey.of("all", its.meant().toString(), name, its.trait().code());
            publish(
                    its.release(),
                    its.cell(),
                    key,
                    heads.of(its.meant(), its.trait()),
                    Objects.requireNonNull(its.release().published().cells().get(its.cell())),
                    parts);
        }
    }

    /** Those whose decisions are counted are some of everybody, and those beside are the rest. */
    private void addDecisions() {
        if (scopes.isEmpty()) {
            return;
        }
        PracticeHeads counted = new PracticeHeads(everybody, facts, scopes, lotsOfDecisions());
        counted.addTo(linked, SharedFacts::ofClass);
        practices.forEach(release -> counted.guardBeside(linked, scopes.indexOf(release.scope())));
        for (int i = 0; i < practices.size(); i++) {
            EarlierRelease.OfPractice release = practices.get(i);
            int practice = scopes.indexOf(release.scope());
            String name = "practice" + i;
            Map<CellKey, CellKey> keys = new LinkedHashMap<>();
            release.published().cells().forEach((cell, count) -> {
                CellKey key = CellKey.of(name, String.join("/", cell.codes()).replace('/', ' '));
                keys.put(cell, key);
                publish(release, cell, key, counted.number(practice, cell), count, counted.partsOf(practice, cell));
            });
            linked.sum(
                    Objects.requireNonNull(keys.get(GuidelinePractice.ALL)),
                    GuidelinePractice.outcomes().stream()
                            .map(outcome -> keys.get(CellKey.of(Dimension.TOTAL, Dimension.TOTAL, outcome)))
                            .toList());
        }
        for (int i = 0; i < whatIfs.size(); i++) {
            addDecisions(whatIfs.get(i), i, counted);
        }
        scopes.forEach(scope -> guardDecisions(scope, counted));
    }

    /** Who is told apart by the sides on which several drafts put those who were decided on, and the rest, so or so. */
    private void guardDecisions(PracticeScope scope, PracticeHeads counted) {
        Map<Trait, List<BitSet>> told = new LinkedHashMap<>();
        for (int i = 0; i < whatIfs.size(); i++) {
            if (whatIfs.get(i).scenario().decided().equals(Optional.of(scope))) {
                for (CellKey cell : whatIfs.get(i).published().cells().keySet()) {
                    Trait trait = traits.get(i).of(cell);
                    if (trait.kind() == Trait.Kind.DECISION) {
                        told.computeIfAbsent(trait, _ -> new ArrayList<>()).add(everybody.meantBy(i, cell));
                    }
                }
            }
        }
        told.forEach((trait, sets) -> {
            for (BitSet lot : everybody.toldApartBy(sets.stream().distinct().toList())) {
                List<CellKey> parts = counted.partsOf(scopes.indexOf(scope), trait.code(), lot);
                if (!parts.isEmpty()) {
                    CellKey key = CellKey.of("told apart", lot.toString(), "decision " + trait.name(), trait.code());
                    linked.guarded(key, heads.of(lot, trait));
                    linked.sum(key, parts);
                }
            }
        });
    }

    /** How each class was decided on: apart for each as long as every release was counted the first way. */
    private List<BitSet> lotsOfDecisions() {
        List<BitSet> told = new ArrayList<>();
        for (int i = 0; i < whatIfs.size(); i++) {
            EarlierRelease.OfWhatIf release = whatIfs.get(i);
            for (CellKey cell : release.published().cells().keySet()) {
                if (traits.get(i).of(cell).kind() == Trait.Kind.DECISION) {
                    told.add(everybody.meantBy(i, cell));
                }
            }
        }
        return told.isEmpty()
                ? everybody.eachApart()
                : everybody.toldApartBy(Stream.concat(told.stream(), PracticeHeads.toldApart(everybody, scopes))
                        .toList());
    }

    private void addDecisions(EarlierRelease.OfWhatIf release, int scenario, PracticeHeads counted) {
        release.scenario()
                .decided()
                .ifPresent(scope -> release.published().cells().forEach((cell, count) -> {
                    Trait trait = traits.get(scenario).of(cell);
                    BitSet meant = everybody.meantBy(scenario, cell);
                    if (trait.kind() == Trait.Kind.DECISION && !meant.isEmpty()) {
                        List<CellKey> parts = counted.partsOf(scopes.indexOf(scope), trait.code(), meant);
                        if (!parts.isEmpty()) {
                            CellKey key = CellKey.of("all", meant.toString(), "decision " + trait.name(), trait.code());
                            publish(release, cell, key, heads.of(meant, trait), count, parts);
                        }
                    }
                }));
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
