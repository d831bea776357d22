package se.rodatraden.evidence.domain;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How many of some frozen facts there are of each class, and of those how many each trait is true of. Raw. */
final class Headcount {
    private final long[] all;
    private final Map<Trait, long[]> byTrait = new HashMap<>();

    Headcount(Everybody everybody, PopulationSnapshot facts, List<Scenario> scenarios) {
        all = new long[everybody.size()];
        List<Traits> words = scenarios.stream().map(Traits::new).toList();
        Set<Trait> traits = new HashSet<>();
        for (PopulationGroup group : facts.groups()) {
            int its = everybody.classOf(group);
            all[its] += group.number();
            // What two scenarios say alike is counted once.
            traits.clear();
            words.forEach(scenario -> traits.addAll(scenario.of(group)));
            traits.forEach(trait -> byTrait.computeIfAbsent(trait, _ -> new long[all.length])[its] += group.number());
        }
    }

    static String districtOf(PopulationGroup group) {
        return Optional.ofNullable(group.district()).orElse(WhatIf.NO_DISTRICT);
    }

    long of(BitSet classes) {
        return sum(classes, all);
    }

    long of(BitSet classes, Trait trait) {
        return trait.isAnybody() ? of(classes) : sum(classes, byTrait.getOrDefault(trait, new long[all.length]));
    }

    private static long sum(BitSet classes, long[] numbers) {
        return classes.stream().mapToLong(its -> numbers[its]).sum();
    }
}
