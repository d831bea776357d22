package se.rodatraden.matters.lint.checks.dates;

import static se.rodatraden.matters.lint.Category.DATES_AGAINST_DEADLINES;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.DatedLines.DatedLine;
import se.rodatraden.matters.lint.text.Patterns;

/** Whoever has made an offer is bound until the council, to which the committee only proposes, has decided. */
final class OfferHolds {
    private static final Pattern BOUND = Patterns.of(
            "\\b(?:(?:bund(?:en|et|na)|står fast|håller sitt (?:bud|pris|anbud))\\b[^.;]{0,60}|(?:anbudet|anbuden|budet|offerten|offerterna|erbjudandet|priset|köpeanbudet|optionen|reservationen|köpekontraktet|markanvisningen)\\s[^.;]{0,40}\\b(?:gäller|är giltigt?|är giltiga|står kvar|löper ut|förfaller|upphör)\\b[^.;]{0,40})\\b(?:till och med|t\\.o\\.m\\.|till|fram till|längst till|senast|ut)?\\s(?:den\\s)?$");
    private static final Pattern DECIDES = Patterns.of(
            "\\b(?:kommunfullmäktige|fullmäktige|kommunstyrelsen)\\b[^.;]{0,40}\\b(?:beslutar|behandlar|prövar|sammanträder|avgör|väntas|tar ställning|ska|kan|planeras)\\b[^.;]{0,60}$|^(?:kommunfullmäktige|fullmäktige)\\t[^\\t]{0,40}$");
    private static final Pattern TO_THE_COUNCIL = Patterns.of("föreslår (?:att )?kommunfullmäktige");

    private OfferHolds() {}

    static Optional<Finding> in(LintedReport report) {
        boolean forTheCouncil = report.clauses().stream()
                .anyMatch(clause -> TO_THE_COUNCIL.matcher(clause.text()).find());
        if (!forTheCouncil || report.date().isEmpty()) {
            return Optional.empty();
        }
        LocalDate date = report.date().get();
        Optional<LocalDate> decided = report.datedLines().stream()
                .filter(line -> DECIDES.matcher(line.before()).find()
                        && line.block().role() != SectionRole.PROPOSAL
                        && !line.first().isBefore(date))
                .map(DatedLine::first)
                .max(LocalDate::compareTo);
        return decided.flatMap(day -> report.datedLines().stream()
                .filter(line -> BOUND.matcher(line.before()).find()
                        && line.last().isBefore(day)
                        && line.last().isAfter(date))
                .findFirst()
                .map(line -> Finding.of(
                                "bid-lapses-before-decision",
                                DATES_AGAINST_DEADLINES,
                                Severity.WARNING,
                                line.line(),
                                line.last(),
                                day)
                        .against(day)));
    }
}
