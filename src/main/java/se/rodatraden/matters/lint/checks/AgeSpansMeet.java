package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.AGE_SPANS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.matters.domain.AgeMove;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/** Spans in a row meet without overlap or gap, one offer has one span, and a limit that moves has its ages counted. */
final class AgeSpansMeet implements Check {
    private static final Set<String> GENERAL = Set.of(
            "barn", "elev", "ungdom", "flick", "pojk", "person", "åld", "årskurs", "grupp", "vänd", "rikt", "erbjud",
            "föräldr", "ung", "kommun", "insats", "arbet", "månad", "vuxn", "antal", "deltag");
    private static final Pattern IT =
            Patterns.of("\\s*(?:det|den|de|projektet|programmet|insatsen|gruppen|verksamheten|kursen)\\s*");
    private static final Pattern OFFER = Patterns.of(
            "\\b(?:vänder sig|riktar sig|är till för|är avsed\\p{L}|erbjuds|gäller för|är för|tar emot|finns för|öppen för|vänder sig till|omfattar)\\b");

    @Override
    public List<Finding> check(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            inARow(sentence, findings);
        }
        AgeRows.in(report, findings);
        oneOfferOneSpan(report, findings);
        moves(report, findings);
        AddedAges.in(report, findings);
        report.context().ifPresent(context -> {
            if (!context.evidenceCited()) {
                context.demands().stream()
                        .map(AgeMove::in)
                        .flatMap(Optional::stream)
                        .filter(move -> !report.isFile() || !counted(report, null, move.agesBetween()))
                        .forEach(move -> findings.add(
                                notCounted(new Place.WholeReport(), move.from(), move.to(), move.agesBetween())));
            }
        });
        return findings;
    }

    /** Three or more in one sentence are the parts of one thing; two may well be two things. */
    private static void inARow(Sentence sentence, List<Finding> findings) {
        AgeRows.row(
                Ages.in(sentence.text()).stream()
                        .map(span -> new AgeRows.Placed(span, sentence.place(span.start(), span.end())))
                        .toList(),
                findings);
    }

    /** @param said what the sentence before names, where this one only says "it" */
    private record Offer(Set<String> subject, Set<String> said, Ages.Span span, Sentence sentence) {
        Place place() {
            return sentence.place(span.start(), span.end());
        }
    }

    /** The same subject before the same kind of verb, and another span. */
    private static void oneOfferOneSpan(LintedReport report, List<Finding> findings) {
        List<Offer> offers = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            List<Ages.Span> spans = Ages.in(sentence.text());
            Matcher verb = OFFER.matcher(sentence.text());
            if (spans.size() != 1
                    || !verb.find()
                    || verb.start() > spans.getFirst().start()) {
                continue;
            }
            Set<String> subject = Words.content(sentence.text().substring(0, verb.start())).stream()
                    .filter(stem -> stem.length() >= 4 && !GENERAL.contains(stem))
                    .collect(Collectors.toCollection(HashSet::new));
            Offer offer = new Offer(
                    subject, subject.isEmpty() ? before(sentence, verb.start()) : Set.of(), spans.getFirst(), sentence);
            offers.stream()
                    .filter(other -> !other.span().sameAs(offer.span())
                            && other.span().schoolYears() == offer.span().schoolYears()
                            && sameOffer(other, offer))
                    .findFirst()
                    .ifPresent(other -> findings.add(Finding.of(
                                    "one-offer-two-spans",
                                    AGE_SPANS,
                                    Severity.ERROR,
                                    offer.place(),
                                    offer.span().written(),
                                    other.span().written())
                            .against(other.place().quoted())));
            offers.add(offer);
        }
    }

    private static boolean sameOffer(Offer one, Offer other) {
        return one.subject().isEmpty()
                ? !other.subject().isEmpty() && one.said().containsAll(other.subject())
                : one.subject().equals(other.subject())
                        || other.subject().isEmpty() && other.said().containsAll(one.subject());
    }

    private static Set<String> before(Sentence sentence, int verb) {
        if (!IT.matcher(sentence.text().substring(0, verb)).matches()) {
            return Set.of();
        }
        List<Sentence> all = Sentence.in(sentence.block());
        int at = all.indexOf(sentence);
        return at > 0 ? Words.content(all.get(at - 1).text()) : Set.of();
    }

    private static void moves(LintedReport report, List<Finding> findings) {
        Set<List<Integer>> told = new HashSet<>();
        for (Sentence sentence : report.sentences()) {
            Optional<AgeLimit> moved = AgeLimit.in(sentence.text());
            if (moved.isEmpty()) {
                continue;
            }
            AgeLimit limit = moved.get();
            int from = limit.before();
            int to = limit.after();
            List<Integer> between = IntStream.range(Math.min(from, to), Math.max(from, to))
                    .boxed()
                    .toList();
            Optional<Finding> miscounted = miscounted(sentence, limit, between);
            miscounted.ifPresent(findings::add);
            if (miscounted.isEmpty()
                    && !between.isEmpty()
                    && told.add(between)
                    && !counted(report, sentence, between)) {
                findings.add(notCounted(sentence.place(limit.from(), limit.to()), from, to, between));
            }
        }
    }

    /** Another sentence names one of the ages and a number of people. */
    private static boolean counted(LintedReport report, @Nullable Sentence move, List<Integer> between) {
        // "10", "tio", as in "10-åringar", "tioåringarna" and "tio- och elvaåringar".
        String ages = between.stream()
                .flatMap(age -> java.util.stream.Stream.of(age.toString(), Ages.word(age)))
                .collect(Collectors.joining("|"));
        Pattern named = Patterns.of("(?<![\\d\\p{L}–-])(?:" + ages
                + ")(?:-?\\s?(?:år(?!skurs)|åring|och))(?! (?:eller|och) (?:äldre|uppåt|mer))");
        Pattern number = Patterns.of(
                "\\d[\\d\\s]{0,6} (?:\\p{L}{1,20} ){0,2}(?:barn|elever|ungdomar|personer|flickor|pojkar|unga|invånare|\\p{L}+åring\\p{L}*)\\b|antalet");
        return report.sentences().stream()
                .map(sentence -> withTheNext(sentence, sentence.equals(move)).toLowerCase(Locale.ROOT))
                .anyMatch(text -> number.matcher(text).find()
                        && (named.matcher(text).find()
                                // A span with other ages in it does not tell how many these are.
                                || Ages.in(text).stream()
                                        .anyMatch(span -> !span.schoolYears()
                                                && between.contains(span.from())
                                                && between.contains(span.to()))));
    }

    /** The ages may be named in one sentence and counted in the next; the one that moves the limit counts by what follows it. */
    private static String withTheNext(Sentence sentence, boolean moves) {
        List<Sentence> all = Sentence.in(sentence.block());
        int at = all.indexOf(sentence);
        String next = at >= 0 && at + 1 < all.size() ? all.get(at + 1).text() : "";
        String own = moves ? AgeLimit.without(sentence.text()) : sentence.text();
        return own + " " + next;
    }

    private static final Pattern YEARS_OF_BIRTH = Patterns.of(
            "\\b(en|ett|två|tre|fyra|fem|sex|\\d) (?:hel |hela |nya )?(?:årskull|åldersgrupp|årsgrupp|ålderskull)(?:ar|er)?\\b[^.;]{0,60}");

    /** "One year of birth is added", where the limit moves by two. */
    private static Optional<Finding> miscounted(Sentence sentence, AgeLimit limit, List<Integer> between) {
        Matcher years = YEARS_OF_BIRTH.matcher(sentence.text());
        if (!years.find() || Ages.number(years.group(1)) == between.size()) {
            return Optional.empty();
        }
        return Optional.of(
                notCounted(sentence.place(years.start(), years.end()), limit.before(), limit.after(), between));
    }

    static Finding notCounted(Place place, int from, int to, List<Integer> between) {
        return Finding.of("ages-between-not-counted", AGE_SPANS, Severity.WARNING, place, from, to, between)
                .remedied();
    }
}
