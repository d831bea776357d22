package se.rodatraden.matters.lint.checks.dates;

import static se.rodatraden.matters.lint.Category.DATES_AGAINST_DEADLINES;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import se.rodatraden.kernel.LegalBasis;
import se.rodatraden.kernel.Period;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Timeline.Event;
import se.rodatraden.matters.lint.text.Timeline.Step;

/** The minutes are approved within two weeks from the meeting. */
final class MinutesInTime {
    static final LegalBasis BASIS =
            new LegalBasis("KL (2017:725)", "5:69", Period.from(LocalDate.of(2018, 1, 1)), true);
    static final int DAYS = 14;

    private static final Pattern AHEAD = Patterns.of(
            "\\b(?:justeras|ska justeras|(?:bli|vara|är) justera[dt]|justering(?:en)? (?:sker|görs|är))\\b");
    private static final Pattern OTHER_STEP =
            Patterns.of("\\b(?:anslå|tillkännage|expediera|skicka|sänd|översänd|publicera|överklaga)");
    private static final Pattern OF_THE_COUNCIL = Patterns.of("fullmäktiges (?:protokoll|minnes)");

    private MinutesInTime() {}

    /** @param meeting of the body that decides */
    static Optional<Finding> in(LintedReport report, Event meeting) {
        LocalDate last = meeting.day().plusDays(DAYS);
        return report.timeline().of(Step.APPROVAL).stream()
                .filter(event -> event.day().isAfter(last) && event.day().isBefore(last.plusMonths(2)))
                .filter(event -> AHEAD.matcher(sinceTheDayBefore(event)).find())
                .filter(event -> !isOfAnotherMeeting(event, report))
                .filter(event -> !OF_THE_COUNCIL
                                .matcher(event.sentence().text())
                                .find()
                        || report.ownBody().filter("kommunfullmäktige"::equals).isPresent())
                .findFirst()
                .map(event -> Finding.of(
                                "approval-later-than-allowed",
                                DATES_AGAINST_DEADLINES,
                                Severity.WARNING,
                                event.place(),
                                event.day(),
                                meeting.day(),
                                last)
                        .against(last)
                        .by(BASIS)
                        .remedied(last));
    }

    /** The meeting that is named last before it, as where the council decides after the board. */
    private static boolean isOfAnotherMeeting(Event approval, LintedReport report) {
        return report.timeline().of(Step.MEETING).stream()
                .filter(held ->
                        held.sentence().block().equals(approval.sentence().block())
                                && held.sentence().from() <= approval.sentence().from())
                .anyMatch(held -> !held.day().isAfter(approval.day())
                        && !approval.day().isAfter(held.day().plusDays(DAYS)));
    }

    /** "Protokollet justeras senast den 24 februari och anslås senast den 26 februari": each day has its own verb. */
    private static String sinceTheDayBefore(Event event) {
        String text = event.sentence().text();
        int from = Days.in(text).stream()
                .map(Days.Day::to)
                .filter(to -> to <= event.from())
                .max(Integer::compare)
                .filter(to ->
                        OTHER_STEP.matcher(text.substring(to, event.from())).find())
                .orElse(0);
        return text.substring(from);
    }
}
