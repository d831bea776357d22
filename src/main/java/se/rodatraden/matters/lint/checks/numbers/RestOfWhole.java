package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Amounts;
import se.rodatraden.matters.lint.text.Amounts.Amount;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * "Återstoden, 170 000 kronor": what is left of a sum that the report names anywhere, when what the section has told just
 * before it is taken away. Silent unless one such sum leaves what is said but for a slip of the pen, and none leaves it.
 */
final class RestOfWhole {
    private static final Pattern REST = Patterns.of(
            "\\b(?:återstoden|resten|resterande(?: \\p{L}+)?|återstående(?: \\p{L}+)?|det som återstår|kvarvarande(?: \\p{L}+)?|mellanskillnaden),?\\s(?:(?:är|blir|på|om|som är|uppgår till|beräknas till)\\s)?$");

    /** A price of one is no part. */
    private static final Pattern EACH = Patterns.of("^\\s(?:per|styck|vardera|var|i timmen|i månaden|för varje)\\b");

    private static final int MOST_PARTS = 6;

    /** More sums than a report names. */
    private static final int MOST_SUMS = 200;

    private RestOfWhole() {}

    static List<Finding> in(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        String section = "";
        List<BigDecimal> parts = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            if (!sentence.block().section().equals(section)) {
                section = sentence.block().section();
                parts.clear();
            }
            for (Amount amount : Amounts.in(sentence.text())) {
                if (!amount.isMoney()) {
                    continue;
                }
                Matcher rest = REST.matcher(sentence.text().substring(0, amount.from()));
                if (rest.find()) {
                    right(amount.value(), parts, report)
                            .ifPresent(right -> findings.add(Finding.of(
                                            "difference-disagrees",
                                            NUMBERS_THAT_DISAGREE,
                                            Severity.WARNING,
                                            sentence.place(rest.start(), amount.to()),
                                            Amounts.written(amount.value()),
                                            Amounts.written(right))
                                    .against(Amounts.written(right))));
                } else if (!EACH.matcher(sentence.text().substring(amount.to())).find()) {
                    parts.add(amount.value());
                }
            }
        }
        return findings;
    }

    /** What is left of some sum, but for a slip; empty where something leaves what is said. */
    private static Optional<BigDecimal> right(BigDecimal said, List<BigDecimal> parts, LintedReport report) {
        Set<BigDecimal> wholes = sums(report);
        Optional<BigDecimal> right = Optional.empty();
        BigDecimal taken = BigDecimal.ZERO;
        for (int i = parts.size() - 1; i >= Math.max(0, parts.size() - MOST_PARTS); i--) {
            taken = taken.add(parts.get(i));
            for (BigDecimal whole : wholes) {
                BigDecimal left = whole.subtract(taken);
                if (left.compareTo(said) == 0) {
                    return Optional.empty();
                }
                if (right.isEmpty() && left.signum() > 0 && Amounts.isSlip(said, left)) {
                    right = Optional.of(left);
                }
            }
        }
        return right;
    }

    private static Set<BigDecimal> sums(LintedReport report) {
        Set<BigDecimal> sums = new LinkedHashSet<>();
        for (Sentence sentence : report.sentences()) {
            if (sums.size() < MOST_SUMS && Patterns.hasDigit(sentence.text())) {
                Amounts.in(sentence.text()).stream()
                        .filter(Amount::isMoney)
                        .forEach(amount -> sums.add(amount.value()));
            }
        }
        return sums;
    }
}
