package se.rodatraden.demo.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import se.rodatraden.shell.NavItem;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** Walks a newcomer along the thread in ten minutes: what to do, as whom, and where. */
@Controller
@Profile("demo")
public class Walkthrough {
    private static final List<Step> STEPS = List.of(
            new Step("motion", "karin.holm", "/matters", null),
            new Step("referral", "karin.holm", "/matters", null),
            new Step("draft", "erik.lindqvist", "/guidelines", null),
            new Step("what-if", "erik.lindqvist", "/evidence/snapshots", null),
            new Step("report", "erik.lindqvist", "/matters", null),
            new Step("child", "maria.ekstrom", "/cases", null),
            new Step("approval", "jonas.berg", "/", null),
            new Step("committee", "leyla.haddad", "/meetings", LocalDate.of(2024, 11, 20)),
            new Step("council", "lisa.magnusson", "/meetings", LocalDate.of(2025, 1, 27)),
            new Step("follow-up", "maria.ekstrom", "/cases", LocalDate.of(2025, 4, 1)),
            new Step("thread", "erik.lindqvist", "/threads", null),
            new Step("log", "birgitta.falk", "/log-review", null));

    private final MoveCalendar moveCalendar;

    Walkthrough(MoveCalendar moveCalendar) {
        this.moveCalendar = moveCalendar;
    }

    @GetMapping("/walkthrough")
    @Endpoint(purpose = Purpose.HELP, open = true)
    Page show() {
        return page(new FormErrors(), "");
    }

    @PostMapping("/walkthrough/day")
    @Endpoint(purpose = Purpose.HELP)
    Answer move(@RequestParam(defaultValue = "") String day) {
        FormErrors errors = new FormErrors();
        Optional<LocalDate> chosen = errors.date("day", day, "demo.walkthrough.day.missing");
        chosen.ifPresent(later -> {
            if (moveCalendar.mayMoveTo(later) instanceof Verdict.Refused refused) {
                errors.add("day", refused.reason(), refused.arguments().toArray());
            }
        });
        if (!errors.isEmpty()) {
            return page(errors, day);
        }
        moveCalendar.moveTo(chosen.orElseThrow());
        return Redirect.to("/walkthrough").saying("demo.walkthrough.moved", chosen.orElseThrow());
    }

    private Page page(FormErrors errors, String typed) {
        return Page.of("demo/walkthrough")
                .with("steps", STEPS)
                .with("today", moveCalendar.today())
                .with("typed", typed)
                .with(errors);
    }

    /**
     * @param subject who does it
     * @param moveTo the day on which it is done, where that is later
     */
    public record Step(
            String key,
            String subject,
            String href,
            @Nullable LocalDate moveTo) {}

    @Configuration(proxyBeanMethods = false)
    @Profile("demo")
    static class Navigation {
        @Bean
        NavItem walkthrough() {
            return new NavItem("/walkthrough", "demo.walkthrough.title", Set.of(Role.values()), 100);
        }
    }
}
