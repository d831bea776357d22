package se.rodatraden.matters.lint.checks.sources;

import static se.rodatraden.matters.lint.Category.STALE_STATUTES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.kernel.LegalBasis;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Knowledge;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;

/** Acts are cited as they were on the day of the report: neither repealed nor yet to come, and by their own number. */
public final class StatutesInForce implements Check {

    /** Regulations of an authority are numbered by themselves, in a series. */
    private static final Pattern NUMBER =
            Pattern.compile("(?:\\bAFS )?(?<![\\d:/-])(1[6-9]|20)\\d{2}:\\d{1,4}(?![\\d:/-])");
    /** "den tidigare socialtjänstlagen (2001:453)" speaks of the past on purpose. */
    private static final Pattern SPEAKS_OF_THE_PAST = Patterns.of(
            "(tidigare|dåvarande|äldre|upphävd\\S*|gamla|då gällande|då enligt|före den|ersatte|ersätter)[^.;]{0,60}$");

    private static final Pattern SAID_AFTERWARDS =
            Patterns.of("^\\)?[^.;]{0,40}(?:som upphörde|upphävdes|har upphört|som då gällde|har ersatts|ersattes)");
    private static final Pattern SPEAKS_OF_WHAT_COMES =
            Patterns.of("(ny|nya|kommande|träder i kraft|föreslagna)[^.;]{0,40}$");
    private static final Pattern NAMED = Patterns.of(
            "(?<!\\bändring i )((?:\\p{L}{3,30}- och )?[\\p{L}-]{3,40}(?:lagen|balken|förordningen))\\s\\((?:SFS )?$");

    @Override
    public List<Finding> check(LintedReport report) {
        Optional<LocalDate> date = report.date();
        if (date.isEmpty()) {
            return List.of(); // without a day nothing is out of date
        }
        Map<String, Knowledge.Statute> byNumber = report.knowledge().statutes().stream()
                .collect(Collectors.toMap(Knowledge.Statute::number, Function.identity()));
        List<Finding> findings = new ArrayList<>();
        for (Block block : report.text().blocks()) {
            Matcher citation = NUMBER.matcher(block.text());
            while (citation.find()) {
                Knowledge.Statute statute = byNumber.get(citation.group());
                Place place = block.place(citation.start(), citation.end());
                String before = block.text().substring(Math.max(0, citation.start() - 90), citation.start());
                if (statute == null) {
                    unknown(citation.group(), place, before, report, date.get()).ifPresent(findings::add);
                } else {
                    String after = block.text()
                            .substring(citation.end(), Math.min(block.text().length(), citation.end() + 60));
                    Stream.of(
                                    misnamed(statute, place, before, report),
                                    dated(statute, place, before, after, date.get()))
                            .flatMap(Optional::stream)
                            .limit(1)
                            .forEach(findings::add);
                }
            }
        }
        findings.addAll(ChaptersInForce.in(report));
        return findings;
    }

    private static Optional<Finding> dated(
            Knowledge.Statute statute, Place place, String before, String after, LocalDate date) {
        LegalBasis act = basis(statute);
        if (date.isBefore(statute.inForce().from())) {
            return SPEAKS_OF_WHAT_COMES.matcher(before).find()
                    ? Optional.empty()
                    : Optional.of(Finding.of(
                                    "statute-not-yet-in-force",
                                    STALE_STATUTES,
                                    Severity.NOTE,
                                    place,
                                    act.act(),
                                    statute.inForce().from())
                            .against(statute.inForce().from()));
        }
        if (statute.inForce().contains(date)
                || SPEAKS_OF_THE_PAST.matcher(before).find()
                || SAID_AFTERWARDS.matcher(after).find()) {
            return Optional.empty();
        }
        LocalDate repealed = statute.inForce().lastDay().orElseThrow().plusDays(1);
        Finding finding = Finding.of("statute-repealed", STALE_STATUTES, Severity.ERROR, place, act.act(), repealed)
                .against(statute.replacedBy() == null ? repealed : statute.replacedBy());
        return Optional.of(statute.replacedBy() == null ? finding : finding.remedied(statute.replacedBy()));
    }

    /** "kommunallagen (2017:900)" has another act's number. */
    private static Optional<Finding> misnamed(
            Knowledge.Statute statute, Place place, String before, LintedReport report) {
        Matcher named = NAMED.matcher(before);
        if (!named.find()) {
            return Optional.empty();
        }
        String name = named.group(1).toLowerCase(java.util.Locale.ROOT);
        boolean another = report.knowledge().statutes().stream()
                        .anyMatch(other ->
                                other.name().toLowerCase(java.util.Locale.ROOT).equals(name))
                && !statute.name().toLowerCase(java.util.Locale.ROOT).equals(name);
        return another
                ? Optional.of(Finding.of(
                                "statute-number-of-another",
                                STALE_STATUTES,
                                Severity.ERROR,
                                place,
                                statute.number(),
                                statute.name(),
                                named.group(1))
                        .against(statute.name()))
                : Optional.empty();
    }

    /** An act that is known by its name, with a number that it never had. */
    private static Optional<Finding> unknown(
            String number, Place place, String before, LintedReport report, LocalDate date) {
        Matcher named = NAMED.matcher(before);
        if (!named.find()) {
            return Optional.empty();
        }
        String name = named.group(1).toLowerCase(java.util.Locale.ROOT);
        return report.knowledge().statutes().stream()
                .filter(statute ->
                        statute.name().toLowerCase(java.util.Locale.ROOT).equals(name)
                                && statute.inForce().contains(date))
                .findFirst()
                .map(statute -> Finding.of(
                                "statute-number-unknown",
                                STALE_STATUTES,
                                Severity.WARNING,
                                place,
                                named.group(1),
                                number,
                                statute.number())
                        .against(statute.number())
                        .remedied(statute.number()));
    }

    private static LegalBasis basis(Knowledge.Statute statute) {
        return new LegalBasis(
                statute.name() + " (" + statute.number() + ")", "1", statute.inForce(), !statute.assumed());
    }
}
