package se.rodatraden.matters.domain;

import static se.rodatraden.matters.domain.ReportWarning.Category.AGE_SPANS;

import java.util.List;
import java.util.Optional;
import se.rodatraden.matters.Demand;
import se.rodatraden.matters.domain.ReportWarning.Place;
import se.rodatraden.matters.domain.ReportWarning.Severity;

/** Whoever moves an age limit tells how many children lie between the old and the new one. */
final class AgeLimitCheck implements ReportCheck {

    @Override
    public List<ReportWarning> check(ReportFacts facts) {
        if (!facts.report().evidence().isEmpty()) {
            return List.of();
        }
        return facts.motion().demands().stream()
                .map(Demand::wording)
                .map(AgeMove::in)
                .flatMap(Optional::stream)
                .map(AgeLimitCheck::warning)
                .toList();
    }

    private static ReportWarning warning(AgeMove move) {
        return ReportWarning.of(
                        "ages-between-not-counted",
                        AGE_SPANS,
                        Severity.WARNING,
                        new Place.WholeReport(),
                        move.from(),
                        move.to(),
                        move.agesBetween())
                .remedied();
    }
}
