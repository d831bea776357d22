package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.COMMITTEE_SECRETARY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.matters.domain.SigningOrder;
import se.rodatraden.matters.usecase.SetSigningOrder;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** Who reviews and who signs the reports of the secretary's own authority. */
@Controller
class SigningOrderPages {
    private final SetSigningOrder setSigningOrder;
    private final Clock clock;

    SigningOrderPages(SetSigningOrder setSigningOrder, Clock clock) {
        this.setSigningOrder = setSigningOrder;
        this.clock = clock;
    }

    @GetMapping("/matters/signing-order")
    @Endpoint(purpose = Purpose.DECIDE_MATTERS, roles = COMMITTEE_SECRETARY)
    Page order() {
        return page(
                SigningOrderForm.of(setSigningOrder.read(authority()).now(), LocalDate.now(clock)), new FormErrors());
    }

    @PostMapping("/matters/signing-order")
    @Endpoint(purpose = Purpose.DECIDE_MATTERS, roles = COMMITTEE_SECRETARY)
    Answer set(SigningOrderForm form) {
        FormErrors errors = new FormErrors();
        Optional<SigningOrder> order = form.order(errors, LocalDate.now(clock));
        if (order.isEmpty()) {
            return page(form, errors);
        }
        setSigningOrder.set(authority(), order.get());
        return Redirect.to("/matters/signing-order")
                .saying("matters.order.set", order.get().from());
    }

    private Page page(SigningOrderForm form, FormErrors errors) {
        return Page.of("matters/signing-order")
                .under("/matters", "matters.diary.title")
                .with("orders", setSigningOrder.read(authority()))
                .with("form", form)
                .with(errors);
    }

    private static CompartmentId authority() {
        return ((Actor.Person) CurrentActor.get())
                .compartmentOf(COMMITTEE_SECRETARY)
                .orElseThrow();
    }
}
