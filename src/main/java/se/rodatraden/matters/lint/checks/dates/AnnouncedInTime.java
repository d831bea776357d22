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
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** That the minutes have been approved is announced by the second day after that: KL 8:12. */
final class AnnouncedInTime {
    private static final LegalBasis KL =
            new LegalBasis("KL (2017:725)", "8:12", Period.from(LocalDate.of(2018, 1, 1)), true);
    private static final Pattern APPROVED = Patterns.of("\\bjustera[sd]?\\p{L}*\\b[^.;]{0,60}$");
    private static final Pattern ANNOUNCED = Patterns.of(
            "\\b(?:tillkännages|anslås|sätts upp|kungörs)\\b[^.;]{0,60}$|\\banslagstavla\\p{L}*[^.;]{0,30}$");
    private static final int LATEST = 2;

    private AnnouncedInTime() {}

    static Optional<Finding> in(LintedReport report) {
        if (!report.mentions("juster")) {
            return Optional.empty();
        }
        for (Sentence sentence : report.sentences()) {
            List<Days.Day> days = Days.in(sentence.text()).stream()
                    .filter(day -> day.day() != null)
                    .toList();
            for (int i = 1; i < days.size(); i++) {
                LocalDate approved = days.get(i - 1).day();
                LocalDate announced = days.get(i).day();
                String between = sentence.text()
                        .substring(days.get(i - 1).to(), days.get(i).from());
                if (approved != null
                        && announced != null
                        && APPROVED.matcher(sentence.text()
                                        .substring(0, days.get(i - 1).from()))
                                .find()
                        && ANNOUNCED.matcher(between).find()
                        && announced.isAfter(approved.plusDays(LATEST))) {
                    return Optional.of(Finding.of(
                                    "announced-too-late",
                                    DATES_AGAINST_DEADLINES,
                                    Severity.ERROR,
                                    sentence.place(
                                            days.get(i).from(), days.get(i).to()),
                                    announced,
                                    approved,
                                    approved.plusDays(LATEST))
                            .against(approved.plusDays(LATEST))
                            .by(KL));
                }
            }
        }
        return Optional.empty();
    }
}
