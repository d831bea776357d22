package se.rodatraden.matters.lint.checks.dates;

import static se.rodatraden.matters.lint.Category.DATES_AGAINST_DEADLINES;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** What may be done when so many days have gone is not done before they have: "tidigast den 26 april", ten days after the 15th. */
final class WaitIsOver {
    private static final String NUMBER = "(\\d{1,3}|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|fjorton)";
    private static final Pattern WAIT =
            Patterns.of("\\b(?:(?:tidigast|först|inte förrän|sedan|när|efter|inom|under) [^.;]{0,40}?)" + NUMBER
                    + " (dagar|veckor)(?: har (?:gått|förflutit)| efter| från| avtalsspärr)|\\b(?:avtalsspärr\\p{L}*|överklagandetid\\p{L}*|överklagandetiden|väntetid\\p{L}*|tidsfrist\\p{L}*)[^.;\\d]{0,30}?"
                    + NUMBER + " (dagar|veckor)\\b");
    private static final Pattern EARLIEST = Patterns.of("\\b(?:tidigast|först)\\s(?:den\\s)?$");
    private static final Pattern BEGINS =
            Patterns.of("\\b(?:sänds|skickas|sänts|skickats|tillkännages|anslås|delges|beslutet|beslut|från)\\b");
    private static final int WEEK = 7;

    private WaitIsOver() {}

    static Optional<Finding> in(LintedReport report) {
        for (Sentence sentence : report.sentences()) {
            List<Days.Day> days = Days.in(sentence.text());
            if (days.size() != 2
                    || days.getFirst().day() == null
                    || days.getLast().day() == null) {
                continue;
            }
            String lead = sentence.text().substring(0, days.getLast().from());
            if (EARLIEST.matcher(lead).find() && BEGINS.matcher(lead).find()) {
                LocalDate from = days.getFirst().day();
                LocalDate to = days.getLast().day();
                Optional<Integer> wait = wait(sentence);
                if (wait.isPresent() && to.isAfter(from) && to.isBefore(from.plusDays(wait.get()))) {
                    return Optional.of(Finding.of(
                                    "wait-is-not-over",
                                    DATES_AGAINST_DEADLINES,
                                    Severity.ERROR,
                                    sentence.place(
                                            days.getLast().from(),
                                            days.getLast().to()),
                                    to,
                                    from,
                                    wait.get())
                            .against(from.plusDays(wait.get())));
                }
            }
        }
        return Optional.empty();
    }

    /** In the sentence, or in the one before it. */
    private static Optional<Integer> wait(Sentence sentence) {
        return days(sentence.text()).or(() -> sentence.before().flatMap(before -> days(before.text())));
    }

    private static Optional<Integer> days(String text) {
        Matcher wait = WAIT.matcher(text);
        if (!wait.find()) {
            return Optional.empty();
        }
        boolean first = wait.group(1) != null;
        int number = Ages.number(first ? wait.group(1) : wait.group(3));
        boolean weeks = (first ? wait.group(2) : wait.group(4)).startsWith("veck");
        return number <= 0 ? Optional.empty() : Optional.of(weeks ? number * WEEK : number);
    }
}
