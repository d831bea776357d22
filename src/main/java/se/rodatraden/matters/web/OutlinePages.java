package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.COMMITTEE_SECRETARY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.usecase.SetReportOutline;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** The sections of the reports of the secretary's own authority. */
@Controller
class OutlinePages {
    /** The kinds of matter that have a report. */
    private static final List<MatterKind> KINDS = List.of(MatterKind.REFERRAL, MatterKind.MOTION, MatterKind.LETTER);

    private final SetReportOutline setReportOutline;
    private final Clock clock;

    OutlinePages(SetReportOutline setReportOutline, Clock clock) {
        this.setReportOutline = setReportOutline;
        this.clock = clock;
    }

    @GetMapping("/matters/outlines")
    @Endpoint(purpose = Purpose.DECIDE_MATTERS, roles = COMMITTEE_SECRETARY)
    Page outline(@RequestParam(defaultValue = "") String kind) {
        MatterKind chosen = kind(kind);
        return page(
                chosen,
                OutlineForm.of(
                        setReportOutline.read(authority(), chosen).now(),
                        LocalDate.now(clock).toString()),
                new FormErrors());
    }

    @PostMapping("/matters/outlines")
    @Endpoint(purpose = Purpose.DECIDE_MATTERS, roles = COMMITTEE_SECRETARY)
    Answer set(@RequestParam Map<String, String> typed) {
        MatterKind kind = kind(typed.getOrDefault("kind", ""));
        OutlineForm form = OutlineForm.typed(typed);
        FormErrors errors = new FormErrors();
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> from = errors.date("from", form.from(), "matters.order.from.missing");
        from.filter(day -> day.isBefore(today) || day.getYear() > today.getYear() + 50)
                .ifPresent(_ -> errors.add("from", "matters.refused.order-in-the-past"));
        Optional<ReportOutline> outline = form.outline(kind, errors);
        if (from.isEmpty() || outline.isEmpty()) {
            return page(kind, form, errors);
        }
        setReportOutline.set(authority(), from.get(), outline.get());
        return Redirect.to("/matters/outlines?kind={}", kind.name()).saying("matters.outline.set", from.get());
    }

    private Page page(MatterKind kind, OutlineForm form, FormErrors errors) {
        return Page.of("matters/outlines")
                .under("/matters", "matters.diary.title")
                .with("kind", kind)
                .with("kinds", KINDS)
                .with("outlines", setReportOutline.read(authority(), kind))
                .with("form", form)
                .with(errors);
    }

    private static MatterKind kind(String typed) {
        return KINDS.stream()
                .filter(kind -> kind.name().equals(typed))
                .findFirst()
                .orElse(MatterKind.REFERRAL);
    }

    private static CompartmentId authority() {
        return ((Actor.Person) CurrentActor.get())
                .compartmentOf(COMMITTEE_SECRETARY)
                .orElseThrow();
    }
}
