package se.rodatraden.matters.lint.checks.dates;

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
import se.rodatraden.matters.lint.checks.bodies.Senders;
import se.rodatraden.matters.lint.text.DatedLines.DatedLine;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Timeline.Event;
import se.rodatraden.matters.lint.text.Timeline.Step;

/** What came in had been written and sent before, and what was signed had been decided. */
final class SentBeforeReceived {
    private static final Pattern WRITTEN = Patterns.of(
            "\\b(?:\\p{L}{0,30}(?:rapporten|remissen|skrivelsen|motionen|begäran|missivet|ansökan|ansökningen|framställningen)\\b|utkastet\\b|remissförslaget\\b)[^.;]{0,60}\\b(?:beslutades|är daterad|är daterat|är dagtecknad|är dagtecknat|daterades|dagtecknades|undertecknades|upprättades|antogs|fastställdes|blev klart?|färdigställdes|skrevs|upprättad|daterad)\\b[^.;]{0,40}$");
    private static final Pattern ADOPTED = Patterns.of(
            "\\b(?:antogs|beslutades|fastställdes|infördes|startade|öppnade|inrättades|ingicks|tecknades)\\b[^.;]{0,40}$");
    private static final Pattern CHANGED = Patterns.of(
            "\\b(?:ändrades|reviderades|uppdaterades|kompletterades|upphävdes|upphörde|avslutades|stängdes|löpte ut|förlängdes|sades upp)\\b[^.;]{0,40}$");
    private static final Pattern DECIDED_ON =
            Patterns.of("\\bbeslut(?:ade|ades|et togs)? om (?:en |ett )?(\\p{L}{6,30}?)(?:en|et|n)?\\b");

    /** How far after the words a day is theirs. */
    private static final int NEAR = 60;

    private SentBeforeReceived() {}

    static void in(LintedReport report, List<Finding> findings) {
        received(report, findings);
        signed(report, findings);
        changed(report, findings);
    }

    private static void received(LintedReport report, List<Finding> findings) {
        List<LocalDate> written = report.datedLines().stream()
                .filter(line -> line.block().role() != SectionRole.ANNEXES
                        && line.block().role() != SectionRole.PROPOSAL
                        && WRITTEN.matcher(line.before()).find())
                .map(DatedLine::first)
                .toList();
        report.timeline().first(Step.RECEIVED).ifPresent(received -> {
            List<LocalDate> sent = new ArrayList<>(written);
            if (report.isReply()) {
                Senders.in(report).stream()
                        .filter(said -> said.weight() == 1)
                        .flatMap(said -> Days.in(said.sentence().text()).stream()
                                .filter(day -> day.from() >= said.from() && day.from() - said.to() < NEAR)
                                .limit(1))
                        .flatMap(day -> Optional.ofNullable(day.day()).stream())
                        .forEach(sent::add);
            }
            after(received, sent, report, findings);
        });
        if (report.isReply()) {
            report.timeline().first(Step.REFERRED).ifPresent(referred -> after(referred, written, report, findings));
        }
    }

    private static void after(Event step, List<LocalDate> before, LintedReport report, List<Finding> findings) {
        before.stream()
                .filter(day -> day.isAfter(step.day())
                        && day.isBefore(step.day().plusMonths(2))
                        && report.date().filter(day::isAfter).isEmpty()
                        && report.timeline().of(step.step()).stream()
                                .noneMatch(event -> event.day().equals(day)))
                .findFirst()
                .ifPresent(day -> add(
                        findings,
                        Finding.of(
                                        "step-before-its-cause",
                                        ORDER_OF_DATES,
                                        Severity.ERROR,
                                        step.sentence().place(),
                                        step.day(),
                                        day,
                                        day.toString())
                                .against(day)));
    }

    /** "Antogs den 14 december 2023 och ändrades den 11 juni 2023." */
    private static void changed(LintedReport report, List<Finding> findings) {
        List<DatedLine> lines = report.datedLines();
        for (int i = 1; i < lines.size(); i++) {
            DatedLine first = lines.get(i - 1);
            DatedLine then = lines.get(i);
            if (first.block().equals(then.block())
                    && first.lineFrom() == then.lineFrom()
                    && ADOPTED.matcher(first.before()).find()
                    && CHANGED.matcher(then.before()).find()
                    && then.first().isBefore(first.first())) {
                add(
                        findings,
                        Finding.of(
                                        "step-before-its-cause",
                                        ORDER_OF_DATES,
                                        Severity.ERROR,
                                        then.line(),
                                        then.first(),
                                        first.first(),
                                        first.place().quoted())
                                .against(first.place().quoted()));
            }
        }
    }

    /** "Beslutade om markanvisning den 23 september, och markanvisningsavtalet undertecknades den 8 september." */
    private static void signed(LintedReport report, List<Finding> findings) {
        for (DatedLine decided : report.datedLines()) {
            Matcher on = DECIDED_ON.matcher(decided.before());
            if (!on.find()) {
                continue;
            }
            Pattern contract = Patterns.of(
                    "\\b" + Pattern.quote(on.group(1))
                            + "s?(?:avtal|kontrakt)\\p{L}{0,2}\\s(?:\\p{L}+\\s)?(?:tecknades|undertecknades|ingicks|skrevs)\\b[^.;]{0,20}$");
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
