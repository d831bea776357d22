package se.rodatraden.cli.files;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.rodatraden.guidelines.GuidelineWords;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Evaluation;
import se.rodatraden.guidelines.domain.table.Evaluation.Reason;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.MatchedRow;
import se.rodatraden.guidelines.domain.table.Outcome;
import se.rodatraden.guidelines.domain.table.OutputRow;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

/** {@code rodatraden decide}: what a table says of each case in a file. */
@Command(name = "decide", exitCodeOnExecutionException = FileCommand.FAULT)
final class DecideCommand extends FileCommand {

    @Parameters(paramLabel = "MODEL.dmn", descriptionKey = "model")
    private Path model = Path.of("");

    @Option(names = "--inputs", required = true, paramLabel = "FILE", descriptionKey = "inputs")
    private Path inputs = Path.of("");

    @Option(names = "--decision", paramLabel = "NAME", descriptionKey = "decision")
    private @Nullable String decision;

    private boolean undetermined;

    @Override
    int run() {
        DecisionTable table = GivenModel.table(this, model, decision);
        String hash = table.hash();
        GivenCases.forEach(this, inputs, table, one -> {
            Evaluation evaluation = table.evaluate(one.inputs());
            undetermined |= !(evaluation instanceof Evaluation.Decided);
            if (asJson()) {
                print(json(one, hash, evaluation));
            } else {
                String which = one.id()
                        .map(id -> t().get("cli.decide.case.named", Long.toString(one.line()), id))
                        .orElseGet(() -> t().get("cli.decide.case", Long.toString(one.line())));
                print(which + ": " + words(table, evaluation));
            }
        });
        return undetermined ? FINDINGS : FINE;
    }

    private static Map<String, @Nullable Object> json(GivenCases.Case one, String hash, Evaluation evaluation) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("format", "rodatraden/decide/1");
        json.put("line", one.line());
        one.id().ifPresent(id -> json.put("id", id));
        json.put("table", hash);
        switch (evaluation) {
            case Evaluation.Decided decided -> {
                json.put("status", "decided");
                json.put("outputs", outputs(decided.outcome()));
                json.put("unknown", decided.unknown());
            }
            case Evaluation.NoMatch(List<String> unknown) -> {
                json.put("status", "undetermined");
                json.put("reason", Map.of("kind", "no-match"));
                json.put("unknown", unknown);
            }
            case Evaluation.Undetermined(Reason reason) -> {
                json.put("status", "undetermined");
                json.put("reason", json(reason));
            }
        }
        json.put("rows", evaluation.rows().stream().map(TableJson::row).toList());
        return json;
    }

    private static List<Map<String, @Nullable Object>> outputs(Outcome outcome) {
        return switch (outcome) {
            case Outcome.One one -> List.of(TableJson.outputs(one.outputs()));
            case Outcome.Many many ->
                many.outputs().stream().map(TableJson::outputs).toList();
            case Outcome.Nothing _, Outcome.Conflict _ -> List.of();
        };
    }

    private static Map<String, @Nullable Object> json(Reason reason) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        switch (reason) {
            case Reason.MissingInformation missing -> {
                json.put("kind", "missing-information");
                json.put("inputs", missing.inputs());
                json.put(
                        "possible",
                        missing.possible().stream().map(TableJson::outcome).toList());
            }
            case Reason.ConflictingRows _ -> json.put("kind", "conflicting-rows");
            case Reason.InvalidInput invalid -> {
                json.put("kind", "invalid-input");
                json.put("input", invalid.input());
                json.put("given", TableJson.value(invalid.given()));
                json.put("expected", expected(invalid));
            }
        }
        return json;
    }

    private static Map<String, @Nullable Object> expected(Reason.InvalidInput invalid) {
        Map<String, @Nullable Object> expected = new LinkedHashMap<>();
        expected.put("kind", invalid.expected().kind().name().toLowerCase(java.util.Locale.ROOT));
        expected.put("allowed", invalid.expected().allowed().text());
        return expected;
    }

    private String words(DecisionTable table, Evaluation evaluation) {
        GuidelineWords words = new GuidelineWords(t());
        return switch (evaluation) {
            case Evaluation.Decided decided ->
                decided.rows().isEmpty()
                        ? t().get("cli.decide.default", said(table, decided.outcome(), words))
                        : t().get("cli.decide.decided", said(table, decided.outcome(), words), rows(decided.rows()));
            case Evaluation.NoMatch _ -> t().get("cli.decide.no-match");
            case Evaluation.Undetermined(Reason reason) ->
                switch (reason) {
                    case Reason.MissingInformation missing ->
                        t().get("cli.decide.missing-information", labels(table, missing.inputs()));
                    case Reason.ConflictingRows conflicting ->
                        t().get("cli.decide.conflicting-rows", rows(conflicting.rows()));
                    case Reason.InvalidInput invalid ->
                        t().get(
                                        isTextInstead(invalid) ? "cli.decide.invalid-text" : "cli.decide.invalid-input",
                                        labels(table, List.of(invalid.input())),
                                        words.value(invalid.given()),
                                        isPartOfWhole(invalid)
                                                ? t().get(
                                                                "cli.decide.expected.whole",
                                                                allowed(invalid.expected(), words))
                                                : allowed(invalid.expected(), words),
                                        t().get("cli.decide.write."
                                                + invalid.expected().kind().name()));
                };
        };
    }

    /** A text that may read as the value: {@code "false"} instead of {@code false}. */
    private static boolean isTextInstead(Reason.InvalidInput invalid) {
        return invalid.given() instanceof Value.Text && invalid.expected().kind() != ValueType.Kind.TEXT;
    }

    /** Inside the limits it may be, but it is no whole number. */
    private static boolean isPartOfWhole(Reason.InvalidInput invalid) {
        return invalid.given() instanceof Value.Number number
                && !number.isWhole()
                && (invalid.expected().kind() == ValueType.Kind.AGE
                        || invalid.expected().kind() == ValueType.Kind.WHOLE)
                && !invalid.expected().allowed().equals(UnaryTest.ANY);
    }

    /** What may stand there: of yes and no, a day or any number the type tells it, and not its values. */
    private String allowed(ValueType expected, GuidelineWords words) {
        return expected.allowed().equals(UnaryTest.ANY)
                ? t().get("cli.decide.expected." + expected.kind().name())
                : words.allowed(expected);
    }

    private static String labels(DecisionTable table, List<String> names) {
        return table.inputs().stream()
                .filter(input -> names.contains(input.name()))
                .map(InputClause::label)
                .collect(Collectors.joining(", "));
    }

    private static String rows(List<MatchedRow> rows) {
        return rows.stream().map(row -> Integer.toString(row.number())).collect(Collectors.joining(", "));
    }

    /** Each output by its label; one that says nothing is passed over. */
    private static String said(DecisionTable table, Outcome outcome, GuidelineWords words) {
        return switch (outcome) {
            case Outcome.One(OutputRow row) -> said(table, row, words);
            case Outcome.Many(List<OutputRow> rows) ->
                rows.stream().map(row -> said(table, row, words)).collect(Collectors.joining(" | "));
            case Outcome.Nothing _, Outcome.Conflict _ -> words.outcome(outcome);
        };
    }

    private static String said(DecisionTable table, OutputRow row, GuidelineWords words) {
        return table.outputs().stream()
                .filter(output -> !row.get(output.name()).equals(Value.of("")))
                .map(output -> output.label() + ": " + words.value(row.get(output.name())))
                .collect(Collectors.joining("; "));
    }
}
