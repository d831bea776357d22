package se.rodatraden.matters.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.matters.domain.StartDay.Span;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;

/**
 * From which days a clause lets something hold: "med ikraftträdande den 1 januari 2025", "från årsskiftet", "att gälla från den
 * 1 juli nästa år". A year that is left out follows from the day of the meeting.
 *
 * @param days in the order in which they stand
 * @param unread whether it tells a time that is none of them, such as a term
 */
record StartDays(List<StartDay> days, boolean unread) {
    private static final String MONTHS =
            "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december";
    private static final String YEAR = "((?:19|20)\\d{2})";
    private static final String NEXT_OR_THIS = "(nästa år|nästkommande år|kommande år|i år|innevarande år|samma år)";

    private static final Pattern TURN = Patterns.of("\\b(?:(nästa|kommande|stundande)\\s)?(halv)?(?:årsskifte(?:t)?)"
            + "(?:\\s" + YEAR + "(?:\\s?[/–-]\\s?(?:(?:19|20)\\d{2}|\\d{2}))?|\\s" + NEXT_OR_THIS + ")?\\b");
    private static final Pattern NEW_YEAR =
            Patterns.of("\\b(?:nästa\\s)?nyår(?:et|sdagen)?(?:\\s" + YEAR + "|\\s" + NEXT_OR_THIS + ")?\\b");
    private static final Pattern SLASH =
            Patterns.of("(?<![\\d/:.-])(\\d{1,2})/(\\d{1,2})(?:\\s?[-–/]\\s?|\\s)?((?:19|20)?\\d{2})?(?![\\d/:]|-\\d)");
    private static final Pattern DOTTED =
            Patterns.of("(?<![\\d/:.-])(\\d{1,2})\\.(\\d{1,2})\\." + YEAR + "(?![\\d/:-]|\\.\\d)");
    private static final Pattern TOGETHER = Patterns.of("(?<![\\d/:.-])((?:19|20)\\d{2})(\\d{2})(\\d{2})(?![\\d/:-])");
    private static final Pattern MONTH =
            Patterns.of("\\b(" + MONTHS + ")(?:\\smånad)?(?:\\s" + YEAR + "|\\s" + NEXT_OR_THIS + ")?\\b");
    private static final Pattern WHOLE_YEAR =
            Patterns.of("(?:(?<![\\d/:.§-]|§\\s)" + YEAR + "(?![\\d/:-]|\\.\\d|\\sårs)|\\b" + NEXT_OR_THIS + ")");
    private static final Pattern THEN = Patterns.of("^\\s" + NEXT_OR_THIS + "\\b");

    private static final String FILL =
            "(?:[\\s,:]{1,2}(?:från|from|och|med|den|dag|dagen|vid|är|sker|blir|sätts|ska|skall"
                    + "|redan|först|fr|verkan|början|start|år|i|gälla|kraft|på)){0,6}";
    private static final String BEGINS = "\\b(?:från och med|med verkan|(?:med\\s)?ikraft\\p{L}*|i kraft|giltig\\p{L}*"
            + "|gäll(?:a|er|as|ande)?|tillämpa\\p{L}*|börja(?:r|s)?|start\\p{L}*|inför(?:a|s|as|des|ts))\\b";
    private static final Pattern STRONG = Patterns.of(BEGINS + FILL + "[\\s,:]{0,2}$");
    /** Of a paper too: "enligt utkastet från den 7 oktober". */
    private static final Pattern WEAK = Patterns.of("\\b(?:från|from|antas|fastställs|godkänns)" + FILL + "\\s?$");

    private static final Pattern UNREAD = Patterns.of("(?:" + BEGINS + "|\\bfrån)" + FILL
            + "\\s(?:(?:nästa|kommande|instundande|stundande|början av|mitten av|slutet av|den)\\s){0,2}"
            + "(?:höst|vår|sommar|vinter|ht|vt|läsår|skolår|termin|skolstart|kvartal|månad|vecka|veckoskift|\\d)");
    /** Of what holds as soon as it is decided. */
    private static final Pattern AT_ONCE = Patterns.of("(?:" + BEGINS + FILL + "\\s(?:omedelbart|genast)"
            + "|\\bträd\\p{L}*\\s(?:omedelbart|genast)\\si\\skraft|\\bmed\\somedelbar\\sverkan"
            + "|\\bfrån\\s(?:och\\smed\\s)?(?:i\\s?dag|dagens\\sdatum|dags\\sdato|beslutsda(?:gen|tum(?:et)?)|dagen\\sför\\sbeslutet))"
            + "\\b(?!\\s(?:efter|när|då|sedan|från|vid|som)\\b)");

    /** What no longer holds, or is done with what holds. */
    private static final Pattern NO_START = Patterns.of("\\b(?:inte|ej|icke|upphör\\p{L}*|upphäv\\p{L}*|tidigast|senast"
            + "|fortsätter|alltjämt|oförändra\\p{L}*|(?:upp)?följ(?:s|er|a|as|ning\\p{L}*)|utvärder\\p{L}*"
            + "|redovisa\\p{L}*|rapporter\\p{L}*|avgift\\p{L}*|tax(?:a|an|or|orna))\\b");

    StartDays {
        days = List.copyOf(days);
    }

    /** @param meeting the day of the meeting that decides */
    static StartDays of(String clause, LocalDate meeting) {
        String text = WrittenOut.of(clause);
        if (NO_START.matcher(text).find()) {
            return new StartDays(List.of(), false);
        }
        List<StartDay> days = new ArrayList<>();
        if (AT_ONCE.matcher(text).find()) {
            days.add(exactly(meeting));
        }
        List<Time> times = times(text, meeting);
        for (Time time : times) {
            String before = text.substring(Math.max(0, time.from() - 80), time.from());
            if (STRONG.matcher(before).find()
                    || WEAK.matcher(before).find() && !time.day().likeliest().isBefore(meeting)) {
                days.add(time.day());
            }
        }
        return new StartDays(days, days.isEmpty() && hasUnread(text, times));
    }

    private static boolean hasUnread(String text, List<Time> read) {
        StringBuilder rest = new StringBuilder(text);
        read.forEach(time -> rest.replace(time.from(), time.to(), "-".repeat(time.to() - time.from())));
        return UNREAD.matcher(rest).find();
    }

    /** Whether it tells the day at all, whatever it says of it. */
    static boolean mentions(String clause, LocalDate day, LocalDate meeting) {
        return times(WrittenOut.of(clause), meeting).stream()
                .anyMatch(time -> time.day().toTheDay() && time.day().canBe(day));
    }

    /** Whether it tells a time that is not over when the body meets. */
    static boolean mentionsATimeToCome(String clause, LocalDate meeting) {
        String text = WrittenOut.of(clause);
        List<Time> times = times(text, meeting);
        return hasUnread(text, times)
                || times.stream()
                        .flatMap(time -> time.day().readings().stream())
                        .anyMatch(reading -> reading.last().isAfter(meeting));
    }

    private record Time(int from, int to, StartDay day) {
        boolean overlaps(Time other) {
            return from < other.to && other.from < to;
        }
    }

    private static List<Time> times(String text, LocalDate meeting) {
        List<Time> times = new ArrayList<>();
        for (Days.Day day : Days.in(text)) {
            written(text, day, meeting).ifPresent(time -> keep(times, time));
        }
        find(TURN, text, times, found -> {
            boolean half = found.group(2) != null;
            MonthDay day = half ? MonthDay.of(7, 1) : MonthDay.of(1, 1);
            if (found.group(3) == null) {
                return relative(day, half ? found.group(4) : null, meeting);
            }
            int year = Integer.parseInt(found.group(3));
            boolean two = found.group().matches(".*\\d\\s?[/–-]\\s?\\d.*");
            return two ? exactly(day.atYear(year + 1)) : half ? exactly(day.atYear(year)) : eitherEnd(year, meeting);
        });
        find(NEW_YEAR, text, times, found -> {
            boolean firstDay = found.group().toLowerCase(Locale.ROOT).contains("nyårsdagen");
            if (found.group(1) == null) {
                return relative(MonthDay.of(1, 1), null, meeting);
            }
            int year = Integer.parseInt(found.group(1));
            return firstDay ? exactly(LocalDate.of(year, 1, 1)) : eitherEnd(year, meeting);
        });
        find(SLASH, text, times, found -> day(found.group(3), found.group(2), found.group(1), null, meeting));
        find(DOTTED, text, times, found -> day(found.group(3), found.group(2), found.group(1), null, meeting));
        find(TOGETHER, text, times, found -> day(found.group(1), found.group(2), found.group(3), null, meeting));
        find(MONTH, text, times, found -> {
            int month = List.of(MONTHS.split("\\|")).indexOf(found.group(1).toLowerCase(Locale.ROOT)) + 1;
            return spans(found.group(2), found.group(3), meeting, year -> {
                YearMonth whole = YearMonth.of(year, month);
                return new Span(whole.atDay(1), whole.atEndOfMonth());
            });
        });
        find(
                WHOLE_YEAR,
                text,
                times,
                found -> spans(
                        found.group(1),
                        found.group(2),
                        meeting,
                        year -> new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))));
        times.sort(Comparator.comparingInt(Time::from));
        return times;
    }

    /** What can be read as two things is what was looked for first. */
    private static void keep(List<Time> times, Time time) {
        if (times.stream().noneMatch(time::overlaps)) {
            times.add(time);
        }
    }

    private interface Reader {
        @Nullable
        StartDay read(Matcher found);
    }

    private static void find(Pattern pattern, String text, List<Time> times, Reader reader) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            StartDay day = reader.read(found);
            if (day != null) {
                keep(times, new Time(found.start(), found.end(), day));
            }
        }
    }

    private static Optional<Time> written(String text, Days.Day day, LocalDate meeting) {
        if (day.day() != null) {
            return Optional.of(new Time(day.from(), day.to(), exactly(day.day())));
        }
        if (day.inYear() == null) {
            return Optional.empty();
        }
        Matcher then = THEN.matcher(text.substring(day.to()));
        boolean told = then.find();
        return Optional.of(new Time(
                day.from(),
                told ? day.to() + then.end() : day.to(),
                relative(day.inYear(), told ? then.group(1) : null, meeting)));
    }

    /** A year of two digits is of this century. */
    private static @Nullable StartDay day(
            @Nullable String year, String month, String day, @Nullable String told, LocalDate meeting) {
        try {
            MonthDay inYear = MonthDay.of(Integer.parseInt(month), Integer.parseInt(day));
            if (year == null) {
                return relative(inYear, told, meeting);
            }
            int whole = Integer.parseInt(year);
            return exactly(inYear.atYear(whole < 100 ? 2000 + whole : whole));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static StartDay exactly(LocalDate day) {
        return new StartDay(List.of(Span.of(day)), true);
    }

    /** "Årsskiftet 2025" is its beginning to some and its end to others. */
    private static StartDay eitherEnd(int year, LocalDate meeting) {
        LocalDate beginning = LocalDate.of(year, 1, 1);
        LocalDate end = LocalDate.of(year + 1, 1, 1);
        List<Span> ends = Stream.of(beginning, end).map(Span::of).toList();
        return new StartDay(beginning.isBefore(meeting) ? ends.reversed() : ends, true);
    }

    private static StartDay relative(MonthDay day, @Nullable String told, LocalDate meeting) {
        return new StartDay(
                years(told, !day.atYear(meeting.getYear()).isBefore(meeting), meeting)
                        .map(year -> Span.of(day.atYear(year)))
                        .toList(),
                true);
    }

    private static StartDay spans(
            @Nullable String year, @Nullable String told, LocalDate meeting, IntFunction<Span> span) {
        if (year != null) {
            return new StartDay(List.of(span.apply(Integer.parseInt(year))), false);
        }
        boolean ahead = !span.apply(meeting.getYear()).last().isBefore(meeting);
        return new StartDay(years(told, ahead, meeting).map(span::apply).toList(), false);
    }

    /** Where no year is told, the one that comes next is the likeliest. */
    private static Stream<Integer> years(@Nullable String told, boolean ahead, LocalDate meeting) {
        int now = meeting.getYear();
        if (told == null) {
            return ahead ? Stream.of(now, now + 1) : Stream.of(now + 1, now);
        }
        String said = told.toLowerCase(Locale.ROOT);
        return said.startsWith("i") || said.startsWith("samma") ? Stream.of(now) : Stream.of(now + 1);
    }
}
