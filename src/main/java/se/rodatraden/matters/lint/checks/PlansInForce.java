package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.EXPIRED_PLANS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Knowledge;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** A strategy or plan that a report builds on is one that is in force. */
final class PlansInForce implements Check {
    private static final Pattern PLAN = Patterns.of(
            "\\b((?:\\p{L}{0,40}(?:plan|planen|program|programmet|strategi|strategin|policy|policyn|riktlinjer|riktlinjerna|vision|visionen|agenda|agendan|standard|standarden|ramverk|ramverket|färdplan|färdplanen|handlingsprogram|åtaganden|måldokument|inriktningsdokument|överenskommelse|överenskommelsen))\\b(?:\\s(?:för|mot|om|i|till|och|av|med|på)?\\s?[\\p{L}-]{2,40}){0,7}?,?\\s\\(?((?:19|20)\\d{2})\\s?(?:[–—-]|till)\\s?((?:19|20)\\d{2}))\\)?");
    private static final Pattern PAST = Patterns.of(
            "tidigare|föregående|dåvarande|löpte ut|löpt ut|gällde|gällt|ersatt|ersätt|ersatte|upphör|upphörde|upphört|utvärder|utgått|gått ut|förra|gamla|följs upp|slutrapport|avslutad|uppföljning av|inte längre|revider|ny plan|ny strategi|nytt program");

    @Override
    public List<Finding> check(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        report.date().ifPresent(date -> {
            for (Sentence sentence : report.sentences()) {
                inTheName(sentence, date, findings);
                for (Knowledge.Plan plan : report.knowledge().plans()) {
                    inTheRegister(sentence, plan, date, findings);
                }
            }
        });
        return findings;
    }

    private static void inTheName(Sentence sentence, LocalDate date, List<Finding> findings) {
        Matcher matcher = PLAN.matcher(sentence.text());
        while (matcher.find()) {
            int last = Integer.parseInt(matcher.group(3));
            if (last < date.getYear()
                    && Integer.parseInt(matcher.group(2)) <= last
                    && !PAST.matcher(sentence.text()).find()) {
                findings.add(Finding.of(
                                "plan-has-expired",
                                EXPIRED_PLANS,
                                Severity.WARNING,
                                sentence.place(matcher.start(1), matcher.end(1)),
                                matcher.group(1),
                                Integer.toString(last))
                        .against(matcher.group(3))
                        .remedied());
            }
        }
    }

    private static void inTheRegister(Sentence sentence, Knowledge.Plan plan, LocalDate date, List<Finding> findings) {
        int at = sentence.text().indexOf(plan.name());
        plan.validity()
                .lastDay()
                .filter(last -> at >= 0
                        && date.isAfter(last)
                        && !PAST.matcher(sentence.text()).find())
                .ifPresent(last -> findings.add(Finding.of(
                                "plan-has-expired",
                                EXPIRED_PLANS,
                                Severity.WARNING,
                                sentence.place(at, at + plan.name().length()),
                                plan.name(),
                                Integer.toString(last.getYear()))
                        .against(last)
                        .remedied()));
    }
}
