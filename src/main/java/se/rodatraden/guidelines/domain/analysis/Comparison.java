package se.rodatraden.guidelines.domain.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Diagram;
import se.rodatraden.guidelines.domain.table.Outcome;
import se.rodatraden.guidelines.domain.table.OutputRow;
import se.rodatraden.guidelines.domain.table.Settlement;
import se.rodatraden.guidelines.domain.table.Value;

/** Compares two tables over the inputs that either of them has. */
public final class Comparison {
    private static final int MOST_REGIONS = 500;
    /** All places where the outcome is the same are one. */
    private static final Pair SAME = new Pair(Outcome.NOTHING, Outcome.NOTHING);

    private record Pair(Outcome before, Outcome after) {
        boolean differs() {
            return !before.equals(after);
        }
    }

    private final DecisionTable before;
    private final DecisionTable after;
    private final Predicate<String> outputs;
    private final Limits limits;

    private Comparison(DecisionTable before, DecisionTable after, Predicate<String> outputs, Limits limits) {
        this.limits = limits;
        this.before = before;
        this.after = after;
        this.outputs = outputs;
    }

    /** Over all outputs. */
    public static TableDifference of(DecisionTable before, DecisionTable after) {
        return of(before, after, Limits.USUAL);
    }

    static TableDifference of(DecisionTable before, DecisionTable after, Limits limits) {
        return new Comparison(before, after, name -> true, limits).difference();
    }

    /** Over one output alone, such as the verdict: regions whose other texts differ are joined. */
    public static TableDifference of(DecisionTable before, DecisionTable after, String output) {
        return new Comparison(before, after, output::equals, Limits.USUAL).difference();
    }

    private TableDifference difference() {
        List<TableDifference.Written> written = new Wording(before, after).changes();
        List<String> mismatched = Space.mismatched(before, after);
        if (!mismatched.isEmpty() || Space.isTooWide(before, after)) {
            return new TableDifference(written, List.of(), mismatched, false);
        }
        return new Regions(new Space(before, after)).difference(written);
    }

    /** The regions of one common space. */
    private final class Regions {
        private final Space space;
        private final RowBoxes boxes;
        private final Diagram.Pruning outcomes;
        private final Diagram.Pruning differences;
        private final ChangedRows rows;
        private final BoxSearch.Steps steps = new BoxSearch.Steps(limits.steps());
        private final List<TableDifference.ChangedRegion> found = new ArrayList<>();
        private boolean complete = true;

        private Regions(Space space) {
            this.space = space;
            this.boxes = new RowBoxes(space);
            int first = before.rows().size();
            Diagram.Pruning ofBefore = Prunings.outcome(before, 0);
            Diagram.Pruning ofAfter = Prunings.outcome(after, first);
            this.rows = ChangedRows.of(before, after, space);
            this.outcomes = (live, certain) -> {
                BitSet kept = ofBefore.kept(upTo(first, live), upTo(first, certain));
                kept.or(ofAfter.kept(from(first, live), from(first, certain)));
                return kept;
            };
            this.differences = (live, certain) -> {
                BitSet kept = outcomes.kept(live, certain);
                return rows.matter(kept, certain) ? kept : new BitSet();
            };
        }

        /** As few and large regions as the diagram makes; where that grows too large, those that a search finds. */
        private TableDifference difference(List<TableDifference.Written> written) {
            Optional<Diagram.Node<Pair>> top = space.diagram(differences, this::pair, limits.points());
            if (top.isPresent()) {
                Box.paths(top.get(), space.axes(), Pair::differs, MOST_REGIONS + 1)
                        .forEach(one -> changed(one.box(), one.answer()));
            } else {
                BoxSearch.End end = BoxSearch.End.DONE;
                for (ChangedPlaces.Place place : new ChangedPlaces(boxes, rows, differences).places()) {
                    if (end == BoxSearch.End.DONE) {
                        end = BoxSearch.search(
                                boxes, place.box(), space.allRows(), place.pruning(), steps, this::piece);
                    }
                }
                complete &= end == BoxSearch.End.DONE;
            }
            return new TableDifference(written, found, List.of(), complete);
        }

        private boolean piece(long[][] box, BitSet matching) {
            Pair pair = pair(matching);
            return !pair.differs() || add(boxes.region(box), pair, decisive(0, matching), decisive(1, matching));
        }

        private Pair pair(BitSet rows) {
            Outcome was = kept(Settlement.of(before, space.rowsOf(0, rows)).outcome());
            Outcome is = kept(Settlement.of(after, space.rowsOf(1, rows)).outcome());
            return was.equals(is) ? SAME : new Pair(was, is);
        }

        private BitSet decisive(int table, BitSet rows) {
            return Settlement.of(table == 0 ? before : after, space.rowsOf(table, rows))
                    .decisive();
        }

        /** With every row that decides somewhere in the box. */
        private void changed(Box box, Pair pair) {
            BitSet rowsBefore = new BitSet();
            BitSet rowsAfter = new BitSet();
            BoxSearch.End end =
                    BoxSearch.search(boxes, box.words(), space.allRows(), outcomes, steps, (piece, rows) -> {
                        rowsBefore.or(decisive(0, rows));
                        rowsAfter.or(decisive(1, rows));
                        return true;
                    });
            complete &= end == BoxSearch.End.DONE;
            add(box.region(), pair, rowsBefore, rowsAfter);
        }

        private boolean add(Region region, Pair pair, BitSet rowsBefore, BitSet rowsAfter) {
            if (found.size() == MOST_REGIONS) {
                complete = false;
                return false;
            }
            found.add(new TableDifference.ChangedRegion(
                    region,
                    pair.before(),
                    pair.after(),
                    rowsBefore.stream().mapToObj(row -> row + 1).toList(),
                    rowsAfter.stream().mapToObj(row -> row + 1).toList()));
            return true;
        }
    }

    private static BitSet upTo(int first, BitSet rows) {
        return rows.get(0, first);
    }

    private static BitSet from(int first, BitSet rows) {
        BitSet later = (BitSet) rows.clone();
        later.clear(0, first);
        return later;
    }

    private Outcome kept(Outcome outcome) {
        return switch (outcome) {
            case Outcome.One one -> new Outcome.One(kept(one.outputs()));
            case Outcome.Many many ->
                new Outcome.Many(many.outputs().stream().map(this::kept).toList());
            case Outcome.Nothing nothing -> nothing;
            case Outcome.Conflict conflict -> conflict;
        };
    }

    private OutputRow kept(OutputRow row) {
        LinkedHashMap<String, Value> values = new LinkedHashMap<>(row.values());
        values.keySet().removeIf(outputs.negate());
        return new OutputRow(values);
    }
}
