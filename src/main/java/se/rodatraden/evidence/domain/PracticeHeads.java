package se.rodatraden.evidence.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.Dimension;
import se.rodatraden.evidence.domain.disclosure.LinkedCells;

/** How many of each class of people each practice counts, by the way of the decision, and how many none does. */
final class PracticeHeads {
    private final Everybody everybody;
    private final List<BitSet> lots;
    private final int[] lotOf;
    private final PopulationSnapshot facts;
    private final List<PracticeScope> scopes;
    /** Class and place in the practices, with how many stand there; those that nobody can stand in are left out. */
    private final Map<Stand, Long> stands = new LinkedHashMap<>();

    /** @param practices which count the case; none for most */
    private record Stand(int lot, BitSet practices, boolean byDeviation) {
        CellKey key() {
            return CellKey.of(
                    "stand",
                    Integer.toString(lot),
                    practices.toString(),
                    byDeviation ? GuidelinePractice.DEVIATION : GuidelinePractice.WITHIN);
        }
    }

    /** @param lots classes that are decided on alike, as far as any table tells; together everybody */
    PracticeHeads(Everybody everybody, PopulationSnapshot facts, List<PracticeScope> scopes, List<BitSet> lots) {
        this.everybody = everybody;
        this.lots = lots;
        this.lotOf = new int[everybody.size()];
        for (int lot = 0; lot < lots.size(); lot++) {
            int its = lot;
            lots.get(lot).stream().forEach(one -> lotOf[one] = its);
        }
        this.facts = facts;
        this.scopes = scopes;
        Map<Stand, Long> numbers = new HashMap<>();
        facts.groups().forEach(group -> numbers.merge(standOf(group), group.number(), Long::sum));
        for (int its = 0; its < lots.size(); its++) {
            for (BitSet practices : placesInPractices()) {
                for (boolean byDeviation : practices.isEmpty() ? new boolean[] {false} : new boolean[] {false, true}) {
                    Stand stand = new Stand(its, practices, byDeviation);
                    // What a reader takes for impossible and yet has happened is no knowledge.
                    if (numbers.containsKey(stand) || isPossible(stand)) {
                        stands.put(stand, numbers.getOrDefault(stand, 0L));
                    }
                }
            }
        }
    }

    private Stand standOf(PopulationGroup group) {
        BitSet practices = new BitSet();
        IntStream.range(0, scopes.size())
                .filter(practice -> scopes.get(practice).counts(group))
                .forEach(practices::set);
        return new Stand(lotOf[everybody.classOf(group)], practices, !practices.isEmpty() && group.byDeviation());
    }

    /** The sets of practices that one case can count in; the facts themselves may hold a rarer one. */
    private Set<BitSet> placesInPractices() {
        Set<BitSet> places = new LinkedHashSet<>(List.of(new BitSet()));
        for (int i = 0; i < scopes.size(); i++) {
            int practice = i;
            new ArrayList<>(places)
                    .stream()
                            .filter(others -> others.stream()
                                    .allMatch(other -> scopes.get(practice).mayShareCases(scopes.get(other))))
                            .forEach(others -> {
                                BitSet joined = (BitSet) others.clone();
                                joined.set(practice);
                                places.add(joined);
                            });
        }
        return places;
    }

    private boolean isPossible(Stand stand) {
        return stand.practices().stream()
                .allMatch(practice -> scopes.get(practice).reading().isEmpty()
                        || PracticeScope.isPossible(
                                everybody.answer(anyOf(stand.lot()), readingOf(practice)), stand.byDeviation()));
    }

    /** The reading's place among those that there are. */
    private int readingOf(int practice) {
        return (int) scopes.subList(0, practice).stream()
                .filter(scope -> scope.reading().isPresent())
                .count();
    }

    /** The sets of classes that a practice treats differently: by age, and by how they can have been decided on. */
    static Stream<BitSet> toldApart(Everybody everybody, List<PracticeScope> scopes) {
        List<BitSet> sets = new ArrayList<>();
        for (String age : GuidelinePractice.ages()) {
            sets.add(everybody.those(its -> age.equals(GuidelinePractice.ageOf(everybody.ageOf(its)))));
        }
        long readings =
                scopes.stream().filter(scope -> scope.reading().isPresent()).count();
        for (int reading = 0; reading < readings; reading++) {
            int asked = reading;
            for (boolean byDeviation : new boolean[] {true, false}) {
                sets.add(everybody.those(its -> PracticeScope.isPossible(everybody.answer(its, asked), byDeviation)));
            }
        }
        return sets.stream();
    }

    private int anyOf(int lot) {
        return lots.get(lot).nextSetBit(0);
    }

    /** Every class, or lot of classes, is the sum of those who stand in it, who are guarded: tables tell them apart together. */
    void addTo(LinkedCells linked, IntFunction<CellKey> ofClass) {
        Map<Integer, List<CellKey>> ofEach = new LinkedHashMap<>();
        stands.forEach((stand, number) -> {
            linked.guarded(stand.key(), number);
            ofEach.computeIfAbsent(stand.lot(), _ -> new ArrayList<>()).add(stand.key());
        });
        ofEach.forEach((lot, parts) -> linked.sum(wholeOf(lot, linked, ofClass), parts));
    }

    private CellKey wholeOf(int lot, LinkedCells linked, IntFunction<CellKey> ofClass) {
        BitSet classes = lots.get(lot);
        if (classes.cardinality() == 1) {
            return ofClass.apply(anyOf(lot));
        }
        CellKey whole = CellKey.of("decided", classes.toString());
        linked.latent(
                whole,
                stands.entrySet().stream()
                        .filter(entry -> entry.getKey().lot() == lot)
                        .mapToLong(Map.Entry::getValue)
                        .sum());
        linked.sum(whole, classes.stream().mapToObj(ofClass).toList());
        return whole;
    }

    /** Who stands beside a practice is guarded with those in it. */
    void guardBeside(LinkedCells linked, int practice) {
        for (String age : ages()) {
            List<Stand> rest = stands.keySet().stream()
                    .filter(stand -> !stand.practices().get(practice) && isOfAge(stand, age))
                    .toList();
            CellKey key = CellKey.of("beside", Integer.toString(practice), age);
            linked.guarded(key, rest.stream().mapToLong(stands::get).sum());
            linked.sum(key, rest.stream().map(Stand::key).toList());
        }
    }

    /** Who of the classes was decided on so; empty when nobody can have been. */
    List<CellKey> partsOf(int practice, String decision, BitSet classes) {
        return stands.keySet().stream()
                .filter(stand -> lots.get(stand.lot()).intersects(classes))
                .filter(stand -> decision.equals(
                        !stand.practices().get(practice)
                                ? WhatIf.NOT_DECIDED
                                : stand.byDeviation() ? GuidelinePractice.DEVIATION : GuidelinePractice.WITHIN))
                .map(Stand::key)
                .toList();
    }

    private static List<String> ages() {
        List<String> ages = new ArrayList<>(GuidelinePractice.ages());
        ages.add(Dimension.TOTAL);
        return ages;
    }

    /** What a practice's cell counts. */
    long number(int practice, CellKey cell) {
        String outcome = cell.codes().get(2);
        return outcome.equals(Dimension.TOTAL)
                ? standing(practice, cell).stream().mapToLong(stands::get).sum()
                : facts.groups().stream()
                        .filter(scopes.get(practice)::counts)
                        .filter(group -> GuidelinePractice.outcomeOf(group).equals(outcome))
                        .mapToLong(PopulationGroup::number)
                        .sum();
    }

    /** Empty for a cell of an outcome: those add up to all, and to nothing finer. */
    List<CellKey> partsOf(int practice, CellKey cell) {
        return cell.codes().get(2).equals(Dimension.TOTAL)
                ? standing(practice, cell).stream().map(Stand::key).toList()
                : List.of();
    }

    private List<Stand> standing(int practice, CellKey cell) {
        String way = cell.codes().get(0);
        return stands.keySet().stream()
                .filter(stand -> stand.practices().get(practice))
                .filter(stand -> way.equals(Dimension.TOTAL)
                        || way.equals(stand.byDeviation() ? GuidelinePractice.DEVIATION : GuidelinePractice.WITHIN))
                .filter(stand -> isOfAge(stand, cell.codes().get(1)))
                .toList();
    }

    private boolean isOfAge(Stand stand, String age) {
        return age.equals(Dimension.TOTAL) || age.equals(GuidelinePractice.ageOf(everybody.ageOf(anyOf(stand.lot()))));
    }
}
