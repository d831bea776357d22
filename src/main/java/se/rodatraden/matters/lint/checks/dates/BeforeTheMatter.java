package se.rodatraden.matters.lint.checks.dates;

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
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Timeline.Event;
import se.rodatraden.matters.lint.text.Timeline.Step;

/** Nobody is heard about a matter that has not come yet, nor before the work on it was asked for. */
final class BeforeTheMatter {
    private static final Pattern ASKED_FOR = Patterns.of(
            "\\b(?:uppdraget (?:gavs|lämnades|kom)|(?:gav|gavs|fick|lämnade|beslutade) [^.;]{0,60}(?:i )?uppdrag|uppdrog|bad|beställde|initierades|inleddes)\\b");
    private static final Pattern MORE = Patterns.of(
            "\\b(?:komplett|ytterligare|återremi|därefter|sedan|slutlig|bered|skriva|formulera|teckna|upphandla)");

    private static final Pattern SENT = Patterns.of("\\b(?:skickas|går ut|sänds|får kallelsen)\\b");
    private static final Pattern OF_A_COUNCIL = Patterns.of("råde|gruppen|utskott");
    private static final Pattern TAKEN_UP = Patterns.of("^(?:\\p{L}+ )?till\\b|sammanträd");
    private static final Pattern OF_THE_MATTER =
            Patterns.of("\\b(?:ärendet|förslaget|motionen|medborgarförslaget|frågan|det|den)\\b");
    private static final Pattern COUNCIL_LATER = Patterns.of(
            "\\b(?:kommunfullmäktige|fullmäktige)\\b[^.;]{0,30}\\b(?:sammanträder|möts|behandlar|väntas|ska|kan|avgör|tar ställning|beslutar)\\b[^.;]{0,50}$");

    private BeforeTheMatter() {}

    static void in(LintedReport report, List<Finding> findings) {
        List<Event> heard = report.timeline().of(Step.HEARD);
        if (report.isReply()) {
            beforeItCame(report, heard, findings);
        }
        report.date().ifPresent(date -> aroundTheReport(report, date, findings));
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

    /** First everybody is heard, then the report is written, sent with the summons and taken up; the council comes last. */
    private static void aroundTheReport(LintedReport report, LocalDate date, List<Finding> findings) {
        Optional<Event> summons = report.timeline().of(Step.SUMMONS).stream()
                .filter(event -> SENT.matcher(event.sentence().text()).find()
                        && !OF_A_COUNCIL.matcher(event.sentence().text()).find())
                .findFirst();
        Optional<Event> meeting =
                report.timeline().meeting(date).or(() -> report.timeline().first(Step.MEETING));
        // Only the head of a page says for certain which day the report itself bears.
        boolean dated = report.text().blocks().stream()
                .anyMatch(block -> block.isMargin() && !Days.in(block.text()).isEmpty());
        meeting.filter(event -> dated
                        && event.sentence().block().role() == SectionRole.HEAD
                        && TAKEN_UP.matcher(event.sentence().text()).find()
                        && event.day().isBefore(date))
                .ifPresent(event -> findings.add(order(event.place(), event.day(), date, date.toString())));
        summons.filter(event -> event.day().isBefore(date))
                .ifPresent(event -> findings.add(order(event.place(), event.day(), date, date.toString())));
        for (Event event : report.timeline().of(Step.HEARD)) {
            boolean late = summons.filter(sent -> sent.day().isBefore(event.day()))
                            .isPresent()
                    && !event.day().isAfter(date)
                    && meeting.filter(held -> event.day().isAfter(held.day())).isEmpty();
            if (late) {
                findings.add(order(
                        event.place(),
                        summons.get().day(),
                        event.day(),
                        event.place().quoted()));
            }
        }
        report.datedLines().stream()
                .filter(line -> COUNCIL_LATER.matcher(line.before()).find()
                        && OF_THE_MATTER.matcher(line.before()).find()
                        && line.block().role() != SectionRole.PROPOSAL
                        && line.first().isAfter(date)
                        && meeting.filter(held -> line.first().isBefore(held.day()))
                                .isPresent())
                .forEach(line -> findings.add(order(
                        line.place(),
                        line.first(),
                        meeting.get().day(),
                        meeting.get().place().quoted())));
    }

    private static Finding order(Place place, LocalDate then, LocalDate first, String quote) {
        return Finding.of("step-before-its-cause", ORDER_OF_DATES, Severity.ERROR, place, then, first, quote)
                .against(quote);
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
