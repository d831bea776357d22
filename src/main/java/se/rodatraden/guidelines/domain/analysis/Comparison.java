package se.rodatraden.guidelines.domain.analysis;

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

    private record Pair(Outcome before, Outcome after) {
        boolean differs() {
            return !before.equals(after);
        }
    }

    private final DecisionTable before;
    private final DecisionTable after;
    private final Predicate<String> outputs;

    private Comparison(DecisionTable before, DecisionTable after, Predicate<String> outputs) {
        this.before = before;
        this.after = after;
        this.outputs = outputs;
    }

    /** Over all outputs. */
    public static TableDifference of(DecisionTable before, DecisionTable after) {
        return new Comparison(before, after, name -> true).difference();
    }

    /** Over one output alone, such as the verdict: regions whose other texts differ are joined. */
    public static TableDifference of(DecisionTable before, DecisionTable after, String output) {
        return new Comparison(before, after, output::equals).difference();
    }

    private TableDifference difference() {
        List<TableDifference.Written> written = new Wording(before, after).changes();
        List<String> mismatched = Space.mismatched(before, after);
        if (!mismatched.isEmpty()) {
            return new TableDifference(written, List.of(), mismatched, false);
        }
        Space space = new Space(before, after);
        Optional<Diagram.Node<Pair>> top = space.diagram(rows -> pair(space, rows));
        if (top.isEmpty()) {
            return new TableDifference(written, List.of(), List.of(), false);
        }
        List<Box.Found<Pair>> found = Box.paths(top.get(), space.axes(), Pair::differs, MOST_REGIONS);
        return new TableDifference(
                written,
                found.stream().map(one -> changed(space, one)).toList(),
                List.of(),
                found.size() < MOST_REGIONS);
    }

    private Pair pair(Space space, BitSet rows) {
        return new Pair(
                kept(Settlement.of(before, space.rowsOf(0, rows)).outcome()),
                kept(Settlement.of(after, space.rowsOf(1, rows)).outcome()));
    }

    private TableDifference.ChangedRegion changed(Space space, Box.Found<Pair> found) {
        BitSet rowsBefore = new BitSet();
        BitSet rowsAfter = new BitSet();
        space.diagramIn(found.box().narrowedAxes(), rows -> {
            rowsBefore.or(Settlement.of(before, space.rowsOf(0, rows)).decisive());
            rowsAfter.or(Settlement.of(after, space.rowsOf(1, rows)).decisive());
            return rows;
        });
        return new TableDifference.ChangedRegion(
                found.box().region(),
                found.answer().before(),
                found.answer().after(),
                rowsBefore.stream().mapToObj(row -> row + 1).toList(),
                rowsAfter.stream().mapToObj(row -> row + 1).toList());
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
