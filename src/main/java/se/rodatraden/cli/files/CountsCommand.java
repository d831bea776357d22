package se.rodatraden.cli.files;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.rodatraden.evidence.usecase.files.CountTableFile;
import se.rodatraden.evidence.usecase.files.TableOfCounts;

/** What {@code protect} and {@code audit} have in common: the table, and the rule for small counts. */
abstract class CountsCommand extends FileCommand {
    /** As every table of the program prints a hidden count. */
    static final String HIDDEN = "*";

    @Parameters(paramLabel = "TABLE", descriptionKey = "table")
    private Path file = Path.of("");

    @Option(names = "--threshold", defaultValue = "5", paramLabel = "N", descriptionKey = "threshold")
    private int threshold;

    @Option(names = "--missing-as-zero", descriptionKey = "missing-as-zero")
    private boolean missingAsZero;

    int threshold() {
        return requireThreshold(threshold);
    }

    TableOfCounts table(TableOfCounts.Use use) {
        threshold();
        boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        return whole(
                file,
                csv
                        ? CountTableFile.csv(GivenFile.open(this, file), use, missingAsZero)
                        : CountTableFile.json(GivenFile.open(this, file), use));
    }

    Map<String, @Nullable Object> rule(TableOfCounts table) {
        Map<String, @Nullable Object> rule = new LinkedHashMap<>();
        rule.put("threshold", threshold);
        rule.put("zeros", table.showsZeros() ? "shown" : "hidden");
        rule.put("algorithm", TableOfCounts.algorithm());
        return rule;
    }

    static Map<String, @Nullable Object> interval(TableOfCounts.Cell cell) {
        Map<String, @Nullable Object> interval = new LinkedHashMap<>();
        interval.put("low", orNull(cell.low()));
        interval.put("high", orNull(cell.high()));
        return interval;
    }

    static String intervalInWords(TableOfCounts.Cell cell) {
        return "[%d, %s]"
                .formatted(
                        cell.low().orElseThrow(),
                        cell.high().isPresent() ? cell.high().getAsLong() : "∞");
    }

    static @Nullable Object orNull(OptionalLong number) {
        return number.isPresent() ? (Object) number.getAsLong() : null;
    }

    String name(TableOfCounts.Cell cell) {
        return cell.at().values().stream()
                .map(code -> code.equals("total") ? t().get("cli.counts.total") : code)
                .collect(Collectors.joining(", "));
    }

    /** The longest name of the cells, so that their counts stand under each other. */
    int widest(List<TableOfCounts.Cell> cells) {
        return cells.stream().mapToInt(cell -> name(cell).length()).max().orElse(0);
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
