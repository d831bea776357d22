package se.rodatraden.matters.lint.checks.sources;

import static se.rodatraden.matters.lint.Category.EXPIRED_PLANS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Knowledge;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** A strategy or plan that a report builds on is one that is in force. */
public final class PlansInForce implements Check {
    private static final Pattern PLAN = Patterns.of(
            "\\b((?:\\p{L}{0,40}(?:plan|planen|program|programmet|strategi|strategin|policy|policyn|riktlinjer|riktlinjerna|vision|visionen|agenda|agendan|standard|standarden|ramverk|ramverket|färdplan|färdplanen|handlingsprogram|åtaganden|måldokument|inriktningsdokument|mål och budget|flerårsplan|flerårsplanen|överenskommelse|överenskommelsen))\\b(?:\\s(?:för|mot|om|i|till|och|av|med|på)?\\s?[\\p{L}-]{2,40}){0,7}?,?\\s\\(?((?:19|20)\\d{2})\\s?(?:[–—-]|till)\\s?((?:19|20)\\d{2}))\\)?");
    /** "Handlingsplanen för skolgårdar gäller till och med 2024". */
    private static final Pattern UNTIL = Patterns.of(
            "\\b(\\p{L}{0,40}(?:plan|planen|program|programmet|strategi|strategin|policy|policyn|riktlinjer|riktlinjerna|vision|visionen|agendan|överenskommelsen|styrdokumentet)\\b[^.;,]{0,60}?\\b(?:gäller|löper|är giltig\\p{L}{0,1}|sträcker sig)\\s(?:från [^.;,]{2,25}? )?(?:till och med|t\\.o\\.m\\.|fram till|till)\\s(?:utgången av |slutet av |årsskiftet )?(?:den \\d{1,2} \\p{L}{3,9} |år )?((?:19|20)\\d{2}))\\b");

    private static final Pattern NAMED = Patterns.of(
            "\\b\\p{L}{0,40}(?:plan|planen|program|programmet|strategi|strategin|policy|policyn|riktlinjer|riktlinjerna|riktlinjen|överenskommelsen?|reglementet|styrdokumentet)\\b");
    private static final Pattern UNTIL_A_DAY = Patterns.of(
            "\\b(?:gäller|löper|är giltig\\p{L}?|sträcker sig|är i kraft)\\s(?:från [^.;]{2,30}? )?(?:till och med|t\\.o\\.m\\.|fram till|till)\\s(?:den\\s)?");

    private static final Pattern GOVERNS = Patterns.of(
            "\\p{L}*(?:plan|program|strategi|policy|riktlinje|överenskommelse|avtal|reglemente|styrdokument)\\p{L}{0,4}\\b");

    private static final Pattern ROW_UNTIL =
            Patterns.of("\\b(?:till och med|t\\.o\\.m\\.|giltig till|gäller till)\\s(?:den\\s)?");

    private static final Pattern PAST = Patterns.of(
            "tidigare|föregående|dåvarande|löpte ut|löpt ut|gällde|gällt|ersatt|ersätt|ersatte|upphör|upphörde|upphört|utvärder|utgått(?! från)|gått ut|förra|gamla|följs upp|slutrapport|avslutad|uppföljning av|inte längre|revider|ny plan|ny strategi|nytt program");

    @Override
    public List<Finding> check(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        report.date().ifPresent(date -> {
            report.text().blocks().forEach(block -> inATable(block, date, findings));
            for (Sentence sentence : report.sentences()) {
                inTheName(sentence, date, findings);
                for (Knowledge.Plan plan : report.knowledge().plans()) {
                    inTheRegister(sentence, plan, date, findings);
                }
            }
        });
        return findings;
    }

    /** A row that names what governs the work and until which day it does. */
    private static void inATable(Block block, LocalDate date, List<Finding> findings) {
        if (!(block.part() instanceof Part.Table)) {
            return;
        }
        int from = 0;
        for (String row : block.text().split("\n", -1)) {
            Matcher governs = GOVERNS.matcher(row);
            Matcher until = ROW_UNTIL.matcher(row);
            if (governs.find() && until.find() && !PAST.matcher(row).find()) {
                int at = from;
                Days.in(row).stream()
                        .filter(day -> day.from() >= until.end())
                        .findFirst()
                        .flatMap(day -> Optional.ofNullable(day.day())
                                .filter(date::isAfter)
                                .map(last -> Finding.of(
                                                "plan-has-expired",
                                                EXPIRED_PLANS,
                                                Severity.WARNING,
                                                block.place(at + until.start(), at + day.to()),
                                                row.strip(),
                                                last)
                                        .against(last)
                                        .remedied()))
                        .ifPresent(findings::add);
            }
            from += row.length() + 1;
        }
    }

    private static void inTheName(Sentence sentence, LocalDate date, List<Finding> findings) {
        Matcher matcher = PLAN.matcher(sentence.text());
        while (matcher.find()) {
            int last = Integer.parseInt(matcher.group(3));
            if (last < date.getYear()
                    && Integer.parseInt(matcher.group(2)) <= last
                    && !PAST.matcher(sentence.text()).find()) {
                findings.add(expired(sentence, matcher, last));
            }
        }
        Matcher until = UNTIL.matcher(sentence.text());
        if (until.find()
                && Integer.parseInt(until.group(2)) < date.getYear()
                && !PAST.matcher(sentence.text()).find()) {
            findings.add(expired(sentence, until, Integer.parseInt(until.group(2))));
        } else {
            untilADay(sentence, date, findings);
        }
    }

    /** "Plan för tidiga insatser, som antogs 2025-11-27 och som gäller till och med 2026-12-31". */
    private static void untilADay(Sentence sentence, LocalDate date, List<Finding> findings) {
        Matcher named = NAMED.matcher(sentence.text());
        Matcher until = UNTIL_A_DAY.matcher(sentence.text());
        if (!named.find()
                || !until.find(named.end())
                || PAST.matcher(sentence.text()).find()) {
            return;
        }
        Days.in(sentence.text()).stream()
                .filter(day -> day.from() == until.end())
                .findFirst()
                .flatMap(day -> Optional.ofNullable(day.day())
                        .filter(date::isAfter)
                        .map(last -> Finding.of(
                                        "plan-has-expired",
                                        EXPIRED_PLANS,
                                        Severity.WARNING,
                                        sentence.place(named.start(), day.to()),
                                        named.group(),
                                        last)
                                .against(last)
                                .remedied()))
                .ifPresent(findings::add);
    }

    private static Finding expired(Sentence sentence, Matcher plan, int last) {
        return Finding.of(
                        "plan-has-expired",
                        EXPIRED_PLANS,
                        Severity.WARNING,
                        sentence.place(plan.start(1), plan.end(1)),
                        plan.group(1),
                        Integer.toString(last))
                .against(last)
                .remedied();
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
