package se.rodatraden.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.demo.MoveCalendar;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Guide;
import se.rodatraden.shell.NavItem;
import se.rodatraden.shell.Notice;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** Walks a newcomer along the thread in ten minutes: what to do, as whom, and where. */
@Controller
@Profile("demo")
class Walkthrough {
    /** The step that was begun last; it outlives a change of person, as the session does. */
    private static final String REACHED = "se.rodatraden.demo.step";

    private final MoveCalendar moveCalendar;

    Walkthrough(MoveCalendar moveCalendar) {
        this.moveCalendar = moveCalendar;
    }

    @GetMapping("/walkthrough")
    @Endpoint(purpose = Purpose.HELP, open = true)
    Page show(HttpServletRequest request) {
        return page(new FormErrors(), "", request);
    }

    /** Where somebody arrives who has just become the person of the step. */
    @GetMapping("/walkthrough/step")
    @Endpoint(purpose = Purpose.HELP)
    Redirect begin(@RequestParam(defaultValue = "") String key, HttpSession session) {
        Optional<Step> begun = Step.of(key);
        begun.ifPresent(step -> session.setAttribute(REACHED, step.key()));
        return Redirect.to(begun.map(Step::href).orElse("/walkthrough"));
    }

    /** @param step to come back to; empty for the page as a whole */
    @PostMapping("/walkthrough/day")
    @Endpoint(purpose = Purpose.HELP)
    Answer move(
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String step,
            HttpServletRequest request) {
        FormErrors errors = new FormErrors();
        Optional<LocalDate> chosen = errors.date("day", day, "demo.walkthrough.day.missing");
        chosen.ifPresent(later -> {
            if (moveCalendar.mayMoveTo(later) instanceof Verdict.Refused refused) {
                errors.add("day", refused.reason(), refused.arguments().toArray());
            }
        });
        if (!errors.isEmpty()) {
            return page(errors, day, request);
        }
        moveCalendar.moveTo(chosen.orElseThrow());
        return Redirect.back("/walkthrough"
                        + Step.of(step).map(at -> "#" + at.anchor()).orElse(""))
                .saying("demo.walkthrough.moved", chosen.orElseThrow());
    }

    private Page page(FormErrors errors, String typed, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Optional<Step> reached = session == null ? Optional.empty() : reached(session);
        return Page.of("demo/walkthrough")
                .with("steps", Step.ALL)
                .with("next", reached.map(Step::next).orElse(Step.ALL.getFirst()))
                .with("today", moveCalendar.today())
                .with("typed", typed)
                .with(errors);
    }

    private static Optional<Step> reached(HttpSession session) {
        return session.getAttribute(REACHED) instanceof String key ? Step.of(key) : Optional.empty();
    }

    private static Guide.Leg leg(Step step) {
        return new Guide.Leg(
                new Notice("demo.walkthrough.now", List.of(step.number(), Step.ALL.size())),
                step.title(),
                step.text(),
                "/walkthrough#" + step.next().anchor());
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("demo")
    static class Frame {
        @Bean
        NavItem walkthrough() {
            return new NavItem("/walkthrough", "demo.walkthrough.title", Set.of(Role.values()), 100);
        }

        @Bean
        Guide guide() {
            return session -> reached(session).map(Walkthrough::leg);
        }
    }
}
