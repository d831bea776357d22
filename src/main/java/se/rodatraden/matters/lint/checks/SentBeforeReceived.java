package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.ORDER_OF_DATES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.DatedLines.DatedLine;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Timeline.Event;
import se.rodatraden.matters.lint.text.Timeline.Step;

/** What came in had been written and sent before, and what was signed had been decided. */
final class SentBeforeReceived {
    private static final Pattern WRITTEN = Patterns.of(
            "\\b\\p{L}{0,30}(?:rapporten|remissen|skrivelsen|motionen|begäran|missivet)\\s[^.;]{0,50}\\b(?:beslutades|är daterad|daterades|undertecknades|upprättades|antogs|fastställdes)\\b[^.;]{0,40}$");
    private static final Pattern DECIDED_ON = Patterns.of("\\bbeslut(?:ade|ades|et togs)? om (?:en |ett )?(\\p{L}{6,30}?)(?:en|et|n)?\\b");

    private SentBeforeReceived() {}

    static void in(LintedReport report, List<Finding> findings) {
        received(report, findings);
        signed(report, findings);
    }

    private static void received(LintedReport report, List<Finding> findings) {
        Optional<Event> received = report.timeline().first(Step.RECEIVED);
        if (!report.isReply() || received.isEmpty()) {
            return;
        }
        List<LocalDate> sent = new ArrayList<>();
        report.datedLines().stream()
                .filter(line -> line.block().role() != SectionRole.ANNEXES
                        && WRITTEN.matcher(line.before()).find())
                .map(DatedLine::first)
                .forEach(sent::add);
        Senders.in(report).stream()
                .filter(said -> said.weight() == 1)
                .flatMap(said -> Days.in(said.sentence().text()).stream()
                        .filter(day -> day.from() >= said.from() && day.from() - said.to() < 60)
                        .limit(1))
                .flatMap(day -> Optional.ofNullable(day.day()).stream())
                .forEach(sent::add);
        sent.stream()
                .filter(day -> day.isAfter(received.get().day())
                        && day.isBefore(received.get().day().plusMonths(2))
                        && report.timeline().of(Step.RECEIVED).stream().noneMatch(event -> event.day().equals(day)))
                .findFirst()
                .ifPresent(day -> add(
                        findings,
                        Finding.of(
                                        "step-before-its-cause",
                                        ORDER_OF_DATES,
                                        Severity.ERROR,
                                        received.get().place(),
                                        received.get().day(),
                                        day,
                                        day.toString())
                                .against(day)));
    }

    /** "Beslutade om markanvisning den 23 september, och markanvisningsavtalet undertecknades den 8 september." */
    private static void signed(LintedReport report, List<Finding> findings) {
        for (DatedLine decided : report.datedLines()) {
            Matcher on = DECIDED_ON.matcher(decided.before());
            if (!on.find()) {
                continue;
            }
            Pattern contract = Patterns.of("\\b" + Pattern.quote(on.group(1)) + "s?(?:avtal|kontrakt)\\p{L}{0,2}\\s(?:\\p{L}+\\s)?(?:tecknades|undertecknades|ingicks|skrevs)\\b[^.;]{0,20}$");
            report.datedLines().stream()
                    .filter(line -> contract.matcher(line.before()).find()
                            && line.first().isBefore(decided.first()))
                    .findFirst()
                    .ifPresent(line -> add(
                            findings,
                            Finding.of(
                                            "step-before-its-cause",
                                            ORDER_OF_DATES,
                                            Severity.ERROR,
                                            line.place(),
                                            line.first(),
                                            decided.first(),
                                            decided.place().quoted())
                                    .against(decided.place().quoted())));
        }
    }

    private static void add(List<Finding> findings, Finding finding) {
        if (findings.stream().noneMatch(told -> told.place().equals(finding.place()))) {
            findings.add(finding);
        }
    }
}
