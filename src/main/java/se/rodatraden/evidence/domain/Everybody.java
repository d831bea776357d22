package se.rodatraden.evidence.domain;

import static se.rodatraden.evidence.domain.disclosure.Dimension.TOTAL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import se.rodatraden.evidence.DeidentifiedFact.Risk;
import se.rodatraden.evidence.domain.disclosure.CellKey;

/**
 * Everybody there can be, in classes: two belong to one class when their age counts as the same and every
 * version that was asked answers both alike. Public knowledge, as the versions are; how many a class has is not.
 *
 * <p>There are 744 profiles and never more classes than that for each quarter a draft begins in, however many
 * children the register has and however many cells a table shows.
 */
final class Everybody {
    private static final List<Profile> PROFILES = Profile.all();
    private static final Map<Profile, Integer> PLACES = places();

    private final List<Scenario> scenarios;
    private final List<FrozenReading> readings;
    /** The days on which some draft begins, after the beginning of time. */
    private final List<LocalDate> begins;

    private final List<Class> classes = new ArrayList<>();
    private final int[][] classOf;
    /** For each scenario, place in a cell and code: who is meant by the code there. */
    private final List<List<Map<String, BitSet>>> meanings = new ArrayList<>();

    /**
     * @param outcomes today and with the draft, for each scenario in order
     * @param answers for each further reading in order
     * @param also what is asked beside age and outcomes; the same for all where nothing is
     */
    private record Class(String age, List<Outcomes> outcomes, List<GuidelineOutcome> answers, Optional<Also> also) {}

    /** @param tried what is known of it from the inputs of guidelines alone, for each scenario in order */
    private record Also(Risk risk, List<Set<TriedBefore>> tried) {}

    private record Outcomes(GuidelineOutcome today, GuidelineOutcome after) {}

    /** @param readings further versions whose answers tell people apart */
    Everybody(List<Scenario> scenarios, List<FrozenReading> readings) {
        this.scenarios = List.copyOf(scenarios);
        this.readings = List.copyOf(readings);
        TreeSet<LocalDate> days = new TreeSet<>(List.of(LocalDate.MIN));
        scenarios.forEach(scenario -> scenario.draftFrom().ifPresent(days::add));
        this.begins = List.copyOf(days);
        this.classOf = new int[begins.size()][PROFILES.size()];
        Map<Class, Integer> found = new LinkedHashMap<>();
        for (int day = 0; day < begins.size(); day++) {
            for (int place = 0; place < PROFILES.size(); place++) {
                Class its = classOf(PROFILES.get(place), begins.get(day));
                classOf[day][place] = found.computeIfAbsent(its, _ -> found.size());
            }
        }
        classes.addAll(found.keySet());
        IntStream.range(0, scenarios.size()).forEach(scenario -> meanings.add(meanings(scenario)));
    }

    private Class classOf(Profile profile, LocalDate day) {
        return new Class(
                AgeBand.leafOf(profile.age()),
                scenarios.stream()
                        .map(scenario -> new Outcomes(
                                scenario.baseline().of(profile),
                                (scenario.reaches(day) ? scenario.draft() : scenario.baseline()).of(profile)))
                        .toList(),
                readings.stream().map(reading -> reading.of(profile)).toList(),
                scenarios.stream().anyMatch(scenario -> scenario.counting() instanceof Counting.Whole)
                        ? Optional.of(new Also(
                                profile.risk(),
                                scenarios.stream()
                                        .map(scenario -> triedBefore(scenario.counting(), profile))
                                        .toList()))
                        : Optional.empty());
    }

    /** What a profile can have tried; which interventions they were it does not say. */
    private static Set<TriedBefore> triedBefore(Counting counting, Profile profile) {
        return switch (counting) {
            case Counting.First _ -> Set.of();
            case Counting.Whole whole ->
                !whole.catalogue().namesForAge(profile.age())
                        ? Set.of(TriedBefore.NOT_NAMED)
                        : profile.otherTried()
                                ? Set.of(TriedBefore.OTHERS, TriedBefore.FIRST_HAND)
                                : Set.of(TriedBefore.NOTHING);
        };
    }

    private List<Map<String, BitSet>> meanings(int scenario) {
        List<Map<String, BitSet>> places = new ArrayList<>();
        for (int place = 0; place < WhatIfCell.PLACES; place++) {
            places.add(new HashMap<>());
        }
        for (int i = 0; i < classes.size(); i++) {
            Class its = classes.get(i);
            Outcomes outcomes = its.outcomes().get(scenario);
            mean(places.get(0), wider(outcomes.today()), i);
            mean(places.get(1), wider(outcomes.after()), i);
            mean(places.get(WhatIfCell.AGE), List.of(its.age(), AgeBand.bandOf(its.age()), TOTAL), i);
            if (its.also().isPresent()) {
                Also also = its.also().get();
                mean(places.get(WhatIfCell.RISK), List.of(also.risk().name()), i);
                mean(
                        places.get(WhatIfCell.TRIED),
                        also.tried().get(scenario).stream().map(Enum::name).toList(),
                        i);
            }
        }
        return places;
    }

    private static void mean(Map<String, BitSet> place, List<String> codes, int its) {
        codes.forEach(code -> place.computeIfAbsent(code, _ -> new BitSet()).set(its));
    }

    private static List<String> wider(GuidelineOutcome outcome) {
        return List.of(outcome.name(), outcome.isInside() ? WhatIf.INSIDE : WhatIf.OTHER, TOTAL);
    }

    int size() {
        return classes.size();
    }

    /**
     * Who is meant by a cell of the scenario's tables, as far as a guideline asks for it: nobody, when the versions
     * exclude it. Where they live, which sex they have and the like is not asked.
     */
    BitSet meantBy(int scenario, CellKey cell) {
        BitSet meant = (BitSet) inPlace(scenario, 0, cell.codes().get(0)).clone();
        meant.and(inPlace(scenario, 1, cell.codes().get(1)));
        meant.and(inPlace(scenario, WhatIfCell.AGE, cell.codes().get(WhatIfCell.AGE)));
        for (int place : List.of(WhatIfCell.RISK, WhatIfCell.TRIED)) {
            String code = WhatIfCell.at(cell, place);
            if (!code.equals(TOTAL)) {
                meant.and(inPlace(scenario, place, code));
            }
        }
        return meant;
    }

    private BitSet inPlace(int scenario, int place, String code) {
        return meanings.get(scenario).get(place).getOrDefault(code, new BitSet());
    }

    BitSet those(IntPredicate are) {
        BitSet classes = new BitSet();
        IntStream.range(0, size()).filter(are).forEach(classes::set);
        return classes;
    }

    /** Each class by itself. */
    List<BitSet> eachApart() {
        return IntStream.range(0, size())
                .mapToObj(its -> {
                    BitSet lot = new BitSet();
                    lot.set(its);
                    return lot;
                })
                .toList();
    }

    /** Lots of classes that no one of the sets tells apart; those in none of them are left out. */
    List<BitSet> toldApartBy(List<BitSet> sets) {
        Map<BitSet, BitSet> lots = new LinkedHashMap<>();
        for (int i = 0; i < size(); i++) {
            int its = i;
            BitSet in = new BitSet();
            IntStream.range(0, sets.size())
                    .filter(set -> sets.get(set).get(its))
                    .forEach(in::set);
            if (!in.isEmpty()) {
                lots.computeIfAbsent(in, _ -> new BitSet()).set(its);
            }
        }
        return List.copyOf(lots.values());
    }

    int classOf(PopulationGroup group) {
        int day = begins.size() - 1;
        while (begins.get(day).isAfter(group.quarter().firstDay())) {
            day--;
        }
        return classOf[day][Objects.requireNonNull(PLACES.get(group.profile()))];
    }

    /** The leaf of the age dimension. */
    String ageOf(int index) {
        return classes.get(index).age();
    }

    GuidelineOutcome answer(int index, int reading) {
        return classes.get(index).answers().get(reading);
    }

    private static Map<Profile, Integer> places() {
        Map<Profile, Integer> places = new HashMap<>();
        PROFILES.forEach(profile -> places.put(profile, places.size()));
        return places;
    }
}
