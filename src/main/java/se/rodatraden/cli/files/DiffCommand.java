package se.rodatraden.cli.files;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.rodatraden.guidelines.GuidelineWords;
import se.rodatraden.guidelines.domain.analysis.Comparison;
import se.rodatraden.guidelines.domain.analysis.TableDifference;
import se.rodatraden.guidelines.domain.analysis.TableDifference.Written;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.OutputClause;

/** {@code rodatraden diff}: what was written differently, and for whom the outcome is another. */
@Command(name = "diff", exitCodeOnExecutionException = FileCommand.FAULT)
final class DiffCommand extends FileCommand {
    private static final String VERDICT = "verdict";

    @Parameters(index = "0", paramLabel = "OLD.dmn", descriptionKey = "old")
    private Path old = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW.dmn", descriptionKey = "new")
    private Path fresh = Path.of("");

    @Option(names = "--decision", paramLabel = "NAME", descriptionKey = "decision")
    private @Nullable String decision;

    @Option(names = "--output", paramLabel = "NAME", descriptionKey = "output")
    private @Nullable String output;

    @Override
    int run() {
        DecisionTable before = GivenModel.table(this, old, decision);
        DecisionTable after = GivenModel.table(this, fresh, decision);
        Optional<String> by = comparedBy(before, after);
        TableDifference difference =
                by.map(name -> Comparison.of(before, after, name)).orElseGet(() -> Comparison.of(before, after));
        if (asJson()) {
            printDocument(json(before, after, by, difference));
        } else {
            print(before, after, difference);
        }
        return difference.isEmpty() && difference.complete() ? FINE : FINDINGS;
    }

    /** The verdict where both have one, else every output. */
    private Optional<String> comparedBy(DecisionTable before, DecisionTable after) {
        if (output != null) {
            if (!has(before, output) && !has(after, output)) {
                throw refuse(
                        "cli.output.absent",
                        output,
                        after.outputs().stream().map(OutputClause::name).collect(Collectors.joining(", ")));
            }
            return Optional.of(output);
        }
        return has(before, VERDICT) && has(after, VERDICT) ? Optional.of(VERDICT) : Optional.empty();
    }

    private static boolean has(DecisionTable table, String name) {
        return table.outputs().stream().anyMatch(its -> its.name().equals(name));
    }

    private static Map<String, @Nullable Object> json(
            DecisionTable before, DecisionTable after, Optional<String> by, TableDifference difference) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("format", "rodatraden/diff/1");
        json.put("before", TableJson.table(before));
        json.put("after", TableJson.table(after));
        json.put("output", by.orElse(null));
        json.put("complete", difference.complete());
        json.put("written", difference.written().stream().map(DiffCommand::json).toList());
        json.put("regions", difference.regions().stream().map(DiffCommand::json).toList());
        json.put("incomparable", difference.incomparable());
        return json;
    }

    private static Map<String, @Nullable Object> json(TableDifference.ChangedRegion changed) {
        Map<String, @Nullable Object> json = TableJson.region(changed.region());
        json.put("before", TableJson.outcome(changed.before()));
        json.put("after", TableJson.outcome(changed.after()));
        json.put("rowsBefore", changed.rowsBefore());
        json.put("rowsAfter", changed.rowsAfter());
        return json;
    }

    private static Map<String, @Nullable Object> json(Written written) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        switch (written) {
            case Written.CellChanged cell -> {
                json.put("kind", "cell-changed");
                json.put("row", cell.row());
                json.put("rowId", cell.rowId());
                json.put("column", cell.column());
                json.put("before", cell.before());
                json.put("after", cell.after());
            }
            case Written.RowAdded added -> {
                json.put("kind", "row-added");
                json.put("row", added.row());
                json.put("rowId", added.rowId());
            }
            case Written.RowRemoved removed -> {
                json.put("kind", "row-removed");
                json.put("row", removed.row());
                json.put("rowId", removed.rowId());
            }
            case Written.RowMoved moved -> {
                json.put("kind", "row-moved");
                json.put("rowId", moved.rowId());
                json.put("from", moved.from());
                json.put("to", moved.to());
            }
            case Written.ColumnAdded added -> {
                json.put("kind", "column-added");
                json.put("column", added.column());
            }
            case Written.ColumnRemoved removed -> {
                json.put("kind", "column-removed");
                json.put("column", removed.column());
            }
            case Written.ColumnChanged changed -> {
                json.put("kind", "column-changed");
                json.put("column", changed.column());
                json.put("before", changed.before());
                json.put("after", changed.after());
            }
            case Written.PolicyChanged changed -> {
                json.put("kind", "policy-changed");
                json.put("before", changed.before());
                json.put("after", changed.after());
            }
            case Written.FrameChanged changed -> {
                json.put("kind", "frame-changed");
                json.put("part", changed.part().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                json.put("before", changed.before());
                json.put("after", changed.after());
            }
            case Written.RestChanged changed -> json.put("kind", "rest-changed");
        }
        return json;
    }

    private void print(DecisionTable before, DecisionTable after, TableDifference difference) {
        GuidelineWords words = new GuidelineWords(t());
        if (difference.isEmpty() && difference.complete()) {
            print(t().get("cli.diff.same"));
            return;
        }
        print(t().get("cli.diff.written"));
        difference.written().forEach(written -> print("  " + words.written(written, after)));
        print(t().get("cli.diff.outcomes"));
        if (!difference.incomparable().isEmpty()) {
            print("  " + t().get("cli.diff.incomparable", String.join(", ", difference.incomparable())));
            return;
        }
        for (TableDifference.ChangedRegion changed : difference.regions()) {
            print("  "
                    + t().get(
                                    "cli.diff.region",
                                    words.change(changed),
                                    rows(changed.rowsBefore()),
                                    rows(changed.rowsAfter())));
            print("      "
                    + t().get("cli.diff.example", words.example(changed.region().example(), before, after)));
        }
        if (!difference.complete()) {
            print("  " + t().get("cli.diff.incomplete"));
        } else if (difference.regions().isEmpty()) {
            print("  " + t().get("cli.diff.nobody"));
        }
    }

    private static String rows(List<Integer> rows) {
        return rows.isEmpty()
                ? "–"
                : rows.stream().map(row -> Integer.toString(row)).collect(Collectors.joining(", "));
    }
}
