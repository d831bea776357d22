package se.rodatraden.evidence.domain.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Releases so small that every table that could be can be counted through. */
final class SmallReleases {
    private SmallReleases() {}

    /** Sex by age, two of the three ages in one band. */
    static CountSystem withHierarchy(Random random) {
        List<Dimension> dimensions = List.of(sex(), age());
        return counted(dimensions, List.of(TableShape.full("all", dimensions)), random, 4);
    }

    /** Sex by age and sex by district: two tables with the number of each sex in common. */
    static CountSystem linked(Random random) {
        Dimension district = Dimension.of("district", "north", "south");
        List<Dimension> dimensions = List.of(sex(), age(), district);
        List<String> total = List.of(Dimension.TOTAL);
        return counted(
                dimensions,
                List.of(
                        new TableShape("by age", List.of(sex().codes(), age().codes(), total)),
                        new TableShape("by district", List.of(sex().codes(), total, district.codes()))),
                random,
                2);
    }

    /** Two ways to divide, three by three. */
    static CountSystem square(Random random, int most) {
        List<Dimension> dimensions = List.of(Dimension.of("row", "1", "2", "3"), Dimension.of("column", "1", "2", "3"));
        return counted(dimensions, List.of(TableShape.full("square", dimensions)), random, most);
    }

    private static Dimension sex() {
        return Dimension.of("sex", "girl", "boy");
    }

    private static Dimension age() {
        return new Dimension(
                "age",
                List.of(
                        Category.of("6-11"),
                        Category.within("6-11", "8"),
                        Category.within("6-11", "9"),
                        Category.of("12-17")));
    }

    private static CountSystem counted(List<Dimension> dimensions, List<TableShape> shapes, Random random, int most) {
        Tabulation tabulation = new Tabulation(dimensions, shapes);
        List<List<String>> leaves = List.of(List.of());
        for (Dimension dimension : dimensions) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> leaf : leaves) {
                dimension.codes().stream()
                        .filter(code -> !code.equals(Dimension.TOTAL) && dimension.isLeaf(code))
                        .forEach(code -> {
                            List<String> next = new ArrayList<>(leaf);
                            next.add(code);
                            longer.add(next);
                        });
            }
            leaves = longer;
        }
        leaves.forEach(leaf -> tabulation.add(leaf, random.nextInt(most)));
        return tabulation.counted(_ -> false);
    }

    /** Some cells hidden, the number of all never. */
    static HiddenCells someHidden(CountSystem system, Random random) {
        HiddenCells hidden = new HiddenCells(system, ZeroPolicy.HIDDEN);
        IntStream.range(1, system.size()).filter(_ -> random.nextInt(3) > 0).forEach(hidden::addComplementary);
        return hidden;
    }
}
