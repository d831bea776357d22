package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Amounts;
import se.rodatraden.matters.lint.text.Amounts.Amount;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/**
 * What the text says of a row of a table is what stands there. Only where a sentence speaks of one row, or of the sum, and of
 * what a column counts.
 */
final class TableAndText {
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern OTHERWISE = Patterns.of(
            "\\b(?:tidigare|förra|ök\\p{L}*|utök\\p{L}*|minsk\\p{L}*|höj\\p{L}*|sänk\\p{L}*|per|ytterligare|minst|högst|mål\\p{L}*|skulle|bör|prognos\\p{L}*|jämfört|i stället|cirka|ungefär|omkring|drygt|knappt|nästan|mellan)\\b");
    private static final Pattern OF_TIME = Patterns.of("(?:år|månad|veck|dag|dygn|tim|minut)\\p{L}{0,5}");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    /** It is all of them that are counted, not some. */
    private static final Pattern WHOLE = Patterns.of(
            "\\b(?:omfattar|innehåller|rymmer|består av|innebär|sammanlagt|totalt|tillsammans|de|alla|samtliga|planens|kommunens|finns|har|med|ger|blir|utgör)\\s$");

    /** "180 000 kronor av beloppet för barn": a part of what the table has. */
    private static final Pattern OF_IT = Patterns.of("^ av \\p{L}");

    private static final int MOST_ROWS = 40;

    private TableAndText() {}

    private record Column(Set<String> about, String header) {}

    static List<Finding> in(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        for (Block block : report.text().blocks()) {
            if (block.part() instanceof Part.Table table
                    && table.rows().size() >= 3
                    && table.rows().size() <= MOST_ROWS
                    && TablesAddUp.isHeader(table.rows().getFirst())
                    && TablesAddUp.in(block).isEmpty()) {
                of(table.rows(), report, findings);
            }
        }
        return findings;
    }

    private static void of(List<List<String>> rows, LintedReport report, List<Finding> findings) {
        Set<BigDecimal> all = rows.stream()
                .flatMap(row -> row.stream().skip(1))
                .flatMap(cell -> TablesAddUp.value(cell).stream())
                .map(BigDecimal::stripTrailingZeros)
                .collect(Collectors.toSet());
        List<String> header = rows.getFirst();
        List<Column> columns =
                header.stream().map(cell -> new Column(stems(cell), cell)).toList();
        for (Sentence sentence : report.sentences()) {
            if (sentence.block().role() == SectionRole.REPLIES
                    || !Patterns.hasDigit(sentence.text())
                    || OTHERWISE.matcher(sentence.text()).find()) {
                continue;
            }
            List<Amount> amounts = Amounts.withWords(sentence.text()).stream()
                    .filter(amount ->
                            !amount.isYear() && !OF_TIME.matcher(amount.unit()).matches())
                    .toList();
            List<Amount> other = amounts.stream()
                    .filter(amount -> !all.contains(amount.value().stripTrailingZeros()))
                    .toList();
            if (amounts.size() > 2
                    || other.size() != 1
                    || OF_IT.matcher(sentence.text().substring(other.getFirst().to()))
                            .find()
                    || other.getFirst().unit().startsWith("procent")) {
                continue;
            }
            cell(rows, columns, sentence, amounts, other.getFirst())
                    .ifPresent(right -> findings.add(Finding.of(
                                    "same-quantity-differs",
                                    NUMBERS_THAT_DISAGREE,
                                    Severity.WARNING,
                                    sentence.place(),
                                    Amounts.written(other.getFirst().value()),
                                    right)
                            .against(right)
                            .remedied()));
        }
    }

    /** What the table has for that of which the sentence speaks; empty where that is not one cell. */
    private static Optional<String> cell(
            List<List<String>> rows, List<Column> columns, Sentence sentence, List<Amount> amounts, Amount said) {
        Set<String> about = stems(sentence.text());
        Optional<String> sum = sumOf(rows, columns, said);
        if (sum.isPresent()
                && WHOLE.matcher(sentence.text().substring(0, said.from())).find()) {
            return sum;
        }
        boolean beside = amounts.size() == 2;
        List<List<String>> spoken = rows.stream()
                .skip(1)
                .filter(row -> !row.isEmpty() && !TablesAddUp.isTotal(row) && isNamed(row.getFirst(), about))
                .toList();
        List<String> row;
        if (spoken.size() == 1 && amounts.size() == 1) {
            row = spoken.getFirst();
        } else if (spoken.isEmpty() && amounts.size() == 2 && TablesAddUp.isTotal(rows.getLast())) {
            row = rows.getLast();
            Amount whole = amounts.getFirst().equals(said) ? amounts.getLast() : amounts.getFirst();
            if (row.stream().skip(1).noneMatch(cell -> is(cell, whole))) {
                return Optional.empty();
            }
        } else {
            return Optional.empty();
        }
        List<String> cells = new ArrayList<>();
        for (int i = 1; i < row.size() && i < columns.size(); i++) {
            Column column = columns.get(i);
            if (TablesAddUp.value(row.get(i))
                            .filter(value -> Proportion.areNear(value, said.value()))
                            .isPresent()
                    && column.about().stream().anyMatch(stem -> about.stream().anyMatch(own -> Words.akin(stem, own)))
                    && sameYear(column.header(), sentence.text())
                    && (!beside || said.isMoney() || countsIt(column, said))
                    && (isMoney(column.header())
                            ? said.isMoney()
                            : !said.isMoney() || said.value().compareTo(THOUSAND) > 0)) {
                cells.add(row.get(i));
            }
        }
        return cells.size() == 1 ? Optional.of(cells.getFirst()) : Optional.empty();
    }

    /** The sum of the column that counts what is counted in the text. */
    private static Optional<String> sumOf(List<List<String>> rows, List<Column> columns, Amount said) {
        List<String> row = rows.getLast();
        if (!TablesAddUp.isTotal(row) || said.isMoney() || said.unit().length() < 4) {
            return Optional.empty();
        }
        String unit = Words.stem(said.unit());
        List<String> cells = new ArrayList<>();
        for (int i = 1; i < row.size() && i < columns.size(); i++) {
            boolean named = columns.get(i).about().stream().anyMatch(stem -> Words.akin(stem, unit));
            if (named
                    && TablesAddUp.value(row.get(i))
                            .filter(value -> isClose(value, said))
                            .isPresent()) {
                cells.add(row.get(i));
            }
        }
        return cells.size() == 1 ? Optional.of(cells.getFirst()) : Optional.empty();
    }

    /** Of two numbers in a sentence each counts what it stands before: "84 bostäder och en förskola med 72 platser". */
    private static boolean countsIt(Column column, Amount said) {
        String unit = Words.stem(said.unit());
        return said.unit().length() < 4 || column.about().stream().anyMatch(stem -> Words.akin(stem, unit));
    }

    private static boolean isClose(BigDecimal value, Amount said) {
        return Amounts.isSlip(said.value(), value)
                || value.subtract(said.value())
                                .abs()
                                .multiply(BigDecimal.valueOf(4))
                                .compareTo(value)
                        < 0;
    }

    private static boolean is(String cell, Amount amount) {
        return TablesAddUp.value(cell)
                .filter(value -> value.compareTo(amount.value()) == 0)
                .isPresent();
    }

    private static boolean isNamed(String label, Set<String> about) {
        Set<String> stems = stems(label);
        return !stems.isEmpty() && about.containsAll(stems);
    }

    private static boolean isMoney(String header) {
        return Patterns.of("kronor|\\bkr\\b|\\btkr\\b|\\bmkr\\b")
                .matcher(header)
                .find();
    }

    /** A column of one year is compared with what is said of that year. */
    private static boolean sameYear(String header, String text) {
        List<String> years =
                YEAR.matcher(header).results().map(result -> result.group()).toList();
        List<String> said =
                YEAR.matcher(text).results().map(result -> result.group()).toList();
        return said.isEmpty() && years.isEmpty() || said.stream().anyMatch(years::contains);
    }

    private static Set<String> stems(String text) {
        return Words.content(text).stream()
                .filter(stem -> stem.length() >= 4 && !stem.equals("antal") && !stem.startsWith("kron"))
                .collect(Collectors.toSet());
    }
}
