package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** "33 ansökningar kom in. 24 får bidrag och sju ansökningar avslås": who gets and who does not are all of them. */
final class GrantedAndDeclined {
    private static final String NUMBER =
            "(\\d{1,4}|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo)";
    private static final Pattern TWO = Patterns.of(
            "(?<![\\d,])" + NUMBER
                    + " (?:\\p{L}{4,30} )?(?:får|fick|beviljas|beviljades|godkänns|godkändes|antas|antogs|bifalls|bifölls|tillstyrks)\\b[^.;\\d]{0,40}?(?:,| och| medan)(?: att| medan| och){0,2} "
                    + NUMBER
                    + " (?:\\p{L}{4,30} )?(?:avslås|avslogs|avstyrks|avstyrktes|får avslag|fick avslag|nekas|nekades|blir utan|blev utan|avvisas|avvisades)\\b");
    private static final Pattern ALL = Patterns.of("(?<![\\d,])" + NUMBER
            + " (?:ansökningar|sökande|anmälningar|förslag|föreningar|ärenden|begäran|framställningar)\\b");
    private static final Pattern SOME =
            Patterns.of("\\b(?:återkall|återtog|dra(?:git|gits|gen)|drogs|avskr|återst|bordlä|sena?\\b|övriga)");

    private GrantedAndDeclined() {}

    static Optional<Finding> in(LintedReport report) {
        Sentence before = null;
        for (Sentence sentence : report.sentences()) {
            Matcher two = TWO.matcher(sentence.text());
            if (before != null && before.block().equals(sentence.block()) && two.find()) {
                Matcher all = ALL.matcher(before.text());
                boolean one = all.find();
                int whole = one ? Ages.number(all.group(1)) : 0;
                int sum = Ages.number(two.group(1)) + Ages.number(two.group(2));
                if (one
                        && !all.find()
                        && whole != sum
                        && whole < sum * 2
                        && sum < whole * 2
                        && !SOME.matcher(before.text() + sentence.text()).find()) {
                    return Optional.of(Finding.of(
                                    "sum-disagrees",
                                    NUMBERS_THAT_DISAGREE,
                                    Severity.WARNING,
                                    before.place(),
                                    Integer.toString(whole),
                                    Integer.toString(sum))
                            .against(Integer.toString(sum)));
                }
            }
            before = sentence;
        }
        return Optional.empty();
    }
}
