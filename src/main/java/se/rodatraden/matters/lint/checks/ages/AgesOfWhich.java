package se.rodatraden.matters.lint.checks.ages;

import static se.rodatraden.matters.lint.Category.AGE_SPANS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * "Ungdomar mellan 13 och 17 år, den ålder som SSPF omfattar": the ages that are told as those of something are the ones told
 * where it is described, also when a pronoun stands for it there.
 */
final class AgesOfWhich {
    private static final Pattern WHICH = Patterns.exact(
            "^,? (?:vilket är )?(?:den |det |de )?(?:ålder|åldersgrupp|åldersspann|åldrar|målgrupp|åldern|åldrarna|åldersgruppen|målgruppen) (?:som|för) ([A-ZÅÄÖ]{3,8}|\\p{Lu}\\p{Ll}{3,20})\\b");
    private static final Pattern IS_FOR = Patterns.of(
            "\\b(?:vänder|riktar) (?:den|det|sig|de)\\b|\\b(?:är|är avsedd|är till|är öppen|är avsett) för\\b|\\bomfattar\\b|\\berbjuds\\b|\\btar emot\\b");
    private static final Pattern ANOTHER = Patterns.exact("\\b[A-ZÅÄÖ]{3,8}\\b");

    private static final int MOST = 40;

    private AgesOfWhich() {}

    private record Told(Ages.Span span, Sentence sentence) {}

    static Optional<Finding> in(LintedReport report) {
        Map<String, List<Told>> read = new HashMap<>();
        for (Sentence sentence : report.sentences()) {
            for (Ages.Span span : Ages.in(sentence.text())) {
                Matcher which = WHICH.matcher(sentence.text().substring(span.end()));
                if (!which.find()) {
                    continue;
                }
                List<Ages.Span> described =
                        different(read.computeIfAbsent(which.group(1), name -> described(name, report)), sentence);
                if (described.size() == 1
                        && !described.getFirst().sameAs(span)
                        && described.getFirst().schoolYears() == span.schoolYears()) {
                    return Optional.of(Finding.of(
                                    "one-offer-two-spans",
                                    AGE_SPANS,
                                    Severity.WARNING,
                                    sentence.place(span.start(), span.end()),
                                    span.written(),
                                    described.getFirst().written())
                            .against(described.getFirst().written()));
                }
            }
        }
        return Optional.empty();
    }

    /** The different spans that are told in other sentences than this one. */
    private static List<Ages.Span> different(List<Told> told, Sentence but) {
        List<Ages.Span> spans = new ArrayList<>();
        for (Told one : told) {
            if (!one.sentence().equals(but) && spans.stream().noneMatch(one.span()::sameAs)) {
                spans.add(one.span());
            }
        }
        return spans;
    }

    /** The spans of the sentences that say whom it is for, from where its paragraph names it and nothing else. */
    private static List<Told> described(String name, LintedReport report) {
        List<Told> told = new ArrayList<>();
        Block block = null;
        boolean named = false;
        for (Sentence sentence : report.sentences()) {
            if (!sentence.block().equals(block)) {
                block = sentence.block();
                named = false;
            }
            boolean here = sentence.text().contains(name);
            boolean other = ANOTHER.matcher(sentence.text().replace(name, "")).find();
            named = here || named && !other;
            if (named
                    && !other
                    && told.size() < MOST
                    && IS_FOR.matcher(sentence.text()).find()) {
                List<Ages.Span> own = Ages.in(sentence.text());
                if (own.size() == 1) {
                    told.add(new Told(own.getFirst(), sentence));
                }
            }
        }
        return told;
    }
}
