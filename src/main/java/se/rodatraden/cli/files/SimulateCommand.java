package se.rodatraden.cli.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.rodatraden.evidence.usecase.files.FileFault;
import se.rodatraden.evidence.usecase.files.SimulateFile;
import se.rodatraden.evidence.usecase.files.SimulateFile.Breakdown;
import se.rodatraden.evidence.usecase.files.SimulatedFigures;
import se.rodatraden.guidelines.domain.analysis.TableFindings.Overlap;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import tools.jackson.databind.json.JsonMapper;

/** {@code rodatraden simulate}: what a draft would change for the facts of a file, after disclosure control. */
@Command(name = "simulate", exitCodeOnExecutionException = FileCommand.FAULT)
final class SimulateCommand extends FileCommand {

    @Option(names = "--baseline", required = true, paramLabel = "A.dmn", descriptionKey = "baseline")
    private Path baseline = Path.of("");

    @Option(names = "--draft", required = true, paramLabel = "B.dmn", descriptionKey = "draft")
    private Path draft = Path.of("");

    @Option(names = "--facts", required = true, paramLabel = "FILE.csv", descriptionKey = "facts")
    private Path facts = Path.of("");

    @Option(names = "--by", split = ",", paramLabel = "age,district", hideParamSyntax = true, descriptionKey = "by")
    private List<String> by = List.of();

    @Option(names = "--threshold", defaultValue = "5", paramLabel = "N", descriptionKey = "threshold")
    private int threshold;

    @Option(names = "--effective", paramLabel = "YYYY-MM-DD", descriptionKey = "effective")
    private @Nullable LocalDate effective;

    @Override
    int run() {
        Set<Breakdown> breakdowns = breakdowns();
        requireThreshold(threshold);
        DecisionTable before = table(baseline);
        DecisionTable after = table(draft);
        SimulatedFigures figures = whole(
                facts,
                SimulateFile.run(
                        new SimulateFile.Question(before, after, Optional.ofNullable(effective), breakdowns, threshold),
                        GivenFile.open(this, facts)));
        List<Contradictions> contradictions = Stream.of(
                        new Contradictions("baseline", baseline, before), new Contradictions("draft", draft, after))
                .filter(one -> !one.rows().isEmpty())
                .toList();
        if (asJson()) {
            printDocument(json(figures, breakdowns, contradictions));
        } else {
            print(figures, contradictions);
        }
        return contradictions.isEmpty() ? FINE : FINDINGS;
    }

    /** Rows of one of the tables that say different things of the same children, for whom it then says nothing. */
    private record Contradictions(String role, Path file, List<Overlap> rows) {
        Contradictions(String role, Path file, DecisionTable table) {
            this(role, file, SimulateFile.contradictions(table));
        }
    }

    private Set<Breakdown> breakdowns() {
        Set<Breakdown> chosen = EnumSet.noneOf(Breakdown.class);
        for (String name : by) {
            switch (name.strip()) {
                case "age" -> chosen.add(Breakdown.AGE);
                case "district" -> chosen.add(Breakdown.DISTRICT);
                default -> throw refuse("cli.simulate.by", name);
            }
        }
        return chosen;
    }

    private DecisionTable table(Path file) {
        DecisionTable table = GivenModel.table(this, file, null);
        List<FileFault> obstacles = SimulateFile.obstacles(table);
        if (!obstacles.isEmpty()) {
            throw refuse(file, obstacles);
        }
        return table;
    }

    private static Map<String, @Nullable Object> json(
            SimulatedFigures figures, Set<Breakdown> breakdowns, List<Contradictions> contradictions) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("format", "rodatraden/simulate/1");
        json.put("total", json(figures.total()));
        json.put(
                "transitions",
                figures.transitions().stream()
                        .map(transition -> {
                            Map<String, @Nullable Object> one = new LinkedHashMap<>();
                            one.put("today", transition.today());
                            one.put("after", transition.after());
                            one.put("number", CountsCommand.orNull(transition.number()));
                            return one;
                        })
                        .toList());
        for (Breakdown breakdown : breakdowns) {
            List<SimulatedFigures.Line> lines = switch (breakdown) {
                case AGE -> figures.byAge();
                case DISTRICT -> figures.byDistrict();
            };
            json.put(
                    breakdown.name().toLowerCase(Locale.ROOT),
                    lines.stream().map(SimulateCommand::json).toList());
        }
        if (!figures.lacking().isEmpty()) {
            json.put(
                    "lacking",
                    figures.lacking().stream()
                            .map(input -> JsonMembers.of("name", input.name(), "label", input.label()))
                            .toList());
        }
        if (!contradictions.isEmpty()) {
            json.put(
                    "contradictions",
                    contradictions.stream()
                            .flatMap(one -> one.rows().stream()
                                    .map(pair -> JsonMembers.of(
                                            "table", one.role(), "rows", List.of(pair.first(), pair.second()))))
                            .toList());
        }
        json.put("receipt", JsonMapper.shared().readTree(figures.receipt()));
        json.put("receiptHash", figures.receiptHash());
        return json;
    }

    private static Map<String, @Nullable Object> json(SimulatedFigures.Line line) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", line.code());
        json.put("all", CountsCommand.orNull(line.all()));
        json.put("today", CountsCommand.orNull(line.today()));
        json.put("after", CountsCommand.orNull(line.after()));
        json.put("newly", CountsCommand.orNull(line.newly()));
        json.put("noLonger", CountsCommand.orNull(line.noLonger()));
        return json;
    }

    private void print(SimulatedFigures figures, List<Contradictions> contradictions) {
        print(t().get("cli.simulate.transitions"));
        for (SimulatedFigures.Transition transition : figures.transitions()) {
            print("  "
                    + t().get(
                                    transition.today().equals(transition.after())
                                            ? "cli.simulate.same"
                                            : "cli.simulate.change",
                                    outcome(transition.today()),
                                    outcome(transition.after()),
                                    written(transition.number())));
        }
        lines(List.of(figures.total()), "cli.simulate.all");
        lines(figures.byAge(), "cli.simulate.age");
        lines(figures.byDistrict(), "cli.simulate.district");
        if (!figures.lacking().isEmpty()) {
            print(t().get(
                            "cli.simulate.lacking",
                            figures.lacking().stream()
                                    .map(SimulatedFigures.Lacking::label)
                                    .distinct()
                                    .toList()));
        }
        contradictions.forEach(one -> one.rows()
                .forEach(
                        pair -> print(t().get("cli.simulate.contradiction", one.file(), pair.first(), pair.second()))));
        print(t().get("cli.simulate.rule", threshold));
        print(t().get("cli.simulate.ledger"));
        print(t().get("cli.simulate.receipt", figures.receiptHash()));
        print("  " + figures.receipt());
    }

    private void lines(List<SimulatedFigures.Line> lines, String heading) {
        if (lines.isEmpty()) {
            return;
        }
        print(t().get(heading));
        print("  " + padded(t().get("cli.simulate.columns").split("\\|"), ""));
        for (SimulatedFigures.Line line : lines) {
            print("  "
                    + padded(
                            new String[] {
                                written(line.all()),
                                written(line.today()),
                                written(line.after()),
                                written(line.newly()),
                                written(line.noLonger())
                            },
                            label(line.code())));
        }
    }

    private static String padded(String[] figures, String label) {
        StringBuilder row = new StringBuilder("%-20s".formatted(label));
        for (String figure : figures) {
            row.append("%14s".formatted(figure));
        }
        return row.toString();
    }

    private String label(String code) {
        if (code.equals("total")) {
            return t().get("cli.counts.total");
        }
        String band = "evidence.AgeBand." + code;
        return t().has(band) ? t().get(band) : code;
    }

    private String outcome(String code) {
        return t().get("evidence.GuidelineOutcome." + code);
    }

    private static String written(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : CountsCommand.HIDDEN;
    }
}
