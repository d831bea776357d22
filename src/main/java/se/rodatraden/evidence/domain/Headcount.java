package se.rodatraden.evidence.domain;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.Dimension;

/** How many of some frozen facts there are of each class, in each district. Raw. */
final class Headcount {
    private final long[] all;
    private final Map<String, long[]> byDistrict = new HashMap<>();

    Headcount(Everybody everybody, PopulationSnapshot facts) {
        all = new long[everybody.size()];
        for (PopulationGroup group : facts.groups()) {
            int its = everybody.classOf(group);
            all[its] += group.number();
            byDistrict.computeIfAbsent(districtOf(group), _ -> new long[all.length])[its] += group.number();
        }
    }

    static String districtOf(PopulationGroup group) {
        return Optional.ofNullable(group.district()).orElse(WhatIf.NO_DISTRICT);
    }

    long of(BitSet classes) {
        return sum(classes, all);
    }

    /** @param district a code of the district dimension, the total among them */
    long of(BitSet classes, String district) {
        return district.equals(Dimension.TOTAL)
                ? of(classes)
                : sum(classes, byDistrict.getOrDefault(district, new long[all.length]));
    }

    private static long sum(BitSet classes, long[] numbers) {
        return classes.stream().mapToLong(its -> numbers[its]).sum();
    }

    /** The part of a what-if's cell that says where. */
    static String districtOf(CellKey cell) {
        return cell.codes().get(3);
    }
}
