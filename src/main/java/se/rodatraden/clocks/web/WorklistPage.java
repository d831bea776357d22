package se.rodatraden.clocks.web;

import static se.rodatraden.kernel.Role.ANALYST;
import static se.rodatraden.kernel.Role.COMMITTEE_SECRETARY;
import static se.rodatraden.kernel.Role.HEAD_OF_ADMINISTRATION;
import static se.rodatraden.kernel.Role.REGISTRAR;
import static se.rodatraden.kernel.Role.SIG_COORDINATOR;
import static se.rodatraden.kernel.Role.SOCIAL_WORKER;
import static se.rodatraden.kernel.Role.UNIT_MANAGER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.clocks.MyDeadlines;
import se.rodatraden.clocks.OpenDeadline;
import se.rodatraden.clocks.UnitsBeside;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.shell.Page;

/** The whole worklist: what is the actor's own, and everything in each place where the actor works. */
@Controller
class WorklistPage {
    private static final int LINES = 50;

    private final MyDeadlines deadlines;
    private final UnitsBeside unitsBeside;

    WorklistPage(MyDeadlines deadlines, UnitsBeside unitsBeside) {
        this.deadlines = deadlines;
        this.unitsBeside = unitsBeside;
    }

    @GetMapping("/deadlines")
    @Endpoint(
            purpose = Purpose.OWN_DAY,
            roles = {
                REGISTRAR,
                ANALYST,
                HEAD_OF_ADMINISTRATION,
                COMMITTEE_SECRETARY,
                SOCIAL_WORKER,
                UNIT_MANAGER,
                SIG_COORDINATOR
            })
    Page mine(@RequestParam(defaultValue = "0") int from) {
        return page("/deadlines", Math.max(0, from), deadlines.mine(LINES + 1, Math.max(0, from)))
                .with("place", CurrentActor.person().name());
    }

    @GetMapping("/deadlines/{compartment}")
    @Endpoint(
            purpose = Purpose.OWN_DAY,
            roles = {
                REGISTRAR,
                ANALYST,
                HEAD_OF_ADMINISTRATION,
                COMMITTEE_SECRETARY,
                SOCIAL_WORKER,
                UNIT_MANAGER,
                SIG_COORDINATOR
            })
    Page in(@PathVariable int compartment, @RequestParam(defaultValue = "0") int from) {
        Actor.Office office = CurrentActor.person().offices().stream()
                .filter(held -> held.compartment() != null && held.compartment().value() == compartment)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("no compartment " + compartment));
        int skip = Math.max(0, from);
        return page("/deadlines/" + compartment, skip, deadlines.in(new CompartmentId(compartment), LINES + 1, skip))
                .with("place", office.compartmentName());
    }

    private Page page(String path, int skip, List<OpenDeadline> found) {
        boolean more = found.size() > LINES;
        List<OpenDeadline> shown = more ? found.subList(0, LINES) : found;
        return Page.of("clocks/worklist")
                .with("places", places())
                .with("deadlines", shown)
                .with("units", unitsBeside.ifSeveral(CurrentActor.person(), shown))
                .with("next", more ? path + "?from=" + (skip + LINES) : null)
                .with("previous", skip == 0 ? null : path + "?from=" + Math.max(0, skip - LINES));
    }

    /** Where the actor works, by address; their own list comes first. */
    private static Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("/deadlines", "");
        CurrentActor.person().offices().stream()
                .filter(office -> office.compartment() != null)
                .forEach(office -> places.putIfAbsent("/deadlines/" + office.compartment(), office.compartmentName()));
        return places;
    }
}
