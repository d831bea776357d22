package se.rodatraden.matters.lint.checks.ages;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.rodatraden.guidelines.AgeSpan;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.checks.sources.ProgrammeMentions;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;

/**
 * An age limit that a sentence moves: "sänks från 15 till 13 år", "från tio år i stället för från tolv".
 *
 * @param before the limit as it is, in full years
 * @param after as it would be
 * @param from where the sentence says so
 */
record AgeLimit(int before, int after, int from, int to) {
    private static final String AGE = Ages.NUMBER;
    private static final String MOVES =
            "\\b(?:sänk\\p{L}*|höj\\p{L}*|flyttas?|ändras?|minskas?|ökas?|justeras?)\\b[^.;]{0,40}?\\b";

    private record Order(Pattern pattern, int before, int after) {}

    private static final List<Order> ORDERS = List.of(
            new Order(
                    Patterns.of(MOVES + "från " + AGE + "(?: års?)?(?: ålder)? till " + AGE + " år(?!s? sedan)"), 1, 2),
            new Order(
                    Patterns.of(MOVES + "till " + AGE + " år,? från (?:dagens |nuvarande )?" + AGE + "(?: år)?\\b"),
                    2,
                    1),
            new Order(
                    Patterns.of("\\b" + AGE
                            + "(?: år)?,? (?:i stället|istället|snarare än)(?: för)?(?: från| vid| som i dag(?: från)?| dagens| nuvarande| först vid)? "
                            + AGE + " års?\\b"),
                    2,
                    1),
            new Order(
                    Patterns.of("\\b" + AGE
                            + " år,? (?:i stället|istället|snarare än)(?: för)?(?: från| vid| som i dag(?: från)?| dagens| nuvarande| först vid)? "
                            + AGE + "\\b"),
                    2,
                    1),
            new Order(
                    Patterns.of("\\b(?:i stället|istället) för (?:från |vid |dagens |nuvarande )?" + AGE
                            + " år[^.;]{0,40}?\\b(?:från|vid|redan vid) " + AGE + " år\\b"),
                    1,
                    2),
            new Order(
                    Patterns.of("\\b(?:åldersgränsen|åldern|nedre gränsen|gränsen) (?:är |är i dag |är nu |har varit )"
                            + AGE + "(?: år)?[^;]{0,60}?\\b(?:sänk|höj|flytt|ändr)\\p{L}* till " + AGE + "(?: år)?\\b"),
                    1,
                    2));

    private static final Pattern UPPER = Patterns.of("\\b(?:övre|maxåldern?|högsta ålder)");

    /** The ages that the move concerns: of an upper limit also the one that it ends at, of a lower one the one that it begins at. */
    List<Integer> ages(String text) {
        int upper = UPPER.matcher(text).find() ? 1 : 0;
        return IntStream.range(Math.min(before, after) + upper, Math.max(before, after) + upper)
                .boxed()
                .toList();
    }

    /** Whether the report moves the one limit by which two spans differ. */
    static boolean isMoved(LintedReport report, Ages.Span one, Ages.Span other) {
        Set<Integer> limits = new HashSet<>();
        if (one.from() != other.from()) {
            limits.addAll(Set.of(one.from(), other.from()));
        }
        if (one.to() != other.to()) {
            limits.addAll(Set.of(one.to(), other.to()));
        }
        return limits.size() == 2
                && report.sentences().stream()
                        .map(sentence -> in(sentence.text()))
                        .flatMap(Optional::stream)
                        .anyMatch(limit -> limits.equals(new HashSet<>(List.of(limit.before(), limit.after()))));
    }

    /** The sentence but for the words that move the limit. */
    static String without(String text) {
        return in(text).map(limit -> text.substring(0, limit.from()) + text.substring(limit.to()))
                .orElse(text);
    }

    private static final Pattern FROM =
            Patterns.of("\\b(?:från|redan från|från och med|ned till|ner till)\\s" + AGE + " års?\\b(?! sedan)");
    private static final Pattern WANTED = Patterns.of("\\b(?:ska|bör|föreslår|föreslås|vill|kunna|yrkar)\\b");

    /** "CPP ska erbjudas barn från 6 år", of a programme that begins later. */
    static Optional<AgeLimit> below(String text, ProgrammeMentions programmes) {
        Matcher from = FROM.matcher(text);
        if (!from.find() || !WANTED.matcher(text).find()) {
            return Optional.empty();
        }
        int age = Ages.number(from.group(1));
        return programmes.in(text).stream()
                .filter(named -> named.to() <= from.start())
                .flatMap(named -> named.ages().stream())
                .filter(ages -> ages instanceof AgeSpan.FullYears && age < ages.from())
                .findFirst()
                .map(ages -> new AgeLimit(ages.from(), age, 0, text.length()));
    }

    private static final Pattern OTHERS_AND_OURS = Patterns.of(
            "\\bmotion\\p{L}* (?:säger|föreslår|vill|gäller|anger)\\b[^.;]{0,30}\\d[^.;]{0,20}\\bmen\\b[^.;]{0,40}\\b(?:föreslå\\p{L}*|vill|förordar|bör)\\b[^.;]{0,20}\\d");

    /** "Motionen säger 15–19 år, men jag föreslår 13–19 år". */
    static Optional<AgeLimit> ofTwoSpans(String text) {
        Matcher both = OTHERS_AND_OURS.matcher(text);
        List<Ages.Span> spans = both.find() ? Ages.in(text) : List.of();
        if (spans.size() != 2
                || spans.getFirst().schoolYears()
                || spans.getLast().schoolYears()) {
            return Optional.empty();
        }
        Ages.Span theirs = spans.getFirst();
        Ages.Span ours = spans.getLast();
        boolean lower = theirs.to() == ours.to() && theirs.from() != ours.from();
        boolean upper = theirs.from() == ours.from() && theirs.to() != ours.to();
        return lower
                ? Optional.of(new AgeLimit(theirs.from(), ours.from(), 0, text.length()))
                : upper
                        ? Optional.of(new AgeLimit(theirs.to() + 1, ours.to() + 1, 0, text.length()))
                        : Optional.empty();
    }

    static Optional<AgeLimit> in(String text) {
        if (text.indexOf("år") < 0) {
            return Optional.empty();
        }
        for (Order order : ORDERS) {
            Matcher matcher = order.pattern().matcher(text);
            if (matcher.find()) {
                return Optional.of(new AgeLimit(
                        Ages.number(matcher.group(order.before())),
                        Ages.number(matcher.group(order.after())),
                        matcher.start(),
                        matcher.end()));
            }
        }
        return Optional.empty();
    }
}
