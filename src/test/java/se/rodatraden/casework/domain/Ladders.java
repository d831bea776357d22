package se.rodatraden.casework.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import se.rodatraden.casework.store.ConsentLadderFile;
import se.rodatraden.guidelines.AgeSpan;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.Intervention;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.guidelines.MethodCategory;
import se.rodatraden.kernel.Period;

/** The ladder that ships, and interventions to climb it with. */
final class Ladders {
    static final ConsentLadder SHIPPED = ConsentLadderFile.read(new ClassPathResource("casework/consent-ladder.yml"));

    private Ladders() {}

    static Intervention intervention(Intervention.LegalForm form, Optional<String> guideline) {
        return intervention(MethodCategory.OTHER, form, guideline);
    }

    static Intervention intervention(MethodCategory method, Intervention.LegalForm form) {
        return intervention(method, form, Optional.empty());
    }

    private static Intervention intervention(
            MethodCategory method, Intervention.LegalForm form, Optional<String> guideline) {
        return new Intervention(
                new InterventionKey("prov"),
                "Prov",
                "",
                Period.from(LocalDate.of(2020, 1, 1)),
                Intervention.Status.OFFERED,
                new AgeSpan.FullYears(0, 20),
                Optional.empty(),
                method,
                form,
                "",
                List.of(),
                "",
                Optional.empty(),
                guideline.map(GuidelineKey::new));
    }
}
