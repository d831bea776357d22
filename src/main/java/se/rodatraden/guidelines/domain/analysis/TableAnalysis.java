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
        for (int i = 0; i < table.rows().size(); i++) {
            for (int j = i + 1; j < table.rows().size() && overlaps.size() < MOST_FINDINGS; j++) {
                boolean same =
                        table.rows().get(i).outputs().equals(table.rows().get(j).outputs());
                if (anyPair || !same) {
                    int first = i + 1;
                    int second = j + 1;
                    common(i, j)
                            .ifPresent(region -> overlaps.add(new TableFindings.Overlap(first, second, same, region)));
                }
            }
        }
        return overlaps;
    }

    /** Where both rows match: on each axis the pieces that both accept. */
    private Optional<Region> common(int one, int other) {
        Box box = Box.everything(space.axes());
        for (int i = 0; i < space.axes().size(); i++) {
            Axis axis = space.axes().get(i);
            UnaryTest first = space.tests().get(i).get(one);
            UnaryTest second = space.tests().get(i).get(other);
            List<Integer> both = IntStream.range(0, axis.cells().size())
                    .filter(cell -> first.accepts(axis.cells().get(cell).sample())
                            && second.accepts(axis.cells().get(cell).sample()))
                    .boxed()
                    .toList();
            if (both.isEmpty()) {
                return Optional.empty();
            }
            box = box.with(i, both);
        }
        return Optional.of(box.region());
    }
}
