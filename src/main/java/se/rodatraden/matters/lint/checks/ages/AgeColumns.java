package se.rodatraden.matters.lint.checks.ages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;

/** Spans of ages down a column of a table, one in each row. */
final class AgeColumns {
    /** The heading of a column of ages. */
    private static final Pattern YEARS_COLUMN = Patterns.of("^\\s?(?:årskurs|ålder|åldersgrupp|åldrar|åk)\\b");
    /** "7–9" and "F–3", in a column whose heading says what the numbers are. */
    private static final Pattern BARE = Pattern.compile("\\s?(F|\\d{1,3})\\s?[–-]\\s?(\\d{1,3})\\s?");
    /** "SSPF för ungdomar i åldern 10–17 år": a name, and then whom it is for. */
    private static final Pattern OFFER = Patterns.exact("^\\p{Lu}[^.;]{2,60}? (?:för|till) [^.;]{0,60}\\d");

    private static final Pattern SUM = Patterns.of("^\\s?(?:summa|totalt?|tillsammans|samtliga|alla|hela)\\b");

    private AgeColumns() {}

    /** The first column, where every row has a span of its own. */
    static Optional<Finding> first(Block block, Part.Table table) {
        List<PlacedSpan> column = new ArrayList<>();
        boolean ofYears = !table.rows().isEmpty() && isOfYears(cell(table.rows().getFirst(), 0));
        int from = 0;
        for (List<String> row : table.rows()) {
            String cell = cell(row, 0);
            List<Ages.Span> spans = ofYears ? withBare(cell) : Ages.in(cell);
            int at = block.text().indexOf(cell, from);
            if (at >= 0) {
                from = at + cell.length();
            }
            if (spans.size() == 1 && at >= 0) {
                column.add(PlacedSpan.in(block, at, spans.getFirst()));
            }
        }
        boolean ofTwo = ofYears || areAllAges(table, column);
        return areOffers(table, column) ? Optional.empty() : new AgeRow(column).broken(ofTwo ? 2 : AgeRow.FEWEST, true);
    }

    /** Each further column that is headed as one of ages: each of its rows has those of one group. */
    static List<Finding> further(Block block, Part.Table table) {
        List<Finding> findings = new ArrayList<>();
        List<String> header = table.rows().isEmpty() ? List.of() : table.rows().getFirst();
        for (int i = 1; i < header.size(); i++) {
            if (isOfYears(header.get(i))) {
                new AgeRow(column(i, block, table)).broken(AgeRow.FEWEST, true).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static List<PlacedSpan> column(int number, Block block, Part.Table table) {
        List<PlacedSpan> column = new ArrayList<>();
        int from = 0;
        for (List<String> row : table.rows()) {
            String cell = cell(row, number);
            List<Ages.Span> spans = Ages.in(cell);
            int at = block.text().indexOf(cell, from);
            if (spans.size() == 1 && at >= 0) {
                from = at + cell.length();
                column.add(PlacedSpan.in(block, at, spans.getFirst()));
            }
        }
        return column;
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    private static boolean isOfYears(String heading) {
        return YEARS_COLUMN.matcher(heading).find();
    }

    private static List<Ages.Span> withBare(String cell) {
        Matcher bare = BARE.matcher(cell);
        if (!bare.matches()) {
            return Ages.in(cell);
        }
        int from = bare.group(1).equals("F") ? 0 : Integer.parseInt(bare.group(1));
        return List.of(new Ages.Span(from, Integer.parseInt(bare.group(2)), true, 0, cell.length()));
    }

    /** "Förskoleklass och årskurs 1–3", "Årskurs 4–6", "Summa": the rows are told apart by nothing else. */
    private static boolean areAllAges(Part.Table table, List<PlacedSpan> column) {
        return column.size() >= 2
                && table.rows().stream()
                        .skip(1)
                        .filter(row -> !row.isEmpty())
                        .map(List::getFirst)
                        .filter(cell -> !SUM.matcher(cell).find())
                        .allMatch(AgeColumns::isAges);
    }

    private static boolean isAges(String cell) {
        return Ages.in(cell).stream()
                .anyMatch(span -> span.end() - span.start() == cell.strip().length());
    }

    /** Rows that name an offer each have their ages each for itself, in whatever order they stand. */
    private static boolean areOffers(Part.Table table, List<PlacedSpan> column) {
        long named = table.rows().stream()
                .skip(1)
                .filter(row -> !row.isEmpty() && OFFER.matcher(row.getFirst()).find())
                .count();
        return named * 2 > column.size();
    }
}
