package se.rodatraden.matters.lint.checks.dates;

import static se.rodatraden.matters.lint.Category.ORDER_OF_DATES;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;

/** In a table of stages with a column for when each begins and one for when it ends, none ends before it begins. */
final class RowsBeginAndEnd {
    private static final Pattern BEGINS = Patterns.of("^(?:start|början|börjar|från|påbörjas|inleds|startar)\\p{L}*");
    private static final Pattern ENDS = Patterns.of("^(?:slut|klar|till|avslut|färdig|upphör)\\p{L}*");

    private RowsBeginAndEnd() {}

    static void in(LintedReport report, List<Finding> findings) {
        for (Block block : report.text().blocks()) {
            if (block.part() instanceof Part.Table table && !table.rows().isEmpty()) {
                Optional<Integer> begins = column(table.rows().getFirst(), BEGINS);
                Optional<Integer> ends = column(table.rows().getFirst(), ENDS);
                if (begins.isPresent() && ends.isPresent()) {
                    rows(block, table, begins.get(), ends.get(), findings);
                }
            }
        }
    }

    private static Optional<Integer> column(List<String> header, Pattern called) {
        return IntStream.range(0, header.size())
                .filter(i -> called.matcher(header.get(i).strip()).find())
                .boxed()
                .findFirst();
    }

    private static void rows(Block block, Part.Table table, int begins, int ends, List<Finding> findings) {
        int from = 0;
        for (List<String> row : table.rows()) {
            String text = String.join("\t", row);
            int at = block.text().indexOf(text, from);
            if (at < 0 || row.size() <= Math.max(begins, ends)) {
                continue;
            }
            from = at + text.length();
            LocalDate first = day(row.get(begins));
            LocalDate last = day(row.get(ends));
            if (first != null && last != null && last.isBefore(first)) {
                findings.add(Finding.of(
                                "step-before-its-cause",
                                ORDER_OF_DATES,
                                Severity.ERROR,
                                block.place(at, from),
                                last,
                                first,
                                row.get(begins).strip())
                        .against(first));
            }
        }
    }

    private static @Nullable LocalDate day(String cell) {
        List<Days.Day> days = Days.in(cell);
        return days.size() == 1 ? days.getFirst().day() : null;
    }
}
