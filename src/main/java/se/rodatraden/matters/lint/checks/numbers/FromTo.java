package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Amounts;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quantities.Measure;
import se.rodatraden.matters.lint.text.Quantities.Quantity;
import se.rodatraden.matters.lint.text.Sentence;

/** What goes from one number to another changes by what lies between them: "från 42 till 47 kronor, alltså med 5 kronor". */
final class FromTo {
    private static final Pattern FROM = Patterns.of("\\bfrån\\s(?:dagens |nuvarande |cirka |omkring )?$");
    private static final Pattern TO = Patterns.of("\\btill\\s(?:cirka |omkring )?$");
    private static final Pattern BY = Patterns.of(
            "\\b(?:med|på|motsvarar|vilket är|det är|det vill säga|alltså)\\s(?:en \\p{L}+ (?:med|på|om) )?(?:cirka |ungefär |drygt |knappt |hela )?$");
    private static final Pattern BY_SO_MUCH =
            Patterns.of("^ (?:fler|färre|längre|kortare|högre|lägre|mer|mindre|dyrare|billigare|större)\\b");
    private static final Pattern TWICE = Patterns.of("\\b(?:fördubbl|dubblera)\\p{L}*");
    private static final Pattern HALF = Patterns.of("\\bhalver\\p{L}*");
    private static final Pattern THRICE = Patterns.of("\\btredubbl\\p{L}*");
    private static final BigDecimal NEAR = new BigDecimal("0.12");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FARTHEST = 60;

    private FromTo() {}

    /** Whether the sentence goes from one number to another: then what it says of them is judged here alone. */
    static boolean goes(Sentence sentence, List<Quantity> own) {
        return first(sentence.text(), own) >= 0;
    }

    static Optional<Finding> in(Sentence sentence, List<Quantity> own) {
        int at = first(sentence.text(), own);
        if (at < 0) {
            return Optional.empty();
        }
        Quantity from = own.get(at);
        Quantity to = own.get(at + 1);
        return times(sentence, from.value(), to.value()).or(() -> by(sentence, own, from, to));
    }

    private static int first(String text, List<Quantity> own) {
        for (int i = 0; i + 1 < own.size(); i++) {
            Quantity from = own.get(i);
            Quantity to = own.get(i + 1);
            if (FROM.matcher(text.substring(0, from.from())).find()
                    && TO.matcher(text.substring(0, to.from())).find()
                    && to.from() - from.to() <= FARTHEST
                    && (from.isAlike(to) || from.unit().equals("till"))
                    && from.value().signum() > 0) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Finding> by(Sentence sentence, List<Quantity> own, Quantity from, Quantity to) {
        String text = sentence.text();
        BigDecimal change = to.value().subtract(from.value()).abs();
        for (Quantity said : own) {
            if (said.equals(from)
                    || said.equals(to)
                    || said.from() < to.to() && said.to() > from.from()
                    || !(BY.matcher(text.substring(0, said.from())).find()
                            || BY_SO_MUCH.matcher(text.substring(said.to())).find())
                    || Math.abs(said.from() - to.to()) > FARTHEST) {
                continue;
            }
            boolean share = said.kind() == Measure.SHARE && to.kind() != Measure.SHARE;
            if (!share && !(said.isOfTheSame(to) || said.kind() == Measure.POINTS && to.kind() == Measure.SHARE)) {
                continue;
            }
            BigDecimal right = share ? Proportion.percent(change, from.value()) : change;
            BigDecimal other = share && to.value().signum() > 0 ? Proportion.percent(change, to.value()) : right;
            BigDecimal within =
                    share ? RoundShare.within(text.substring(0, said.from()), said.value()) : BigDecimal.ZERO;
            boolean near = said.value().compareTo(right.multiply(BigDecimal.valueOf(3))) < 0
                    && right.compareTo(said.value().multiply(BigDecimal.valueOf(3))) < 0;
            if (near
                    && said.value().subtract(right).abs().compareTo(within) > 0
                    && said.value().subtract(other).abs().compareTo(within) > 0) {
                return Optional.of(finding(
                        sentence, share ? "percentage-disagrees" : "difference-disagrees", said.value(), right));
            }
        }
        return Optional.empty();
    }

    /** "Fördubblas från 300 000 till 700 000 kronor". */
    private static Optional<Finding> times(Sentence sentence, BigDecimal from, BigDecimal to) {
        BigDecimal times = to.divide(from, 3, RoundingMode.HALF_UP);
        String text = sentence.text();
        BigDecimal said = TWICE.matcher(text).find()
                ? BigDecimal.TWO
                : THRICE.matcher(text).find()
                        ? BigDecimal.valueOf(3)
                        : HALF.matcher(text).find() ? new BigDecimal("0.5") : times;
        return said.subtract(times).abs().compareTo(said.multiply(NEAR)) <= 0
                ? Optional.empty()
                : Optional.of(finding(
                        sentence,
                        "percentage-disagrees",
                        said.multiply(HUNDRED),
                        times.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP)));
    }

    private static Finding finding(Sentence sentence, String rule, BigDecimal said, BigDecimal right) {
        return Finding.of(
                        rule,
                        NUMBERS_THAT_DISAGREE,
                        Severity.WARNING,
                        sentence.place(),
                        Amounts.written(said),
                        Amounts.written(right))
                .against(Amounts.written(right));
    }
}
