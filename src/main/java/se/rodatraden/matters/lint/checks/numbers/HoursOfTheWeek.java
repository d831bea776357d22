package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Amounts;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** "Alla dagar klockan 7–21, alltså 98 timmar i veckan": fourteen hours, seven times. */
final class HoursOfTheWeek {
    private static final String CLOCK = "(\\d{1,2})(?:[.:](00|30))?";
    private static final Pattern OPEN = Patterns.of(
            "\\b(alla dagar|varje dag|dagligen|vardagar|måndag(?:ar)?(?:[–-]| till (?:och med )?)fredag(?:ar)?)\\b[^.;\\d]{0,30}"
                    + CLOCK
                    + "(?:\\s?[–-]\\s?| till | och )" + CLOCK
                    + ",? (?:alltså|det vill säga|dvs\\.?|sammanlagt|totalt|vilket (?:är|blir|ger|motsvarar)) (\\d{1,3}) timmar (?:i|per) vecka(?:n)?\\b");
    private static final int DAYS = 7;
    private static final int WEEKDAYS = 5;

    private HoursOfTheWeek() {}

    static void in(LintedReport report, List<Finding> findings) {
        if (!report.mentions("timmar")) {
            return;
        }
        for (Sentence sentence : report.sentences()) {
            Matcher open = OPEN.matcher(sentence.text());
            if (open.find()) {
                String days = open.group(1).toLowerCase(java.util.Locale.ROOT);
                boolean all = days.startsWith("alla") || days.startsWith("varje") || days.startsWith("dagl");
                BigDecimal right = clock(open.group(4), open.group(5))
                        .subtract(clock(open.group(2), open.group(3)))
                        .multiply(BigDecimal.valueOf(all ? DAYS : WEEKDAYS));
                if (right.signum() > 0
                        && right.subtract(new BigDecimal(open.group(6))).abs().compareTo(BigDecimal.ONE) >= 0) {
                    findings.add(Finding.of(
                                    "sum-disagrees",
                                    NUMBERS_THAT_DISAGREE,
                                    Severity.WARNING,
                                    sentence.place(open.start(), open.end()),
                                    open.group(6),
                                    Amounts.written(right))
                            .against(Amounts.written(right)));
                }
            }
        }
    }

    private static BigDecimal clock(String hour, @Nullable String minutes) {
        BigDecimal whole = new BigDecimal(hour);
        return "30".equals(minutes) ? whole.add(new BigDecimal("0.5")) : whole;
    }
}
