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
import java.util.TreeSet;
import java.util.stream.IntStream;

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
    private final List<Map<List<String>, BitSet>> meanings = new ArrayList<>();

    /**
     * @param outcomes today and with the draft, for each scenario in order
     * @param answers for each further reading in order
     */
    private record Class(String age, List<Outcomes> outcomes, List<GuidelineOutcome> answers) {}

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
                readings.stream().map(reading -> reading.of(profile)).toList());
    }

    private Map<List<String>, BitSet> meanings(int scenario) {
        Map<List<String>, BitSet> cells = new HashMap<>();
        for (int i = 0; i < classes.size(); i++) {
            Outcomes outcomes = classes.get(i).outcomes().get(scenario);
            for (String today : wider(outcomes.today())) {
                for (String after : wider(outcomes.after())) {
                    for (String age : List.of(
                            classes.get(i).age(), AgeBand.bandOf(classes.get(i).age()), TOTAL)) {
                        cells.computeIfAbsent(List.of(today, after, age), _ -> new BitSet())
                                .set(i);
                    }
                }
            }
        }
        return cells;
    }

    private static List<String> wider(GuidelineOutcome outcome) {
        return List.of(outcome.name(), outcome.isInside() ? WhatIf.INSIDE : WhatIf.OTHER, TOTAL);
    }

    int size() {
        return classes.size();
    }

    /**
     * Who is meant by a cell of the scenario's tables: nobody, when the versions exclude it.
     *
     * @param cell the codes of the outcome today, the outcome with the draft, and the age
     */
    BitSet meantBy(int scenario, List<String> cell) {
        return meanings.get(scenario).getOrDefault(cell, new BitSet());
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

    /** Whether the two are inside, or not, alike in every scenario, today and with its draft. */
    List<Boolean> sides(int index) {
        return classes.get(index).outcomes().stream()
                .flatMap(outcomes -> java.util.stream.Stream.of(
                        outcomes.today().isInside(), outcomes.after().isInside()))
                .toList();
    }

    private static Map<Profile, Integer> places() {
        Map<Profile, Integer> places = new HashMap<>();
        PROFILES.forEach(profile -> places.put(profile, places.size()));
        return places;
    }
}
