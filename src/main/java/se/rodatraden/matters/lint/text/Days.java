package se.rodatraden.matters.lint.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as people write them: {@code onsdagen den 12 maj 2027}, {@code 2027-05-12}, {@code 12/5 2027}, {@code den 12:e}. */
public final class Days {
    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");
    private static final Map<String, DayOfWeek> WEEKDAYS = Map.of(
            "måndag", DayOfWeek.MONDAY,
            "tisdag", DayOfWeek.TUESDAY,
            "onsdag", DayOfWeek.WEDNESDAY,
            "torsdag", DayOfWeek.THURSDAY,
            "fredag", DayOfWeek.FRIDAY,
            "lördag", DayOfWeek.SATURDAY,
            "söndag", DayOfWeek.SUNDAY);
    private static final String WEEKDAY = "(?:(måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)(?:en)?\\s{1,3})?";
    private static final Pattern LONG =
            Patterns.of("\\b" + WEEKDAY + "(?:den\\s{1,3})?(?<![\\d.,-])(\\d{1,2})(?::[ae])?\\s{1,3}("
                    + String.join("|", MONTHS) + ")(?:\\s{1,3}(?:år\\s)?((?:19|20)\\d{2}))?\\b");
    private static final Pattern ISO =
            Patterns.of(WEEKDAY + "(?<![\\d./:-])((?:19|20)\\d{2})-(\\d{2})-(\\d{2})(?![\\d/-]|:\\d)");
    private static final Pattern SLASH =
            Patterns.of("(?<![\\d/:-])(\\d{1,2})/(\\d{1,2})\\s{1,2}((?:19|20)\\d{2})(?![\\d/:-])");
    private static final Pattern BARE = Patterns.of("\\bden\\s{1,3}(\\d{1,2}):?[ae]\\b(?!\\s{1,3}(?:"
            + String.join("|", MONTHS)
            + "|klass|\\p{L}{3,20}(?:en|et|an|na)\\b))|\\bden\\s{1,3}(\\d{1,2})(?=[.,;!?]?(?:$|\\s+[a-zåäö]))(?!,\\s(?:\\p{L}{3,7}dagen\\s)?den\\s\\d)(?!\\s{1,3}(?:"
            + String.join("|", MONTHS) + "|och|eller|till|samt|respektive|procent|år|i (?:"
            + String.join("|", MONTHS) + "|varje|månaden)|varje))");

    private static final Pattern WHICH_WEEKDAY = Patterns.of(
            "^(?:,\\s(?:som (?:var|är|blir|infaller på|inföll på)|vilket (?:var|är|blir)|alltså|det vill säga|dvs\\.?)\\s(?:en\\s)?|\\s\\((?:en\\s)?)(måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)(?:en)?\\b");

    private Days() {}

    public enum Completeness {
        FULL,
        NO_YEAR,
        NO_MONTH,
        /** No calendar has it. */
        IMPOSSIBLE
    }

    /**
     * @param day for a full date
     * @param inYear for one without its year
     * @param weekday as it was written, where it was
     */
    public record Day(
            int from,
            int to,
            Completeness completeness,
            @Nullable LocalDate day,
            @Nullable MonthDay inYear,
            @Nullable DayOfWeek weekday) {}

    /** In the order in which they stand. */
    public static List<Day> in(String text) {
        if (!Patterns.hasDigit(text)) {
            return List.of();
        }
        List<Day> days = new ArrayList<>();
        Matcher iso = ISO.matcher(text);
        while (iso.find()) {
            days.add(full(iso, iso.group(1), number(iso, 2), number(iso, 3), number(iso, 4)));
        }
        Matcher written = LONG.matcher(text);
        while (written.find()) {
            int month = MONTHS.indexOf(written.group(3).toLowerCase(Locale.ROOT)) + 1;
            if (written.group(4) != null) {
                days.add(full(written, written.group(1), number(written, 4), month, number(written, 2)));
            } else {
                // A leap year, so that the 29th of February is asked about for its year alone.
                boolean exists = exists(2000, month, number(written, 2));
                days.add(new Day(
                        written.start(),
                        written.end(),
                        exists ? Completeness.NO_YEAR : Completeness.IMPOSSIBLE,
                        null,
                        exists ? MonthDay.of(month, number(written, 2)) : null,
                        weekday(written.group(1))));
            }
        }
        Matcher slash = SLASH.matcher(text);
        while (slash.find()) {
            days.add(full(slash, null, number(slash, 3), number(slash, 2), number(slash, 1)));
        }
        Matcher bare = BARE.matcher(text);
        while (bare.find()) {
            days.add(new Day(bare.start(), bare.end(), Completeness.NO_MONTH, null, null, null));
        }
        days.sort(Comparator.comparingInt(Day::from));
        return days;
    }

    /** "Den 17 mars 2027, som var en onsdag": what stands after a day and says which of the week it is. */
    public static Optional<DayOfWeek> weekdayAfter(String after) {
        Matcher which = WHICH_WEEKDAY.matcher(after);
        return which.find() ? Optional.ofNullable(weekday(which.group(1))) : Optional.empty();
    }

    /** How many characters those words take; 0 for none. */
    public static int lengthOfWeekdayAfter(String after) {
        Matcher which = WHICH_WEEKDAY.matcher(after);
        return which.find() ? which.end() : 0;
    }

    public static boolean isMonth(String word) {
        return MONTHS.contains(word);
    }

    /** {@code onsdag}. */
    public static String nameOf(DayOfWeek day) {
        return WEEKDAYS.entrySet().stream()
                .filter(entry -> entry.getValue() == day)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Day full(Matcher matcher, @Nullable String weekday, int year, int month, int day) {
        return exists(year, month, day)
                ? new Day(
                        matcher.start(),
                        matcher.end(),
                        Completeness.FULL,
                        LocalDate.of(year, month, day),
                        null,
                        weekday(weekday))
                : new Day(matcher.start(), matcher.end(), Completeness.IMPOSSIBLE, null, null, weekday(weekday));
    }

    private static boolean exists(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static @Nullable DayOfWeek weekday(@Nullable String name) {
        return name == null ? null : WEEKDAYS.get(name.toLowerCase(Locale.ROOT));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
