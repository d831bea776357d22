package se.rodatraden.evidence.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import se.rodatraden.evidence.domain.disclosure.Category;

/**
 * The ages that figures are given by: whole years where guidelines have their limits, a band where they have
 * none. The bands are those of the national recommendations (Socialstyrelsen 2021: 6–11, 12–17).
 */
public enum AgeBand {
    UNDER_6(0, 5, false),
    FROM_6_TO_11(6, 11, true),
    FROM_12_TO_17(12, 17, true),
    FROM_18_TO_20(18, 20, true),
    OVER_20(21, Profile.OLDEST, false);

    private final int from;
    private final int to;
    private final boolean byYear;

    AgeBand(int from, int to, boolean byYear) {
        this.from = from;
        this.to = to;
        this.byYear = byYear;
    }

    /** Each whole year of age that figures are given for. */
    public static List<Integer> years() {
        return Arrays.stream(values())
                .filter(band -> band.byYear)
                .flatMap(band -> IntStream.rangeClosed(band.from, band.to).boxed())
                .toList();
    }

    /** @throws IllegalArgumentException for an age that the register does not have */
    static String leafOf(int age) {
        AgeBand band = of(age);
        return band.byYear ? Integer.toString(age) : band.name();
    }

    /** The name of the band that the leaf lies in, or is. */
    static String bandOf(String leaf) {
        return leaf.matches("\\d+") ? of(Integer.parseInt(leaf)).name() : leaf;
    }

    private static AgeBand of(int age) {
        return Arrays.stream(values())
                .filter(band -> band.from <= age && age <= band.to)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not an age that belongs in the register"));
    }

    static List<Category> categories() {
        List<Category> categories = new ArrayList<>();
        for (AgeBand band : values()) {
            categories.add(Category.of(band.name()));
            if (band.byYear) {
                IntStream.rangeClosed(band.from, band.to)
                        .forEach(year -> categories.add(Category.within(band.name(), Integer.toString(year))));
            }
        }
        return categories;
    }
}
