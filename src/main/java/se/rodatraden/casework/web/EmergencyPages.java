package se.rodatraden.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.EmergencyFinding;
import se.rodatraden.access.EmergencyOpening;
import se.rodatraden.access.EmergencyOpenings;
import se.rodatraden.access.EmergencyRule;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Organisation;
import se.rodatraden.access.Purpose;
import se.rodatraden.casework.domain.EmergencyAnswer;
import se.rodatraden.casework.usecase.EmergencyReview;
import se.rodatraden.casework.usecase.OpenInEmergency;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Letters;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** Opening a case in an emergency, and looking at it afterwards. */
@Controller
class EmergencyPages {
    private static final int SHOWN = 50;
    private static final int SHORTEST_FINDING = 10;
    private static final int LONGEST_FINDING = 4000;

    private final OpenInEmergency openInEmergency;
    private final EmergencyReview emergencyReview;
    private final EmergencyOpenings openings;
    private final Organisation organisation;
    private final Clock clock;

    EmergencyPages(
            OpenInEmergency openInEmergency,
            EmergencyReview emergencyReview,
            EmergencyOpenings openings,
            Organisation organisation,
            Clock clock) {
        this.openInEmergency = openInEmergency;
        this.emergencyReview = emergencyReview;
        this.openings = openings;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping("/cases/emergency-openings")
    @Endpoint(
            purpose = Purpose.ACT_IN_EMERGENCY,
            roles = {Role.SOCIAL_WORKER, Role.UNIT_MANAGER})
    Page list() {
        Optional<CompartmentId> led = CurrentActor.person().compartmentOf(Role.UNIT_MANAGER);
        return Page.of("casework/emergency/list")
                .under("/cases", "casework.list.title")
                .with("mine", openings.mine(SHOWN))
                .with("ofUnit", led.map(unit -> openings.of(unit, SHOWN)).orElse(null));
    }

    @GetMapping("/cases/emergency-openings/new")
    @Endpoint(
            purpose = Purpose.ACT_IN_EMERGENCY,
            roles = {Role.SOCIAL_WORKER, Role.UNIT_MANAGER})
    Page ask() {
        return ask(EmergencyForm.BLANK, new FormErrors());
    }

    @PostMapping("/cases/emergency-openings")
    @Endpoint(
            purpose = Purpose.ACT_IN_EMERGENCY,
            roles = {Role.SOCIAL_WORKER, Role.UNIT_MANAGER})
    Answer open(@ModelAttribute EmergencyForm form) {
        FormErrors errors = new FormErrors();
        Optional<OpenInEmergency.Asked> asked = form.read(errors);
        if (asked.isEmpty()) {
            return ask(form, errors);
        }
        return switch (openInEmergency.open(asked.get())) {
            case EmergencyAnswer.Opened opened -> opened(opened);
            case EmergencyAnswer.NotFound _ -> ask(form, errors.add("asked", "casework.emergency.not-found"));
            case EmergencyAnswer.TooMany _ ->
                ask(
                        form,
                        errors.add(
                                "asked",
                                "casework.emergency.too-many",
                                openings.rule().mostADay()));
        };
    }

    @GetMapping("/cases/emergency-openings/{id}")
    @Endpoint(
            purpose = Purpose.ACT_IN_EMERGENCY,
            roles = {Role.SOCIAL_WORKER, Role.UNIT_MANAGER})
    Page show(@PathVariable UUID id) {
        return show(id, null, null, new FormErrors());
    }

    @PostMapping("/cases/emergency-openings/{id}/review")
    @Endpoint(purpose = Purpose.LEAD_UNIT, roles = Role.UNIT_MANAGER)
    Answer review(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String finding,
            @RequestParam(required = false) @Nullable String text) {
        FormErrors errors = new FormErrors();
        Optional<EmergencyFinding> chosen =
                errors.choice("finding", finding, EmergencyFinding.class, "casework.emergency.finding.missing");
        Optional<String> words = errors.text("text", text, "casework.emergency.finding.text.missing", LONGEST_FINDING);
        if (words.filter(typed -> Letters.areFewerThan(SHORTEST_FINDING, typed)).isPresent()) {
            errors.add("text", "casework.emergency.reason.short", SHORTEST_FINDING);
        }
        if (!errors.isEmpty()) {
            return show(id, finding, text, errors);
        }
        emergencyReview.review(id, chosen.orElseThrow(), words.orElseThrow());
        return Redirect.to("/cases/emergency-openings").saying("casework.emergency.reviewed");
    }

    private Answer opened(EmergencyAnswer.Opened opened) {
        if (opened.already()) {
            return Redirect.to("/cases/{}", opened.cases().getFirst()).saying("casework.emergency.already");
        }
        EmergencyRule rule = openings.rule();
        LocalDate until = rule.until(LocalDate.now(clock));
        return opened.cases().size() == 1
                ? Redirect.to("/cases/{}", opened.cases().getFirst()).saying("casework.emergency.opened", until)
                : Redirect.to("/cases/emergency-openings").saying("casework.emergency.opened.several", until);
    }

    private Page ask(EmergencyForm form, FormErrors errors) {
        EmergencyRule rule = openings.rule();
        return Page.of("casework/emergency/ask")
                .under("/cases", "casework.list.title")
                .with("form", form)
                .with("units", units())
                .with("until", rule.until(LocalDate.now(clock)))
                .with(errors);
    }

    private Page show(UUID id, @Nullable String finding, @Nullable String text, FormErrors errors) {
        EmergencyOpening opening = emergencyReview.read(id);
        return Page.of("casework/emergency/opening")
                .titled("casework.emergency.opening.title", opening.facts().reference())
                .under("/cases", "casework.list.title")
                .under("/cases/emergency-openings", "casework.emergency.list.title")
                .with("opening", opening)
                .with("mayReview", opening.mayReview(CurrentActor.get()))
                .with("finding", finding)
                .with("text", text)
                .with("shortest", SHORTEST_FINDING)
                .with(errors);
    }

    private Map<String, String> units() {
        List<Organisation.Compartment> units = organisation.compartments(Organisation.Kind.UNIT);
        Map<String, String> names = new LinkedHashMap<>();
        units.forEach(unit -> names.put(unit.id().toString(), unit.name()));
        return names;
    }
}
