package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Amounts;
import se.rodatraden.matters.lint.text.Amounts.Amount;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** What lies between two numbers is what is said: "från 31 till 21 dagar, en minskning med 10 dagar". */
final class DifferencesAgree {
    private static final String NUMBER = "(\\d{1,3}(?:[ \\u00a0]\\d{3}){1,3}|\\d{1,9}(?:,\\d{1,3})?)";
    private static final String CHANGE = "(?:ök|minsk|höj|sänk)(?:ning|ar|ade|at|er|te|t)(?:en)?";
    private static final Pattern FROM_TO = Patterns.of("\\bfrån " + NUMBER + "( \\p{L}{2,20})?(?: kronor)? till "
            + NUMBER + "(?: \\p{L}{2,20}){0,2}[^.;\\d]{0,40}?\\b" + CHANGE + "[^.;\\d]{0,15} (?:med|på) " + NUMBER
            + " (procent(?!enheter)|\\p{L}{2,20})");
    private static final Pattern BY_FROM_TO = Patterns.of("\\b" + CHANGE + " (?:därmed |alltså |då )?med " + NUMBER
            + " (procent(?!enheter)|\\p{L}{2,20})[^.;\\d]{0,30}?,? från " + NUMBER + "( \\p{L}{2,20})? till " + NUMBER);
    private static final Pattern BEYOND = Patterns.of("(?<![\\d,])" + NUMBER
            + " (\\p{L}{2,20})\\b[^.;\\d]{0,60}(?:bilaga \\d)?[^.;\\d]{0,10}\\b(?:vilket är|det är|alltså|det vill säga) "
            + NUMBER
            + " \\p{L}{2,20} (?:över|under|mer än|fler än|färre än|mindre än|högre än|lägre än|längre än|kortare än)\\b[^.;\\d]{0,50}? "
            + NUMBER + "(?![\\d,])");
    private static final Pattern DIFFERENCE = Patterns.of(
            "^(?:skillnaden|mellanskillnaden|differensen) (?:är|blir|var|blev|uppgår till) " + NUMBER + " \\p{L}");

    private DifferencesAgree() {}

    static Optional<Finding> in(Sentence sentence) {
        String text = sentence.text();
        Matcher fromTo = FROM_TO.matcher(text);
        if (fromTo.find()) {
            return changed(sentence, fromTo, 1, 3, 4, 5);
        }
        Matcher by = BY_FROM_TO.matcher(text);
        if (by.find()) {
            return changed(sentence, by, 3, 5, 1, 2);
        }
        Matcher beyond = BEYOND.matcher(text);
        if (beyond.find()) {
            return differs(
                    sentence,
                    beyond,
                    3,
                    value(beyond, 1).subtract(value(beyond, 4)).abs());
        }
        Matcher difference = DIFFERENCE.matcher(text);
        return difference.find() ? ofTheSentenceBefore(sentence, difference) : Optional.empty();
    }

    private static Optional<Finding> changed(Sentence sentence, Matcher matcher, int from, int to, int by, int unit) {
        BigDecimal before = value(matcher, from);
        BigDecimal change = value(matcher, to).subtract(before).abs();
        if (!matcher.group(unit).startsWith("procent")) {
            return differs(sentence, matcher, by, change);
        }
        if (before.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal share = change.movePointRight(2).divide(before, 1, RoundingMode.HALF_UP);
        return share.subtract(value(matcher, by)).abs().compareTo(BigDecimal.ONE) > 0
                ? differs(sentence, matcher, by, share)
                : Optional.empty();
    }

    private static Optional<Finding> ofTheSentenceBefore(Sentence sentence, Matcher difference) {
        List<Sentence> block = Sentence.in(sentence.block());
        int at = block.indexOf(sentence);
        if (at <= 0) {
            return Optional.empty();
        }
        List<Amount> two = Amounts.in(block.get(at - 1).text()).stream()
                .filter(amount -> !amount.isYear() && !amount.unit().isEmpty())
                .toList();
        return two.size() == 2 && two.getFirst().unit().equals(two.getLast().unit())
                ? differs(
                        sentence,
                        difference,
                        1,
                        two.getFirst().value().subtract(two.getLast().value()).abs())
                : Optional.empty();
    }

    private static Optional<Finding> differs(Sentence sentence, Matcher matcher, int said, BigDecimal right) {
        BigDecimal stated = value(matcher, said);
        // Half as much or twice as much is likely to be counted from something else.
        boolean near = stated.compareTo(right.multiply(BigDecimal.valueOf(3))) < 0
                && right.compareTo(stated.multiply(BigDecimal.valueOf(3))) < 0;
        return right.compareTo(stated) == 0 || !near
                ? Optional.empty()
                : Optional.of(Finding.of(
                                "difference-disagrees",
                                NUMBERS_THAT_DISAGREE,
                                Severity.WARNING,
                                sentence.place(),
                                Amounts.written(stated),
                                Amounts.written(right))
                        .against(Amounts.written(right)));
    }

    private static BigDecimal value(Matcher matcher, int group) {
        return Amounts.value(matcher.group(group));
    }
}
