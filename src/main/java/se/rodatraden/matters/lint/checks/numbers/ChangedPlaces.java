package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

/**
 * "241 elever" once in a report that has 214 elsewhere: two neighbouring figures of a number have changed places, as happens to
 * whoever types. The other number stands twice or more, or is the sum of a table, or of the same thing.
 */
final class ChangedPlaces {
    private static final int FEWEST_FIGURES = 3;
    /** More numbers than a report has. */
    private static final int MOST = 2_000;

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    private static final Pattern SHARE = Patterns.of("procent|andel|%");
    private static final Pattern CELL = Pattern.compile("\\d{1,3}(?:[ \\u00a0]\\d{3}){0,4}|\\d{1,9}");
    /** No thing is counted. */
    private static final Set<String> FROM_TO = Set.of("från", "till", "och", "eller", "under", "mellan");

    private static final Pattern OF_ALL =
            Patterns.of("^\\s?(?:summa|totalt?|tillsammans|sammanlagt|samtliga|hela|alla)\\b");

    /**
     * @param unit what is counted, by its stem; empty in a cell
     * @param ofAll whether it is said to be a sum
     */
    private record Number(String figures, Measure measure, String unit, Set<String> about, boolean ofAll, Written at) {

        boolean isOfTheSame(Number other) {
            return figures.length() == other.figures.length()
                    && (unit.isEmpty() || other.unit.isEmpty() || measure == other.measure && unit.equals(other.unit));
        }
    }

    /** @param sentence null for a cell */
    private record Written(Block block, @Nullable Sentence sentence, int from, int to, String text) {}

    private ChangedPlaces() {}

    static List<Finding> in(LintedReport report) {
        List<Number> all = numbers(report);
        List<Finding> findings = new ArrayList<>();
        if (all.size() > MOST) {
            return findings;
        }
        for (Number one : all) {
            Sentence sentence = one.at().sentence();
            if (sentence == null
                    || FROM_TO.contains(one.unit())
                    || sentence.block().role() == SectionRole.REPLIES
                    || all.stream().filter(other -> isEqual(one, other)).count() > 1) {
                continue;
            }
            right(one, all)
                    .ifPresent(right -> findings.add(Finding.of(
                                    "same-quantity-differs",
                                    NUMBERS_THAT_DISAGREE,
                                    Severity.WARNING,
                                    sentence.place(one.at().from(), one.at().to()),
                                    one.at().text(),
                                    right.at().text())
                            .against(right.at().text())
                            .remedied()));
        }
        return findings;
    }

    private static boolean isEqual(Number one, Number other) {
        return one.figures().equals(other.figures());
    }

    private static Optional<Number> right(Number one, List<Number> all) {
        List<Number> swapped = all.stream()
                .filter(other -> one.isOfTheSame(other)
                        && isSwapped(one.figures(), other.figures(), isShareOfAYear(one, other) ? 2 : FEWEST_FIGURES))
                .toList();
        // Told side by side they are two: a part, and what it adds up to with others.
        if (swapped.isEmpty()
                || swapped.stream()
                        .anyMatch(other -> one.at().block().equals(other.at().block()))) {
            return Optional.empty();
        }
        Number other = swapped.getFirst();
        long times = swapped.stream().filter(same -> isEqual(same, other)).count();
        return times > 1 || other.ofAll() || isAbout(one, other) ? Optional.of(other) : Optional.empty();
    }

    /** "Under 2027 tackade 56 procent ja", and a row for 2027 with 65 in a column of per cent. */
    private static boolean isShareOfAYear(Number one, Number other) {
        return one.measure() == Measure.SHARE
                && other.measure() == Measure.SHARE
                && other.at().sentence() == null
                && one.about().stream()
                        .anyMatch(word ->
                                YEAR.matcher(word).matches() && other.about().contains(word));
    }

    private static boolean isAbout(Number one, Number other) {
        return other.at().sentence() == null
                && one.about().stream()
                        .anyMatch(stem -> other.about().stream().anyMatch(theirs -> Words.akin(stem, theirs)));
    }

    /** Two neighbours, and nothing else. */
    private static boolean isSwapped(String one, String other, int fewest) {
        if (one.length() != other.length()
                || one.equals(other)
                || Math.max(significant(one), significant(other)) < fewest) {
            return false;
        }
        int at = 0;
        while (one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }

    private static int significant(String figures) {
        return figures.replaceFirst("0+$", "").length();
    }

    private static List<Number> numbers(LintedReport report) {
        List<Number> all = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            if (!Patterns.hasDigit(sentence.text())) {
                continue;
            }
            for (Quantity quantity : Quantities.in(sentence.text())) {
                String text = sentence.text().substring(quantity.from(), quantity.to());
                if (Character.isDigit(text.charAt(0)) && quantity.value().scale() <= 0) {
                    all.add(number(
                            quantity.value(),
                            quantity.kind(),
                            quantity.kind() == Measure.MONEY ? "kronor" : quantity.head(),
                            about(sentence.text()),
                            OF_ALL.matcher(sentence.text()).find(),
                            new Written(sentence.block(), sentence, quantity.from(), quantity.to(), text)));
                }
            }
        }
        for (Block block : report.text().blocks()) {
            if (block.part() instanceof Part.Table table) {
                table.rows().forEach(row -> cells(block, table.rows().getFirst(), row, all));
            }
        }
        return all;
    }

    private static void cells(Block block, List<String> head, List<String> row, List<Number> all) {
        for (int i = 1; i < row.size(); i++) {
            String cell = row.get(i).strip();
            if (CELL.matcher(cell).matches()) {
                all.add(number(
                        new BigDecimal(cell.replaceAll("\\D", "")),
                        i < head.size() && SHARE.matcher(head.get(i)).find() ? Measure.SHARE : Measure.COUNT,
                        "",
                        about(row.getFirst()),
                        OF_ALL.matcher(row.getFirst()).find(),
                        new Written(block, null, 0, 0, cell)));
            }
        }
    }

    /** The stems of its words, and the years. */
    private static Set<String> about(String text) {
        Set<String> about = new java.util.TreeSet<>(Words.content(text));
        YEAR.matcher(text).results().map(java.util.regex.MatchResult::group).forEach(about::add);
        return about;
    }

    private static Number number(
            BigDecimal value, Measure measure, String unit, Set<String> about, boolean ofAll, Written at) {
        return new Number(value.toBigInteger().toString(), measure, unit, about, ofAll, at);
    }
}
