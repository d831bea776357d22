package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.REGISTRAR;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.usecase.BodiesToAsk;
import se.rodatraden.matters.usecase.KeepBodyList;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** The lists of bodies that a registrar keeps, to choose from when a referral is sent. */
@Controller
class BodyListPages {
    private final KeepBodyList keepBodyList;
    private final BodiesToAsk bodiesToAsk;

    BodyListPages(KeepBodyList keepBodyList, BodiesToAsk bodiesToAsk) {
        this.keepBodyList = keepBodyList;
        this.bodiesToAsk = bodiesToAsk;
    }

    @GetMapping("/body-lists")
    @Endpoint(purpose = Purpose.REGISTER_MATTERS, roles = REGISTRAR)
    Page lists() {
        return page(null, List.of(), new FormErrors());
    }

    @PostMapping("/body-lists")
    @Endpoint(purpose = Purpose.REGISTER_MATTERS, roles = REGISTRAR)
    Answer keep(
            @RequestParam(required = false) @Nullable UUID list,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable List<Integer> bodies) {
        FormErrors errors = new FormErrors();
        String suffix = list == null ? "" : "-" + list;
        List<Integer> chosen = bodies == null ? List.of() : bodies;
        Optional<String> called = errors.text("name" + suffix, name, "matters.body-lists.name.missing", 80);
        List<CompartmentId> known = bodiesToAsk.of(authority()).stream()
                .map(body -> body.id())
                .filter(body -> chosen.contains(body.value()))
                .toList();
        if (known.isEmpty()) {
            errors.add("bodies" + suffix, "matters.referral.bodies.missing");
        }
        if (errors.isEmpty()) {
            try {
                keepBodyList.keep(authority(), list, called.orElseThrow(), known);
                return Redirect.to("/body-lists").saying("matters.body-lists.kept");
            } catch (RefusedException e) {
                errors.add(
                        "name" + suffix,
                        e.refused().reason(),
                        e.refused().arguments().toArray());
            }
        }
        return page(name, chosen, errors);
    }

    @PostMapping("/body-lists/retire")
    @Endpoint(purpose = Purpose.REGISTER_MATTERS, roles = REGISTRAR)
    Redirect retire(@RequestParam UUID list) {
        keepBodyList.retire(authority(), list);
        return Redirect.to("/body-lists").saying("matters.body-lists.retired");
    }

    private Page page(@Nullable String name, List<Integer> chosen, FormErrors errors) {
        return Page.of("matters/body-lists")
                .under("/matters", "matters.diary.title")
                .with("lists", keepBodyList.of(authority()))
                .with("bodies", bodiesToAsk.of(authority()))
                .with("name", name)
                .with("chosen", chosen)
                .with(errors);
    }

    private static CompartmentId authority() {
        return CurrentActor.person().compartmentOf(Role.REGISTRAR).orElseThrow();
    }
}
