package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Amounts;
import se.rodatraden.matters.lint.text.Patterns;

/**
 * A column makes the sum below it, and a row the one beside it. Where a row and a column fail, the fault is where they cross;
 * else any number of the column may be the wrong one, and all are pointed at.
 */
final class TablesAddUp {
    private static final Pattern TOTAL = Patterns.of(
            "^(?:summa|totalt?|sammanlagt|totalsumma|sammantaget|tillsammans|samtliga|alla|hela (?:kommunen|staden))(?!\\p{L})");
    private static final Pattern PER_UNIT = Patterns.of(
            "\\b(?:per|à|andel\\p{L}*|genomsnitt\\p{L}*|snitt\\p{L}*|medel\\p{L}*|median|procent|pris)\\b|%");
    private static final Pattern PART_SUM = Patterns.of("^(?:del|mellan)summa");
    private static final Pattern NUMBER = Pattern.compile(
            "([−–-]?)(\\d{1,3}(?:[ \\u00a0\\u202f.]\\d{3}){1,3}|\\d{1,9}(?:,\\d{1,3})?)(?:[ \\u00a0]?(%|procent|kr|kronor|tkr|mkr|mnkr|st|ha))?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

    private TablesAddUp() {}

    static List<Finding> in(Block block) {
        if (!(block.part() instanceof Part.Table table) || table.rows().size() < 3) {
            return List.of();
        }
        List<List<String>> rows = table.rows();
        int first = isHeader(rows.getFirst()) ? 1 : 0;
        int last = rows.size() - 1;
        boolean summed = isTotal(rows.getLast()) && last - first >= 2;
        if (rows.stream()
                .anyMatch(row -> !row.isEmpty()
                        && PART_SUM.matcher(row.getFirst().strip()).find())) {
            return List.of();
        }
        List<Integer> wrongColumns = summed ? wrongColumns(rows, first, last) : List.of();
        List<Integer> wrongRows = wrongRows(rows, first);
        List<Finding> findings = new ArrayList<>();
        if (wrongColumns.size() == 1 && wrongRows.size() == 1) {
            int row = wrongRows.getFirst();
            int column = wrongColumns.getFirst();
            findings.add(finding(
                    cell(block, rows, row, column, column), said(rows, last, column), sum(rows, first, last, column)));
            return findings;
        }
        for (int column : wrongColumns) {
            int from = offset(block, rows, first, 0);
            int to = offset(block, rows, last, column)
                    + rows.get(last).get(column).length();
            Place place = from >= 0 && to <= block.text().length() && from < to ? block.place(from, to) : block.place();
            findings.add(finding(place, said(rows, last, column), sum(rows, first, last, column)));
        }
        if (wrongColumns.isEmpty()) {
            for (int row : wrongRows) {
                int column = rows.get(row).size() - 1;
                BigDecimal sum = across(rows.get(row));
                findings.add(finding(cell(block, rows, row, 0, column), said(rows, row, column), sum));
            }
        }
        return findings;
    }

    private static Finding finding(Place place, BigDecimal said, BigDecimal sum) {
        return Finding.of(
                        "sum-disagrees",
                        NUMBERS_THAT_DISAGREE,
                        Severity.ERROR,
                        place,
                        Amounts.written(said),
                        Amounts.written(sum))
                .against(Amounts.written(sum));
    }

    static boolean isTotal(List<String> row) {
        return !row.isEmpty() && TOTAL.matcher(row.getFirst().strip()).find();
    }

    /** Words, and perhaps years, but nothing counted. */
    static boolean isHeader(List<String> row) {
        return row.stream()
                .skip(1)
                .allMatch(cell ->
                        value(cell).isEmpty() || YEAR.matcher(cell.strip()).matches());
    }

    private static List<Integer> wrongColumns(List<List<String>> rows, int first, int last) {
        List<Integer> wrong = new ArrayList<>();
        for (int column = 1; column < rows.get(last).size(); column++) {
            Optional<BigDecimal> total = value(rows.get(last).get(column));
            int at = column;
            List<String> cells = rows.subList(first, last).stream()
                    .map(row -> at < row.size() ? row.get(at) : "")
                    .toList();
            boolean perUnit = first == 1
                    && column < rows.getFirst().size()
                    && PER_UNIT.matcher(rows.getFirst().get(column)).find();
            if (total.isEmpty()
                    || perUnit
                    || rows.get(last).get(column).matches(".*(?:%|procent).*")
                    || cells.stream().anyMatch(cell -> value(cell).isEmpty() && !isNothing(cell))
                    || cells.stream()
                            .allMatch(cell -> YEAR.matcher(cell.strip()).matches())) {
                continue;
            }
            BigDecimal sum = sum(rows, first, last, column);
            // What is rounded in each row need not be so in all.
            int scale = Math.max(total.get().scale(), sum.scale());
            BigDecimal rounding = scale <= 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(cells.size() - 1L, scale)
                            .movePointLeft(0)
                            .divide(BigDecimal.TWO);
            if (sum.subtract(total.get()).abs().compareTo(rounding) > 0) {
                wrong.add(column);
            }
        }
        return wrong;
    }

    /** Where the last column is called a sum and most of the rows make it. */
    private static List<Integer> wrongRows(List<List<String>> rows, int first) {
        List<String> header = rows.getFirst();
        if (first == 0
                || header.size() < 4
                || !TOTAL.matcher(header.getLast().strip()).find()) {
            return List.of();
        }
        List<Integer> wrong = new ArrayList<>();
        int right = 0;
        for (int i = first; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (row.size() != header.size()
                    || row.stream().skip(1).anyMatch(cell -> value(cell).isEmpty() && !isNothing(cell))
                    || value(row.getLast()).isEmpty()) {
                continue;
            }
            if (across(row).compareTo(value(row.getLast()).orElse(BigDecimal.ZERO)) == 0) {
                right++;
            } else {
                wrong.add(i);
            }
        }
        return right >= wrong.size() ? wrong : List.of();
    }

    private static BigDecimal across(List<String> row) {
        return row.subList(1, row.size() - 1).stream()
                .flatMap(cell -> value(cell).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<List<String>> rows, int first, int last, int column) {
        return rows.subList(first, last).stream()
                .filter(row -> column < row.size())
                .flatMap(row -> value(row.get(column)).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal said(List<List<String>> rows, int row, int column) {
        return value(rows.get(row).get(column)).orElse(BigDecimal.ZERO);
    }

    private static boolean isNothing(String cell) {
        return cell.strip().matches("[–—-]?");
    }

    /** Of a cell with one number and perhaps its unit; empty for any other. */
    static Optional<BigDecimal> value(String cell) {
        Matcher matcher = NUMBER.matcher(cell.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal value = Amounts.value(matcher.group(2).replace(".", ""));
        return Optional.of(matcher.group(1).isEmpty() ? value : value.negate());
    }

    private static Place cell(Block block, List<List<String>> rows, int row, int from, int to) {
        int start = offset(block, rows, row, from);
        int end = offset(block, rows, row, to) + rows.get(row).get(to).length();
        return start >= 0 && start < end && end <= block.text().length() ? block.place(start, end) : block.place();
    }

    /** Cells stand between tabs, rows on lines. */
    private static int offset(Block block, List<List<String>> rows, int row, int column) {
        int at = 0;
        for (int i = 0; i < row; i++) {
            at += String.join("\t", rows.get(i)).length() + 1;
        }
        for (int i = 0; i < column; i++) {
            at += rows.get(row).get(i).length() + 1;
        }
        return Math.min(at, block.text().length());
    }
}
