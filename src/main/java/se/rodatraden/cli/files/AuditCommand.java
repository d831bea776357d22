package se.rodatraden.cli.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import se.rodatraden.evidence.usecase.files.TableOfCounts;

/** {@code rodatraden audit}: what a reader can work out of a table as somebody means to publish it. */
@Command(name = "audit", exitCodeOnExecutionException = FileCommand.FAULT)
final class AuditCommand extends CountsCommand {

    @Override
    int run() {
        TableOfCounts table = table(TableOfCounts.Use.AUDIT);
        TableOfCounts.Audit audit = table.audit(threshold());
        boolean safe = audit.narrow().isEmpty() && audit.smallShown().isEmpty();
        if (asJson()) {
            printDocument(json(table, audit, safe));
        } else {
            print(audit, safe);
        }
        return safe ? FINE : FINDINGS;
    }

    private Map<String, @Nullable Object> json(TableOfCounts table, TableOfCounts.Audit audit, boolean safe) {
        List<Map<String, @Nullable Object>> hidden = new ArrayList<>();
        for (TableOfCounts.Cell cell : audit.hidden()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("at", cell.at());
            one.put("interval", interval(cell));
            one.put("safe", !audit.narrow().contains(cell));
            hidden.add(one);
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("format", "rodatraden/audit/1");
        json.put("rule", rule(table));
        json.put("dimensions", table.dimensions());
        json.put("safe", safe);
        json.put("hidden", hidden);
        json.put(
                "smallShown",
                audit.smallShown().stream().map(TableOfCounts.Cell::at).toList());
        return json;
    }

    private void print(TableOfCounts.Audit audit, boolean safe) {
        int width = widest(audit.hidden());
        for (TableOfCounts.Cell cell : audit.hidden()) {
            print("  " + padded(name(cell), width) + "  " + padded(intervalInWords(cell), 12)
                    + (audit.narrow().contains(cell) ? "  " + t().get("cli.audit.narrow") : ""));
        }
        audit.smallShown().forEach(cell -> print("  " + t().get("cli.audit.small", name(cell))));
        print(
                safe
                        ? t().get("cli.audit.safe", threshold())
                        : t().get(
                                        "cli.audit.unsafe",
                                        audit.narrow().size()
                                                + audit.smallShown().size()));
    }
}
