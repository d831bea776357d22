package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.COMMITTEE_SECRETARY;

import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.DiaryEntry;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.usecase.ReorderAgenda;
import se.rodatraden.matters.usecase.TakeOffAgenda;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** An agenda that changes: the order of its items, and what is taken off it. */
@Controller
class AgendaPages {
    private final TakeOffAgenda takeOffAgenda;
    private final ReorderAgenda reorderAgenda;

    AgendaPages(TakeOffAgenda takeOffAgenda, ReorderAgenda reorderAgenda) {
        this.takeOffAgenda = takeOffAgenda;
        this.reorderAgenda = reorderAgenda;
    }

    @GetMapping("/matters/{id}/agenda/removal")
    @Endpoint(purpose = Purpose.DECIDE_MATTERS, roles = COMMITTEE_SECRETARY)
    Page removal(@PathVariable UUID id) {
        return page(takeOffAgenda.prepare(new MatterId(id)), "", new FormErrors());
    }

    @PostMapping("/matters/{id}/agenda/removal")
    @Endpoint(purpose = Purpose.DECIDE_MATTERS, roles = COMMITTEE_SECRETARY)
    Answer takeOff(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        TakeOffAgenda.OnAgenda item = takeOffAgenda.prepare(new MatterId(id));
        FormErrors errors = new FormErrors();
        Optional<String> why = errors.text("reason", reason, "matters.refused.unexplained", DiaryEntry.LONGEST_REASON);
        if (why.isPresent()) {
            try {
                takeOffAgenda.takeOff(new MatterId(id), why.get());
                return Redirect.to("/meetings/{}", item.meeting().header().id())
                        .saying(
                                "matters.agenda.taken-off",
                                item.matter().header().number());
            } catch (RefusedException e) {
                errors.add(
                        "reason", e.refused().reason(), e.refused().arguments().toArray());
            }
        }
        return page(item, reason, errors);
    }

    private static Page page(TakeOffAgenda.OnAgenda item, String typed, FormErrors errors) {
        Matter.Header matter = item.matter().header();
        return new ReasonPage(
                        "removal",
                        matter.number() + " · " + matter.title(),
                        item.meeting().heldOn(),
                        "/matters/" + matter.id() + "/agenda/removal",
                        item.verdict())
                .shown(typed, errors)
                .under("/matters", "matters.diary.title")
                .under("/matters/" + matter.id(), "matters.matter.title", matter.number());
    }

    @PostMapping("/meetings/{id}/agenda/up")
    @Endpoint(purpose = Purpose.DECIDE_MATTERS, roles = COMMITTEE_SECRETARY)
    Redirect moveUp(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String past) {
        return moved(id, matter, () -> reorderAgenda.moveUp(new FormalMeetingId(id), known(matter), known(past)));
    }

    @PostMapping("/meetings/{id}/agenda/down")
    @Endpoint(purpose = Purpose.DECIDE_MATTERS, roles = COMMITTEE_SECRETARY)
    Redirect moveDown(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String past) {
        return moved(id, matter, () -> reorderAgenda.moveDown(new FormalMeetingId(id), known(matter), known(past)));
    }

    /** Back to the item that was moved, so that it can be moved on. */
    private static Redirect moved(UUID meeting, String matter, IntSupplier move) {
        Redirect back = Redirect.back("/meetings/" + meeting + "#move-" + known(matter));
        try {
            return back.saying("matters.agenda.moved", move.getAsInt());
        } catch (RefusedException e) {
            return back.saying(e.refused().reason(), e.refused().arguments().toArray());
        }
    }

    private static MatterId known(String matter) {
        if (!matter.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new NotFoundException("matter " + matter);
        }
        return new MatterId(UUID.fromString(matter));
    }
}
