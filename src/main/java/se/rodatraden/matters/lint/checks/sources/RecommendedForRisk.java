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
 * The national recommendations on norm-breaking behaviour are for those aged 6–17 with a high risk; low and medium risk are not
 * covered (Socialstyrelsen, Insatser för att motverka fortsatt normbrytande beteende och återfall i brott, 2021-11-08).
 */
final class RecommendedForRisk {
    private static final String NAME = "Socialstyrelsens rekommendationer";
    private static final String SOURCE = "Socialstyrelsen, 2021-11-08";

    private static final Pattern THEY = Patterns.of(
            "\\bsocialstyrelsen\\p{L}?\\b[^;]{0,120}(?:rekommend|normbrytande)|\\brekommendation\\p{L}*[^;]{0,80}normbrytande");
    private static final Pattern ANY_RISK = Patterns.of(
            "\\boavsett (?:(?:hur hög|hur stor|om|vilken|graden av|nivå(?:n)? (?:på|av)) ?[^.;,]{0,30})?risk[^.;]{0,40}|\\b(?:med|vid) (?:låg|medelhög|låg eller medelhög|låg och medelhög) risk\\b");
    private static final Pattern NOT = Patterns.of("\\b(?:inte|ej|utanför|saknas|omfattar inte)\\b");
    private static final int WITHIN = 2;

    private RecommendedForRisk() {}

    static void in(LintedReport report, List<Finding> findings) {
        if (!report.mentions("socialstyrelsen") || !report.mentions("risk")) {
            return;
        }
        for (Sentence sentence : report.sentences()) {
            Matcher any = ANY_RISK.matcher(sentence.text());
            if (any.find()
                    && !NOT.matcher(sentence.text()).find()
                    && !Quotations.covers(sentence.text(), any.start())
                    && isOfThem(sentence, report.sentencesOf(sentence.block()))) {
                findings.add(Finding.of(
                                "programme-is-something-else",
                                PROGRAMMES_AGAINST_CATALOGUE,
                                Severity.WARNING,
                                sentence.place(any.start(), any.end()),
                                NAME,
                                any.group(),
                                SOURCE)
                        .against(SOURCE));
            }
        }
    }

    /** The sentence, or one just before it in the paragraph, is about the recommendations. */
    private static boolean isOfThem(Sentence sentence, List<Sentence> block) {
        int at = block.indexOf(sentence);
        return block.subList(Math.max(0, at - WITHIN), at + 1).stream()
                .anyMatch(one -> THEY.matcher(one.text()).find());
    }
}
