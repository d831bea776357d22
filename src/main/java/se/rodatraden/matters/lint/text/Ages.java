package se.rodatraden.matters.lint.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of ages and of school years as people write them: {@code 3–5 år}, {@code mellan 6 och 12 år}, {@code årskurs 4–9}. */
public final class Ages {
    /** An age in figures or words. */
    public static final String NUMBER =
            "(\\d{1,2}|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo)";

    private static final List<String> NAMES = List.of(
            "noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton",
            "fjorton", "femton", "sexton", "sjutton", "arton", "nitton", "tjugo");
    private static final String DASH = "\\s?[–—-]\\s?";
    private static final String IN_AGE =
            "(?:åldern|åldrarna|åldersgrupperna|åldersspannet|åldersgruppen)\\s+(?:är\\s+|mellan\\s+|från\\s+)?";
    private static final Pattern YEARS = Patterns.of("(?<![\\d:.,/–-])" + NUMBER + "(?:(?:\\s?år)?" + DASH
            + "|\\s+(?:år\\s+)?till(?:\\s+och\\s+med)?\\s+|\\s+och\\s+)" + NUMBER
            + "(?=\\s?(?:års?(?!kurs|s?\\s+sedan)\\b|-?åring)|(?:,|\\s+och|\\s+samt)\\s+\\d{1,2}(?:\\s?år)?" + DASH
            + "\\d{1,2}\\b)");
    /** Without the word for years: "åldrarna 10–17". */
    private static final Pattern BARE = Patterns.of(IN_AGE + "(\\d{1,2})(?:" + DASH
            + "|\\s+till(?:\\s+och\\s+med)?\\s+)(\\d{1,2})(?![\\d:.,%–-]|\\s?år|\\s?procent)");
    /** The class before the first year is 0: "förskoleklass till och med årskurs 6", "årskurs F–3". */
    private static final Pattern SCHOOL = Patterns.of(
            "(?:\\b(?:årskurs(?:erna)?|årskurserna|åk)\\s+(\\d|F)|\\b(förskoleklass)(?:en)?|(?<![\\p{L}\\d])(F))(?:"
                    + DASH
                    + "|\\s+till(?:\\s+och\\s+med)?\\s+|\\s+och\\s+)(?:årskurs\\s+|åk\\s+)?(\\d)(?![\\d.,:]\\d|\\d)");

    private static final Pattern UP_TO = Pattern.compile("\\s?[–-]\\s?([1-9])(?!\\d)");
    private static final Pattern MORE_SCHOOL = Patterns.of("\\G(?:,| och| samt)\\s(\\d)\\s?[–-]\\s?(\\d)(?!\\d)");
    private static final Pattern SINGLE = Patterns.of(
            "\\b(?:årskurs|åk)\\s(\\d)(?!\\d|\\s?[–-]|\\s(?:och|till|eller)\\s(?:\\d|årskurs))|\\b(?:i|på|går i) (?:gymnasieskolan|gymnasieåldern|gymnasiet)\\b|\\bgymnasie(?:elev|ungdom)\\p{L}*");
    private static final int FIRST_OF_UPPER = 10;
    private static final int LAST_OF_UPPER = 12;
    private static final Pattern BETWEEN = Patterns.of("(?:mellan|från)\\s+$");

    private Ages() {}

    /** Both ends included. */
    public record Span(int from, int to, boolean schoolYears, int start, int end) {
        public boolean sameAs(Span other) {
            return from == other.from && to == other.to && schoolYears == other.schoolYears;
        }

        /** {@code 3–5}. */
        public String written() {
            return (schoolYears && from == 0 ? "F" : Integer.toString(from)) + "–" + to;
        }
    }

    public static List<Span> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.indexOf("år") < 0
                && lower.indexOf("åk ") < 0
                && lower.indexOf("ålder") < 0
                && lower.indexOf("åldrar") < 0
                && text.indexOf("F–") < 0
                && lower.indexOf("förskoleklass") < 0) {
            return List.of();
        }
        List<Span> spans = new ArrayList<>();
        Matcher years = YEARS.matcher(text);
        while (years.find()) {
            boolean and = years.group().toLowerCase(Locale.ROOT).contains(" och ")
                    && !years.group().toLowerCase(Locale.ROOT).contains("till och med");
            boolean between = BETWEEN.matcher(text.substring(Math.max(0, years.start() - 12), years.start()))
                    .find();
            // "3 och 5 år" is two ages and no span.
            if ((!and || between) && number(years.group(1)) <= number(years.group(2))) {
                spans.add(new Span(
                        number(years.group(1)),
                        number(years.group(2)),
                        false,
                        years.start(),
                        withYears(text, years.end())));
            }
        }
        Matcher bare = BARE.matcher(text);
        while (bare.find()) {
            int from = number(bare.group(1));
            int to = number(bare.group(2));
            if (from <= to) {
                spans.add(new Span(from, to, false, bare.start(1), bare.end()));
            }
        }
        schoolYears(text, spans);
        spans.sort(Comparator.comparingInt(Span::start));
        return spans;
    }

    /** Spans, and single school years: {@code årskurs 2}, the upper secondary school. */
    public static List<Span> andSingleYears(String text) {
        List<Span> spans = new ArrayList<>(in(text));
        Matcher single = SINGLE.matcher(text);
        while (single.find()) {
            int at = single.start();
            if (spans.stream().noneMatch(span -> span.start() <= at && at < span.end())) {
                int year = single.group(1) == null ? FIRST_OF_UPPER : Integer.parseInt(single.group(1));
                spans.add(new Span(
                        year, single.group(1) == null ? LAST_OF_UPPER : year, true, single.start(), single.end()));
            }
        }
        spans.sort(Comparator.comparingInt(Span::start));
        return spans;
    }

    private static void schoolYears(String text, List<Span> spans) {
        Matcher school = SCHOOL.matcher(text);
        Matcher more = MORE_SCHOOL.matcher(text);
        while (school.find()) {
            String first = school.group(1) == null ? "F" : school.group(1);
            int from = Character.isDigit(first.charAt(0)) ? Integer.parseInt(first) : 0;
            int to = Integer.parseInt(school.group(4));
            int end = school.end();
            Matcher up = UP_TO.matcher(text).region(end, text.length());
            if (from == 0 && to == 1 && up.lookingAt()) {
                // "Förskoleklass och årskurs 1–3".
                to = Integer.parseInt(up.group(1));
                end = up.end();
            } else if (from > to || from == 0 && school.group().matches("(?i)\\p{L}+ och .*")) {
                continue;
            }
            spans.add(new Span(from, to, true, school.start(), end));
            if (more.find(school.end()) && more.start() == school.end()) {
                spans.add(new Span(
                        Integer.parseInt(more.group(1)),
                        Integer.parseInt(more.group(2)),
                        true,
                        more.start(1),
                        more.end()));
            }
        }
    }

    /** With the word that follows the numbers: {@code 3–5 år}. */
    private static int withYears(String text, int end) {
        return text.startsWith(" år", end) ? end + 3 : end;
    }

    /** {@code tio}; the figures where it is above twenty. */
    public static String word(int age) {
        return age < NAMES.size() ? NAMES.get(age) : Integer.toString(age);
    }

    /** @param written as {@link #NUMBER} finds it */
    public static int number(String written) {
        if (written.equalsIgnoreCase("en")) {
            return 1;
        }
        return Character.isDigit(written.charAt(0))
                ? Integer.parseInt(written)
                : NAMES.indexOf(written.toLowerCase(Locale.ROOT));
    }
}
