package se.rodatraden.shell.web.start;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.Actor;
import se.rodatraden.shell.DayPanel;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.web.PageRenderer;

/** The day of whoever signs in: the panels that modules contribute for this person. */
@Controller
class StartPage {
    private final List<DayPanel> panels;
    private final PageRenderer renderer;
    private final Clock clock;

    StartPage(List<DayPanel> panels, PageRenderer renderer, Clock clock) {
        this.panels =
                panels.stream().sorted(Comparator.comparingInt(DayPanel::order)).toList();
        this.renderer = renderer;
        this.clock = clock;
    }

    @GetMapping("/")
    @Endpoint(purpose = Purpose.OWN_DAY)
    Page show(HttpServletRequest request) {
        Actor.Person person = CurrentActor.person();
        List<Shown> shown = panels.stream()
                .filter(panel -> panel.appliesTo(person))
                .map(panel -> panel.render(person))
                .map(panel -> new Shown(panel, renderer.panel(panel, request)))
                .toList();
        return Page.of("shell/start")
                .with("today", LocalDate.now(clock))
                .with(
                        "wide",
                        shown.stream().filter(one -> !one.panel().isAside()).toList())
                .with(
                        "narrow",
                        shown.stream().filter(one -> one.panel().isAside()).toList())
                .with("offices", person.offices());
    }
}
