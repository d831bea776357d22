package se.rodatraden.casework.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        return intervention("prov", MethodCategory.OTHER, form, guideline.orElse(null));
    }

    static Intervention intervention(MethodCategory method, Intervention.LegalForm form) {
        return intervention("prov", method, form, null);
    }

    static Intervention intervention(
            String key, MethodCategory method, Intervention.LegalForm form, @Nullable String guideline) {
        return new Intervention(
                new InterventionKey(key),
                "Prov",
                "",
                Period.from(LocalDate.of(2002, 1, 1)),
                Intervention.Status.OFFERED,
                new AgeSpan.FullYears(0, 20),
                Optional.empty(),
                method,
                form,
                "",
                List.of(),
                "",
                Optional.empty(),
                Optional.ofNullable(guideline).map(GuidelineKey::new));
    }
}
