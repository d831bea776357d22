package se.rodatraden.evidence.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.Dimension;

/** Of everything that is released of the same facts: what tells of those who were decided on. They are some of everybody. */
final class SharedDecisions {
    private final Everybody everybody;
    private final Headcount heads;
    /** Whose decisions are counted, by practices and by what-ifs; the same ones once. */
    private final List<PracticeScope> scopes;

    private final List<EarlierRelease.OfPractice> practices;
    /** Of what-ifs, those that count decisions. */
    private final List<MeantCell> cells;

    private final SharedCells shared;
    private final PracticeHeads counted;

    SharedDecisions(
            Everybody everybody,
            Headcount heads,
            PopulationSnapshot facts,
            List<PracticeScope> scopes,
            List<EarlierRelease.OfPractice> practices,
            List<MeantCell> cells,
            SharedCells shared) {
        this.everybody = everybody;
        this.heads = heads;
        this.scopes = scopes;
        this.practices = practices;
        this.cells = cells.stream().filter(MeantCell::isOfDecision).toList();
        this.shared = shared;
        this.counted = new PracticeHeads(everybody, facts, scopes, lots());
    }

    /** How each class was decided on: apart for each as long as every release was counted the first way. */
    private List<BitSet> lots() {
        List<BitSet> told = cells.stream().map(MeantCell::meant).toList();
        return told.isEmpty()
                ? everybody.eachApart()
                : everybody.toldApartBy(Stream.concat(told.stream(), PracticeHeads.toldApart(everybody, scopes))
                        .toList());
    }

    /** @param ofClass the cell of the system that counts a class of people */
    void add(IntFunction<CellKey> ofClass) {
        counted.addTo(shared.linked(), ofClass);
        practices.forEach(release -> counted.guardBeside(shared.linked(), scopes.indexOf(release.scope())));
        for (int i = 0; i < practices.size(); i++) {
            addPractice(practices.get(i), "practice" + i);
        }
        cells.forEach(this::addCell);
        scopes.forEach(this::guard);
    }

    private void addPractice(EarlierRelease.OfPractice release, String name) {
        int practice = scopes.indexOf(release.scope());
        Map<CellKey, CellKey> keys = new LinkedHashMap<>();
        release.published().cells().forEach((cell, count) -> {
            CellKey key = CellKey.of(name, String.join("/", cell.codes()).replace('/', ' '));
            keys.put(cell, key);
            shared.publish(release, cell, key, counted.number(practice, cell), count, counted.partsOf(practice, cell));
        });
        shared.linked()
                .sum(
                        Objects.requireNonNull(keys.get(GuidelinePractice.ALL)),
                        GuidelinePractice.outcomes().stream()
                                .map(outcome -> keys.get(CellKey.of(Dimension.TOTAL, Dimension.TOTAL, outcome)))
                                .toList());
    }

    private void addCell(MeantCell its) {
        its.release().scenario().decided().ifPresent(scope -> {
            List<CellKey> parts = its.meant().isEmpty() ? List.of() : partsOf(scope, its.trait(), its.meant());
            if (!parts.isEmpty()) {
                shared.publish(
                        its.release(),
                        its.cell(),
                        CellKey.of(
                                "all",
                                its.meant().toString(),
                                nameOf(its.trait()),
                                its.trait().code()),
                        heads.of(its.meant(), its.trait()),
                        its.count(),
                        parts);
            }
        });
    }

    /** Who is told apart by the sides on which several drafts put those who were decided on, and the rest, so or so. */
    private void guard(PracticeScope scope) {
        Map<Trait, List<BitSet>> told = new LinkedHashMap<>();
        cells.stream()
                .filter(its -> its.release().scenario().decided().equals(Optional.of(scope)))
                .forEach(its -> told.computeIfAbsent(its.trait(), _ -> new ArrayList<>())
                        .add(its.meant()));
        told.forEach((trait, sets) -> {
            for (BitSet lot : everybody.toldApartBy(sets.stream().distinct().toList())) {
                List<CellKey> parts = partsOf(scope, trait, lot);
                if (!parts.isEmpty()) {
                    CellKey key = CellKey.of("told apart", lot.toString(), nameOf(trait), trait.code());
                    shared.linked().guarded(key, heads.of(lot, trait));
                    shared.linked().sum(key, parts);
                }
            }
        });
    }

    private List<CellKey> partsOf(PracticeScope scope, Trait trait, BitSet meant) {
        return counted.partsOf(scopes.indexOf(scope), trait.code(), meant);
    }

    private static String nameOf(Trait decision) {
        return "decision " + decision.name();
    }
}
