package se.rodatraden.matters.lint.checks.dates;

import static se.rodatraden.matters.lint.Category.ORDER_OF_DATES;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** What opens and closes in one sentence does so in that order: a time for applications, an exhibition, a survey. */
final class OpensAndCloses {
    private static final Pattern OPENS = Patterns.of(
            "\\b(?:öppna|öppnar|öppnade|öppnades|öppnas|började|börjar|inleddes|inleds|startade|startar|sändes ut|skickades ut)\\b[^.;]{0,30}$");
    private static final Pattern CLOSES = Patterns.of(
            "^\\s(?:och|men|samt)\\s(?:\\p{L}+\\s){0,2}?(?:gick ut|går ut|stängde|stänger|stängdes|stängs|avslutades|avslutas|slutade|slutar|löpte ut|löper ut|upphörde|upphör)\\b");

    private OpensAndCloses() {}

    static void in(LintedReport report, List<Finding> findings) {
        for (Sentence sentence : report.sentences()) {
            List<Days.Day> days = Days.in(sentence.text());
            if (days.size() != 2) {
                continue;
            }
            Days.Day first = days.getFirst();
            LocalDate opens = first.day();
            LocalDate closes = days.getLast().day();
            String text = sentence.text();
            if (opens != null
                    && closes != null
                    && opens.isAfter(closes)
                    && OPENS.matcher(text.substring(0, first.from())).find()
                    && CLOSES.matcher(text.substring(first.to(), days.getLast().from()))
                            .find()) {
                findings.add(Finding.of(
                                "step-before-its-cause",
                                ORDER_OF_DATES,
                                Severity.ERROR,
                                sentence.place(),
                                closes,
                                opens,
                                sentence.place(first.from(), first.to()).quoted())
                        .against(closes));
            }
        }
    }
}
