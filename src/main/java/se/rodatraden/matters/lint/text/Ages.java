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
    private static final Pattern YEARS = Patterns.of("(?<![\\d:.,/–-])" + NUMBER + "(?:(?:\\s?år)?" + DASH
            + "|\\s+(?:år\\s+)?till(?:\\s+och\\s+med)?\\s+|\\s+och\\s+)" + NUMBER
            + "(?=\\s?(?:år(?!skurs|s?\\s+sedan)\\b|-?åring)|(?:,|\\s+och|\\s+samt)\\s+\\d{1,2}(?:\\s?år)?" + DASH
            + "\\d{1,2}\\b)");
    private static final Pattern SCHOOL = Patterns.of("\\b(?:årskurs(?:erna)?|åk)\\s+(\\d)(?:" + DASH
            + "|\\s+till(?:\\s+och\\s+med)?\\s+|\\s+och\\s+)(\\d)(?!\\d)");
    private static final Pattern BETWEEN = Patterns.of("(?:mellan|från)\\s+$");

    private Ages() {}

    /** Both ends included. */
    public record Span(int from, int to, boolean schoolYears, int start, int end) {
        public boolean sameAs(Span other) {
            return from == other.from && to == other.to && schoolYears == other.schoolYears;
        }

        /** {@code 3–5}. */
        public String written() {
            return from + "–" + to;
        }
    }

    public static List<Span> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.indexOf("år") < 0 && lower.indexOf("åk ") < 0) {
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
        Matcher school = SCHOOL.matcher(text);
        while (school.find()) {
            int from = Integer.parseInt(school.group(1));
            int to = Integer.parseInt(school.group(2));
            if (from <= to) {
                spans.add(new Span(from, to, true, school.start(), school.end()));
            }
        }
        spans.sort(Comparator.comparingInt(Span::start));
        return spans;
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
