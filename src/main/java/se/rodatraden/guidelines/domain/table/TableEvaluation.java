package se.rodatraden.guidelines.domain.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Asks one table about one set of inputs, unknown ones included (see the package for the rule). */
final class TableEvaluation {
    /** Ways of filling in that are looked at before saying only that too much is unknown. */
    private static final int MOST_WAYS = 50_000;

    private final DecisionTable table;

    TableEvaluation(DecisionTable table) {
        this.table = table;
    }

    Evaluation of(Inputs given) {
        BitSet live = table.allRows();
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            InputClause input = table.inputs().get(i);
            Value value = given.get(input.name());
            if (value instanceof Value.Unknown) {
                unknown.add(i);
            } else if (!input.type().allows(value)) {
                return new Evaluation.Undetermined(
                        new Evaluation.Reason.InvalidInput(input.name(), value, input.type()));
            } else {
                keepAccepted(live, i, value);
            }
        }
        return unknown.isEmpty() ? known(live) : everyWay(live, unknown);
    }

    private void keepAccepted(BitSet live, int input, Value value) {
        for (int row = live.nextSetBit(0); row >= 0; row = live.nextSetBit(row + 1)) {
            if (!table.rows().get(row).tests().get(input).accepts(value)) {
                live.clear(row);
            }
        }
    }

    Evaluation known(BitSet matching) {
        Settlement settled = Settlement.of(table, matching);
        return result(settled.outcome(), rows(matching, settled.decisive()), List.of());
    }

    private Evaluation everyWay(BitSet live, List<Integer> unknown) {
        List<List<UnaryTest>> tests = new ArrayList<>();
        List<Axis> axes = new ArrayList<>();
        for (int input : unknown) {
            List<UnaryTest> column =
                    table.rows().stream().map(row -> row.tests().get(input)).toList();
            tests.add(column);
            axes.add(Axis.of(
                    table.inputs().get(input),
                    live.stream().mapToObj(column::get).toList()));
        }
        BitSet matching = new BitSet();
        BitSet decisive = new BitSet();
        Optional<Diagram.Node<Outcome>> top = Diagram.build(
                axes,
                tests,
                live,
                rows -> {
                    Settlement settled = Settlement.of(table, rows);
                    matching.or(rows);
                    decisive.or(settled.decisive());
                    return settled.outcome();
                },
                MOST_WAYS);
        List<String> names =
                unknown.stream().map(i -> table.inputs().get(i).name()).toList();
        if (top.isEmpty()) {
            return new Evaluation.Undetermined(
                    new Evaluation.Reason.MissingInformation(names, List.of(), rows(live, live)));
        }
        return top.get() instanceof Diagram.Leaf<Outcome> leaf
                ? result(leaf.answer(), rows(matching, decisive), names)
                : missing(top.get(), names, rows(matching, decisive));
    }

    private Evaluation missing(Diagram.Node<Outcome> top, List<String> names, List<MatchedRow> rows) {
        TreeSet<Integer> deciding = new TreeSet<>();
        List<Outcome> possible = new ArrayList<>();
        Diagram.walk(top, node -> {
            switch (node) {
                case Diagram.Leaf<Outcome> leaf -> possible.add(leaf.answer());
                case Diagram.Split<Outcome> split -> deciding.add(split.level());
            }
        });
        return new Evaluation.Undetermined(new Evaluation.Reason.MissingInformation(
                deciding.stream().map(names::get).toList(), possible, rows));
    }

    private static Evaluation result(Outcome outcome, List<MatchedRow> rows, List<String> unknown) {
        return switch (outcome) {
            case Outcome.One one -> new Evaluation.Decided(one, rows, unknown);
            case Outcome.Many many -> new Evaluation.Decided(many, rows, unknown);
            case Outcome.Nothing nothing -> new Evaluation.NoMatch(unknown);
            case Outcome.Conflict conflict -> new Evaluation.Undetermined(new Evaluation.Reason.ConflictingRows(rows));
        };
    }

    private List<MatchedRow> rows(BitSet matching, BitSet decisive) {
        return matching.stream()
                .mapToObj(row -> table.matched(row, decisive.get(row)))
                .collect(Collectors.toList());
    }
}
