package se.rodatraden.matters.lint.checks.dates;

import static se.rodatraden.matters.lint.Category.DATES_AGAINST_DEADLINES;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.rodatraden.kernel.LegalBasis;
import se.rodatraden.kernel.Period;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.DatedLines.DatedLine;
import se.rodatraden.matters.lint.text.Patterns;

/** In a procurement a contract is signed when ten days have gone from the notice of the award at the earliest. */
final class Standstill {
    private static final LegalBasis LOU =
            new LegalBasis("LOU (2016:1145)", "20:1", Period.from(LocalDate.of(2017, 1, 1)), true);
    private static final Pattern AWARD = Patterns.of("\\btilldel(?:ning|ningsbeslut\\p{L}*|ningen|as)\\b[^.;]{0,90}$");
    private static final Pattern SIGNED = Patterns.of(
            "\\bavtal(?:et|en)?\\s(?:\\p{L}+\\s){0,2}?(?:undertecknas|tecknas|skrivs under|skrivs|ingås|sluts)\\b[^.;]{0,30}$|\\bavtals(?:teckn|skriv)\\p{L}+[^.;]{0,30}$");
    private static final int LEAST = 10;

    private Standstill() {}

    static Optional<Finding> in(LintedReport report) {
        boolean procured = report.mentions("upphandling")
                || report.text().title().toLowerCase(java.util.Locale.ROOT).contains("upphandling");
        if (!procured || report.mentions("direktupphandling")) {
            return Optional.empty();
        }
        List<DatedLine> lines = report.datedLines().stream()
                .filter(line -> report.date().filter(line.first()::isBefore).isEmpty())
                .toList();
        List<DatedLine> awards = lines.stream()
                .filter(line -> AWARD.matcher(line.before()).find())
                .toList();
        return lines.stream()
                .filter(line -> SIGNED.matcher(line.before()).find())
                .filter(line -> !awards.isEmpty()
                        && awards.stream()
                                .allMatch(award -> !line.first().isBefore(award.first())
                                        && line.first().isBefore(award.first().plusDays(LEAST))))
                .findFirst()
                .map(line -> Finding.of(
                                "wait-is-not-over",
                                DATES_AGAINST_DEADLINES,
                                Severity.WARNING,
                                line.place(),
                                line.first(),
                                awards.getFirst().first(),
                                LEAST)
                        .against(awards.getFirst().first().plusDays(LEAST))
                        .by(LOU));
    }
}
