package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.REGISTRAR;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.matters.DeliveryId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.Delivery;
import se.rodatraden.matters.usecase.ReadMail;
import se.rodatraden.matters.usecase.RegisterDelivery;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** What has come in from other authorities and waits to be registered. */
@Controller
class MailPages {
    private final ReadMail readMail;
    private final RegisterDelivery registerDelivery;

    MailPages(ReadMail readMail, RegisterDelivery registerDelivery) {
        this.readMail = readMail;
        this.registerDelivery = registerDelivery;
    }

    @GetMapping("/deliveries")
    @Endpoint(purpose = Purpose.REGISTER_MATTERS, roles = REGISTRAR)
    Page waiting() {
        List<Delivery> waiting = readMail.waiting();
        return Page.of("matters/deliveries").with("deliveries", waiting).with("continued", readMail.continued(waiting));
    }

    @PostMapping("/deliveries/{id}/register")
    @Endpoint(purpose = Purpose.REGISTER_MATTERS, roles = REGISTRAR)
    Redirect register(@PathVariable UUID id) {
        MatterId matter = registerDelivery.register(new DeliveryId(id));
        return Redirect.to("/matters/{}", matter).saying("matters.delivery.registered");
    }
}
