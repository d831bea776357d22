package se.rodatraden.cli.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.rodatraden.evidence.usecase.files.TableOfCounts;

/** {@code rodatraden protect}: hides what must be hidden in a table of counts, and proves it. */
@Command(name = "protect", exitCodeOnExecutionException = FileCommand.FAULT)
final class ProtectCommand extends CountsCommand {

    @Option(names = "--exact", descriptionKey = "exact")
    private boolean exact;

    @Override
    int run() {
        TableOfCounts table = table(TableOfCounts.Use.PROTECT);
        TableOfCounts.Hiding hiding = table.protect(threshold(), exact);
        if (asJson()) {
            printDocument(json(table, hiding));
        } else {
            print(table, hiding);
        }
        return FINE;
    }

    private Map<String, @Nullable Object> json(TableOfCounts table, TableOfCounts.Hiding hiding) {
        List<TableOfCounts.Cell> cells = hiding.cells();
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (TableOfCounts.Cell cell : cells) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("at", cell.at());
            one.put("status", status(cell.standing()));
            if (cell.standing() == TableOfCounts.Standing.SHOWN) {
                one.put("count", orNull(cell.count()));
            } else {
                one.put("interval", interval(cell));
            }
            all.add(one);
        }
        Map<String, @Nullable Object> hidden = new LinkedHashMap<>();
        for (TableOfCounts.Standing standing : TableOfCounts.Standing.values()) {
            if (standing != TableOfCounts.Standing.SHOWN) {
                hidden.put(status(standing), number(cells, standing));
            }
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("format", "rodatraden/protect/1");
        json.put("rule", rule(table));
        json.put("dimensions", table.dimensions());
        json.put("hidden", hidden);
        json.put("cost", JsonMembers.of("hidden", hiding.cost(), "lowerBound", hiding.lowerBound()));
        json.put("intervals", isExact(table) ? "exact" : "at-least");
        json.put("cells", all);
        return json;
    }

    private boolean isExact(TableOfCounts table) {
        return exact || table.isPursuedToTheEnd();
    }

    private static String status(TableOfCounts.Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static long number(List<TableOfCounts.Cell> cells, TableOfCounts.Standing standing) {
        return cells.stream().filter(cell -> cell.standing() == standing).count();
    }

    private void print(TableOfCounts table, TableOfCounts.Hiding hiding) {
        List<TableOfCounts.Cell> cells = hiding.cells();
        int width = widest(cells);
        print(String.join(", ", table.dimensions()));
        for (TableOfCounts.Cell cell : cells) {
            print("  " + padded(name(cell), width) + "  "
                    + (cell.standing() == TableOfCounts.Standing.SHOWN
                            ? Long.toString(cell.count().orElseThrow())
                            : HIDDEN + "  " + intervalInWords(cell)));
        }
        long byHand = number(cells, TableOfCounts.Standing.BY_HAND);
        long primary = number(cells, TableOfCounts.Standing.PRIMARY);
        long complementary = number(cells, TableOfCounts.Standing.COMPLEMENTARY);
        print(t().get(
                        "cli.protect.sum",
                        byHand + primary + complementary,
                        cells.size(),
                        primary,
                        complementary,
                        byHand));
        if (complementary > 0) {
            print(t().get(
                            hiding.cost() == hiding.lowerBound() ? "cli.protect.cost.least" : "cli.protect.cost",
                            hiding.cost(),
                            hiding.lowerBound()));
        }
        print(t().get("cli.protect.proof", threshold()));
        if (!isExact(table)) {
            print(t().get("cli.protect.at-least"));
        }
        print(t().get("cli.protect.keep"));
    }
}
