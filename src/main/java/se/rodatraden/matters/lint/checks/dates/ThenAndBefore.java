package se.rodatraden.matters.lint.checks.dates;

import static se.rodatraden.matters.lint.Category.ORDER_OF_DATES;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Timeline.Event;

/** What a text itself puts after something else lies after it: "därefter", "dessförinnan", "när nämnden har beslutat". */
final class ThenAndBefore {
    private static final Pattern THEN = Patterns.of(
            "^(?:först |strax |kort |omedelbart )?(?:därefter|därpå|sedan|efter det|efter detta|närmast därefter)\\b(?!\\s(?:den\\s\\d|20\\d\\d|\\d))");
    private static final Pattern EARLIER = Patterns.of("^(?:dessförinnan|innan dess|före det|redan innan)\\b");
    private static final Pattern AFTER_THE_DECISION = Patterns.of(
            "\\b(?:när|sedan|efter att|först när|så snart|efter det att) (?:[\\p{L}-]+ och )?(?:ni|[\\p{L}-]{0,30}nämnden|styrelsen|kommunstyrelsen|beslutet|ärendet) (?:har |är )?(?:beslutat|fattat (?:sitt )?beslut|fattats|antagit|godkänt|avgjort|avgjorts|fattat|taget)\\b|\\befter (?:nämndens|ert|styrelsens) beslut\\b");

    private ThenAndBefore() {}

    static void in(LintedReport report, List<Finding> findings) {
        Optional<Event> meeting = report.timeline().meeting(report.date().orElse(null));
        for (Block block : report.text().blocks()) {
            if (!block.isProse() || block.role() == SectionRole.ANNEXES) {
                continue;
            }
            List<Sentence> sentences = report.sentencesOf(block);
            for (int i = 0; i < sentences.size(); i++) {
                if (i > 0) {
                    neighbours(sentences.get(i - 1), sentences.get(i), findings);
                }
                Sentence sentence = sentences.get(i);
                meeting.filter(_ -> report.date().isPresent())
                        .ifPresent(held ->
                                afterTheDecision(sentence, held, report.date().get(), findings));
            }
        }
    }

    private static void neighbours(Sentence before, Sentence sentence, List<Finding> findings) {
        List<LocalDate> first = days(before.text());
        List<LocalDate> then = days(sentence.text());
        if (first.isEmpty() || then.isEmpty()) {
            return;
        }
        boolean late = THEN.matcher(sentence.text()).find() && then.getFirst().isBefore(first.getLast());
        boolean early =
                EARLIER.matcher(sentence.text()).find() && then.getFirst().isAfter(first.getFirst());
        if (late || early) {
            add(sentence, then.getFirst(), first.getLast(), before.text(), findings);
        }
    }

    /** What is done when the committee has decided is not done before its meeting. */
    private static void afterTheDecision(Sentence sentence, Event held, LocalDate date, List<Finding> findings) {
        if (AFTER_THE_DECISION.matcher(sentence.text()).find()) {
            days(sentence.text()).stream()
                    // The head may tell of no other day than that of the meeting.
                    .filter(day -> (day.isAfter(date) || date.equals(held.day())) && day.isBefore(held.day()))
                    .findFirst()
                    .ifPresent(
                            day -> add(sentence, day, held.day(), held.place().quoted(), findings));
        }
    }

    private static void add(Sentence sentence, LocalDate then, LocalDate first, String quote, List<Finding> findings) {
        if (findings.stream()
                .noneMatch(told ->
                        sentence.text().contains(told.quote()) && !told.quote().isEmpty())) {
            findings.add(Finding.of(
                            "step-before-its-cause",
                            ORDER_OF_DATES,
                            Severity.ERROR,
                            sentence.place(),
                            then,
                            first,
                            quote)
                    .against(quote));
        }
    }

    private static List<LocalDate> days(String text) {
        return Days.in(text).stream()
                .flatMap(day -> Optional.ofNullable(day.day()).stream())
                .toList();
    }
}
