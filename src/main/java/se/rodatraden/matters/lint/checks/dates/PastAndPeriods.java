package se.rodatraden.matters.lint.checks.dates;

import static se.rodatraden.matters.lint.Category.ORDER_OF_DATES;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Timeline;

/** What is told as past lies before the report's day, and a period ends after it has begun. */
final class PastAndPeriods {
    private static final String HAPPENED =
            "(?:hölls|skedde|kom in|inkom|beslutade|beslutades|antogs|antog|skrevs under|skrevs|undertecknades|tecknades|ingicks|träffades|gjordes|genomfördes|godkände|godkändes|fattades|skickades|sändes|remitterades|väcktes|registrerades|lämnades in|lämnades|mottogs|invigdes|öppnades|inleddes|avslutades|publicerades|redovisades|presenterades|sammanträdde|blev klara?|trädde i kraft|infördes|anmäldes|är daterad|var daterad|daterad|ställdes ut|beställdes|slutfördes|överlämnades|svarade|meddelade|begärde|skrev|tillstyrkte|avstyrkte|behandlade|yttrade sig|ställde sig|sade nej|bad|hörde|förelåg|stod klart?|förklarade|bekräftade|godtog|antecknade|granskade|besökte|träffade|(?!beräkn|planer|vänta|bedöm|föreslog|kall|benämn)\\p{L}{3,20}(?:ades|rdes|ldes|ndes|gdes|mdes|ttes|ptes|ktes|stes))";
    private static final Pattern BEFORE = Patterns.of("\\b" + HAPPENED
            + "(?:\\s(?!att\\b|senast\\b|från\\b|till\\b|inför\\b|före\\b|för\\b|om\\b)[\\p{L}-]{1,25}){0,4}\\s{1,2}$");
    private static final Pattern AFTER = Patterns.of("^\\s(?:" + HAPPENED + ")\\b");
    /** "Trots påminnelse den 4 maj": what something is done in spite of has happened. */
    private static final Pattern IN_SPITE_OF = Patterns.of("\\btrots\\s(?:\\p{L}+\\s){1,3}(?:den\\s)?$");

    private static final Pattern FROM =
            Patterns.of("\\b(?:från|fr\\.o\\.m\\.?|mellan)\\s(?:och\\smed\\s)?(?:den\\s)?$");
    private static final Pattern UNTIL =
            Patterns.of("(?:\\s?[–-]\\s?|,?\\s(?:till|t\\.o\\.m\\.?|och)\\s(?:och\\smed\\s)?(?:den\\s)?)");

    private static final Pattern DONE = Patterns.of(
            "\\b(?:prövade|prövades|provade|provades|testade|testades|genomförde|genomfördes|pågick|hölls|mätte|mättes|deltog|bedrev|bedrevs|besökte|intervjuade|intervjuades|undersökte|undersöktes|räknade|räknades|observerade|inventerade|inventerades|hade öppet|\\p{L}{3,20}(?:ades|rdes|ldes|ndes|gdes|mdes|ttes))\\b");
    private static final Pattern GOES_ON = Patterns.of(
            "\\b(?:gäller|löper|pågår|ska|skall|kommer|varar|planeras|beräknas|väntas|fortsätter|får|kan|bör)\\b");

    /** "Har vid ett möte den 4 maj avrått". */
    private static final Pattern HAS = Patterns.of("\\b(?:har|hade)\\s(?:vid|på|i)\\s[^.,;]{0,40}$");

    private static final Pattern DONE_SINCE = Patterns.of("^\\s\\p{L}{3,20}(?:at|it|tt|rt|nt|mt)\\b");

    private static final Pattern OF_ANNEX = Patterns.of("(?:,|\\(|\\b(?:av|från))\\s?(?:den\\s)?$");

    private PastAndPeriods() {}

    static void in(LintedReport report, List<Finding> findings) {
        for (Sentence sentence : report.sentences()) {
            List<Days.Day> days = Days.in(sentence.text());
            for (int i = 0; i < days.size(); i++) {
                LocalDate day = days.get(i).day();
                if (day == null
                        || Quotations.covers(sentence.text(), days.get(i).from())) {
                    continue;
                }
                past(report, sentence, days.get(i), day, findings);
                LocalDate next = i + 1 < days.size() ? days.get(i + 1).day() : null;
                if (next != null && report.date().isPresent()) {
                    ended(report.date().get(), sentence, days.get(i), days.get(i + 1), next, findings);
                }
                if (next != null && day.isAfter(next)) {
                    period(sentence, days.get(i), day, days.get(i + 1), next, findings);
                }
            }
        }
    }

    /** A trial that is told as past has ended: "prövades från den 1 februari till den 30 april". */
    private static void ended(
            LocalDate date, Sentence sentence, Days.Day first, Days.Day last, LocalDate to, List<Finding> findings) {
        String text = sentence.text();
        if (to.isAfter(date)
                && UNTIL.matcher(text.substring(first.to(), last.from())).matches()
                && DONE.matcher(text).find()
                && !GOES_ON.matcher(text).find()) {
            findings.add(Finding.of(
                            "past-lies-ahead",
                            ORDER_OF_DATES,
                            Severity.WARNING,
                            sentence.place(first.from(), last.to()),
                            to,
                            date)
                    .against(date));
        }
    }

    private static void past(
            LintedReport report, Sentence sentence, Days.Day written, LocalDate day, List<Finding> findings) {
        LocalDate date = report.date().orElse(day);
        String text = sentence.text();
        boolean told = IN_SPITE_OF
                        .matcher(text.substring(Math.max(0, written.from() - 60), written.from()))
                        .find()
                || BEFORE.matcher(text.substring(Math.max(0, written.from() - 90), written.from()))
                        .find()
                || AFTER.matcher(text.substring(written.to())).find()
                || HAS.matcher(text.substring(Math.max(0, written.from() - 60), written.from()))
                                .find()
                        && DONE_SINCE.matcher(text.substring(written.to())).find();
        // Hearings have a rule of their own, which grants the weeks in which a report is still being written.
        boolean heard = report.timeline().of(Timeline.Step.HEARD).stream()
                .anyMatch(event -> event.sentence().equals(sentence) && event.from() == written.from());
        // An annex is there when the report is written: a day at the end of its line is its own.
        boolean annex = sentence.block().role() == SectionRole.ANNEXES
                && written.to() >= text.length() - 1
                && OF_ANNEX.matcher(text.substring(0, written.from())).find();
        if ((told || annex) && !heard && day.isAfter(date)) {
            findings.add(Finding.of(
                            "past-lies-ahead",
                            ORDER_OF_DATES,
                            Severity.WARNING,
                            sentence.place(written.from(), written.to()),
                            day,
                            date)
                    .against(date));
        }
    }

    private static void period(
            Sentence sentence, Days.Day first, LocalDate from, Days.Day last, LocalDate to, List<Finding> findings) {
        String text = sentence.text();
        String before = text.substring(Math.max(0, first.from() - 25), first.from());
        String between = text.substring(first.to(), last.from());
        if (between.matches("\\s?[–-]\\s?")
                || FROM.matcher(before).find() && UNTIL.matcher(between).matches()) {
            findings.add(Finding.of(
                            "period-ends-before-it-begins",
                            ORDER_OF_DATES,
                            Severity.ERROR,
                            sentence.place(first.from(), last.to()),
                            from,
                            to)
                    .against(to));
        }
    }
}
