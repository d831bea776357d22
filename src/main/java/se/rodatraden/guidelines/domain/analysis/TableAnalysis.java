package se.rodatraden.guidelines.domain.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.rodatraden.guidelines.domain.table.Axis;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Diagram;
import se.rodatraden.guidelines.domain.table.HitPolicy;
import se.rodatraden.guidelines.domain.table.Outcome;
import se.rodatraden.guidelines.domain.table.Settlement;
import se.rodatraden.guidelines.domain.table.UnaryTest;

/** Looks a table through for gaps, overlaps and rows that never decide. Reports, and never fills a gap. */
public final class TableAnalysis {
    private static final int MOST_FINDINGS = 200;

    private final DecisionTable table;
    private final Space space;

    private TableAnalysis(DecisionTable table) {
        this.table = table;
        this.space = new Space(table);
    }

    public static TableFindings of(DecisionTable table) {
        return new TableAnalysis(table).findings();
    }

    private TableFindings findings() {
        BitSet deciding = new BitSet();
        Optional<Diagram.Node<Boolean>> top = space.diagram(rows -> {
            Settlement settled = Settlement.of(table, rows);
            deciding.or(settled.decisive());
            return settled.outcome() instanceof Outcome.Nothing;
        });
        List<Region> gaps = top.map(node -> Box.paths(node, space.axes(), isGap -> isGap, MOST_FINDINGS).stream()
                        .map(found -> found.box().region())
                        .toList())
                .orElse(List.of());
        List<TableFindings.Overlap> overlaps = overlaps();
        List<Integer> idle = top.isEmpty()
                ? List.of()
                : IntStream.range(0, table.rows().size())
                        .filter(row -> !deciding.get(row))
                        .mapToObj(row -> row + 1)
                        .toList();
        boolean complete = top.isPresent() && gaps.size() < MOST_FINDINGS && overlaps.size() < MOST_FINDINGS;
        return new TableFindings(gaps, overlaps, idle, complete);
    }

    private List<TableFindings.Overlap> overlaps() {
        boolean anyPair = table.hitPolicy() == HitPolicy.UNIQUE;
        boolean pairThatDiffers = table.hitPolicy() == HitPolicy.ANY;
        List<TableFindings.Overlap> overlaps = new ArrayList<>();
        if (!anyPair && !pairThatDiffers) {
            return overlaps;
        }
        List<List<BitSet>> accepted = accepted();
        for (int i = 0; i < table.rows().size(); i++) {
            for (int j = i + 1; j < table.rows().size() && overlaps.size() < MOST_FINDINGS; j++) {
                boolean same =
                        table.rows().get(i).outputs().equals(table.rows().get(j).outputs());
                if (anyPair || !same) {
                    int first = i + 1;
                    int second = j + 1;
                    common(accepted.get(i), accepted.get(j))
                            .ifPresent(region -> overlaps.add(new TableFindings.Overlap(first, second, same, region)));
                }
            }
        }
        return overlaps;
    }

    /** For each row and each axis, the pieces that its test accepts: asked once, and not for each pair of rows. */
    private List<List<BitSet>> accepted() {
        return IntStream.range(0, table.rows().size())
                .mapToObj(row -> IntStream.range(0, space.axes().size())
                        .mapToObj(axis -> accepted(row, axis))
                        .toList())
                .toList();
    }

    private BitSet accepted(int row, int level) {
        Axis axis = space.axes().get(level);
        UnaryTest test = space.tests().get(level).get(row);
        BitSet pieces = new BitSet(axis.cells().size());
        for (int cell = 0; cell < axis.cells().size(); cell++) {
            pieces.set(cell, test.accepts(axis.cells().get(cell).sample()));
        }
        return pieces;
    }

    /** Where both rows match: on each axis the pieces that both accept. */
    private Optional<Region> common(List<BitSet> one, List<BitSet> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).intersects(other.get(i))) {
                return Optional.empty();
            }
        }
        Box box = Box.everything(space.axes());
        for (int i = 0; i < one.size(); i++) {
            BitSet both = (BitSet) one.get(i).clone();
            both.and(other.get(i));
            box = box.with(i, both.stream().boxed().toList());
        }
        return Optional.of(box.region());
    }
}
