package se.rodatraden.matters.lint.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whose ages a span tells. What it is for stands before it, {@code CPP erbjuds barn 8–12 år}, or after it,
 * {@code Föräldrar till barn 3–11 år erbjuds Komet}; and two that are named together share their ages.
 *
 * @param who among the mentions, by its number
 * @param after whether it stands after the span
 */
public record StatedAges(int who, Ages.Span span, boolean after) {
    private static final int FARTHEST = 160;

    /** @param from where it is named in the text */
    public record Mention(int from, int to) {}

    private static final Pattern SAME_BREATH = Pattern.compile(
            "\\s?\\)?,?\\s?(?:(?:och|samt|eller)\\s)?(?:(?!(?:till|för|hos|åt|mot|från|med|i|på|är|ges|erbjuds)\\s)\\p{Ll}[\\p{L}-]*\\s){0,3}\\(?|\\s\\(|,?\\s(?:och|samt|eller)\\s");
    private static final Pattern LINKED = Patterns.of(
            "[^.;:|\\t]{0,70}?(?<!\\p{L})(?:erbjuds|erbjudas|erbjuder|används|användas|använder|finns|ges|gäller|kan få|får|söka|prövas|pekar[^.;]{0,30}|ut|rekommenderas|rekommenderar|hänvisas|hänvisar|deltar|delta|tillgång|avser|riktar sig|vänder sig|är)(?!\\p{L})[^.;:|\\t]{0,70}");
    /** "Barn 6–12 år med Early Assessment Risk List (EARL)": nothing but words of its name. */
    private static final Pattern WITH = Patterns.exact(
            "(?:\\s\\p{Ll}{2,15}){0,2}?\\s(?:med|genom|via|i form av)\\s(?:(?:hjälp av|instrumentet|metoden|programmet|insatsen|verktyget|kursen|behandlingen|\\p{Lu}[\\p{L}-]*|of|in|and|for)\\s){0,7}\\(?");
    /** The verb is left out the second time: "barn 8–12 år erbjuds CPP och ungdomar 12–17 år MST". */
    private static final Pattern LEFT_OUT =
            Patterns.exact("\\s(?:(?:till|i|på|åt)\\s)?(?:\\p{Lu}[\\p{L}-]*\\s){0,6}\\(?");

    private static final Pattern BREAKS = Pattern.compile("[;.]\\s|\\s(?:medan|men|inte|ej|aldrig|utom|än)\\s");
    /** Not for whom it is, but how many were. */
    private static final Pattern COUNTED = Patterns.of(
            "(?:\\b(?:varav|procent|antalet|andelen|hälften|flesta|gruppen|yngre|äldre än)\\b|\\d\\s?%)[^.;]{0,40}$");

    /** @param mentions in the order of the text, of what has ages */
    public static List<StatedAges> in(String text, List<Mention> mentions) {
        List<StatedAges> stated = new ArrayList<>();
        if (mentions.isEmpty()) {
            return stated;
        }
        List<Ages.Span> spans = Ages.andSingleYears(text).stream()
                .filter(span ->
                        mentions.stream().noneMatch(one -> one.from() <= span.start() && span.start() < one.to()))
                .toList();
        boolean spansFirst = takeTurns(text, mentions, spans);
        for (int i = 0; i < spans.size(); i++) {
            int begin = i == 0 ? 0 : spans.get(i - 1).end();
            int end = i + 1 == spans.size() ? text.length() : spans.get(i + 1).start();
            if (spansFirst) {
                Ages.Span span = spans.get(i);
                next(mentions, span, end).ifPresent(other -> stated.add(new StatedAges(other, span, true)));
            } else {
                of(text, mentions, spans.get(i), begin, end, stated);
            }
        }
        // What is told after the name is what the programme is for; what stands before it may be whoever is sent there.
        stated.removeIf(one ->
                one.after() && stated.stream().anyMatch(other -> !other.after() && other.who() == one.who()));
        return stated;
    }

    /** "Barn 6–12 år med EARL och ungdomar 12–18 år med SAVRY": each span stands before its own name. */
    private static boolean takeTurns(String text, List<Mention> mentions, List<Ages.Span> spans) {
        if (spans.size() < 2 || mentions.getFirst().from() < spans.getFirst().start()) {
            return false;
        }
        for (int i = 0; i < spans.size(); i++) {
            int end = i + 1 == spans.size() ? text.length() : spans.get(i + 1).start();
            Optional<Integer> next = next(mentions, spans.get(i), end);
            if (next.isEmpty()) {
                return false;
            }
            String between =
                    text.substring(spans.get(i).end(), mentions.get(next.get()).from());
            if (!LINKED.matcher(between).matches()
                    && !WITH.matcher(between).matches()
                    && !(i > 0 && LEFT_OUT.matcher(between).matches())) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Integer> next(List<Mention> mentions, Ages.Span span, int end) {
        for (int i = 0; i < mentions.size(); i++) {
            if (mentions.get(i).from() >= span.end() && mentions.get(i).from() <= end) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static void of(
            String text, List<Mention> mentions, Ages.Span span, int begin, int end, List<StatedAges> stated) {
        int nearest = -1;
        for (int i = 0; i < mentions.size(); i++) {
            Mention one = mentions.get(i);
            if (one.from() >= begin && one.to() <= span.start()) {
                nearest = i;
            }
        }
        if (nearest >= 0) {
            String between = text.substring(mentions.get(nearest).to(), span.start());
            if (between.length() <= FARTHEST
                    && !BREAKS.matcher(between).find()
                    && !COUNTED.matcher(between).find()) {
                stated.add(new StatedAges(nearest, span, false));
                together(text, mentions, nearest, begin)
                        .forEach(other -> stated.add(new StatedAges(other, span, false)));
            }
            return;
        }
        following(text, mentions, span, end).ifPresent(other -> stated.add(new StatedAges(other, span, true)));
    }

    private static List<Integer> together(String text, List<Mention> mentions, int nearest, int begin) {
        List<Integer> together = new ArrayList<>();
        for (int i = nearest - 1; i >= 0 && mentions.get(i).from() >= begin; i--) {
            int from = mentions.get(i).to();
            int to = mentions.get(i + 1).from();
            if (from <= to && !SAME_BREATH.matcher(text.substring(from, to)).matches()) {
                break;
            }
            together.add(i);
        }
        return together;
    }

    private static Optional<Integer> following(String text, List<Mention> mentions, Ages.Span span, int end) {
        return next(mentions, span, end).filter(i -> {
            String between = text.substring(span.end(), mentions.get(i).from());
            return LINKED.matcher(between).matches() || WITH.matcher(between).matches();
        });
    }
}
