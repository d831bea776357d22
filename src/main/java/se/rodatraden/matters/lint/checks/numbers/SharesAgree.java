package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Amounts;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** A share in per cent is what its two numbers make, within one. */
final class SharesAgree {
    private static final Pattern OF = Patterns.of(
            "(?<![\\d,])(\\d[\\d ]{0,8}(?:,\\d{1,2})?) av (?:de |totalt |sammanlagt )?(\\d[\\d ]{0,8}(?:,\\d{1,2})?)(?: \\p{L}+)?[^.;]{0,60}?(?:motsvarar|motsvarande|det vill säga|dvs\\.?|alltså|vilket (?:är|blir|ger|gör|utgör)|eller|\\()\\s?(?:ungefär |drygt |knappt |cirka )?(\\d{1,3}(?:,\\d)?) procent");
    private static final Pattern OF_TURNED = Patterns.of(
            "\\bav (?:de |totalt )?(\\d[\\d ]{0,8}(?:,\\d{1,2})?) \\p{L}+[^.;]{0,100}?(?<!klockan |årskurs |klass |[\\d,])(\\d[\\d ]{0,8}(?:,\\d{1,2})?)\\b(?!,\\d)[^.;\\d]{0,80}?(?:motsvarar|motsvarande|det vill säga|dvs\\.?|alltså|vilket (?:är|blir|ger|gör|utgör)|eller|\\()\\s?(?:ungefär |drygt |knappt |cirka )?(\\d{1,3}(?:,\\d)?) procent");

    private SharesAgree() {}

    static Optional<Finding> in(Sentence sentence) {
        return OF.matcher(sentence.text()).find() ? share(OF, sentence, 1, 2) : share(OF_TURNED, sentence, 2, 1);
    }

    private static Optional<Finding> share(Pattern pattern, Sentence sentence, int part, int whole) {
        Matcher matcher = pattern.matcher(sentence.text());
        while (matcher.find()) {
            BigDecimal of = Amounts.value(matcher.group(whole).strip());
            if (of.signum() == 0) {
                continue;
            }
            BigDecimal right =
                    Amounts.value(matcher.group(part).strip()).movePointRight(2).divide(of, 2, RoundingMode.HALF_UP);
            BigDecimal stated = Amounts.value(matcher.group(3));
            if (right.compareTo(BigDecimal.valueOf(100)) <= 0
                    && right.subtract(stated)
                                    .abs()
                                    .compareTo(
                                            RoundShare.within(sentence.text().substring(0, matcher.start(3)), stated))
                            > 0) {
                return Optional.of(Finding.of(
                                "percentage-disagrees",
                                NUMBERS_THAT_DISAGREE,
                                Severity.ERROR,
                                sentence.place(),
                                Amounts.written(stated),
                                Amounts.written(right.setScale(0, RoundingMode.HALF_UP)))
                        .against(Amounts.written(right)));
            }
        }
        return Optional.empty();
    }
}
