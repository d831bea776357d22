package se.rodatraden.matters.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.domain.SigningOrder;
import se.rodatraden.shell.FormErrors;

/**
 * An order of signing as it was typed.
 *
 * @param reviewer a role, or nothing where nobody reviews
 * @param two anything where two people are asked for
 */
public record SigningOrderForm(
        @Nullable String validFrom,
        @Nullable String reviewer,
        @Nullable String signer,
        @Nullable String two) {

    static SigningOrderForm of(SigningOrder order, LocalDate today) {
        Role reviewer = order.reviewer();
        return new SigningOrderForm(
                today.toString(),
                reviewer == null ? null : reviewer.name(),
                order.signer().name(),
                order.twoPeople() ? "yes" : null);
    }

    Optional<SigningOrder> order(FormErrors errors, LocalDate today) {
        Optional<LocalDate> from = errors.date("validFrom", validFrom, "matters.order.from.missing");
        from.filter(day -> day.isBefore(today) || day.getYear() > today.getYear() + 50)
                .ifPresent(_ -> errors.add("validFrom", "matters.refused.order-in-the-past"));
        Optional<Role> signs = role(signer);
        if (signs.isEmpty()) {
            errors.add("signer", "matters.order.signer.missing");
        }
        Optional<Role> reviews = role(reviewer);
        if (reviews.isEmpty() && reviewer != null && !reviewer.isEmpty()) {
            errors.add("reviewer", "matters.order.reviewer.unknown");
        }
        return errors.isEmpty()
                ? Optional.of(
                        new SigningOrder(from.orElseThrow(), reviews.orElse(null), signs.orElseThrow(), two != null))
                : Optional.empty();
    }

    private static Optional<Role> role(@Nullable String name) {
        return SigningOrder.ROLES.stream()
                .filter(role -> role.name().equals(name))
                .findFirst();
    }
}
