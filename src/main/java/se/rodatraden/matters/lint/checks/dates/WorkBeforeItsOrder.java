package se.rodatraden.matters.lint.checks.dates;

import static se.rodatraden.matters.lint.Category.ORDER_OF_DATES;

import java.util.List;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.DatedLines.DatedLine;
import se.rodatraden.matters.lint.text.Patterns;

/**
 * A study is ready after it was asked for. Told in this order in one section: who asked for it and when, and then when it, in the definite
 * form, was begun, ready or handed over.
 */
final class WorkBeforeItsOrder {
    private static final Pattern ASKED_FOR = Patterns.of(
            "\\b(?:(?:gav|gett|fick|fått|lämnade|beslutade)\\b[^.;]{0,80}\\b(?:i uppdrag|uppdraget)|uppdrog|beställde|beställdes|beslutade att (?:utreda|kartlägga|se över|inleda|starta|låta|genomföra|revidera|ta fram)|uppdraget (?:gavs|lämnades|kom))\\b");
    private static final Pattern IT_IS_DONE = Patterns.of(
            "\\b(?:(?:\\p{L}{0,25}(?:utredningen|rapporten|studien|kartläggningen|översynen|analysen|undersökningen|inventeringen|utvärderingen)|uppdraget|arbetet|underlaget|förslaget|utkastet|den|det|som)\\s(?:\\p{L}+\\s){0,4}?(?:blev|var|är|stod)\\s(?:helt\\s)?(?:klart?|färdigt?)"
                    + "|(?:\\p{L}{0,25}(?:utredningen|rapporten|studien|kartläggningen|översynen|analysen|undersökningen|inventeringen|utvärderingen)|uppdraget|arbetet|underlaget|förslaget|utkastet)\\s(?:\\p{L}+\\s){0,4}?(?:färdigställdes|slutfördes|levererades|redovisades|slutredovisades|presenterades|överlämnades|avslutades|påbörjades|inleddes|startade|startades))\\b[^.;]{0,40}$");
    private static final Pattern EARLIER = Patterns.of(
            "\\b(?:tidigare|första|förra|föregående|dåvarande|komplett\\p{L}*|ytterligare|återremi\\p{L}*|fördjupa\\p{L}*|gå vidare|arbeta vidare)\\b");

    private WorkBeforeItsOrder() {}

    static void in(LintedReport report, List<Finding> findings) {
        List<DatedLine> lines = report.datedLines().stream()
                .filter(line -> isTold(line.block().role()))
                .toList();
        List<DatedLine> orders =
                lines.stream().filter(WorkBeforeItsOrder::isOrder).toList();
        if (orders.size() != 1) {
            return;
        }
        DatedLine order = orders.getFirst();
        lines.stream()
                .filter(line -> line.block().section().equals(order.block().section()))
                .filter(line -> isAfterInTheText(line, order) && line.last().isBefore(order.first()))
                .filter(line -> IT_IS_DONE.matcher(line.before()).find()
                        && !EARLIER.matcher(line.before() + line.after()).find())
                .forEach(line -> findings.add(Finding.of(
                                "step-before-its-cause",
                                ORDER_OF_DATES,
                                Severity.ERROR,
                                line.place(),
                                line.first(),
                                order.first(),
                                order.place().quoted())
                        .against(order.place().quoted())));
    }

    private static boolean isTold(SectionRole role) {
        return role == SectionRole.BACKGROUND || role == SectionRole.PREPARATION || role == SectionRole.MATTER;
    }

    private static boolean isOrder(DatedLine line) {
        return ASKED_FOR.matcher(line.before() + " " + line.after()).find()
                && !EARLIER.matcher(line.before() + line.after()).find();
    }

    private static boolean isAfterInTheText(DatedLine line, DatedLine other) {
        return line.block().number() > other.block().number()
                || line.block().number() == other.block().number() && line.from() > other.to();
    }
}
