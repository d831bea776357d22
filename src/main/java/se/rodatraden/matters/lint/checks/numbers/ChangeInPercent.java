package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Amounts;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** "Från 48 till 60. Det är en ökning med 12, vilket motsvarar 25 procent": the change is told in number and in percent of where it began. */
final class ChangeInPercent {
    private static final Pattern FROM_TO = Patterns.of(
            "\\bfrån\\s(\\d[\\d ]{0,9})(?:\\s[^.;\\d]{0,40}?(?:\\s(?:19|20)\\d\\d)?)?\\still\\s(\\d[\\d ]{0,9})(?![\\d,])");
    private static final Pattern CHANGE = Patterns.of(
            "\\b(?:ökning|minskning|höjning|nedgång|uppgång|ökar|minskar|ökade|minskade|alltså)\\b[^.;]{0,20}?\\smed\\s(\\d[\\d ]{0,9})[^.;\\d]{0,60}?\\b(?:motsvarar|motsvarande|eller|det vill säga|alltså)\\s((?:drygt|knappt|cirka|omkring|ungefär|nästan|närmare)\\s)?(\\d{1,3}(?:,\\d)?)\\sprocent\\b");
    private static final BigDecimal OFF = new BigDecimal("1.5");
    private static final BigDecimal OFF_ABOUT = BigDecimal.TEN;

    private ChangeInPercent() {}

    static Optional<Finding> in(LintedReport report) {
        Sentence before = null;
        for (Sentence sentence : report.sentences()) {
            Matcher change = Patterns.hasDigit(sentence.text()) ? CHANGE.matcher(sentence.text()) : null;
            if (change != null && change.find()) {
                Optional<BigDecimal> right = right(change, sentence, before);
                if (right.isPresent()) {
                    return Optional.of(Finding.of(
                                    "percentage-disagrees",
                                    NUMBERS_THAT_DISAGREE,
                                    Severity.WARNING,
                                    sentence.place(change.start(3), change.end()),
                                    change.group(3),
                                    Amounts.written(right.get()))
                            .against(Amounts.written(right.get())));
                }
            }
            before = sentence;
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> right(Matcher change, Sentence sentence, @Nullable Sentence before) {
        String lead = sentence.text().substring(0, change.start());
        String earlier = before != null && before.block().equals(sentence.block()) ? before.text() + " " : "";
        Matcher two = FROM_TO.matcher(earlier + lead);
        if (!two.find()) {
            return Optional.empty();
        }
        BigDecimal from = value(two.group(1));
        BigDecimal by = from.subtract(value(two.group(2))).abs();
        if (two.find() || from.signum() == 0 || by.compareTo(value(change.group(1))) != 0) {
            return Optional.empty();
        }
        BigDecimal right = Proportion.percent(by, from);
        BigDecimal off = right.subtract(new BigDecimal(change.group(3).replace(',', '.')))
                .abs();
        return off.compareTo(change.group(2) == null ? OFF : OFF_ABOUT) > 0 ? Optional.of(right) : Optional.empty();
    }

    private static BigDecimal value(String written) {
        return new BigDecimal(written.replace(" ", ""));
    }
}
