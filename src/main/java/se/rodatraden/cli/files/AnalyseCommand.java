package se.rodatraden.cli.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.rodatraden.guidelines.GuidelineWords;
import se.rodatraden.guidelines.domain.analysis.TableAnalysis;
import se.rodatraden.guidelines.domain.analysis.TableFindings;
import se.rodatraden.guidelines.domain.table.DecisionTable;

/** {@code rodatraden analyse}: gaps, overlaps and rows that never decide, in each table of a file. */
@Command(name = "analyse", exitCodeOnExecutionException = FileCommand.FAULT)
final class AnalyseCommand extends FileCommand {

    @Parameters(paramLabel = "MODEL.dmn", descriptionKey = "model")
    private Path model = Path.of("");

    @Option(names = "--decision", paramLabel = "NAME", descriptionKey = "decision")
    private @Nullable String decision;

    @Override
    int run() {
        List<DecisionTable> tables =
                decision == null ? GivenModel.tables(this, model) : List.of(GivenModel.table(this, model, decision));
        boolean clean = true;
        List<Map<String, @Nullable Object>> json = new ArrayList<>();
        for (DecisionTable table : tables) {
            TableFindings findings = TableAnalysis.of(table);
            clean &= findings.isClean();
            if (asJson()) {
                json.add(json(table, findings));
            } else {
                print(table, findings);
            }
        }
        if (asJson()) {
            Map<String, @Nullable Object> document = new LinkedHashMap<>();
            document.put("format", "rodatraden/analyse/1");
            document.put("tables", json);
            printDocument(document);
        }
        return clean ? FINE : FINDINGS;
    }

    private static Map<String, @Nullable Object> json(DecisionTable table, TableFindings findings) {
        Map<String, @Nullable Object> json = TableJson.table(table);
        json.put("hitPolicy", table.hitPolicy().name());
        json.put("rows", table.rows().size());
        json.put("complete", findings.complete());
        json.put("gaps", findings.gaps().stream().map(TableJson::region).toList());
        json.put(
                "overlaps",
                findings.overlaps().stream()
                        .map(overlap -> {
                            Map<String, @Nullable Object> one = new LinkedHashMap<>();
                            one.put("rows", List.of(overlap.first(), overlap.second()));
                            one.put("saySame", overlap.saySame());
                            one.put("region", TableJson.region(overlap.region()));
                            return one;
                        })
                        .toList());
        json.put("idleRows", findings.idleRows());
        json.put(
                "maskedRows",
                findings.masked().stream()
                        .map(masked -> {
                            Map<String, @Nullable Object> one = new LinkedHashMap<>();
                            one.put("row", masked.row());
                            one.put("by", masked.by());
                            one.put("region", TableJson.region(masked.region()));
                            return one;
                        })
                        .toList());
        json.put(
                "unreachableRows",
                findings.unreachable().stream()
                        .map(unreachable -> {
                            Map<String, @Nullable Object> one = new LinkedHashMap<>();
                            one.put("row", unreachable.row());
                            one.put("input", unreachable.input().name());
                            one.put("test", unreachable.test().text());
                            return one;
                        })
                        .toList());
        json.put(
                "beyond",
                findings.beyond().stream()
                        .map(beyond -> {
                            Map<String, @Nullable Object> one = new LinkedHashMap<>();
                            one.put("row", beyond.row());
                            one.put("input", beyond.input().name());
                            one.put("test", beyond.test().text());
                            return one;
                        })
                        .toList());
        return json;
    }

    private void print(DecisionTable table, TableFindings findings) {
        GuidelineWords words = new GuidelineWords(t());
        print(t().get("cli.analyse.table", table.label(), table.rows().size()));
        findings.gaps()
                .forEach(gap -> print(
                        "  " + t().get("cli.analyse.gap", words.region(gap), words.example(gap.example(), table))));
        findings.overlaps()
                .forEach(overlap -> print("  "
                        + t().get(
                                        overlap.saySame() ? "cli.analyse.overlap.same" : "cli.analyse.overlap",
                                        overlap.first(),
                                        overlap.second(),
                                        words.region(overlap.region()),
                                        words.example(overlap.region().example(), table))));
        findings.masked().forEach(masked -> print("  " + words.masked(masked, table)));
        findings.unreachable().forEach(unreachable -> print("  " + words.unreachable(unreachable)));
        findings.beyond().forEach(beyond -> print("  " + words.beyond(beyond)));
        if (!findings.complete()) {
            print("  " + t().get("cli.analyse.incomplete"));
        } else if (findings.isClean()) {
            print("  " + t().get("cli.analyse.clean"));
        }
    }
}
