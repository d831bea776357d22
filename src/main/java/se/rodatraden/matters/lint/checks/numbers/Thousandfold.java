package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Amounts;
import se.rodatraden.matters.lint.text.Amounts.Amount;
import se.rodatraden.matters.lint.text.Sentence;

/** The same figures of money a thousand times: "1,2 miljarder kronor" here and "1 200 000 kronor" there. */
final class Thousandfold {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final int FIGURES = 2;
    private static final int MOST = 300;

    private record Told(Amount amount, Sentence sentence) {
        String written() {
            return sentence.text().substring(amount.from(), amount.to());
        }
    }

    private Thousandfold() {}

    static Optional<Finding> in(LintedReport report) {
        List<Told> all = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            for (Amount amount : Amounts.in(sentence.text())) {
                if (amount.isMoney()
                        && all.size() < MOST
                        && amount.value().stripTrailingZeros().precision() >= FIGURES) {
                    all.add(new Told(amount, sentence));
                }
            }
        }
        for (Told one : all) {
            Optional<Told> other = all.stream()
                    .filter(two -> isThousandfold(one, two) && !one.sentence().equals(two.sentence()))
                    .findFirst();
            if (other.isPresent()) {
                // The larger has its word for the smaller's.
                return other.map(less -> Finding.of(
                                "same-quantity-differs",
                                NUMBERS_THAT_DISAGREE,
                                Severity.WARNING,
                                one.sentence()
                                        .place(one.amount().from(), one.amount().to()),
                                one.written(),
                                less.written())
                        .against(less.written()));
            }
        }
        return Optional.empty();
    }

    private static boolean isThousandfold(Told one, Told two) {
        return one.amount().value().compareTo(two.amount().value().multiply(THOUSAND)) == 0;
    }
}
