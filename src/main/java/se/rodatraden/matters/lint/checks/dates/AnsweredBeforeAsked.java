package se.rodatraden.matters.lint.checks.dates;

import static se.rodatraden.matters.lint.Category.ORDER_OF_DATES;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Actors.Actor;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** Whoever was asked on a day has not answered before it: "remitterades den 2 juli till miljönämnden", which answered in June. */
final class AnsweredBeforeAsked {
    private static final Pattern ASKED = Patterns.of(
            "\\b(?:remitterades|remitterats|(?:skickades|skickats|sändes|sänts) (?:ut )?(?:på remiss|för yttrande|för synpunkter))\\b[^.;]{0,60}\\btill\\s");

    private AnsweredBeforeAsked() {}

    static void in(LintedReport report, List<Finding> findings) {
        for (Sentence sentence : report.sentences()) {
            Matcher asked = ASKED.matcher(sentence.text());
            if (!asked.find()) {
                continue;
            }
            Optional<LocalDate> day = dayIn(sentence.text(), asked.start(), asked.end());
            List<Actor> bodies = report.actors(sentence.text()).stream()
                    .filter(actor -> actor.from() >= asked.end() && !actor.genitive())
                    .toList();
            day.ifPresent(on -> answered(report, bodies, on, findings));
        }
    }

    /** The day of the asking stands between the verb and whom it was sent to. */
    private static Optional<LocalDate> dayIn(String text, int from, int to) {
        return Days.in(text).stream()
                .filter(day -> day.from() >= from && day.to() <= to)
                .flatMap(day -> Optional.ofNullable(day.day()).stream())
                .findFirst();
    }

    private static void answered(LintedReport report, List<Actor> bodies, LocalDate asked, List<Finding> findings) {
        report.consultations().stream()
                .filter(told -> told.heldOn().filter(day -> day.isBefore(asked)).isPresent())
                .filter(told -> report.actors(told.body()).stream()
                        .anyMatch(one ->
                                bodies.stream().anyMatch(body -> body.name().equals(one.name()))))
                .forEach(told -> findings.add(Finding.of(
                                "step-before-its-cause",
                                ORDER_OF_DATES,
                                Severity.ERROR,
                                told.passage(),
                                told.heldOn().orElseThrow(),
                                asked,
                                asked.toString())
                        .against(asked)));
    }
}
