package se.rodatraden.matters.lint.checks.parts;

import static se.rodatraden.matters.lint.Category.STANCE_OF_THE_REPLY;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/** The assessment does not advise against what the clauses propose: that the drawbacks weigh more, or that it ought not to be done. */
final class AgainstItsClauses {
    private static final Pattern DRAWBACKS = Patterns.of(
            "\\b(?:nackdelarna|olägenheterna)(?: (?:med (?:förslaget|förändringen)|alltså|därför|klart|ändå)){0,2} (?:överväger|väger tyngre|väger tyngst|är större)\\b"
                    + "|\\bfördelarna(?: \\p{L}+){0,2} inte (?:överväger|uppväger|väger tyngre)\\b|\\bfördelarna (?:överväger|uppväger) inte\\b");
    private static final Pattern OUGHT_NOT = Patterns.of(
            "\\b(\\p{L}{5,40})(?: (?:därför|alltså|dock|ändå|nu))? (?:(?:inte|ej) bör|bör(?: (?:därför|alltså|dock|ändå|nu))? (?:inte|ej)) (\\p{L}{4,25}a)s\\b(?![^.;]{0,60}\\b(?:förrän|innan|utan|annat|längre|enbart|bara|mer|om)\\b)");
    private static final Pattern OF_ANOTHER = Patterns.of(
            "\\balternativ|\\bnollalternativ|\\boförändrad|\\brådet\\b|\\bfacke|\\borganisation|\\bmotionär|\\bföräldrar|\\bbyalag|\\bom inte\\b|\\bskulle\\b|\\bom \\p{L}+ (?:avvecklas|avslutas)");
    private static final Pattern DECLINES = Patterns.of(
            "\\b(?:avsl|avstyrk|avskriv|inte\\b|avsluta|avbryt|lägga? ne[dr]|upphäv|behålla|oförändra|kvarstå|besvara)");

    private AgainstItsClauses() {}

    static Optional<Finding> in(LintedReport report) {
        List<Block> clauses = report.clauses();
        boolean declines = clauses.stream()
                .anyMatch(clause -> DECLINES.matcher(clause.text()).find());
        for (Sentence sentence : report.sentences(
                SectionRole.ASSESSMENT, SectionRole.SUMMARY, SectionRole.CHILDREN, SectionRole.OTHER)) {
            String text = sentence.text();
            if (clauses.isEmpty() || OF_ANOTHER.matcher(text).find()) {
                continue;
            }
            Matcher drawbacks = DRAWBACKS.matcher(text);
            if (!declines && drawbacks.find() && !Quotations.covers(text, drawbacks.start())) {
                return Optional.of(finding(sentence, clauses.getFirst()));
            }
            Matcher not = OUGHT_NOT.matcher(text);
            if (not.find() && !Quotations.covers(text, not.start())) {
                String thing = Words.stem(not.group(1));
                String verb = not.group(2).toLowerCase(java.util.Locale.ROOT);
                Optional<Block> clause = clauses.stream()
                        .filter(one -> !DECLINES.matcher(one.text()).find()
                                && does(one.text(), verb)
                                && Words.content(one.text()).contains(thing))
                        .findFirst();
                if (clause.isPresent()) {
                    return Optional.of(finding(sentence, clause.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** "Genomföra", "genomförs". */
    private static boolean does(String clause, String verb) {
        String stem = verb.substring(0, verb.length() - 1);
        return Words.in(clause).stream()
                .map(Words.Word::lower)
                .anyMatch(word -> word.equals(verb)
                        || word.equals(verb + "s")
                        || word.equals(verb + "r")
                        || word.equals(stem + "s")
                        || word.equals(stem + "er"));
    }

    private static Finding finding(Sentence sentence, Block clause) {
        return Finding.of(
                        "stance-disagrees",
                        STANCE_OF_THE_REPLY,
                        Severity.WARNING,
                        sentence.place(),
                        sentence.text(),
                        clause.text())
                .against(clause.text());
    }
}
