package se.rodatraden.guidelines.domain.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Diagram;
import se.rodatraden.guidelines.domain.table.HitPolicy;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.Outcome;
import se.rodatraden.guidelines.domain.table.Settlement;
import se.rodatraden.guidelines.domain.table.UnaryTest;

/**
 * Looks a table through for gaps, overlaps and rows that never decide. Reports, and never fills a gap. The work is
 * bounded by a count of steps and not by a clock, so that the same table always has the same findings.
 */
public final class TableAnalysis {
    private static final int MOST_FINDINGS = 200;
    /** No row takes more than its share of the steps. */
    private static final int ROWS_AT_LEAST = 15;

    private final DecisionTable table;
    private final Limits limits;
    private final Space space;
    private final RowBoxes boxes;
    private final List<Region> gaps = new ArrayList<>();
    private final List<TableFindings.Overlap> overlaps = new ArrayList<>();
    private final List<TableFindings.Masked> masked = new ArrayList<>();
    private final List<TableFindings.Unreachable> unreachable = new ArrayList<>();
    private boolean complete = true;

    private TableAnalysis(DecisionTable table, Limits limits) {
        this.table = table;
        this.limits = limits;
        this.space = new Space(table);
        this.boxes = new RowBoxes(space);
    }

    public static TableFindings of(DecisionTable table) {
        return of(table, Limits.USUAL);
    }

    static TableFindings of(DecisionTable table, Limits limits) {
        return new TableAnalysis(table, limits).findings();
    }

    private TableFindings findings() {
        unreachable();
        masked();
        overlaps();
        if (Settlement.of(table, new BitSet()).outcome() instanceof Outcome.Nothing) {
            gaps();
        }
        return new TableFindings(gaps, overlaps, masked, unreachable, beyond(), complete);
    }

    /** Of rows that can apply: what is wrong with the others is told already. */
    private List<TableFindings.Beyond> beyond() {
        List<TableFindings.Beyond> beyond = new ArrayList<>();
        for (int row = 0; row < boxes.rows() && beyond.size() < MOST_FINDINGS; row++) {
            for (int column = 0; column < table.inputs().size() && boxes.impossibleAxis(row) < 0; column++) {
                InputClause input = table.inputs().get(column);
                UnaryTest test = table.rows().get(row).tests().get(column);
                if (input.type().isOverreachedBy(test)) {
                    beyond.add(new TableFindings.Beyond(row + 1, input, test));
                }
            }
        }
        return beyond;
    }

    private void unreachable() {
        for (int row = 0; row < boxes.rows(); row++) {
            int axis = boxes.impossibleAxis(row);
            if (axis >= 0) {
                unreachable.add(new TableFindings.Unreachable(
                        row + 1,
                        space.axes().get(axis).input(),
                        space.tests().get(axis).get(row)));
            }
        }
    }

    /** Only where one row decides and the others stand back can a row that matches never decide. */
    private void masked() {
        BitSet earlier = new BitSet();
        BoxSearch.Steps steps = new BoxSearch.Steps(limits.steps());
        long share = Math.max(1, limits.steps() / ROWS_AT_LEAST);
        for (int row : Settlement.precedence(table)) {
            if (boxes.impossibleAxis(row) >= 0) {
                continue;
            }
            BitSet by = new BitSet();
            long given = Math.min(steps.left(), share);
            BoxSearch.Steps some = steps.atMost(share);
            switch (decidedBefore(row, earlier, by, some)) {
                case DONE ->
                    masked.add(new TableFindings.Masked(
                            row + 1, by.stream().map(one -> one + 1).boxed().toList(), boxes.region(boxes.of(row))));
                case STOPPED -> {
                    // somewhere no earlier row matches
                }
                case OUT_OF_STEPS -> complete = false;
            }
            steps.spend(some, given);
            earlier.set(row);
        }
        masked.sort(java.util.Comparator.comparingInt(TableFindings.Masked::row));
    }

    /** Done where some earlier row holds every piece of the row's box, stopped where none holds some piece. */
    private BoxSearch.End decidedBefore(int row, BitSet earlier, BitSet by, BoxSearch.Steps steps) {
        for (int other = earlier.nextSetBit(0); other >= 0; other = earlier.nextSetBit(other + 1)) {
            if (boxes.holds(other, row)) {
                by.set(other);
                return BoxSearch.End.DONE;
            }
        }
        return BoxSearch.search(boxes, boxes.of(row), earlier, Prunings.SOME_ROW, steps, (box, rows) -> {
            by.or(rows);
            return !rows.isEmpty();
        });
    }

    private void overlaps() {
        if (table.hitPolicy() != HitPolicy.UNIQUE && table.hitPolicy() != HitPolicy.ANY) {
            return;
        }
        for (int one = 0; one < boxes.rows(); one++) {
            for (int other = one + 1; other < boxes.rows(); other++) {
                boolean same = table.rows()
                        .get(one)
                        .outputs()
                        .equals(table.rows().get(other).outputs());
                if (same && table.hitPolicy() == HitPolicy.ANY
                        || boxes.impossibleAxis(one) >= 0
                        || !boxes.meet(one, other)) {
                    continue;
                }
                if (overlaps.size() == MOST_FINDINGS) {
                    complete = false;
                    return;
                }
                overlaps.add(
                        new TableFindings.Overlap(one + 1, other + 1, same, boxes.region(boxes.common(one, other))));
            }
        }
    }

    /** As few and large regions as the diagram makes; where that grows too large, those that a search finds. */
    private void gaps() {
        Optional<Diagram.Node<Boolean>> top = space.diagram(Prunings.SOME_ROW, BitSet::isEmpty, limits.points());
        if (top.isPresent()) {
            Box.paths(top.get(), space.axes(), isGap -> isGap, MOST_FINDINGS + 1)
                    .forEach(found -> gap(found.box().region()));
            return;
        }
        BitSet all = new BitSet();
        all.set(0, boxes.rows());
        BoxSearch.End end = BoxSearch.search(
                boxes,
                boxes.everything(),
                all,
                Prunings.SOME_ROW,
                new BoxSearch.Steps(limits.steps()),
                (box, rows) -> !rows.isEmpty() || gap(boxes.region(box)));
        complete &= end == BoxSearch.End.DONE;
    }

    private boolean gap(Region region) {
        if (gaps.size() == MOST_FINDINGS) {
            complete = false;
            return false;
        }
        gaps.add(region);
        return true;
    }
}
