package se.rodatraden.matters.lint.checks.dates;

import static se.rodatraden.matters.lint.Category.DATES_AGAINST_DEADLINES;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import se.rodatraden.kernel.LegalBasis;
import se.rodatraden.kernel.Period;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Timeline.Event;
import se.rodatraden.matters.lint.text.Timeline.Step;

/** A motion is decided by the council within a year: the day on which the council is said to take it up lies within that year. */
final class CouncilsDay {
    private static final LegalBasis ONE_YEAR =
            new LegalBasis("KL (2017:725)", "5:35", Period.from(LocalDate.of(2018, 1, 1)), true);
    private static final Pattern OF_THE_COUNCIL =
            Patterns.of("motion|medborgarförslag|invånarförslag|e-förslag|folkinitiativ");
    /** "Fullmäktige bör besluta inom ett år, senast den 9 mars, och planerar att göra det den 26 april." */
    private static final Pattern DOES_IT = Patterns.of(
            "\\b(?:planerar|räknar med|väntas|beräknas|avser|tänker|ska)\\b[^.;]{0,40}\\b(?:det|detta|så)\\b[^.;]{0,20}$");

    private static final Pattern COUNCIL = Patterns.of("\\bfullmäktiges?\\b|\\bkommunfullmäktiges?\\b");
    private static final Pattern TAKES_IT_UP = Patterns.of(
            "\\b(?:väntas|beräknas|planeras|planerar|räknar med|avser|tänker|ska|kan|avgör|avgörs|behandlar|behandlas|beslutar|besluta|beslut|prövar|prövas|tar ställning|tar upp|tas upp|slutbehandl\\p{L}*|behandling)\\b");
    /** That the time has run out is known, and told to the council. */
    private static final Pattern TOLD = Patterns.of(
            "\\b(?:mer|längre|senare) än ett år\\b|\\bredovisa\\p{L}*\\b[^.;]{0,40}\\bfullmäktige\\b|\\binte\\b[^.;]{0,60}\\binom ett år\\b|\\bett år har (?:gått|förflutit)\\b|\\bettårs\\p{L}+ (?:har )?(?:passerat|gått ut|överskrid)");

    private CouncilsDay() {}

    static Optional<Finding> in(LintedReport report) {
        Optional<Event> raised = report.timeline().first(Step.RAISED);
        boolean ofAMotion = OF_THE_COUNCIL.matcher(report.text().title()).find();
        if (raised.isEmpty()
                || !ofAMotion
                || report.sentences().stream()
                        .anyMatch(sentence -> TOLD.matcher(sentence.text()).find())) {
            return Optional.empty();
        }
        LocalDate due = raised.get().day().plusYears(1);
        return report.datedLines().stream()
                .filter(line -> line.first().isAfter(due)
                        && (COUNCIL.matcher(line.before()).find()
                                        && TAKES_IT_UP.matcher(line.before()).find()
                                || COUNCIL.matcher(line.line().quoted()).find()
                                        && DOES_IT.matcher(line.before()).find())
                        && line.block().role() != SectionRole.PROPOSAL)
                .findFirst()
                .map(line -> Finding.of(
                                "motion-older-than-a-year",
                                DATES_AGAINST_DEADLINES,
                                Severity.WARNING,
                                line.place(),
                                raised.get().day(),
                                due,
                                line.first())
                        .against(due)
                        .by(ONE_YEAR)
                        .remedied());
    }
}
