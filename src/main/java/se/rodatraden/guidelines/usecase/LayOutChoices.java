package se.rodatraden.guidelines.usecase;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.guidelines.AgeSpan;
import se.rodatraden.guidelines.ChoiceFacts;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.guidelines.Intervention;
import se.rodatraden.guidelines.InterventionCatalogue;
import se.rodatraden.guidelines.InterventionChoice;
import se.rodatraden.guidelines.InterventionChoices;
import se.rodatraden.guidelines.VersionOnDate;
import se.rodatraden.guidelines.domain.ChoiceRule;
import se.rodatraden.guidelines.domain.SourceBook;
import se.rodatraden.guidelines.store.CatalogueStore;

/** Asks the guideline that each intervention falls under, in its version of the day of the case. */
@Component
@Transactional(readOnly = true)
class LayOutChoices implements InterventionChoices {
    private final InterventionCatalogue catalogue;
    private final Guidelines guidelines;
    private final CatalogueStore sources;

    LayOutChoices(InterventionCatalogue catalogue, Guidelines guidelines, CatalogueStore sources) {
        this.catalogue = catalogue;
        this.guidelines = guidelines;
        this.sources = sources;
    }

    @Override
    public List<InterventionChoice> forChild(ChoiceFacts facts, LocalDate caseDate) {
        Map<GuidelineKey, VersionOnDate> versions = new HashMap<>();
        SourceBook.Ended ended = sources.book().endedOn(caseDate);
        return catalogue.on(caseDate).stream()
                .filter(intervention -> intervention.status() == Intervention.Status.OFFERED)
                .map(intervention -> {
                    GuidelineKey key = intervention.guideline().orElse(GuidelineKey.CHOICE_OF_INTERVENTION);
                    return choice(
                            intervention,
                            facts,
                            caseDate,
                            versions.computeIfAbsent(key, asked -> guidelines.on(asked, caseDate)),
                            ended);
                })
                .toList();
    }

    private static InterventionChoice choice(
            Intervention intervention,
            ChoiceFacts facts,
            LocalDate caseDate,
            VersionOnDate version,
            SourceBook.Ended ended) {
        AgeSpan.Fit fit = ChoiceRule.fit(intervention, facts, caseDate);
        return switch (version) {
            case VersionOnDate.NoVersion none -> ChoiceRule.withoutVersion(intervention, fit);
            case VersionOnDate.InForce(var inForce) ->
                ChoiceRule.choice(
                        intervention,
                        fit,
                        ChoiceRule.age(facts, caseDate),
                        inForce,
                        ReadGuidelines.trace(inForce, ChoiceRule.inputs(intervention, facts, caseDate)),
                        ended);
        };
    }
}
