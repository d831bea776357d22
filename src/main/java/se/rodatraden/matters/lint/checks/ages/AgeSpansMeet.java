package se.rodatraden.matters.lint.checks.ages;

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
import org.jspecify.annotations.Nullable;
import se.rodatraden.matters.domain.AgeMove;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.MatterContext;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.checks.sources.ProgrammeMentions;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** Spans in a row meet without overlap or gap, one offer has one span, and a limit that moves has its ages counted. */
public final class AgeSpansMeet implements Check {
    @Override
    public List<Finding> check(LintedReport report) {
        List<Finding> findings = new ArrayList<>(AgeRows.in(report));
        findings.addAll(OneOfferOneSpan.in(report));
        ToldToMeet.in(report, findings);
        AgesTogether.in(report, findings);
        AgeFloors.in(report, findings);
        if (findings.isEmpty()) {
            NamedOffers.in(report, findings);
        }
        moves(report, findings);
        AddedAges.in(report, findings);
        if (findings.isEmpty()) {
            SpanOfTheClauses.in(report).ifPresent(findings::add);
            AgesOfWhich.in(report).ifPresent(findings::add);
            AgesOfTheMove.in(report).ifPresent(findings::add);
        }
        if (findings.isEmpty()) {
            AgesInParts.in(report, findings);
            GroupBetween.in(report, findings);
        }
        if (findings.isEmpty()) {
            OddSpan.in(report).ifPresent(findings::add);
        }
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

    private static void moves(LintedReport report, List<Finding> findings) {
        Set<List<Integer>> told = new HashSet<>();
        // The figures of the register tell how many there are of each age.
        boolean figures = report.context().map(MatterContext::evidenceCited).orElse(false);
        ProgrammeMentions programmes = new ProgrammeMentions(report.knowledge());
        for (Sentence sentence : report.sentences()) {
            Optional<AgeLimit> moved = AgeLimit.in(sentence.text())
                    .or(() -> AgeLimit.below(sentence.text(), programmes))
                    .or(() -> AgeLimit.ofTwoSpans(sentence.text()));
            if (moved.isEmpty()) {
                continue;
            }
            AgeLimit limit = moved.get();
            int from = limit.before();
            int to = limit.after();
            List<Integer> between = limit.ages(sentence.text());
            Optional<Finding> miscounted = miscounted(sentence, limit, between);
            miscounted.ifPresent(findings::add);
            if (miscounted.isEmpty()
                    && !figures
                    && !between.isEmpty()
                    && told.add(between)
                    && !counted(report, sentence, between)) {
                findings.add(notCounted(sentence.place(limit.from(), limit.to()), from, to, between)
                        .against(saidAgain(report, from, to)));
            }
        }
    }

    /** "Åldersgränsen är i dag 18 år. Vi föreslår 15 år." */
    private static String saidAgain(LintedReport report, int before, int after) {
        Pattern now = Patterns.of("(?:gräns|ålder)[^.;]{0,40}\\b" + before + " år");
        Pattern then = Patterns.of("\\b" + after + " år");
        List<Sentence> all = report.sentences();
        for (int i = 0; i + 1 < all.size(); i++) {
            if (all.get(i).block().equals(all.get(i + 1).block())
                    && now.matcher(all.get(i).text()).find()
                    && then.matcher(all.get(i + 1).text()).find()) {
                return all.get(i).text() + " " + all.get(i + 1).text();
            }
        }
        // "En sänkning till tio år skulle innebära att fler barn omfattas": how many is what it lacks.
        return all.stream()
                .map(Sentence::text)
                .filter(text -> VAGUELY.matcher(text).find()
                        && then.matcher(text.replace(Ages.word(after), Integer.toString(after)))
                                .find())
                .findFirst()
                .orElse("");
    }

    private static final Pattern VAGUELY = Patterns.of(
            "\\b(?:sänk|höj|flytt|ändr)\\p{L}*[^.;]{0,80}\\b(?:fler|färre|andra|många|några|vissa) (?:barn|unga|ungdomar|elever|personer|invånare)\\b");

    /** Another sentence names one of the ages and a number of people. */
    private static boolean counted(LintedReport report, @Nullable Sentence move, List<Integer> between) {
        // "10", "tio", as in "10-åringar", "tioåringarna" and "tio- och elvaåringar".
        String ages = between.stream()
                .flatMap(age -> java.util.stream.Stream.of(age.toString(), Ages.word(age)))
                .collect(Collectors.joining("|"));
        Pattern named = Patterns.of("(?<![\\d\\p{L}–-])(?:" + ages
                + ")(?:-?\\s?(?:år(?!skurs)|åring|och))(?! (?:eller|och) (?:äldre|uppåt|mer))");
        Pattern number = Patterns.of(
                "\\d[\\d\\s]{0,6} (?:\\p{L}{1,20} ){0,2}(?:barn|elever|ungdomar|personer|flickor|pojkar|unga|invånare|folkbokförda|\\p{L}*ärenden|\\p{L}*utredningar|\\p{L}*anmälningar|\\p{L}+åring\\p{L}*)\\b(?!\\s(?:under|över|upp till|yngre|äldre)\\b)|antalet (?:barn|elever|ungdomar|personer|flickor|pojkar|unga|invånare|\\p{L}+åring\\p{L}*|i (?:den|de|dessa|åldern))\\b");
        return areRows(report, between)
                || report.sentences().stream()
                        .map(sentence ->
                                withTheNext(sentence, sentence.equals(move)).toLowerCase(Locale.ROOT))
                        .anyMatch(text -> number.matcher(text).find()
                                && (named.matcher(text).find()
                                        // A span with other ages in it does not tell how many these are.
                                        || Ages.in(text).stream()
                                                .anyMatch(span -> !span.schoolYears()
                                                        && between.contains(span.from())
                                                        && between.contains(span.to()))));
    }

    /** A table with a row for each of the ages: "8 år", "9 år". */
    private static boolean areRows(LintedReport report, List<Integer> between) {
        return between.stream()
                .allMatch(age -> report.rows().stream()
                        .anyMatch(row -> row.text().startsWith(age + " år")
                                && Patterns.hasDigit(row.text().substring(4))));
    }

    /** The ages may be named in one sentence and counted in the next; the one that moves the limit counts by what follows it. */
    private static String withTheNext(Sentence sentence, boolean moves) {
        String next = sentence.next().map(Sentence::text).orElse("");
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
