package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** A lost comma: one and the same deficit, surplus or cost of the report is ten times as much in one place, with the same digits. */
final class Tenfold {
    private static final Pattern SUM = Patterns.of(
            "\\b(underskott|överskott|budgetavvikelse|prognosavvikelse)(?:et|en)?\\b(?: på| om| från| är| blir| uppgår till| beräknas till)\\s(\\d{1,4}(?:,\\d{1,2})?)(?:\\s(?:miljoner|mnkr|mkr)|\\still\\s\\d)");

    private record Told(String what, String number, Sentence sentence, int from, int to) {}

    private Tenfold() {}

    static Optional<Finding> in(LintedReport report) {
        List<Told> all = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            Matcher sum = SUM.matcher(sentence.text());
            while (sum.find()) {
                Told told = new Told(
                        sum.group(1).toLowerCase(Locale.ROOT), sum.group(2), sentence, sum.start(2), sum.end());
                for (Told other : all) {
                    if (other.what().equals(told.what()) && isTenfold(told.number(), other.number())) {
                        Told more = value(told).compareTo(value(other)) > 0 ? told : other;
                        Told less = more.equals(told) ? other : told;
                        return Optional.of(Finding.of(
                                        "sum-disagrees",
                                        NUMBERS_THAT_DISAGREE,
                                        Severity.WARNING,
                                        more.sentence().place(more.from(), more.to()),
                                        more.number(),
                                        less.number())
                                .against(less.number()));
                    }
                }
                all.add(told);
            }
        }
        return Optional.empty();
    }

    private static BigDecimal value(Told told) {
        return new BigDecimal(told.number().replace(',', '.'));
    }

    private static boolean isTenfold(String one, String other) {
        return one.contains(",") != other.contains(",") && one.replace(",", "").equals(other.replace(",", ""));
    }
}
