package se.rodatraden.shell.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;

/** Every component of a page, for those who build pages and for the tests that look at them. */
@Controller
class StyleGuide {

    @GetMapping("/styleguide")
    @Endpoint(purpose = Purpose.HELP)
    Page show(@RequestParam(defaultValue = "false") boolean errors) {
        return page(errors ? exampleErrors() : new FormErrors());
    }

    @PostMapping("/styleguide")
    @Endpoint(purpose = Purpose.HELP)
    Page refuse() {
        return page(exampleErrors());
    }

    private static FormErrors exampleErrors() {
        return new FormErrors()
                .add("due", "shell.styleguide.fieldDate.missing")
                .add("stance", "shell.styleguide.fieldStance.missing");
    }

    private static Page page(FormErrors errors) {
        Map<String, String> stances = new LinkedHashMap<>();
        stances.put("support", "shell.styleguide.stance.support");
        stances.put("oppose", "shell.styleguide.stance.oppose");
        stances.put("partly", "shell.styleguide.stance.partly");
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("social", "Socialnämnden");
        bodies.put("district", "Norra stadsdelsnämnden");
        bodies.put("other", "Stadsdelsnämnden Hamnen");
        return Page.of("shell/styleguide")
                .with("refused", Verdict.refused("shell.styleguide.refused", Role.UNIT_MANAGER))
                .with("stances", stances)
                .with("bodies", bodies)
                .with(errors);
    }
}
