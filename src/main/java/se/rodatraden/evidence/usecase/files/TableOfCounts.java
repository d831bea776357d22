package se.rodatraden.evidence.usecase.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import se.rodatraden.evidence.domain.disclosure.AuditedTable;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.CountTable;
import se.rodatraden.evidence.domain.disclosure.FeasibleInterval;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;
import se.rodatraden.evidence.domain.disclosure.PublishedCount;
import se.rodatraden.evidence.domain.disclosure.Suppression;
import se.rodatraden.evidence.domain.disclosure.SuppressionRule;
import se.rodatraden.evidence.domain.disclosure.ZeroPolicy;

/** A table of counts from a file, to be protected or audited. Its counts come out only as those say. */
public final class TableOfCounts {
    private final List<String> dimensions;
    private final CountTable table;
    private final ZeroPolicy zeros;
    private final Set<CellKey> byHand;

    TableOfCounts(List<String> dimensions, CountTable table, ZeroPolicy zeros, Set<CellKey> byHand) {
        this.dimensions = List.copyOf(dimensions);
        this.table = table;
        this.zeros = zeros;
        this.byHand = Set.copyOf(byHand);
    }

    /** What the table is read for, and how large it may be; above that nobody has tried how long it takes. */
    public enum Use {
        PROTECT(12_000, 1_500),
        AUDIT(12_000, 1_000);

        private final int mostCells;
        private final int mostUnknown;

        Use(int mostCells, int mostUnknown) {
            this.mostCells = mostCells;
            this.mostUnknown = mostUnknown;
        }

        /** Margins included. */
        int mostCells() {
            return mostCells;
        }

        /** Hidden by hand, or in no table that is public. */
        int mostUnknown() {
            return mostUnknown;
        }
    }

    /** Why a cell is as it is. */
    public enum Standing {
        SHOWN,
        /** Hidden for its own sake. */
        PRIMARY,
        /** Large enough by itself, hidden so that another cannot be worked out. */
        COMPLEMENTARY,
        /** The file says so. */
        BY_HAND
    }

    /**
     * @param at the category in each dimension, {@code total} where it is summed over
     * @param count of a cell that is shown
     * @param low the least that a reader can work out of a hidden cell; absent for one that is shown
     * @param high the most; absent when nothing limits it
     */
    public record Cell(
            SequencedMap<String, String> at,
            Standing standing,
            OptionalLong count,
            OptionalLong low,
            OptionalLong high) {}

    /**
     * The table protected, and how good the pattern is.
     *
     * @param cells every one that is public, in the fixed order
     * @param cost of hiding cells for the sake of others: for each what it counts and one
     * @param lowerBound what no safe choice of them can cost less than
     */
    public record Hiding(List<Cell> cells, long cost, long lowerBound) {
        public Hiding {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param hidden every hidden cell
     * @param narrow those of them that can be known more closely than the threshold
     * @param smallShown cells that are shown and should not be, without their counts
     */
    public record Audit(List<Cell> hidden, List<Cell> narrow, List<Cell> smallShown) {
        public Audit {
            hidden = List.copyOf(hidden);
            narrow = List.copyOf(narrow);
            smallShown = List.copyOf(smallShown);
        }
    }

    public static int leastThreshold() {
        return SuppressionRule.LEAST_THRESHOLD;
    }

    /** Names the method, so that a result says what made it. */
    public static String algorithm() {
        return SuppressionRule.ALGORITHM;
    }

    static SuppressionRule rule(int threshold) {
        SuppressionRule byDefault = SuppressionRule.DEFAULT;
        return new SuppressionRule(threshold, byDefault.zeros(), Math.max(threshold, byDefault.smallestDenominator()));
    }

    public List<String> dimensions() {
        return dimensions;
    }

    public boolean showsZeros() {
        return zeros == ZeroPolicy.SHOWN;
    }

    /** Whether intervals are exact without being asked for; else each is as wide as it says, and perhaps wider. */
    public boolean isPursuedToTheEnd() {
        return table.isPursuedToTheEnd();
    }

    /** @param exactly whether each interval is pursued to its end; in a large table that takes minutes */
    public Hiding protect(int threshold, boolean exactly) {
        Suppression found = table.protectedBy(ruleWith(threshold), exactly);
        ProtectedTables result = found.tables();
        List<Cell> cells = new ArrayList<>();
        result.cells().forEach((key, count) -> cells.add(cell(key, count, result)));
        return new Hiding(cells, found.cost(), found.lowerBound());
    }

    public Audit audit(int threshold) {
        AuditedTable result = table.audited(ruleWith(threshold));
        List<Cell> hidden = new ArrayList<>();
        result.intervals().forEach((key, interval) -> hidden.add(hidden(key, Standing.BY_HAND, interval)));
        List<CellKey> narrow = result.narrow();
        return new Audit(
                hidden,
                hidden.stream().filter(cell -> narrow.contains(key(cell))).toList(),
                result.smallShown().stream()
                        .map(key -> new Cell(
                                at(key),
                                Standing.SHOWN,
                                OptionalLong.empty(),
                                OptionalLong.empty(),
                                OptionalLong.empty()))
                        .toList());
    }

    private SuppressionRule ruleWith(int threshold) {
        SuppressionRule rule = rule(threshold);
        return new SuppressionRule(rule.threshold(), zeros, rule.smallestDenominator());
    }

    private Cell cell(CellKey key, PublishedCount count, ProtectedTables result) {
        return switch (count) {
            case PublishedCount.Shown(long number) ->
                new Cell(at(key), Standing.SHOWN, OptionalLong.of(number), OptionalLong.empty(), OptionalLong.empty());
            case PublishedCount.SuppressedPrimary _ ->
                hidden(key, byHand.contains(key) ? Standing.BY_HAND : Standing.PRIMARY, intervalOf(key, result));
            case PublishedCount.SuppressedComplementary _ ->
                hidden(key, Standing.COMPLEMENTARY, intervalOf(key, result));
        };
    }

    private static FeasibleInterval intervalOf(CellKey key, ProtectedTables result) {
        FeasibleInterval interval = result.audit().get(key);
        if (interval == null) {
            throw new IllegalStateException("hidden without an audit: " + key);
        }
        return interval;
    }

    private Cell hidden(CellKey key, Standing standing, FeasibleInterval interval) {
        return new Cell(at(key), standing, OptionalLong.empty(), OptionalLong.of(interval.low()), interval.high());
    }

    private static CellKey key(Cell cell) {
        return new CellKey(List.copyOf(cell.at().values()));
    }

    private SequencedMap<String, String> at(CellKey key) {
        SequencedMap<String, String> at = new LinkedHashMap<>();
        for (int d = 0; d < dimensions.size(); d++) {
            at.put(dimensions.get(d), key.codes().get(d));
        }
        return at;
    }
}
