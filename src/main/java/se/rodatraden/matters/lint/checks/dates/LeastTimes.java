package se.rodatraden.matters.lint.checks.dates;

import static se.rodatraden.matters.lint.Category.DATES_AGAINST_DEADLINES;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Amounts;
import se.rodatraden.matters.lint.text.DatedLines;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * A time that the report itself says has a least length is not shorter: "anbudstiden blir 21 dagar, medan lagen kräver minst 30",
 * "granskningstiden ska vara minst 30 dagar" where the plan is shown for three weeks.
 */
final class LeastTimes {
    private static final String NUMBER = "(\\d{1,3}|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)";
    private static final String UNIT = "(dagar|veckor|månader)";
    private static final String TIME = "(\\p{L}{3,30}(?:tiden|tid|perioden|fristen|dagar))";
    private static final Pattern LEAST =
            Patterns.of("\\b(?:minst|lägst|kortast|åtminstone)\\s" + NUMBER + "\\s" + UNIT + "\\b");
    private static final Pattern IS = Patterns.of("\\b" + TIME
            + "\\s(?:är|blir|blev|omfattar|sätts till|har satts till|beräknas till|uppgår till)\\s(?:bara |endast )?"
            + NUMBER + "\\s" + UNIT
            + "\\b");
    private static final Pattern LEAST_OF = Patterns.of(
            "\\b" + TIME + "\\s(?:ska|måste|får|skall|bör|behöver)\\s[^.;]{0,40}?\\b(?:minst|lägst|kortast)\\s" + NUMBER
                    + "\\s" + UNIT + "\\b");
    /** "Enligt lagen ska granskningstiden vara minst 30 dagar". */
    private static final Pattern LEAST_OF_INVERTED = Patterns.of("\\b(?:ska|måste|skall|bör)\\s" + TIME
            + "\\s(?:vara|omfatta|pågå i|sättas till)\\s(?:minst|lägst|kortast)\\s" + NUMBER + "\\s" + UNIT + "\\b");

    private static final int STEM = 6;

    private LeastTimes() {}

    static List<Finding> in(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            stated(sentence).ifPresent(findings::add);
            Matcher of = LEAST_OF.matcher(sentence.text());
            Matcher inverted = LEAST_OF_INVERTED.matcher(sentence.text());
            if (of.find()) {
                spans(of, report, findings);
            } else if (inverted.find()) {
                spans(inverted, report, findings);
            }
        }
        return findings;
    }

    /** Both in one sentence. */
    private static Optional<Finding> stated(Sentence sentence) {
        Matcher is = IS.matcher(sentence.text());
        Matcher least = LEAST.matcher(sentence.text());
        return is.find()
                        && least.find()
                        && least.start() >= is.end()
                        && days(is.group(2), is.group(3)).compareTo(days(least.group(1), least.group(2))) < 0
                ? Optional.of(finding(sentence.place(is.start(), is.end()), is.group(), least.group()))
                : Optional.empty();
    }

    /** Periods that are told with the same word: "granskas under tiden 15 juni–6 juli". */
    private static void spans(Matcher least, LintedReport report, List<Finding> findings) {
        String time = least.group(1).toLowerCase(Locale.ROOT);
        if (time.length() < STEM + 3) {
            return;
        }
        String stem = time.substring(0, STEM);
        long most = days(least.group(2), least.group(3)).longValue();
        for (DatedLines.DatedLine line : report.datedLines()) {
            long length = ChronoUnit.DAYS.between(line.first(), line.last()) + 1;
            String clause = line.line().quoted().toLowerCase(Locale.ROOT);
            if (length > 1
                    && length < most
                    && clause.contains(stem)
                    && !line.last().isBefore(report.date().orElse(line.last()))) {
                findings.add(finding(line.place(), line.place().quoted(), least.group()));
            }
        }
    }

    private static BigDecimal days(String number, String unit) {
        BigDecimal value =
                Character.isDigit(number.charAt(0)) ? Amounts.value(number) : BigDecimal.valueOf(Ages.number(number));
        return value.multiply(BigDecimal.valueOf(
                switch (unit.toLowerCase(Locale.ROOT).charAt(0)) {
                    case 'd' -> 1;
                    case 'v' -> 7;
                    default -> 30;
                }));
    }

    private static Finding finding(Place place, String time, String least) {
        return Finding.of("shorter-than-least", DATES_AGAINST_DEADLINES, Severity.WARNING, place, time, least)
                .against(least);
    }
}
