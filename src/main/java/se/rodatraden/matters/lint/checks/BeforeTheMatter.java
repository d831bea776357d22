package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.ORDER_OF_DATES;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.DatedLines.DatedLine;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Timeline.Event;
import se.rodatraden.matters.lint.text.Timeline.Step;

/** Nobody is heard about a matter that has not come yet, nor before the work on it was asked for. */
final class BeforeTheMatter {
    private static final Pattern ASKED_FOR = Patterns.of(
            "\\b(?:uppdraget (?:gavs|lämnades|kom)|(?:gav|gavs|fick|lämnade|beslutade) [^.;]{0,60}(?:i )?uppdrag|uppdrog|bad|beställde|initierades|inleddes)\\b");
    private static final Pattern MORE = Patterns.of(
            "\\b(?:komplett|ytterligare|återremi|därefter|sedan|slutlig|bered|skriva|formulera|teckna|upphandla)");

    private BeforeTheMatter() {}

    static void in(LintedReport report, List<Finding> findings) {
        List<Event> heard = report.timeline().of(Step.HEARD);
        if (report.isReply()) {
            beforeItCame(report, heard, findings);
        }
        for (DatedLine line : report.datedLines()) {
            SectionRole role = line.block().role();
            boolean told = (role == SectionRole.BACKGROUND || role == SectionRole.PREPARATION)
                    && (ASKED_FOR.matcher(line.before()).find()
                            || ASKED_FOR.matcher(line.after()).find())
                    && !MORE.matcher(line.before() + line.after()).find();
            LocalDate day = line.first();
            if (told
                    && heard.size() > 1
                    && report.date().filter(day::isBefore).isPresent()
                    && heard.stream().allMatch(event -> event.day().isBefore(day))) {
                findings.add(finding(line.place(), day, heard.getFirst()));
            }
        }
    }

    private static void beforeItCame(LintedReport report, List<Event> heard, List<Finding> findings) {
        Optional<LocalDate> earliest = report.timeline().events().stream()
                .filter(event ->
                        event.step() == Step.RAISED || event.step() == Step.REFERRED || event.step() == Step.RECEIVED)
                .map(Event::day)
                .min(LocalDate::compareTo);
        heard.stream()
                .filter(event -> earliest.filter(event.day()::isBefore).isPresent()
                        && event.day().isAfter(earliest.get().minusYears(1)))
                .forEach(event -> findings.add(Finding.of(
                                "heard-before-the-matter-came",
                                ORDER_OF_DATES,
                                Severity.WARNING,
                                event.place(),
                                event.body(),
                                event.day(),
                                earliest.get())
                        .against(earliest.get())));
    }

    private static Finding finding(Place place, LocalDate day, Event heard) {
        return Finding.of(
                        "asked-for-after-the-hearings",
                        ORDER_OF_DATES,
                        Severity.WARNING,
                        place,
                        day,
                        heard.body(),
                        heard.day())
                .against(heard.day());
    }
}
