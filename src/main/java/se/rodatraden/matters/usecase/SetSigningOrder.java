package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.SigningOrder;
import se.rodatraden.matters.store.SigningOrderStore;

/**
 * Sets who reviews and who signs the reports of an authority. No statute says who signs what the administration writes:
 * it is the body's own order, which its secretary keeps; whoever runs the system has no part in it.
 */
@Component
public class SetSigningOrder {
    private final SigningOrderStore orders;
    private final AuthorityHistory history;
    private final Clock clock;

    SetSigningOrder(SigningOrderStore orders, AuthorityHistory history, Clock clock) {
        this.orders = orders;
        this.history = history;
        this.clock = clock;
    }

    /** What was signed before keeps the order that it was signed in: an order begins today at the earliest. */
    @Transactional
    public void set(CompartmentId authority, SigningOrder order) {
        MatterAction.holdsAny(CurrentActor.get(), List.of(Role.COMMITTEE_SECRETARY), authority)
                .and(() -> Verdict.allowedIf(
                        !order.from().isBefore(LocalDate.now(clock)), "matters.refused.order-in-the-past"))
                .orThrow();
        orders.set(authority, order);
        history.line(authority, "order-set", order.from());
    }

    /** The order that holds today and every one that was set, the latest first. */
    @Transactional(readOnly = true)
    public Orders read(CompartmentId authority) {
        return new Orders(orders.inForce(authority, LocalDate.now(clock)), orders.of(authority));
    }

    public record Orders(SigningOrder now, List<SigningOrder> all) {}
}
