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
import se.rodatraden.matters.lint.text.Timeline.Event;

/** The text says how long before the meeting the papers go out, and the day on which they do is later than that. */
final class PapersInTime {
    private static final Pattern BEFORE = Patterns.of(
            "\\b(?:senast|minst)\\s(en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|\\d{1,2})\\s(vecka|veckor|dagar|dygn)\\s(?:före|innan)\\s(?:\\p{L}+\\s)?(?:sammanträde|möte)");
    private static final Pattern GO_OUT = Patterns.of(
            "\\b(?:handlingar(?:na)?|kallelse(?:n)?|underlag(?:et)?|föredragningslista(?:n)?|dagordning(?:en)?)\\b[^;]{0,80}$");
    private static final int WEEK = 7;

    private PapersInTime() {}

    static Optional<Finding> in(LintedReport report) {
        Optional<Event> meeting = report.timeline().meeting(report.date().orElse(null));
        if (meeting.isEmpty()) {
            return Optional.empty();
        }
        LocalDate held = meeting.get().day();
        for (Sentence sentence : report.sentences()) {
            Matcher rule = BEFORE.matcher(sentence.text());
            if (!rule.find()) {
                continue;
            }
            int number = rule.group(1).equalsIgnoreCase("ett") ? 1 : Ages.number(rule.group(1));
            int days = rule.group(2).startsWith("veck") ? number * WEEK : number;
            for (Sentence near : around(sentence)) {
                for (Days.Day day : Days.in(near.text())) {
                    LocalDate sent = day.day();
                    if (sent != null
                            && !sent.isAfter(held)
                            && sent.isAfter(held.minusDays(days))
                            && GO_OUT.matcher(near.text().substring(0, day.from()))
                                    .find()) {
                        return Optional.of(Finding.of(
                                        "papers-sent-too-late",
                                        DATES_AGAINST_DEADLINES,
                                        Severity.WARNING,
                                        near.place(day.from(), day.to()),
                                        sent,
                                        held,
                                        days)
                                .against(held.minusDays(days)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The sentence, the one before it and the one after it. */
    private static List<Sentence> around(Sentence sentence) {
        List<Sentence> all = Sentence.in(sentence.block());
        int at = all.indexOf(sentence);
        return at < 0 ? List.of(sentence) : all.subList(Math.max(0, at - 1), Math.min(all.size(), at + 2));
    }
}
