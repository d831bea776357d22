package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Amounts;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quantities;
import se.rodatraden.matters.lint.text.Quantities.Measure;
import se.rodatraden.matters.lint.text.Quantities.Quantity;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/**
 * A sentence that says one number of a row of a table speaks of that row: another number in it that is one of the row but for a
 * slip of the pen is wrong. "Ökar från 44 till 58" of a row with 42 and 58.
 */
final class RowsAndText {
    private static final int MOST_ROWS = 40;

    /** Two of one row, and no two others: "från 42 till 58", "av 64 är 16". */
    private static final Pattern FROM_TO = Patterns.of(
            "\\bfrån \\d[\\d ]{0,9}(?: \\p{L}+)? till \\d|\\bav (?:de |alla |kommunens |stadens |våra )?\\d[\\d ]{0,9} \\p{L}");

    /** No two tables have such a number by chance. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(1_000);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Pattern LIMIT =
            Patterns.of("\\b(?:högst|minst|lägst|maximalt|som mest|som minst|upp till|inte över|inte under) $");

    private RowsAndText() {}

    static List<Finding> in(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        for (Block block : report.text().blocks()) {
            if (block.part() instanceof Part.Table table
                    && table.rows().size() >= 2
                    && table.rows().size() <= MOST_ROWS
                    && TablesAddUp.in(block).isEmpty()) {
                for (Sentence sentence : report.sentences()) {
                    if (sentence.block().role() != SectionRole.REPLIES && Patterns.hasDigit(sentence.text())) {
                        of(table.rows(), sentence).ifPresent(findings::add);
                    }
                }
            }
        }
        return findings;
    }

    private static Optional<Finding> of(List<List<String>> rows, Sentence sentence) {
        List<Quantity> own = Quantities.in(sentence.text()).stream()
                .filter(one -> one.kind() == Measure.COUNT || one.kind() == Measure.MONEY)
                .toList();
        if (own.size() < 2) {
            return Optional.empty();
        }
        Set<String> about = Words.content(sentence.text());
        boolean fromTo = FROM_TO.matcher(sentence.text()).find();
        for (Quantity odd : own) {
            if (!odd.isLarge()
                    || isLimit(odd, sentence)
                    || rows.stream().anyMatch(row -> holds(row, odd))
                    || isMadeOfCells(rows, odd)) {
                continue;
            }
            for (List<String> row : rows.subList(1, rows.size())) {
                List<Quantity> same =
                        own.stream().filter(one -> holds(row, one)).toList();
                if (same.stream().anyMatch(Quantity::isLarge) || same.size() > 1) {
                    Optional<BigDecimal> right = slip(rows.getFirst(), row, odd, own, about, fromTo);
                    if (right.isPresent()
                            && !isItsShare(odd, own, sentence)
                            && !isLeftOf(odd, own)
                            && new Reckoning(without(own, odd)).difference(odd).isEmpty()) {
                        return right.map(value -> finding(sentence, odd, value));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** "Leveransvillkor, högst 15 poäng": what it may be, and not what it was. */
    private static boolean isLimit(Quantity odd, Sentence sentence) {
        return LIMIT.matcher(sentence.text().substring(0, odd.from())).find();
    }

    /** The cell that it should be, which the sentence has not named already: it speaks of its column or row, or of no other. */
    private static Optional<BigDecimal> slip(
            List<String> header,
            List<String> row,
            Quantity odd,
            List<Quantity> own,
            Set<String> about,
            boolean fromTo) {
        for (int i = 1; i < row.size(); i++) {
            Optional<BigDecimal> value = TablesAddUp.value(row.get(i));
            String names = (i < header.size() ? header.get(i) : "") + " " + row.getFirst();
            boolean named = odd.value().compareTo(LARGE) >= 0
                    || fromTo
                    || Words.content(names).stream()
                            .anyMatch(stem -> about.stream().anyMatch(word -> Words.akin(stem, word)));
            if (named
                    && value.isPresent()
                    && Amounts.isSlip(odd.value(), value.get())
                    && own.stream().noneMatch(one -> one.value().compareTo(value.get()) == 0)) {
                return value;
            }
        }
        return Optional.empty();
    }

    /** Rows that stand together are added in the text: "370" of 180 and 190. */
    private static boolean isMadeOfCells(List<List<String>> rows, Quantity odd) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        for (int column = 1; column < columns; column++) {
            int at = column;
            if (someTogetherMake(
                    rows.stream().map(row -> at < row.size() ? row.get(at) : "").toList(), odd)) {
                return true;
            }
        }
        return false;
    }

    private static boolean someTogetherMake(List<String> cells, Quantity odd) {
        for (int from = 0; from < cells.size(); from++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int to = from; to < cells.size(); to++) {
                Optional<BigDecimal> value = TablesAddUp.value(cells.get(to));
                if (value.isEmpty()) {
                    break;
                }
                sum = sum.add(value.get());
                if (to > from && sum.compareTo(odd.value()) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "Av de 84 ledde 63, det vill säga 75 procent": the sentence has worked it out. */
    private static boolean isItsShare(Quantity odd, List<Quantity> own, Sentence sentence) {
        return Amounts.in(sentence.text()).stream()
                .filter(amount -> amount.unit().startsWith("procent"))
                .anyMatch(share -> own.stream()
                        .filter(whole -> whole.value().compareTo(odd.value()) > 0)
                        .map(whole -> odd.value()
                                .multiply(HUNDRED)
                                .divide(whole.value(), share.value().scale(), RoundingMode.HALF_UP))
                        .anyMatch(right -> right.compareTo(share.value()) == 0));
    }

    /** "Av de 81 deltagande var 57 kvinnor och 24 män": the sentence adds up by itself. */
    private static boolean isLeftOf(Quantity odd, List<Quantity> own) {
        return own.stream()
                .anyMatch(part -> !part.equals(odd)
                        && own.stream()
                                .anyMatch(whole ->
                                        whole.value().compareTo(part.value().add(odd.value())) == 0));
    }

    private static List<Quantity> without(List<Quantity> own, Quantity odd) {
        return own.stream().filter(one -> !one.equals(odd)).toList();
    }

    private static boolean holds(List<String> row, Quantity quantity) {
        return row.stream()
                .skip(1)
                .flatMap(cell -> TablesAddUp.value(cell).stream())
                .anyMatch(value -> value.compareTo(quantity.value()) == 0);
    }

    private static Finding finding(Sentence sentence, Quantity odd, BigDecimal right) {
        return Finding.of(
                        "same-quantity-differs",
                        NUMBERS_THAT_DISAGREE,
                        Severity.WARNING,
                        sentence.place(),
                        Amounts.written(odd.value()),
                        Amounts.written(right))
                .against(Amounts.written(right))
                .remedied();
    }
}
