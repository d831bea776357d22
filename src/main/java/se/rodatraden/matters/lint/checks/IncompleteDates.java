package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.INCOMPLETE_DATES;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;

/** A date that a reader in ten years cannot place: without its year or month, or counted from the day of writing. */
final class IncompleteDates implements Check {
    private static final Pattern YEAR = Patterns.of("(?<![\\d:])(?:19|20)\\d{2}(?![\\d:])");
    private static final String WEEKDAY = "(?:måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)";

    /** Told from the day of writing, which nobody remembers when the report is read. */
    private static final Pattern RELATIVE = Patterns.of(
            "\\b(?:nästa (?:vecka|månad|år|kvartal|sammanträde|möte)|förra (?:veckan|månaden|året|kvartalet|hösten|våren|sommaren|vintern|sammanträdet|mötet)|i (?:våras|somras|höstas|vintras|fjol)|"
                    + "i (?:höst|sommar|vinter)|i vår(?=[.,;]|$|\\s(?:ska|skall|kommer|blir|börjar|öppnar|kan|måste|bör|får|men|då|när|innan)\\b)|till (?:hösten|våren|sommaren|vintern)|(?:denna|den här) (?:vecka|veckan|månad|månaden)|"
                    + "i " + WEEKDAY + "s|på " + WEEKDAY
                    + "(?! (?:den )?\\d)|häromdagen|häromveckan|häromsistens|för (?:några|ett par) (?:dagar|veckor|månader) sedan|"
                    + "i (?:början|mitten|slutet) av (?:veckan|månaden|året|terminen)|nu i (?:höst|vår|sommar)|kommande (?:vecka|månad|höst|vår)|om (?:några|ett par) (?:dagar|veckor|månader)|"
                    + "(?:nu|senare) under (?:våren|hösten|sommaren|vintern))\\b");

    @Override
    public List<Finding> check(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        String before = "";
        int block = 0;
        for (Sentence sentence : report.sentences()) {
            if (sentence.block().number() != block) {
                before = "";
                block = sentence.block().number();
            }
            boolean yearGiven = YEAR.matcher(sentence.text()).find();
            boolean yearBefore = YEAR.matcher(before).find();
            List<Days.Day> days = Days.in(sentence.text());
            for (Days.Day day : days) {
                if (Quotations.covers(sentence.text(), day.from())) {
                    continue;
                }
                if (day.completeness() == Days.Completeness.NO_MONTH) {
                    findings.add(Finding.of(
                                    "date-without-month",
                                    INCOMPLETE_DATES,
                                    Severity.WARNING,
                                    sentence.place(day.from(), day.to()),
                                    sentence.text().substring(day.from(), day.to()))
                            .remedied());
                } else if (day.completeness() == Days.Completeness.NO_YEAR
                        && !(yearBefore && !yearGiven)
                        && !sharesAYear(sentence.text(), day, days)) {
                    findings.add(withoutYear(report, sentence, day));
                }
            }
            if (!yearGiven) {
                relative(sentence, findings);
            }
            before = sentence.text();
        }
        return findings;
    }

    /**
     * A year in the sentence is the day's own too, but for that of another day in a clause that follows: "inleddes den 3
     * september, och förslaget skickades den 9 december 2030".
     */
    private static boolean sharesAYear(String text, Days.Day day, List<Days.Day> days) {
        Matcher year = YEAR.matcher(text);
        while (year.find()) {
            int at = year.start();
            boolean ofALaterClause = at > day.to()
                    && days.stream().anyMatch(other -> other.from() > day.to() && other.from() <= at && at < other.to())
                    && text.substring(day.to(), at).matches(".{0,3}[,;] (?:och|men|sedan|därefter) .{20,}");
            if (!ofALaterClause) {
                return true;
            }
        }
        return false;
    }

    /** The year is inferred only as a note. */
    private static Finding withoutYear(LintedReport report, Sentence sentence, Days.Day day) {
        String quote = sentence.text().substring(day.from(), day.to());
        Finding finding = Finding.of(
                "date-without-year", INCOMPLETE_DATES, Severity.NOTE, sentence.place(day.from(), day.to()), quote);
        return report.date()
                .map(date -> finding.remedied(Integer.toString(date.getYear())))
                .orElse(finding);
    }

    private static void relative(Sentence sentence, List<Finding> findings) {
        Matcher matcher = RELATIVE.matcher(sentence.text());
        while (matcher.find()) {
            if (!Quotations.covers(sentence.text(), matcher.start())) {
                findings.add(Finding.of(
                                "date-by-the-day-of-writing",
                                INCOMPLETE_DATES,
                                Severity.WARNING,
                                sentence.place(matcher.start(), matcher.end()),
                                matcher.group())
                        .remedied());
            }
        }
    }
}
