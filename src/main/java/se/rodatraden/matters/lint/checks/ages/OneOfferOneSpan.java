package se.rodatraden.matters.lint.checks.ages;

import static se.rodatraden.matters.lint.Category.AGE_SPANS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.rodatraden.guidelines.AgeSpan;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.checks.sources.ProgrammeMentions;

/** One offer has one span, wherever the report tells it: before or after its name, in a table, in the name; and one limit. */
final class OneOfferOneSpan {
    private OneOfferOneSpan() {}

    static List<Finding> in(LintedReport report) {
        ProgrammeMentions programmes = new ProgrammeMentions(report.knowledge());
        List<OfferSpan> told = OfferSpans.in(report);
        Map<String, List<OfferSpan>> byOffer = told.stream()
                .filter(one -> agreesWithTheCatalogue(one, programmes))
                .collect(Collectors.groupingBy(OfferSpan::offer, LinkedHashMap::new, Collectors.toList()));
        List<Finding> findings = new ArrayList<>();
        byOffer.values().forEach(uses -> contradiction(report, uses).ifPresent(findings::add));
        SpanInTheName.in(report, programmes, findings);
        List<OfferSpan> inYears =
                told.stream().filter(one -> !one.span().schoolYears()).toList();
        AgeLimitHeld.in(report, inYears, findings);
        AgeFloor.in(report, inYears, findings);
        return findings;
    }

    /** Ages that the catalogue does not give a programme are told by another check. */
    private static boolean agreesWithTheCatalogue(OfferSpan one, ProgrammeMentions programmes) {
        List<AgeSpan> ages = programmes.in(one.offer()).stream()
                .flatMap(named -> named.ages().stream())
                .toList();
        return ages.isEmpty()
                || ages.stream()
                        .anyMatch(span ->
                                span.from() <= one.span().from() && one.span().to() <= span.to());
    }

    /** Two spans of one offer: the rarer is the slip. Where there are more, they are of its parts. */
    private static Optional<Finding> contradiction(LintedReport report, List<OfferSpan> uses) {
        List<OfferSpan> distinct = new ArrayList<>();
        for (OfferSpan use : uses) {
            if (distinct.stream().noneMatch(use::agreesWith)) {
                distinct.add(use);
            }
        }
        if (distinct.size() != 2) {
            return Optional.empty();
        }
        OfferSpan first = distinct.getFirst();
        OfferSpan second = distinct.getLast();
        if (AgeLimit.isMoved(report, first.span(), second.span())) {
            return Optional.empty();
        }
        return Optional.of(
                count(first, uses) < count(second, uses) ? disagreement(first, second) : disagreement(second, first));
    }

    private static long count(OfferSpan one, List<OfferSpan> uses) {
        return uses.stream().filter(one::agreesWith).count();
    }

    private static Finding disagreement(OfferSpan odd, OfferSpan usual) {
        return Finding.of(
                        "one-offer-two-spans",
                        AGE_SPANS,
                        Severity.ERROR,
                        odd.place(),
                        odd.span().written(),
                        usual.span().written())
                .against(usual.place().quoted());
    }
}
