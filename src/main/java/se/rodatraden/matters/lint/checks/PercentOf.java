package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.util.ArrayList;
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

/** So many per cent of a sum that has been named make the amount that is said: "40 procent, det vill säga 1 240 000 kronor". */
final class PercentOf {
    private static final Pattern MAKES = Patterns.of(
            "(?<![\\d,])(\\d{1,2}(?:,\\d{1,2})?) procent(?: av [^.,;\\d]{1,50})?,? \\(?(?:det vill säga|dvs\\.?|alltså|eller|motsvarar|motsvarande|vilket (?:är|blir|motsvarar|ger|gör))(?: ungefär| cirka| drygt| knappt)? (?=\\d)");
    private static final Pattern OTHER_WHOLE =
            Patterns.of("\\b(?:ök|minsk|höj|sänk|mer än|mindre än|lägre|högre|över|under)\\p{L}*");
    /** A share is written in whole per cent: half of one to either side is the same. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.6");

    private PercentOf() {}

    static Optional<Finding> in(Sentence sentence) {
        Matcher makes = MAKES.matcher(sentence.text());
        while (makes.find()) {
            Optional<Finding> finding = finding(sentence, makes);
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> finding(Sentence sentence, Matcher makes) {
        int end = makes.end();
        int start = makes.start();
        List<Amount> all = Amounts.in(sentence.text());
        Optional<Amount> part = all.stream()
                .filter(amount -> amount.from() == end && !amount.isYear())
                .findFirst();
        if (part.isEmpty()
                || part.get().unit().isEmpty()
                || part.get().unit().startsWith("procent")
                || OTHER_WHOLE.matcher(makes.group()).find()) {
            return Optional.empty();
        }
        List<Amount> wholes = new ArrayList<>();
        List<Sentence> block = Sentence.in(sentence.block());
        int at = block.indexOf(sentence);
        if (at > 0) {
            wholes.addAll(alike(Amounts.in(block.get(at - 1).text()), part.get()));
        }
        wholes.addAll(alike(all, part.get()).stream()
                .filter(amount -> amount.to() <= start)
                .toList());
        BigDecimal share = Amounts.value(makes.group(1));
        // The one whole that is larger, and no other that fits.
        List<Amount> larger = wholes.stream()
                .filter(whole -> whole.value().compareTo(part.get().value()) > 0)
                .toList();
        boolean fits = larger.stream()
                .anyMatch(whole -> fits(whole.value(), share, part.get().value()));
        if (larger.stream().map(Amount::value).distinct().count() != 1 || fits) {
            return Optional.empty();
        }
        BigDecimal right = larger.getFirst().value().multiply(share).movePointLeft(2);
        boolean near = right.compareTo(part.get().value().multiply(BigDecimal.valueOf(2.5))) < 0
                && part.get().value().compareTo(right.multiply(BigDecimal.valueOf(2.5))) < 0;
        return near
                ? Optional.of(Finding.of(
                                "sum-disagrees",
                                NUMBERS_THAT_DISAGREE,
                                Severity.ERROR,
                                sentence.place(),
                                Amounts.written(part.get().value()),
                                Amounts.written(right))
                        .against(Amounts.written(right)))
                : Optional.empty();
    }

    private static List<Amount> alike(List<Amount> amounts, Amount part) {
        return amounts.stream()
                .filter(amount -> !amount.isYear()
                        && amount.isMoney() == part.isMoney()
                        && !amount.unit().startsWith("procent")
                        && !amount.unit().isEmpty())
                .toList();
    }

    private static boolean fits(BigDecimal whole, BigDecimal share, BigDecimal part) {
        BigDecimal least = whole.multiply(share.subtract(ROUNDED)).movePointLeft(2);
        BigDecimal most = whole.multiply(share.add(ROUNDED)).movePointLeft(2);
        return part.compareTo(least.subtract(BigDecimal.ONE)) >= 0 && part.compareTo(most.add(BigDecimal.ONE)) <= 0;
    }
}
