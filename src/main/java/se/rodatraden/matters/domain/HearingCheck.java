package se.rodatraden.matters.domain;

import static se.rodatraden.matters.domain.ReportWarning.Category.HEARING_WITHOUT_OUTCOME;
import static se.rodatraden.matters.domain.ReportWarning.Category.ORDER_OF_DATES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.rodatraden.matters.domain.ReportWarning.Place;
import se.rodatraden.matters.domain.ReportWarning.Severity;

/** Whoever is heard is heard before the decision, and the report tells what came of it. */
final class HearingCheck implements ReportCheck {

    @Override
    public List<ReportWarning> check(ReportFacts facts) {
        List<ReportWarning> warnings = new ArrayList<>();
        for (Hearing hearing : facts.hearings()) {
            order(hearing, facts).ifPresent(warnings::add);
            outcome(hearing, facts).ifPresent(warnings::add);
        }
        return warnings;
    }

    private static Optional<ReportWarning> order(Hearing hearing, ReportFacts facts) {
        Optional<LocalDate> decided =
                facts.decidedOn().filter(day -> hearing.heldOn().isAfter(day));
        if (decided.isPresent()) {
            return Optional.of(warning("hearing-after-decision", ORDER_OF_DATES, Severity.ERROR, hearing, decided.get())
                    .remedied(decided.get()));
        }
        return facts.matter()
                .replyDueOn()
                .filter(due -> hearing.heldOn().isAfter(due))
                .map(due -> warning("hearing-after-due-date", ORDER_OF_DATES, Severity.WARNING, hearing, due)
                        .remedied());
    }

    /** A hearing that lies ahead cannot have an outcome yet, and is no fault. */
    private static Optional<ReportWarning> outcome(Hearing hearing, ReportFacts facts) {
        if (hearing.hasOutcome() || hearing.heldOn().isAfter(facts.date())) {
            return Optional.empty();
        }
        return Optional.of(
                warning("hearing-without-outcome", HEARING_WITHOUT_OUTCOME, Severity.WARNING, hearing, facts.date())
                        .remedied());
    }

    private static ReportWarning warning(
            String rule, ReportWarning.Category category, Severity severity, Hearing hearing, LocalDate against) {
        return ReportWarning.of(
                rule, category, severity, new Place.Hearings(), hearing.body(), hearing.heldOn(), against);
    }
}
