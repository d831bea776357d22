package se.rodatraden.matters.lint.checks.sources;

import static se.rodatraden.matters.lint.Category.PROGRAMMES_AGAINST_CATALOGUE;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * A programme of the kind that the national recommendations of 8 November 2021 say should not be offered, offered or said to
 * be recommended.
 */
final class ProgrammesAdvisedAgainst {
    private static final String SOURCE =
            "Socialstyrelsen, Insatser för att motverka fortsatt normbrytande beteende och återfall i brott, 2021-11-08";
    private static final Pattern KIND = Patterns.of(
            "\\b(?:Scared Straight|konsekvensprogram\\p{L}*|avskräckande (?:fängelse|studie)besök|studiebesök på (?:en )?(?:anstalt|fängelse)\\p{L}*|fängelsebesök)(?!\\p{L})");
    private static final Pattern OFFERED = Patterns.of(
            "\\b(?:rekommend\\p{L}*|erbjud\\p{L}*|ges|används|anordna\\p{L}*|inför\\p{L}*|kan få|föreslå\\p{L}*|ingår|får delta|förord\\p{L}*|förespråk\\p{L}*|framhåll\\p{L}*|lyft\\p{L}* fram|uppmuntra\\p{L}*|starta\\p{L}*)\\b");
    private static final Pattern DENIED = Patterns.of(
            "\\b(?:inte|ej|aldrig|varken|avråd\\p{L}*|avstå\\p{L}*|avslut\\p{L}*|upphör\\p{L}*|avstyrk\\p{L}*|avslå\\p{L}*|emot|inga|inget|ingen|utan|utom|slopa\\p{L}*|saknar|skadlig\\p{L}*|motion\\p{L}*)\\b");

    private ProgrammesAdvisedAgainst() {}

    static void in(LintedReport report, List<Finding> findings) {
        for (Sentence sentence : report.sentences()) {
            Matcher kind = KIND.matcher(sentence.text());
            if (kind.find()
                    && OFFERED.matcher(sentence.text()).find()
                    && !DENIED.matcher(sentence.text()).find()
                    && !Quotations.covers(sentence.text(), kind.start())) {
                findings.add(Finding.of(
                                "programme-advised-against",
                                PROGRAMMES_AGAINST_CATALOGUE,
                                Severity.WARNING,
                                sentence.place(),
                                kind.group(),
                                SOURCE)
                        .against(SOURCE));
            }
        }
    }
}
