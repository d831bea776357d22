package se.rodatraden.matters.lint.checks.parts;

import static se.rodatraden.matters.lint.Category.STANCE_OF_THE_REPLY;

import java.util.List;
import java.util.Locale;
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

/**
 * "Nämnden tillstyrker båda yrkandena" when one clause says yes and another no, and "inga villkor" when a clause sets conditions.
 */
final class AllOrNone {
    private static final Pattern ALL = Patterns.of(
            "\\b(?:tillstyrk|avstyrk|bifall|avslå)\\p{L}*\\s(?:därför |alltså )?(?:båda|bägge|samtliga|alla)\\s(?:\\p{L}+\\s)?(?:yrkanden|yrkandena|förslag|förslagen|delar|delarna|punkter|punkterna|att-satser|att-satserna)\\b"
                    + "|\\b(?:båda|bägge|samtliga|alla)\\s(?:\\p{L}+\\s)?(?:yrkanden|yrkandena|förslag|förslagen|delar|delarna|punkter|punkterna|att-satser|att-satserna)\\s(?:bör|ska|kan)\\s(?:därför |alltså )?(?:tillstyrk|avstyrk|bifall|avsl)\\p{L}*");
    private static final Pattern FOR = Patterns.of("\\b(?:tillstyrker|bifaller)\\b");
    private static final Pattern AGAINST = Patterns.of("\\b(?:avstyrker|avslår)\\b");
    private static final Pattern NO_CONDITION = Patterns.of(
            "\\b(?:utan villkor|inte (?:ställer|har|förenar)[^.;]{0,15}(?:några )?villkor|(?:ställer|har) inga villkor|ovillkorlig\\p{L}*)\\b");
    private static final Pattern CONDITION = Patterns.of(
            "\\b(?:tillstyrker|bifaller|godkänner)\\b[^;]{0,100}\\b(?:under förutsättning|på villkor|med villkor|under villkor|villkor)\\b");
    private static final Pattern OF_OTHERS = Patterns.of(
            "\\b(?:\\p{L}*rådet|råden|facklig\\p{L}*|motionär\\p{L}*|samverkansgrupp\\p{L}*|region\\p{L}*|remissinstans\\p{L}*)\\b");

    private AllOrNone() {}

    static Optional<Finding> in(LintedReport report) {
        List<Block> clauses = report.clauses();
        Optional<Block> agrees = first(clauses, FOR);
        Optional<Block> declines = first(clauses, AGAINST);
        Optional<Block> conditions = first(clauses, CONDITION);
        for (Sentence sentence : report.sentences(SectionRole.SUMMARY, SectionRole.ASSESSMENT)) {
            Matcher all = ALL.matcher(sentence.text());
            if (agrees.isPresent() && declines.isPresent() && all.find() && isOurs(sentence, all)) {
                boolean yes = !all.group().toLowerCase(Locale.ROOT).matches("(?s).*(?:avst|avsl).*");
                return Optional.of(finding(sentence, all, yes ? declines.get() : agrees.get()));
            }
            Matcher none = NO_CONDITION.matcher(sentence.text());
            if (conditions.isPresent() && none.find() && isOurs(sentence, none)) {
                return Optional.of(finding(sentence, none, conditions.get()));
            }
        }
        return Optional.empty();
    }

    private static boolean isOurs(Sentence sentence, Matcher found) {
        return !OF_OTHERS.matcher(sentence.text()).find() && !Quotations.covers(sentence.text(), found.start());
    }

    private static Optional<Block> first(List<Block> clauses, Pattern pattern) {
        return clauses.stream()
                .filter(clause -> pattern.matcher(clause.text()).find())
                .findFirst();
    }

    private static Finding finding(Sentence sentence, Matcher found, Block clause) {
        return Finding.of(
                        "stance-disagrees",
                        STANCE_OF_THE_REPLY,
                        Severity.WARNING,
                        sentence.place(),
                        found.group(),
                        clause.text())
                .against(clause.text());
    }
}
