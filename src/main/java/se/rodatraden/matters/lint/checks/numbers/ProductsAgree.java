package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Amounts;
import se.rodatraden.matters.lint.text.Amounts.Amount;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * So much each, times so many, is the total that is said: "18,5 miljoner kronor per år, vilket under fyra år blir 74 miljoner
 * kronor". Silent where any of the numbers make the total by product or sum, and where the total may hold something more.
 */
final class ProductsAgree {
    private static final Pattern TOTAL = Patterns.of(
            "\\b(?:blir|bli|motsvarar|ger|gör|innebär|det vill säga|dvs\\.?|alltså|totalt|sammanlagt|uppgår till|uppgå till|kostar|kosta)\\s(?:(?:det|då|den|kostnaden|en|ett|årskostnad|kostnad|av|på|om|totalt|sammanlagt|ungefär)\\s){0,3}(?=\\d)");
    private static final Pattern EACH = Patterns.of(
            "\\b(?:per|à|à|varje|vardera|styck|styckpris\\p{L}*|var för sig|om året|om dagen|i veckan|i månaden|om dagen|i timmen|(?:en|ett) \\p{L}{3,40} kostar)\\b|\\d \\p{L}+ var\\b");
    private static final Pattern MORE = Patterns.of(
            "\\b(?:inklusive|inkl|exklusive|plus|dessutom|därtill|tillkommer|utöver|ungefär|cirka|ca|omkring|drygt|knappt|närmare|nästan|högst|minst|upp till|tidigare|jämfört|varav|rabatt\\p{L}*|moms\\p{L}*|index\\p{L}*|mellan|ök\\p{L}*|minsk\\p{L}*|höj\\p{L}*|sänk\\p{L}*|procent|spar\\p{L}*|i stället|istället|från|eller)\\b");
    private static final Pattern WORD =
            Patterns.of("(?<![\\p{L}\\d])(två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)(?= \\p{L})");
    private static final int MOST_FACTORS = 5;
    private static final BigDecimal LEAST = new BigDecimal("0.55");
    private static final BigDecimal MOST = new BigDecimal("1.8");

    private ProductsAgree() {}

    static Optional<Finding> in(Sentence sentence) {
        String text = sentence.text();
        Matcher cue = TOTAL.matcher(text);
        int end = -1;
        while (cue.find()) {
            end = cue.end();
        }
        int from = end;
        Optional<Amount> total = Amounts.in(text).stream()
                .filter(amount -> amount.from() == from
                        && !amount.isYear()
                        && !amount.unit().isEmpty())
                .findFirst();
        if (total.isEmpty() || MORE.matcher(text.substring(0, from)).find()) {
            return Optional.empty();
        }
        List<BigDecimal> factors = factors(text, from);
        boolean each = EACH.matcher(text.substring(0, from)).find();
        if (!each || factors.size() == 1) {
            // "En plats kostar 24 000 kronor. För 30 barn blir det 720 000 kronor": the price stands in the sentence
            // before.
            Optional<BigDecimal> price = sentence.before().map(Sentence::text).flatMap(ProductsAgree::priceIn);
            if (price.isEmpty() || factors.size() != 1 || !total.get().isMoney()) {
                return Optional.empty();
            }
            factors.add(price.get());
        }
        if (factors.size() < 2
                || factors.size() > MOST_FACTORS
                || someMake(total.get().value(), factors)) {
            return Optional.empty();
        }
        BigDecimal product = factors.stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
        BigDecimal said = total.get().value();
        boolean near = said.compareTo(product.multiply(LEAST)) > 0 && said.compareTo(product.multiply(MOST)) < 0;
        return near
                ? Optional.of(Finding.of(
                                "product-disagrees",
                                NUMBERS_THAT_DISAGREE,
                                Severity.WARNING,
                                sentence.place(),
                                Amounts.written(said),
                                Amounts.written(product))
                        .against(Amounts.written(product)))
                : Optional.empty();
    }

    private static List<BigDecimal> factors(String text, int until) {
        List<BigDecimal> factors = new ArrayList<>();
        List<Days.Day> days = Days.in(text);
        for (Amount amount : Amounts.in(text)) {
            boolean ofADay = days.stream().anyMatch(day -> amount.from() < day.to() && amount.to() > day.from());
            if (amount.to() <= until
                    && !amount.isYear()
                    && !ofADay
                    && !amount.unit().isEmpty()) {
                factors.add(amount.value());
            }
        }
        Matcher word = WORD.matcher(text.substring(0, until));
        while (word.find()) {
            factors.add(BigDecimal.valueOf(Ages.number(word.group(1))));
        }
        return factors;
    }

    private static Optional<BigDecimal> priceIn(String text) {
        List<Amount> amounts =
                Amounts.in(text).stream().filter(amount -> !amount.isYear()).toList();
        return amounts.size() == 1
                        && amounts.getFirst().isMoney()
                        && EACH.matcher(text).find()
                        && !MORE.matcher(text).find()
                ? Optional.of(amounts.getFirst().value())
                : Optional.empty();
    }

    private static boolean someMake(BigDecimal said, List<BigDecimal> factors) {
        for (int chosen = 1; chosen < 1 << factors.size(); chosen++) {
            BigDecimal product = BigDecimal.ONE;
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < factors.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    product = product.multiply(factors.get(i));
                    sum = sum.add(factors.get(i));
                }
            }
            if (isRounded(said, product) || isRounded(said, sum)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRounded(BigDecimal said, BigDecimal exact) {
        return said.subtract(exact).abs().multiply(BigDecimal.valueOf(70)).compareTo(said) <= 0;
    }
}
