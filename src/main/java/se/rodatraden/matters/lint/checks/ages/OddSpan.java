package se.rodatraden.matters.lint.checks.ages;

import static se.rodatraden.matters.lint.Category.AGE_SPANS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.checks.sources.ProgrammeMentions;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/**
 * A span that stands once, nearly another of the report that is told of the same people and the same thing: "fritidsgårdar för
 * ungdomar i åldern 13–17 år" and "ungdomar i åldern 15–17 år i fritidsgårdarna".
 */
final class OddSpan {
    /** Of whom the ages are: of their parents is something else. */
    private static final Pattern WHOSE = Patterns.of(
            "(?<!\\p{L})((?:föräldrar|vårdnadshavare|familjer)\\s(?:till|med)\\s)?(?:de |alla )?(barn|ungdomar|unga|elever|personer|seniorer|äldre|dem|den|flickor|pojkar|deltagare)(?:na|n)?\\s(?:i åldern |i åldrarna |mellan |från |som är |på ){0,4}$");

    private static final Pattern IT = Patterns.of(
            "^(?:stödet|insatsen|programmet|metoden|teamet|kursen|behandlingen|instrumentet|verksamheten|arbetssättet|satsningen|erbjudandet)\\s");
    private static final Pattern ACRONYM = Patterns.exact("(?<![\\p{L}-])\\p{Lu}{3,6}(?![\\p{L}])");
    private static final Pattern ANOTHER_AGE = Patterns.of(
            "\\b(?:sänk|höj|ändr|flytt|nuvarande|nu\\b|båda|bägge|var för sig|i stället|istället|tidigare|förut|varav|hälften|procent|andel|flest|rekommend|utvidg|utök|vidga|motion|yrka|(?:yngre|äldre) än|skulle|förändra|påverka|medelålder|statisti|enkät|svarade|undersökning)|föresl\\p{L}*[^.;]{0,80}\\bska (?:gälla|omfatta|vara)\\b");
    private static final int LEAD = 60;
    private static final int SHORTEST = 7;
    private static final int NEAR = 2;
    private static final int MOST = 60;

    private record Told(Ages.Span span, String whose, String people, Sentence sentence, Sentence about) {
        /** "Ungdomar i åldern 14–20 år får …": they are told as known. */
        boolean isSubject() {
            return span.start() < LEAD / 2 && sentence.text().regionMatches(true, 0, people, 0, people.length());
        }
    }

    private OddSpan() {}

    static Optional<Finding> in(LintedReport report) {
        List<Told> all = new ArrayList<>();
        Sentence about = null;
        Sentence topic = null;
        for (Sentence sentence : report.sentences()) {
            boolean begins = about == null || !about.block().equals(sentence.block());
            if (IT.matcher(sentence.text()).find() && about != null) {
                // What begins a paragraph goes on with what the one before began with.
                about = begins && topic != null ? topic : about;
            } else {
                about = sentence;
                topic = begins ? sentence : topic;
            }
            if (all.size() < MOST && !ANOTHER_AGE.matcher(sentence.text()).find()) {
                read(sentence, about, all);
            }
        }
        if (all.stream().allMatch(one -> one.span().sameAs(all.getFirst().span()))) {
            return Optional.empty();
        }
        ProgrammeMentions programmes = new ProgrammeMentions(report.knowledge());
        for (Told one : all) {
            if (count(one, all) != 1) {
                continue;
            }
            Optional<Told> usual = all.stream()
                    .filter(other -> !other.span().sameAs(one.span())
                            && isNear(one.span(), other.span())
                            && one.whose().equals(other.whose())
                            && !toldApart(one, other)
                            && !isMadeOfParts(one.span(), all)
                            && !isMadeOfParts(other.span(), all)
                            && !AgeLimit.isMoved(report, one.span(), other.span())
                            && (isOfTheSame(one.about(), other.about(), programmes)
                                    || isNext(one, other, programmes)
                                    || isThose(one, other, all)))
                    .findFirst();
            if (usual.isPresent()) {
                Told other = usual.get();
                return Optional.of(Finding.of(
                                "one-offer-two-spans",
                                AGE_SPANS,
                                Severity.WARNING,
                                one.sentence()
                                        .place(one.span().start(), one.span().end()),
                                one.span().written(),
                                other.span().written())
                        .against(other.sentence().text()));
            }
        }
        return Optional.empty();
    }

    private static void read(Sentence sentence, Sentence about, List<Told> all) {
        for (Ages.Span span : Ages.in(sentence.text())) {
            Matcher whose = WHOSE.matcher(sentence.text().substring(Math.max(0, span.start() - LEAD), span.start()));
            if (!span.schoolYears() && whose.find()) {
                all.add(new Told(
                        span,
                        whose.group(1) == null ? "" : whose.group(1).substring(0, 3),
                        whose.group(2),
                        sentence,
                        about));
            }
        }
    }

    private static long count(Told one, List<Told> all) {
        return all.stream().filter(other -> other.span().sameAs(one.span())).count();
    }

    /** "Familjer med barn i åldern 0–3 år får … Alla familjer med barn i åldern 0–5 år ska få erbjudandet." */
    private static boolean isNext(Told one, Told other, ProgrammeMentions programmes) {
        List<Sentence> block = Sentence.in(one.sentence().block());
        return !areOfTwo(one.about(), other.about(), programmes)
                && one.people().equalsIgnoreCase(other.people())
                && one.sentence().block().equals(other.sentence().block())
                && Math.abs(block.indexOf(one.sentence()) - block.indexOf(other.sentence())) <= 2;
    }

    /** Of those people the report has no other ages. */
    private static boolean isThose(Told one, Told other, List<Told> all) {
        return one.isSubject()
                && one.people().equalsIgnoreCase(other.people())
                && one.sentence().block().role() == SectionRole.CHILDREN
                && all.stream()
                        .filter(third -> !third.equals(one) && third.people().equalsIgnoreCase(one.people()))
                        .allMatch(third -> third.span().sameAs(other.span()));
    }

    private static boolean isNear(Ages.Span one, Ages.Span other) {
        return one.from() <= other.to()
                && other.from() <= one.to()
                && (one.from() == other.from()
                        || one.to() == other.to()
                        || Math.abs(one.from() - other.from()) <= NEAR && Math.abs(one.to() - other.to()) <= NEAR);
    }

    /** One sentence tells both, or lists the parts that the one is made of. */
    private static boolean toldApart(Told one, Told other) {
        return Stream.of(one, other)
                .anyMatch(told -> Ages.in(told.sentence().text()).stream()
                        .anyMatch(span -> !span.schoolYears()
                                && !span.sameAs(told.span())
                                && (span.sameAs(one.span())
                                        || span.sameAs(other.span())
                                        || isIn(span, one.span())
                                        || isIn(span, other.span()))));
    }

    private static boolean isIn(Ages.Span part, Ages.Span whole) {
        return whole.from() <= part.from() && part.to() <= whole.to();
    }

    /** The ages of the whole, where others of the report are its parts. */
    private static boolean isMadeOfParts(Ages.Span whole, List<Told> all) {
        int next = whole.from();
        for (int part = 0; part < all.size() && next <= whole.to(); part++) {
            int from = next;
            next = all.stream()
                    .map(Told::span)
                    .filter(span -> span.from() == from && span.to() <= whole.to() && !span.sameAs(whole))
                    .mapToInt(span -> span.to() + 1)
                    .min()
                    .orElse(Integer.MAX_VALUE);
        }
        return next == whole.to() + 1;
    }

    private static boolean isOfTheSame(Sentence one, Sentence other, ProgrammeMentions programmes) {
        if (areOfTwo(one, other, programmes)) {
            return false;
        }
        Set<String> shared = anchors(one.text());
        shared.retainAll(anchors(other.text()));
        return !shared.isEmpty();
    }

    private static boolean areOfTwo(Sentence one, Sentence other, ProgrammeMentions programmes) {
        Set<String> named = named(one, programmes);
        Set<String> others = named(other, programmes);
        return !named.isEmpty() && !others.isEmpty() && Collections.disjoint(named, others);
    }

    private static Set<String> named(Sentence sentence, ProgrammeMentions programmes) {
        Set<String> named = new TreeSet<>();
        programmes.in(sentence.text()).forEach(one -> named.add(one.name()));
        ACRONYM.matcher(sentence.text()).results().forEach(found -> named.add(found.group()));
        return named;
    }

    private static Set<String> anchors(String text) {
        Set<String> anchors = new TreeSet<>();
        Words.content(text).stream().filter(stem -> stem.length() >= SHORTEST).forEach(anchors::add);
        ACRONYM.matcher(text).results().map(found -> found.group()).forEach(anchors::add);
        return anchors;
    }
}
