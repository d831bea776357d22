package se.rodatraden.evidence.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;

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
    private final List<EarlierRelease.OfPractice> practices;
    private final PopulationSnapshot facts;
    private final List<PracticeScope> scopes;
    private final Everybody everybody;
    private final Headcount heads;
    /** Of every what-if. */
    private final List<MeantCell> cells;

    private final SharedCells shared;
    private final int threshold;

    private SharedFacts(PopulationSnapshot facts, List<EarlierRelease> earlier, EarlierRelease fresh) {
        List<EarlierRelease> all =
                Stream.concat(earlier.stream(), Stream.of(fresh)).toList();
        this.facts = facts;
        List<EarlierRelease.OfWhatIf> whatIfs = only(EarlierRelease.OfWhatIf.class, all);
        this.practices = only(EarlierRelease.OfPractice.class, all);
        List<Scenario> scenarios =
                whatIfs.stream().map(EarlierRelease.OfWhatIf::scenario).toList();
        this.scopes = Stream.concat(
                        practices.stream().map(EarlierRelease.OfPractice::scope),
                        scenarios.stream().flatMap(scenario -> scenario.decided().stream()))
                .distinct()
                .toList();
        this.everybody = new Everybody(
                scenarios,
                scopes.stream().flatMap(scope -> scope.reading().stream()).toList());
        this.heads = new Headcount(everybody, facts, scenarios);
        this.cells = MeantCell.of(whatIfs, everybody);
        this.shared = new SharedCells(fresh);
        this.threshold = Stream.concat(whatIfs.stream(), practices.stream())
                .mapToInt(release -> release.published().rule().threshold())
                .max()
                .orElseThrow();
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
        addTotals();
        guardWhatIsToldApart();
        traitSystems().forEach(this::addTrait);
        if (!scopes.isEmpty()) {
            new SharedDecisions(everybody, heads, facts, scopes, practices, cells, shared).add(SharedFacts::ofClass);
        }
        return shared.unsafe(threshold);
    }

    private void addClasses() {
        for (int its = 0; its < everybody.size(); its++) {
            shared.linked().latent(ofClass(its), heads.of(only(its)));
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
    private void addTotals() {
        cells.stream()
                .filter(MeantCell::isOfAnybody)
                .forEach(its -> shared.publish(
                        its.release(),
                        its.cell(),
                        CellKey.of("all", its.meant().toString()),
                        heads.of(its.meant()),
                        its.count(),
                        ofClasses(its.meant())));
    }

    /**
     * What the tables of several releases tell apart together and none of them shows. Of those offered at 8 and 9, at 9 and 10,
     * and at 8 and 10, the first two less the third are twice the nine-year-olds: in all, and so in the rows of each risk. So
     * for each table the lots of people that its cells tell apart in one release or another are guarded, and the lots that
     * all the tables tell apart together.
     */
    private void guardWhatIsToldApart() {
        Map<WhatIfCell.Table, List<BitSet>> byTable = new EnumMap<>(WhatIfCell.Table.class);
        cells.stream()
                .filter(MeantCell::isOfAnybody)
                .forEach(its -> byTable.computeIfAbsent(WhatIfCell.tableOf(its.cell()), _ -> new ArrayList<>())
                        .add(its.meant()));
        byTable.values().forEach(this::guard);
        guard(byTable.values().stream().flatMap(List::stream).toList());
    }

    private void guard(List<BitSet> told) {
        for (BitSet lot : everybody.toldApartBy(told.stream().distinct().toList())) {
            CellKey key = CellKey.of("told apart", lot.toString());
            shared.linked().guarded(key, heads.of(lot));
            shared.linked().sum(key, ofClasses(lot));
        }
    }

    /** Cells that say more than a guideline asks for. A district, then a sex and so on, each a system by itself. */
    private List<Trait> traitSystems() {
        List<Trait> systems = new ArrayList<>();
        for (Trait.Kind kind : List.of(Trait.Kind.DISTRICT, Trait.Kind.SEX, Trait.Kind.TRIED)) {
            cells.stream()
                    .map(MeantCell::trait)
                    .filter(trait -> trait.kind() == kind)
                    .filter(trait -> systems.stream().noneMatch(trait::isOfSystem))
                    .forEach(systems::add);
        }
        return systems;
    }

    /** Classes that no cell of the system tells apart there are one. */
    private void addTrait(Trait system) {
        List<MeantCell> its = cells.stream()
                .filter(cell -> cell.trait().isOfSystem(system) && !cell.meant().isEmpty())
                .toList();
        List<Trait> traits = its.stream().map(MeantCell::trait).distinct().toList();
        List<BitSet> lots = everybody.toldApartBy(
                its.stream().map(MeantCell::meant).distinct().toList());
        String name = system.kind() + " " + system.name();
        for (BitSet lot : lots) {
            List<CellKey> parts = new ArrayList<>();
            for (Trait trait : traits) {
                CellKey part = CellKey.of(name, lot.toString(), trait.code());
                shared.linked().guarded(part, heads.of(lot, trait));
                parts.add(part);
            }
            CellKey whole = CellKey.of(name, lot.toString());
            shared.linked().latent(whole, heads.of(lot));
            shared.linked().sum(whole, ofClasses(lot));
            shared.linked().sum(whole, parts);
        }
        for (MeantCell one : its) {
            String code = one.trait().code();
            shared.publish(
                    one.release(),
                    one.cell(),
                    CellKey.of("all", one.meant().toString(), name, code),
                    heads.of(one.meant(), one.trait()),
                    one.count(),
                    lots.stream()
                            .filter(lot -> lot.intersects(one.meant()))
                            .map(lot -> CellKey.of(name, lot.toString(), code))
                            .toList());
        }
    }
}
