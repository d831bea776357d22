package se.rodatraden.matters.lint.checks.dates;

import static se.rodatraden.matters.lint.Category.INCOMPLETE_DATES;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.checks.privacy.PersonalDataInText;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.RelativeTimes;
import se.rodatraden.matters.lint.text.Sentence;

/** A date that a reader in ten years cannot place: without its year or month, or counted from the day of writing. */
public final class IncompleteDates implements Check {
    private static final Pattern YEAR = Patterns.of("(?<![\\d:])(?:19|20)\\d{2}(?![\\d:])");

    /** A step of the matter that is told with no more than a month or a season. */
    private static final Pattern ROUGH_STEP = Patterns.of(
            "\\b(?:i|under|till|från|sedan|senast i)\\s(?:början av |slutet av |mitten av )?(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|våren|sommaren|hösten|vintern)\\b|\\b(?:före|efter|vid|till|kring|runt) (?:års|månads|halvårs)skiftet\\b(?! (?:19|20))|\\bnyligen\\b");

    /** "Senast i mars": of which year? */
    private static final Pattern BY_A_MONTH = Patterns.of(
            "\\bsenast (?:i|under|till|vid) (?:början av |slutet av |mitten av |utgången av )?(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\\b");

    /** "Under juni, juli och augusti": a time that comes every year. */
    private static final Pattern MORE_MONTHS = Patterns.of(
            "^(?:, |,? och )(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\\b");

    /** "Läs i sommar" is what something is called. */
    private static final Pattern IN_A_NAME = Patterns.exact("(?<=[\\p{L},]\\s)\\p{Lu}\\p{Ll}{2,15}\\s$");

    private static final Pattern STEP = Patterns.of(
            "\\b(?:kom in|inkom|väckt|remitter|skicka[ds]|beslutade|gav\\b|uppdrag|antog|antogs|hölls|hörde?s|hörts|informerats|yttra|möte\\b|sammanträde|informerades|behandlade|samråd|lämnade|tecknades|undertecknades|annonsera|fördelades)");

    private static final Pattern AGAIN =
            Patterns.of("\\b(?:varje|årlig\\p{L}*|gånger|respektive|brukar|vanligen|normalt|återkommande)\\b");
    private static final Pattern UNTIL =
            Patterns.of("(?:\\s?[–-]\\s?|,?\\s(?:till|t\\.o\\.m\\.?|och)\\s(?:och\\smed\\s)?(?:den\\s)?)");

    /** {@code , till och med den} */
    private static final int LONGEST_UNTIL = 30;

    /** So far on in the sentence the year of a list of days may stand. */
    private static final int SAME_LIST = 45;

    private static final Pattern A_WEEK = Patterns.of("^\\p{L}+ (?:vecka|v\\.) ?\\d");

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
            List<Days.Day> days = Days.in(sentence.text());
            boolean step = !days.isEmpty() && STEP.matcher(sentence.text()).find();
            boolean again = !days.isEmpty() && AGAIN.matcher(sentence.text()).find();
            for (Days.Day day : days) {
                if (Quotations.covers(sentence.text(), day.from())) {
                    continue;
                }
                if (day.completeness() == Days.Completeness.NO_YEAR && isAsOfADay(report, sentence.text(), day)) {
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
                        && !again
                        && (step || !isASeason(sentence.text(), day, days))
                        && !sharesAYear(sentence.text(), day, days)) {
                    findings.add(withoutYear(report, sentence, day, end(sentence.text(), day)));
                }
            }
            List<Finding> rough =
                    rough(sentence, yearGiven || YEAR.matcher(before).find());
            if (!rough.isEmpty() && !tellsOfAPerson(report, sentence)) {
                findings.addAll(rough);
            }
            before = sentence.text();
        }
        return findings;
    }

    /** "Delårsrapport per den 31 augusti", of which the report tells the year where it speaks of this one. */
    private static boolean isAsOfADay(LintedReport report, String text, Days.Day day) {
        String written = text.substring(day.from(), day.to()).toLowerCase(java.util.Locale.ROOT);
        return text.substring(0, day.from()).endsWith("per ") && report.mentions("per " + written + " 20");
    }

    /** Two days without a year that span a time which comes every year: "mellan den 1 juni och den 31 augusti". */
    private static boolean isASeason(String text, Days.Day day, List<Days.Day> days) {
        return days.stream()
                .filter(other -> other.completeness() == Days.Completeness.NO_YEAR && !other.equals(day))
                .anyMatch(other -> isUntil(text, day.to(), other.from()) || isUntil(text, other.to(), day.from()));
    }

    private static boolean isUntil(String text, int from, int to) {
        return from < to
                && to - from <= LONGEST_UNTIL
                && UNTIL.matcher(text.substring(from, to)).matches();
    }

    /**
     * A year before it in the sentence is the day's own too, and so is that of a day after it in the same list; that of
     * another day in what follows is not: "fick den 18 mars i uppdrag att redovisa senast den 30 april 2027".
     */
    private static boolean sharesAYear(String text, Days.Day day, List<Days.Day> days) {
        Matcher year = YEAR.matcher(text);
        while (year.find()) {
            int at = year.start();
            boolean ofAnotherDay = at > day.to()
                    && days.stream()
                            .anyMatch(other -> other.from() > day.to() && other.from() <= at && at < other.to());
            if (!ofAnotherDay || text.substring(day.to(), at).length() <= SAME_LIST) {
                return true;
            }
        }
        return text.startsWith(" samma år", day.to());
    }

    /** "Från den 1 september till månadsskiftet": one time, of which neither end can be placed. */
    private static int end(String text, Days.Day day) {
        String after = text.substring(day.to(), Math.min(text.length(), day.to() + LONGEST_UNTIL));
        return RelativeTimes.in(after).stream()
                .filter(time -> time.from() == 1)
                .mapToInt(time -> day.to() + time.to())
                .findFirst()
                .orElse(day.to());
    }

    /** The year is inferred only as a note. */
    private static Finding withoutYear(LintedReport report, Sentence sentence, Days.Day day, int end) {
        String quote = sentence.text().substring(day.from(), end);
        Finding finding = Finding.of(
                "date-without-year", INCOMPLETE_DATES, Severity.NOTE, sentence.place(day.from(), end), quote);
        return report.date()
                .map(date -> finding.remedied(Integer.toString(date.getYear())))
                .orElse(finding);
    }

    private static List<Finding> rough(Sentence sentence, boolean yearGiven) {
        List<Finding> findings = new ArrayList<>();
        for (RelativeTimes.Time time : RelativeTimes.in(sentence.text())) {
            boolean again = AGAIN.matcher(sentence.text()).find()
                    && A_WEEK.matcher(sentence.text().substring(time.from())).find();
            if (!again
                    && !Quotations.covers(sentence.text(), time.from())
                    && !IN_A_NAME
                            .matcher(sentence.text().substring(0, time.from()))
                            .find()) {
                findings.add(rough(sentence, time.from(), time.to()));
            }
        }
        Matcher last = BY_A_MONTH.matcher(sentence.text());
        if (findings.isEmpty()
                && last.find()
                && !YEAR.matcher(sentence.text()).find()
                && !AGAIN.matcher(sentence.text()).find()) {
            findings.add(rough(sentence, last.start(), last.end()));
        }
        Matcher month = ROUGH_STEP.matcher(sentence.text());
        if (findings.isEmpty()
                && !yearGiven
                && isOfTheMatter(sentence)
                && month.find()
                && !MORE_MONTHS.matcher(sentence.text().substring(month.end())).find()
                && !AGAIN.matcher(sentence.text()).find()) {
            findings.add(rough(sentence, month.start(), month.end()));
        }
        return findings;
    }

    private static boolean isOfTheMatter(Sentence sentence) {
        SectionRole role = sentence.block().role();
        return (role == SectionRole.HEAD
                        || role == SectionRole.PREPARATION
                        || role == SectionRole.PROPOSAL
                        || role == SectionRole.BACKGROUND)
                && STEP.matcher(sentence.text()).find();
    }

    private static Finding rough(Sentence sentence, int from, int to) {
        return Finding.of(
                        "date-by-the-day-of-writing",
                        INCOMPLETE_DATES,
                        Severity.WARNING,
                        sentence.place(from, to),
                        sentence.text().substring(from, to))
                .remedied();
    }

    /** What must go because it tells of a person is not asked for its day as well. */
    private static boolean tellsOfAPerson(LintedReport report, Sentence sentence) {
        return new PersonalDataInText()
                .check(report).stream()
                        .anyMatch(finding -> finding.place() instanceof Place.Passage passage
                                && passage.paragraph() == sentence.block().number()
                                && passage.from() - sentence.block().offset()
                                        < sentence.from() + sentence.text().length()
                                && passage.to() - sentence.block().offset() > sentence.from());
    }
}
