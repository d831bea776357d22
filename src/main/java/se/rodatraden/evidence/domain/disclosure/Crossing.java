package se.rodatraden.evidence.domain.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A release that is one table with every margin, seen by its dimensions. In such a table there are movements that need
 * no linear program: in each dimension something goes from one category to another, or is added in all the wider
 * ones too, and the product of these keeps every sum (the hypercube method; Giessing and Repsilber 2002, for
 * hierarchies as well). They are in whole numbers.
 */
final class Crossing {
    private static final long NO_LIMIT = 1L << 40;
    private static final long FAR = 1_000;
    private final CountSystem system;
    private final int[] cellAt;
    private final int[] step;
    private final int[][] place;
    private final List<Tree> trees;

    /** @param parent of each category; −1 for the widest. Whole and leaf are as the sums say */
    private record Tree(int[] parent, boolean[] isLeaf) {
        boolean isWithin(int category, int wider) {
            int at = category;
            while (at >= 0 && at != wider) {
                at = parent[at];
            }
            return at >= 0;
        }
    }

    /** Some categories of one dimension and which way they go: the one that was asked for upwards. */
    record Side(int[] categories, int[] signs) {}

    private Crossing(CountSystem system, int[] cellAt, int[] step, int[][] place, List<Tree> trees) {
        this.system = system;
        this.cellAt = cellAt;
        this.step = step;
        this.place = place;
        this.trees = trees;
    }

    /** Empty for a release of another kind. */
    static Optional<Crossing> of(CountSystem system) {
        int dimensions = system.key(0).codes().size();
        List<Map<String, Integer>> codes = new ArrayList<>();
        for (int d = 0; d < dimensions; d++) {
            codes.add(new LinkedHashMap<>());
        }
        int[][] place = new int[system.size()][dimensions];
        for (int cell = 0; cell < system.size(); cell++) {
            List<String> key = system.key(cell).codes();
            if (key.size() != dimensions) {
                return Optional.empty();
            }
            for (int d = 0; d < dimensions; d++) {
                Map<String, Integer> known = codes.get(d);
                place[cell][d] = known.computeIfAbsent(key.get(d), _ -> known.size());
            }
        }
        int[] step = new int[dimensions];
        long cells = 1;
        for (int d = 0; d < dimensions; d++) {
            step[d] = (int) cells;
            cells *= codes.get(d).size();
            if (cells > system.size()) {
                return Optional.empty();
            }
        }
        if (cells != system.size()) {
            return Optional.empty();
        }
        int[] cellAt = new int[system.size()];
        for (int cell = 0; cell < system.size(); cell++) {
            int at = 0;
            for (int d = 0; d < dimensions; d++) {
                at += step[d] * place[cell][d];
            }
            cellAt[at] = cell;
        }
        return trees(system, place, codes).map(trees -> new Crossing(system, cellAt, step, place, trees));
    }

    /** Empty when the sums are not those of the dimensions, all of them and no others. */
    private static Optional<List<Tree>> trees(CountSystem system, int[][] place, List<Map<String, Integer>> codes) {
        List<Tree> trees = new ArrayList<>();
        codes.forEach(known -> {
            int[] parent = new int[known.size()];
            boolean[] isLeaf = new boolean[known.size()];
            Arrays.fill(parent, -1);
            Arrays.fill(isLeaf, true);
            trees.add(new Tree(parent, isLeaf));
        });
        int parts = 0;
        for (CountSystem.Sum sum : system.sums()) {
            for (int part : sum.parts()) {
                int differs = differsIn(place[sum.whole()], place[part]);
                if (differs < 0) {
                    return Optional.empty();
                }
                int whole = place[sum.whole()][differs];
                int[] parent = trees.get(differs).parent();
                int known = parent[place[part][differs]];
                if (known >= 0 && known != whole) {
                    return Optional.empty();
                }
                parent[place[part][differs]] = whole;
                trees.get(differs).isLeaf()[whole] = false;
                parts++;
            }
        }
        int expected = 0;
        for (Tree tree : trees) {
            long below =
                    Arrays.stream(tree.parent()).filter(parent -> parent >= 0).count();
            if (below != tree.parent().length - 1) {
                return Optional.empty();
            }
            expected += (int) below * (system.size() / tree.parent().length);
        }
        return parts == expected ? Optional.of(trees) : Optional.empty();
    }

    private static int differsIn(int[] one, int[] other) {
        int differs = -1;
        for (int d = 0; d < one.length; d++) {
            if (one[d] != other[d]) {
                if (differs >= 0) {
                    return -1;
                }
                differs = d;
            }
        }
        return differs;
    }

    /** A movement: its cells, which way each goes, and how far it can go that way and the other. */
    record Product(int[] cells, int[] signs, long forth, long back) {

        /** Without limit is as far as anybody asks. */
        Movement movement(long by) {
            long bounded = Math.max(-FAR, Math.min(FAR, by));
            int[] order = IntStream.range(0, cells.length)
                    .boxed()
                    .sorted(Comparator.comparingInt(i -> cells[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            return new Movement(
                    Arrays.stream(order).map(i -> cells[i]).toArray(),
                    Arrays.stream(order)
                            .mapToDouble(i -> signs[i] * (double) bounded)
                            .toArray());
        }
    }

    /** The cheapest product that lets the cell be known no more closely than the width; none when no product does. */
    Optional<Product> cheapest(int target, long width, HiddenCells hidden, CellCost cost) {
        List<List<Side>> sides = new ArrayList<>();
        int[] at = place[target];
        for (int d = 0; d < at.length; d++) {
            sides.add(sides(trees.get(d), at[d]));
        }
        return new Search(at, sides, width, hidden, cost).best();
    }

    private static List<Side> sides(Tree tree, int category) {
        List<Side> sides = new ArrayList<>();
        for (int leaf = 0; leaf < tree.parent().length; leaf++) {
            if (tree.isLeaf()[leaf] && tree.isWithin(leaf, category)) {
                sides.add(side(tree, leaf, -1));
                for (int other = 0; other < tree.parent().length; other++) {
                    if (tree.isLeaf()[other] && !tree.isWithin(other, category)) {
                        sides.add(side(tree, leaf, other));
                    }
                }
            }
        }
        return sides;
    }

    /** @param other where it comes from; −1 when it comes from nowhere and every wider category has it too */
    private static Side side(Tree tree, int leaf, int other) {
        List<int[]> moving = new ArrayList<>();
        for (int up = leaf; up >= 0 && (other < 0 || !tree.isWithin(other, up)); up = tree.parent()[up]) {
            moving.add(new int[] {up, 1});
        }
        for (int up = other; up >= 0 && !tree.isWithin(leaf, up); up = tree.parent()[up]) {
            moving.add(new int[] {up, -1});
        }
        return new Side(
                moving.stream().mapToInt(each -> each[0]).toArray(),
                moving.stream().mapToInt(each -> each[1]).toArray());
    }

    /** Every product, one dimension after the other; the first of the cheapest is chosen. */
    private final class Search {
        private final int[] at;
        private final List<List<Side>> sides;
        private final long width;
        private final HiddenCells hidden;
        private final CellCost cost;
        private long least = Long.MAX_VALUE;
        private Optional<Product> best = Optional.empty();

        Search(int[] at, List<List<Side>> sides, long width, HiddenCells hidden, CellCost cost) {
            this.at = at;
            this.sides = sides;
            this.width = width;
            this.hidden = hidden;
            this.cost = cost;
        }

        Optional<Product> best() {
            int own = 0;
            for (int d = 0; d < at.length; d++) {
                own += step[d] * at[d];
            }
            extend(0, new int[] {own}, new int[] {1});
            return best;
        }

        /** What moves so far moves in every product that goes on from here: what it costs, they cost. */
        private void extend(int dimension, int[] places, int[] signs) {
            if (least == 0 || !isWorthwhile(places, signs)) {
                return;
            }
            if (dimension == sides.size()) {
                least = cost(places);
                int[] cells = new int[places.length];
                Arrays.setAll(cells, i -> cellAt[places[i]]);
                best = Optional.of(new Product(cells, signs, room(places, signs, -1), room(places, signs, 1)));
                return;
            }
            for (Side side : sides.get(dimension)) {
                int[] longer = new int[places.length * side.categories.length];
                int[] turned = new int[longer.length];
                int count = 0;
                for (int i = 0; i < places.length; i++) {
                    for (int s = 0; s < side.categories.length; s++) {
                        longer[count] = places[i] + step[dimension] * (side.categories[s] - at[dimension]);
                        turned[count++] = signs[i] * side.signs[s];
                    }
                }
                extend(dimension + 1, longer, turned);
            }
        }

        private boolean isWorthwhile(int[] places, int[] signs) {
            long its = 0;
            long forth = NO_LIMIT;
            long back = NO_LIMIT;
            for (int i = 0; i < places.length; i++) {
                int cell = cellAt[places[i]];
                if (!hidden.contains(cell)) {
                    if (!hidden.mayBeHidden(cell)) {
                        return false;
                    }
                    its += cost.of(system.count(cell));
                }
                long room = system.count(cell) - hidden.least(cell);
                if (signs[i] > 0) {
                    back = Math.min(back, room);
                } else {
                    forth = Math.min(forth, room);
                }
                if (its >= least || forth + back < width) {
                    return false;
                }
            }
            return true;
        }

        private long cost(int[] places) {
            long its = 0;
            for (int place : places) {
                int cell = cellAt[place];
                its += hidden.contains(cell) ? 0 : cost.of(system.count(cell));
            }
            return its;
        }

        /** How far the cells with that sign can go down. */
        private long room(int[] places, int[] signs, int sign) {
            long room = NO_LIMIT;
            for (int i = 0; i < places.length; i++) {
                if (signs[i] == sign) {
                    int cell = cellAt[places[i]];
                    room = Math.min(room, system.count(cell) - hidden.least(cell));
                }
            }
            return room;
        }
    }
}
