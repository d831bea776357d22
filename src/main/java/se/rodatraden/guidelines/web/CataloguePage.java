package se.rodatraden.guidelines.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.guidelines.InterventionCatalogue;
import se.rodatraden.shell.Page;

/** The catalogue of interventions as it stands today. */
@Controller
class CataloguePage {
    private final InterventionCatalogue catalogue;
    private final Clock clock;

    CataloguePage(InterventionCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/guidelines/interventions")
    @Endpoint(purpose = Purpose.READ_GUIDELINES)
    Page show() {
        return Page.of("guidelines/interventions")
                .under("/guidelines", "guidelines.list.title")
                .with("interventions", catalogue.on(LocalDate.now(clock)));
    }
}
