package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.AGE_SPANS;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Ages;

/** Spans of ages that divide one thing: in a sentence, down a list and down a column of a table. */
final class AgeRows {
    private static final int FEWEST = 3;

    private AgeRows() {}

    record Placed(Ages.Span span, Place place) {}

    static void in(LintedReport report, List<Finding> findings) {
        List<Placed> list = new ArrayList<>();
        for (Block block : report.text().blocks()) {
            List<Ages.Span> spans = block.part() instanceof Part.Item ? Ages.in(block.text()) : List.of();
            if (spans.size() == 1) {
                Ages.Span span = spans.getFirst();
                list.add(new Placed(span, block.place(span.start(), span.end())));
            } else {
                row(list, findings);
                list.clear();
            }
            if (block.part() instanceof Part.Table table) {
                column(block, table, findings);
            }
        }
        row(list, findings);
    }

    /** The first column, where every row has a span of its own. */
    private static void column(Block block, Part.Table table, List<Finding> findings) {
        List<Placed> column = new ArrayList<>();
        int from = 0;
        for (List<String> row : table.rows()) {
            String first = row.isEmpty() ? "" : row.getFirst();
            List<Ages.Span> spans = Ages.in(first);
            int at = block.text().indexOf(first, from);
            if (spans.size() == 1 && at >= 0) {
                from = at + first.length();
                column.add(new Placed(
                        spans.getFirst(),
                        block.place(
                                at + spans.getFirst().start(),
                                at + spans.getFirst().end())));
            }
        }
        row(column, findings);
    }

    /** In a row or not at all: a span that begins before the one above it is of something else. */
    static void row(List<Placed> spans, List<Finding> findings) {
        if (spans.size() < FEWEST
                || spans.stream()
                                .map(one -> one.span().schoolYears())
                                .distinct()
                                .count()
                        > 1) {
            return;
        }
        List<Finding> row = new ArrayList<>();
        for (int i = 1; i < spans.size(); i++) {
            Ages.Span before = spans.get(i - 1).span();
            Ages.Span after = spans.get(i).span();
            if (after.from() <= before.from()) {
                break;
            }
            if (after.from() <= before.to()) {
                row.add(finding("spans-overlap", spans.get(i), before, after, ages(after.from(), before.to())));
            } else if (after.from() > before.to() + 1) {
                row.add(finding(
                        "spans-leave-a-gap", spans.get(i), before, after, ages(before.to() + 1, after.from() - 1)));
            }
        }
        findings.addAll(row);
    }

    private static Finding finding(String rule, Placed at, Ages.Span before, Ages.Span after, List<String> ages) {
        return Finding.of(rule, AGE_SPANS, Severity.WARNING, at.place(), before.written(), after.written(), ages)
                .against(before.written());
    }

    private static List<String> ages(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
    }
}
