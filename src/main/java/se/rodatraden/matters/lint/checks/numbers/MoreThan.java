package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.util.ArrayList;
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
import se.rodatraden.matters.lint.text.Words;

/** "1 950 000 kronor, det vill säga 750 000 kronor mer än andelen": what the share is has been told elsewhere. */
final class MoreThan {
    private static final Pattern THAN =
            Patterns.of("^ (?:per år )?(?:mer|mindre|högre|lägre|dyrare|billigare|större) än ([^.;]{3,60})");

    private MoreThan() {}

    static List<Finding> in(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            List<Amount> own =
                    Amounts.in(sentence.text()).stream().filter(Amount::isMoney).toList();
            for (int i = 1; i < own.size(); i++) {
                Amount said = own.get(i);
                Matcher than = THAN.matcher(sentence.text().substring(said.to()));
                if (than.find() && !Patterns.hasDigit(than.group(1))) {
                    right(own.get(i - 1).value(), said.value(), Words.content(than.group(1)), sentence, report)
                            .map(right -> finding(sentence, said, right))
                            .ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    /** But for a slip; empty where anything that is told of it makes the difference. */
    private static Optional<BigDecimal> right(
            BigDecimal value, BigDecimal said, Set<String> of, Sentence sentence, LintedReport report) {
        List<BigDecimal> differences = report.sentences().stream()
                .filter(other -> !other.equals(sentence))
                .filter(other -> Words.content(other.text()).stream()
                        .anyMatch(stem -> of.stream().anyMatch(word -> Words.akin(stem, word))))
                .flatMap(other -> Amounts.in(other.text()).stream())
                .filter(Amount::isMoney)
                .map(amount -> amount.value().subtract(value).abs())
                .toList();
        if (differences.stream().anyMatch(difference -> difference.compareTo(said) == 0)) {
            return Optional.empty();
        }
        return differences.stream().filter(right -> Amounts.isSlip(said, right)).findFirst();
    }

    private static Finding finding(Sentence sentence, Amount said, BigDecimal right) {
        return Finding.of(
                        "difference-disagrees",
                        NUMBERS_THAT_DISAGREE,
                        Severity.WARNING,
                        sentence.place(),
                        Amounts.written(said.value()),
                        Amounts.written(right))
                .against(Amounts.written(right));
    }
}
