package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Amounts;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quantities;
import se.rodatraden.matters.lint.text.Quantities.Measure;
import se.rodatraden.matters.lint.text.Quantities.Quantity;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * "17 yttranden kom in. Sex av dem hade inga synpunkter, elva hade önskemål": those without and those with are no more than all.
 * Only where one part lacks what the other has: else some may be counted twice.
 */
final class PartsOfThem {
    private static final String NUMBER =
            "(\\d{1,4}|ett|en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo)";
    private static final Pattern TWO = Patterns.of("^" + NUMBER
            + " av (?:dem|dessa)\\b([^.;\\d]{3,80}?)(?:,| och| medan)(?: och| medan)? (?:de )?(?:andra |övriga )?"
            + NUMBER + "\\b(?! av\\b| procent)([^.;]{3,80})");
    private static final Pattern LACKS = Patterns.of(
            "\\b(?:inga|inget|ingen|inte|utan|saknade|saknar|avstod|avslog\\p{L}*|avstyrk\\p{L}*|nej|emot)\\b");

    private PartsOfThem() {}

    static List<Finding> in(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        Sentence before = null;
        for (Sentence sentence : report.sentences()) {
            if (before != null
                    && before.block().equals(sentence.block())
                    && sentence.block().role() != SectionRole.REPLIES) {
                Matcher two = TWO.matcher(sentence.text());
                List<Quantity> all = two.find() ? counts(before) : List.of();
                if (all.size() == 1
                        && LACKS.matcher(two.group(2)).find()
                                != LACKS.matcher(two.group(4)).find()) {
                    BigDecimal sum = value(two.group(1)).add(value(two.group(3)));
                    BigDecimal whole = all.getFirst().value();
                    if (sum.compareTo(whole) > 0) {
                        findings.add(Finding.of(
                                        "sum-disagrees",
                                        NUMBERS_THAT_DISAGREE,
                                        Severity.WARNING,
                                        sentence.place(),
                                        Amounts.written(whole),
                                        Amounts.written(sum))
                                .against(Amounts.written(sum)));
                    }
                }
            }
            before = sentence;
        }
        return findings;
    }

    private static List<Quantity> counts(Sentence sentence) {
        return Quantities.in(sentence.text()).stream()
                .filter(one -> one.kind() == Measure.COUNT)
                .toList();
    }

    private static BigDecimal value(String written) {
        return BigDecimal.valueOf(written.equalsIgnoreCase("ett") ? 1 : Ages.number(written));
    }
}
