package se.rodatraden.matters.usecase;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.guidelines.Intervention;
import se.rodatraden.guidelines.InterventionCatalogue;

/** The names that a report uses for what the city offers, so that one thing has one name. */
@Component
@Transactional(readOnly = true)
public class ReportTerms {
    private final InterventionCatalogue catalogue;
    private final Clock clock;

    ReportTerms(InterventionCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** In Swedish order. */
    public List<String> preferred() {
        Collator swedish = Collator.getInstance(Locale.of("sv", "SE"));
        return catalogue.on(LocalDate.now(clock)).stream()
                .map(Intervention::name)
                .distinct()
                .sorted(swedish)
                .toList();
    }
}
