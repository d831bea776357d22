package se.rodatraden.matters.lint.checks.dates;

import static se.rodatraden.matters.lint.Category.DATES_AGAINST_DEADLINES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.rodatraden.kernel.LegalBasis;
import se.rodatraden.kernel.Period;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.DatedLines.DatedLine;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Timeline.Event;
import se.rodatraden.matters.lint.text.Timeline.Step;

/** What a decision starts lies after it, what it needs is still there when it is made, and the law's own time is given. */
final class EffectDates {
    private static final LegalBasis ONE_YEAR =
            new LegalBasis("KL (2017:725)", "5:35", Period.from(LocalDate.of(2018, 1, 1)), true);
    private static final LegalBasis REVIEW =
            new LegalBasis("PBL (2010:900)", "5:23", Period.from(LocalDate.of(2015, 1, 1)), true);
    private static final int REVIEW_DAYS = 14;
    /** A day further back than this before the report is of something else. */
    private static final int DAYS_BACK = 120;

    /** A day of something that is there already, and no day on which the decision takes effect. */
    private static final Pattern OF_A_DOCUMENT = Patterns.of(
            "\\b(?:dater\\p{L}+|upprätta\\p{L}+|revidera\\p{L}+|antog|antogs|antag(?:en|et|na)|beslut\\p{L}*|fastställ\\p{L}+|av|enligt|protokoll\\p{L}*|skrivelse\\p{L}*|inkom\\p{L}*|väckt\\p{L}*|per|förslag\\p{L}*|bilaga|version|remiss\\p{L}*|motion\\p{L}*|"
                    + "tecknad\\p{L}*|kompletter\\p{L}+|godkän[dt]\\p{L}*|yttrande\\p{L}*|begäran|ansök\\p{L}+|anbud\\p{L}*|sedan|gällt|var|gav|hölls|sammanträde\\p{L}*|utlåtande\\p{L}*)[,:(]?\\s(?:av\\s|från\\s)?(?:\\p{L}+dagen\\s)?(?:den\\s)?$");

    private static final Pattern TAKES_EFFECT = Patterns.of(
            "\\b(?:från och med|fr\\.?\\s?o\\.?\\s?m\\.?|från|senast|till|tidigast|med start|start|under (?:tiden|perioden)|för (?:tiden|perioden)|(?:inför|avveckl|stäng|öppn|börj|start|upphör|gäll|träd|ställ|läggs|flytta|sälj|hyr|annonser|genomför|inrätt|upphäv|inled|redovisa|lämna|återkom|presentera|rapporter|slutför|ta fram|anlägg|bygg|informer)\\p{L}*[^.;]{0,70}?)\\s(?:\\p{L}+dagen\\s)?(?:den\\s)?$");

    private static final Pattern BINDING = Patterns.of(
            "\\b(?:anbud|offert|erbjudande|pris|option)\\p{L}*\\b[^.;]{0,60}\\b(?:bind\\p{L}+|giltig\\p{L}*|gäll\\p{L}+|står fast|kan antas|löper)\\b[^.;]{0,30}$");
    private static final Pattern ADVERTISED = Patterns.of("\\bannons\\p{L}*\\b[^.;]{0,40}$");
    /** A last day for something that needs the decision; papers go out before the meeting. */
    private static final Pattern LAST_DAY =
            Patterns.of("\\b(?:måste|ska|skall|behöver)\\b[^.;]{0,70}\\bsenast\\s(?:\\p{L}+dagen\\s)?(?:den\\s)?$");

    /** The decision itself, by a day: whether that has passed already or not. */
    private static final Pattern TO_BE_DECIDED = Patterns.of(
            "\\b(?:ska|skall|måste|bör|behöver)\\s(?:ha\\s|därför\\s|alltså\\s)?(?:vara\\s)?(?:antas|antagits|antagen|antaget|antagna|beslutas|beslutats|beslutade?|godkännas|godkänts|godkända|fastställas|fastställts|fastställda|fatta beslut|besluta|ta ställning|avgöras|avgjorts)\\b[^.;]{0,50}\\b(?:senast|före|innan)\\s(?:\\p{L}+dagen\\s)?(?:den\\s)?$");

    private static final Pattern PAPERS = Patterns.of(
            "\\b(?:kallelse|handling|underlag|utskick|utlåtande|protokoll|juster|föredragningslist|skickas|publicer|synpunkt|svar|yttrande|yttra|remiss|samråd|anbud)");
    private static final Pattern TO_ADVERTISE = Patterns.of(
            "\\b(?:annonser|godkänn\\p{L}* (?:upphandlingsdokument|förfrågningsunderlag|upphandlingen)|inled\\p{L}* upphandling)");
    private static final Pattern REVIEWED = Patterns.of("\\bgranskning(?:en|stiden|stid)?\\b");
    private static final Pattern WITHIN_A_YEAR =
            Patterns.of("\\b(?:inom ett år|ett år från|5 kap\\. 35 §|ettårsfrist\\p{L}*)");
    private static final Pattern COUNCIL_DECIDES = Patterns.of("föreslår (?:att )?kommunfullmäktige");
    private static final Pattern COUNCIL_MEETS = Patterns.of(
            "\\bkommunfullmäktige\\b[^.;]{0,30}\\b(?:sammanträder|möts|behandlar|väntas besluta|beslutar)\\b");
    private static final Pattern TO_THE_BOARD = Patterns.of("kommunstyrelsen");

    private static final Pattern BY_DELEGATION = Patterns.of("\\bdelegation(?:s|\\b)");

    private EffectDates() {}

    static List<Finding> in(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        Optional<Event> meeting = report.timeline().meeting(report.date().orElse(null));
        for (DatedLine line : report.datedLines()) {
            meeting.map(Event::day)
                    .filter(held -> report.date().filter(held::isBefore).isEmpty())
                    .flatMap(held -> before(report, line, held))
                    .ifPresent(findings::add);
            if (REVIEWED.matcher(line.before()).find() && Processes.isOfAPlan(report)) {
                review(line).ifPresent(findings::add);
            }
            year(report, line).ifPresent(findings::add);
        }
        council(report).ifPresent(findings::add);
        return findings;
    }

    /** What lies before the meeting and cannot. */
    private static Optional<Finding> before(LintedReport report, DatedLine line, LocalDate held) {
        LocalDate day = BINDING.matcher(line.before()).find() ? line.last() : line.first();
        LocalDate earliest = report.date().orElse(held).minusDays(DAYS_BACK);
        // Whoever decides by delegation does so before the meeting that is told of it.
        if (report.clauses().stream()
                        .anyMatch(clause -> BY_DELEGATION.matcher(clause.text()).find())
                || BY_DELEGATION.matcher(report.text().title()).find()) {
            return Optional.empty();
        }
        if (!day.isBefore(held) || day.isBefore(earliest)) {
            return Optional.empty();
        }
        if (BINDING.matcher(line.before()).find()) {
            return Optional.of(finding("bid-lapses-before-decision", line, day, held));
        }
        boolean clause = line.block().role() == SectionRole.PROPOSAL
                && TAKES_EFFECT.matcher(line.before()).find()
                && !OF_A_DOCUMENT.matcher(line.before()).find();
        boolean advertised = line.block().role() != SectionRole.PROPOSAL
                && ADVERTISED.matcher(line.before()).find()
                && report.date().filter(day::isBefore).isEmpty()
                && report.clauses().stream()
                        .anyMatch(block -> TO_ADVERTISE.matcher(block.text()).find());
        boolean needed = line.block().role() != SectionRole.PROPOSAL
                && line.block().role() != SectionRole.PREPARATION
                && report.date().filter(day::isBefore).isEmpty()
                && LAST_DAY.matcher(line.before()).find()
                && !PAPERS.matcher(line.before()).find();
        boolean decided = line.block().role() != SectionRole.PROPOSAL
                && TO_BE_DECIDED.matcher(line.before()).find();
        return clause || advertised || needed || decided
                ? Optional.of(finding("effect-before-decision", line, day, held))
                : Optional.empty();
    }

    private static Finding finding(String rule, DatedLine line, LocalDate day, LocalDate held) {
        return Finding.of(rule, DATES_AGAINST_DEADLINES, Severity.WARNING, line.place(), day, held)
                .against(held);
    }

    /** Two weeks at least, in which anybody can read the plan and answer. */
    private static Optional<Finding> review(DatedLine line) {
        long days = java.time.temporal.ChronoUnit.DAYS.between(line.first(), line.last()) + 1;
        if (days < 2 || days >= REVIEW_DAYS) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                        "period-shorter-than-allowed",
                        DATES_AGAINST_DEADLINES,
                        Severity.ERROR,
                        line.line(),
                        days,
                        REVIEW_DAYS)
                .against(REVIEW_DAYS)
                .by(REVIEW));
    }

    /** The last day for a motion is a year after a day that the report names. */
    private static Optional<Finding> year(LintedReport report, DatedLine line) {
        if (!WITHIN_A_YEAR.matcher(line.before()).find()) {
            return Optional.empty();
        }
        Optional<Event> raised = report.timeline().first(Step.RAISED);
        LocalDate said = line.last();
        boolean known = report.datedLines().stream()
                .anyMatch(other -> Math.abs(java.time.temporal.ChronoUnit.DAYS.between(
                                other.first().plusYears(1), said))
                        <= 1);
        return raised.filter(event -> !known && said.isAfter(event.day().plusYears(1)))
                .map(event -> Finding.of(
                                "year-ends-on-another-day",
                                DATES_AGAINST_DEADLINES,
                                Severity.ERROR,
                                line.place(),
                                said,
                                event.day(),
                                event.day().plusYears(1))
                        .against(event.day().plusYears(1))
                        .by(ONE_YEAR));
    }

    /** The council decides, and it meets after the day on which the answer is due to somebody outside. */
    private static Optional<Finding> council(LintedReport report) {
        if (report.sentences(SectionRole.PROPOSAL).stream()
                .noneMatch(sentence -> COUNCIL_DECIDES.matcher(sentence.text()).find())) {
            return Optional.empty();
        }
        Optional<Event> due = report.timeline().of(Step.REPLY_DUE).stream()
                .filter(event -> !TO_THE_BOARD.matcher(event.sentence().text()).find())
                .findFirst();
        Optional<DatedLine> meets = report.datedLines().stream()
                .filter(line -> COUNCIL_MEETS.matcher(line.before()).find())
                .findFirst();
        return due.filter(event ->
                        meets.filter(line -> line.first().isAfter(event.day())).isPresent()
                                && report.timeline().first(Step.EXTENDED).isEmpty())
                .map(event -> Finding.of(
                                "reply-due-before-council",
                                DATES_AGAINST_DEADLINES,
                                Severity.ERROR,
                                event.place(),
                                event.day(),
                                meets.orElseThrow().first())
                        .against(meets.orElseThrow().first()));
    }
}
