package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quantities;
import se.rodatraden.matters.lint.text.Quantities.Measure;
import se.rodatraden.matters.lint.text.Quantities.Quantity;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/** What a summary or a clause counts is the total of the column that counts the same: "120 lägenheter", "Lägenheter … Summa 140". */
final class ColumnTotals {
    private record Total(String stem, BigDecimal value, Set<BigDecimal> cells) {}

    private ColumnTotals() {}

    static List<Finding> in(LintedReport report) {
        List<Total> totals = new ArrayList<>();
        for (Block block : report.text().blocks()) {
            if (block.part() instanceof Part.Table table) {
                totals(table.rows(), totals);
            }
        }
        List<Finding> findings = new ArrayList<>();
        if (totals.isEmpty()) {
            return findings;
        }
        Set<BigDecimal> told = told(report);
        for (Sentence sentence : report.sentences(SectionRole.SUMMARY, SectionRole.PROPOSAL)) {
            for (Quantity said :
                    Patterns.hasDigit(sentence.text()) ? Quantities.in(sentence.text()) : List.<Quantity>of()) {
                totals.stream()
                        .filter(total -> differs(said, total)
                                && !told.contains(said.value().stripTrailingZeros()))
                        .findFirst()
                        .ifPresent(total -> findings.add(Finding.of(
                                        "same-quantity-differs",
                                        NUMBERS_THAT_DISAGREE,
                                        Severity.WARNING,
                                        sentence.place(said.from(), said.to()),
                                        sentence.text().substring(said.from(), said.to()),
                                        total.value().toPlainString())
                                .against(total.value().toPlainString())
                                .remedied()));
            }
        }
        return findings;
    }

    private static boolean differs(Quantity said, Total total) {
        BigDecimal value = said.value();
        return said.kind() == Measure.COUNT
                && said.isLarge()
                && said.head().equals(total.stem())
                && se.rodatraden.matters.lint.text.Amounts.isSlip(value, total.value())
                && !total.cells().contains(value.stripTrailingZeros());
    }

    /** What the rest of the text tells too is no slip. */
    private static Set<BigDecimal> told(LintedReport report) {
        return report.sentences().stream()
                .filter(sentence -> sentence.block().role() != SectionRole.SUMMARY
                        && sentence.block().role() != SectionRole.PROPOSAL
                        && Patterns.hasDigit(sentence.text()))
                .flatMap(sentence -> Quantities.in(sentence.text()).stream())
                .map(quantity -> quantity.value().stripTrailingZeros())
                .collect(Collectors.toSet());
    }

    /** Of columns that are headed by one noun. */
    private static void totals(List<List<String>> rows, List<Total> totals) {
        List<String> last = rows.getLast();
        if (rows.size() < 3 || !TablesAddUp.isTotal(last)) {
            return;
        }
        List<String> header = rows.getFirst();
        for (int i = 1; i < Math.min(header.size(), last.size()); i++) {
            int column = i;
            List<Words.Word> words = Words.in(header.get(i).replaceFirst("(?i)^antal ", ""));
            if (words.size() == 1) {
                TablesAddUp.value(last.get(i))
                        .ifPresent(value -> totals.add(new Total(
                                Words.stem(words.getFirst().text()),
                                value,
                                rows.stream()
                                        .filter(row -> row.size() > column)
                                        .flatMap(row -> TablesAddUp.value(row.get(column)).stream())
                                        .map(BigDecimal::stripTrailingZeros)
                                        .collect(Collectors.toSet()))));
            }
        }
    }
}
