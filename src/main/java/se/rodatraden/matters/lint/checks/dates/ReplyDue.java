package se.rodatraden.matters.lint.checks.dates;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.text.Actors.Actor;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Timeline.Event;
import se.rodatraden.matters.lint.text.Timeline.Step;

/** The day by which the body that decides has to answer, as the text names it; not the one by which others answered the author. */
final class ReplyDue {
    /** What went out to somebody has its addressees after it. */
    private static final Pattern SENT = Patterns.of(
            "\\b(?:skicka(?:de|des|t|ts)|sändes?|sänts?|remittera(?:de|des|t|ts)|gick|gått|ställdes|ställts|delades)\\b[^.;]{0,60}\\still\\s");

    private static final Pattern US = Patterns.of("(?<!ska\\s)\\b(?:nämnden|oss|kommunen|förvaltningen|kontoret)\\b");
    private static final Pattern WE = Patterns.of("\\b(?:vi|förvaltningen|kontoret)\\b");

    private ReplyDue() {}

    /** Of several days the earliest; one that lies more than a year back was that of another round. */
    static Optional<Event> first(LintedReport report) {
        List<Event> due = report.timeline().of(Step.REPLY_DUE);
        return due.stream()
                .filter(event -> !isOfOthers(event, report))
                .filter(event -> report.date()
                        .map(day -> event.day().isAfter(day.minusYears(1)))
                        .orElse(true))
                .min(Comparator.comparing(Event::day));
    }

    /** The day by which others were to answer, whom the author asked: it has passed, and the report is no answer or names them. */
    private static boolean isOfOthers(Event event, LintedReport report) {
        String text = event.sentence().text();
        boolean passed = report.date().filter(event.day()::isBefore).isPresent();
        boolean prepared = event.sentence().block().role() == SectionRole.PREPARATION;
        if (passed && (prepared || !report.isReply())) {
            return true;
        }
        Matcher sent = SENT.matcher(text);
        if (!sent.find()) {
            return false;
        }
        String before = text.substring(0, sent.start());
        if (WE.matcher(before).find() || report.actors(before).stream().anyMatch(actor -> report.isOwn(actor.name()))) {
            return true;
        }
        if (US.matcher(text).find()) {
            return false;
        }
        List<Actor> to = report.actors(text).stream()
                .filter(actor -> actor.from() >= sent.end())
                .toList();
        return !to.isEmpty() && to.stream().noneMatch(actor -> report.isOwn(actor.name()));
    }

    /** As the report itself has the day, where it does; else the day. */
    static String asWritten(LocalDate day, LintedReport report) {
        return report.datedLines().stream()
                .filter(line -> line.first().equals(day))
                .map(line -> line.place().quoted())
                .findFirst()
                .orElseGet(day::toString);
    }
}
