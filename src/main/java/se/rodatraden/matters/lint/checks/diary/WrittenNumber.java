package se.rodatraden.matters.lint.checks.diary;

import static se.rodatraden.matters.lint.Category.DIARY_NUMBERS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.matters.domain.DiaryNumberReader;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Words;

/**
 * A diary number where a report has it, and how it is like another.
 *
 * @param number as it is written
 * @param from its first character in the block's text
 */
record WrittenNumber(String number, Block block, int from) {
    private static final Pattern DAY = Pattern.compile("(?:19|20)\\d{2}-\\d{2}-\\d{2}");
    /** "KS 2027/655": the series and the number in the year. */
    private static final Pattern WHOLE = Patterns.exact("(\\p{Lu}{2,6})[ -]?(?:19|20)\\d{2}\\s?[/:-]\\s?(\\d{1,5})");

    private static final Pattern SERIES = Patterns.of("^\\p{L}{1,8}");
    /** Those of fewer digits stand in the diary of every year. */
    private static final Pattern MANY_DIGITS = Pattern.compile("\\d{3}$");

    static List<WrittenNumber> in(LintedReport report) {
        return report.text().blocks().stream()
                .flatMap(block -> in(block).stream())
                .toList();
    }

    static List<WrittenNumber> in(Block block) {
        List<WrittenNumber> all = new ArrayList<>();
        int from = 0;
        for (DiaryNumber number : DiaryNumberReader.in(block.text())) {
            int at = block.text().indexOf(number.value(), from);
            if (at >= 0 && !DAY.matcher(number.value()).matches()) {
                all.add(new WrittenNumber(number.value(), block, at));
                from = at + number.value().length();
            }
        }
        return all;
    }

    Place place() {
        return block.place(from, from + number.length());
    }

    /** The letters that it begins with; empty for none. */
    String series() {
        Matcher matcher = SERIES.matcher(number);
        return matcher.find() ? matcher.group() : "";
    }

    /** {@code KS 655} of KS 2027/655; empty for a number of another form. */
    Optional<String> withoutYear() {
        Matcher whole = WHOLE.matcher(number);
        return whole.matches() ? Optional.of(whole.group(1) + " " + whole.group(2)) : Optional.empty();
    }

    boolean isOfTheSeriesOf(WrittenNumber other) {
        return series().equals(other.series());
    }

    boolean isSameAs(String other) {
        return plain(number).equals(plain(other));
    }

    boolean isSameAs(WrittenNumber other) {
        return isSameAs(other.number);
    }

    boolean hasTheDigitsOf(WrittenNumber other) {
        return number.replaceAll("\\D", "").equals(other.number.replaceAll("\\D", ""));
    }

    /** Two digits have changed places: a slip, and not the next matter in the diary. */
    boolean isSwapOf(String other) {
        String one = plain(number);
        String right = plain(other);
        return one.length() == right.length()
                && !one.equals(right)
                && Words.distance(one, right) == 1
                && Arrays.equals(
                        one.chars().sorted().toArray(), right.chars().sorted().toArray());
    }

    /** One character is another, is lost or is one too many, or two have changed places. */
    boolean isNearly(WrittenNumber other) {
        return Words.distance(plain(number), plain(other.number)) == 1;
    }

    /** "SN 2025/144" for SN 2026/144: the same number in the diary of another year is hardly that of another matter. */
    boolean isOfAnotherYearThan(WrittenNumber other) {
        Optional<String> brief = withoutYear();
        return brief.filter(one -> MANY_DIGITS.matcher(one).find()).isPresent()
                && brief.equals(other.withoutYear())
                && !isSameAs(other);
    }

    Finding disagreesWith(String right) {
        return Finding.of("diary-number-disagrees", DIARY_NUMBERS, Severity.ERROR, place(), number, right)
                .against(right)
                .remedied(right);
    }

    private static String plain(String number) {
        return number.replaceAll("\\s", "");
    }
}
