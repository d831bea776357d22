package se.rodatraden.guidelines.domain.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.rodatraden.guidelines.domain.table.Value;

/** A day as people write it, {@code 1 juli 2024}, or as {@code 2024-07-01}. Years have four digits. */
final class DayWords {
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WORDS =
            Pattern.compile("(?i)(?:den )?(\\d{1,2})(?::?a|:?e|st|nd|rd|th)? (\\p{L}{3,9})\\.?,? (\\d{4})");

    private static final Pattern WRITTEN = Pattern.compile("\\b(?:" + ISO + "|" + WORDS + ")");

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}|(?i:den )?\\d{1,2}\\D{3,14}\\d{4}";
    private static final Pattern BETWEEN = Pattern.compile("(" + DAY + ")\\s*[–—-]\\s*(" + DAY + ")");
    /** {@code 1 juli–31 december 2024}: the year is said once. */
    private static final Pattern WITHIN_YEAR =
            Pattern.compile("((?i:den )?\\d{1,2} \\p{L}+\\.?)\\s*[–—-]\\s*(\\d{1,2}\\D{3,14}(\\d{4}))");

    private DayWords() {}

    /** Two texts, each to be read as a day. */
    record Ends(String first, String last) {}

    static Optional<Value> read(String text) {
        try {
            if (ISO.matcher(text).matches()) {
                return text.startsWith("0000") ? Optional.empty() : Optional.of(Value.of(LocalDate.parse(text)));
            }
            Matcher words = WORDS.matcher(text);
            OptionalInt month = words.matches() ? month(words.group(2)) : OptionalInt.empty();
            return month.isPresent() && !words.group(3).equals("0000")
                    ? Optional.of(Value.of(LocalDate.of(
                            Integer.parseInt(words.group(3)), month.getAsInt(), Integer.parseInt(words.group(1)))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // 30 February
        }
    }

    /** The first day in the text that is written as one but that no calendar has: {@code 31 februari 2024}. */
    static Optional<String> missing(String text) {
        return WRITTEN.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(day -> read(day).isEmpty() && isWritten(day))
                .findFirst();
    }

    private static boolean isWritten(String day) {
        Matcher words = WORDS.matcher(day);
        return !words.matches() || month(words.group(2)).isPresent();
    }

    static Optional<Ends> between(String text) {
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            return Optional.of(new Ends(between.group(1), between.group(2)));
        }
        Matcher within = WITHIN_YEAR.matcher(text);
        return within.matches()
                ? Optional.of(new Ends(within.group(1) + " " + within.group(3), within.group(2)))
                : Optional.empty();
    }

    static String said(LocalDate day, Vocabulary words) {
        return "%d %s %04d"
                .formatted(day.getDayOfMonth(), words.ofDays().months().get(day.getMonthValue() - 1), day.getYear());
    }

    private static OptionalInt month(String written) {
        String start = written.toLowerCase(Locale.ROOT);
        return IntStream.range(0, 12)
                .filter(month -> Vocabulary.ALL.stream()
                        .map(words -> words.ofDays().months())
                        .map((List<String> months) -> months.get(month).toLowerCase(Locale.ROOT))
                        .anyMatch(name -> name.startsWith(start)))
                .map(month -> month + 1)
                .findFirst();
    }
}
