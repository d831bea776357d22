package se.rodatraden.administration.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.access.Organisation.Appointment;
import se.rodatraden.access.Organisation.Compartment;
import se.rodatraden.access.Organisation.Kind;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.kernel.Verdict;

/**
 * Somebody's account with everything that it opens (konto).
 *
 * @param subject what the sign-in calls the person
 * @param closedOn null while the account is open
 */
public record StaffAccount(
        StaffId staff,
        String subject,
        String name,
        String title,
        @Nullable LocalDate closedOn,
        List<Appointment> appointments) {
    public StaffAccount {
        appointments = List.copyOf(appointments);
    }

    /** The appointments that hold on the day or later. */
    public List<Appointment> openOn(LocalDate day) {
        return appointments.stream()
                .filter(appointment -> appointment
                        .period()
                        .lastDay()
                        .map(last -> !last.isBefore(day))
                        .orElse(true))
                .toList();
    }

    /** @param compartment null for a municipal role */
    public Verdict mayAppoint(Actor by, Role role, @Nullable Compartment compartment, LocalDate today) {
        CompartmentId id = compartment == null ? null : compartment.id();
        return mayChange(by)
                .and(() -> belongs(role, compartment))
                .and(() -> Verdict.allowedIf(
                        openOn(today).stream()
                                .noneMatch(held -> held.role() == role && Objects.equals(held.compartment(), id)),
                        "administration.refused.held"))
                .and(() -> Verdict.allowedIf(
                        role == Role.SYSTEM_ADMINISTRATOR || !holds(Role.SYSTEM_ADMINISTRATOR, today),
                        "administration.refused.administrator-sees-nothing"))
                .and(() -> Verdict.allowedIf(
                        role != Role.SYSTEM_ADMINISTRATOR || openOn(today).isEmpty(),
                        "administration.refused.sees-records"))
                .and(() -> Verdict.allowedIf(
                        role != Role.DATA_PROTECTION_OFFICER
                                || openOn(today).stream().noneMatch(StaffAccount::isOfUnit),
                        "administration.refused.reviews-own-readings"))
                .and(() -> Verdict.allowedIf(
                        !isOfUnit(role) || !holds(Role.DATA_PROTECTION_OFFICER, today),
                        "administration.refused.reviews-own-readings"));
    }

    private static boolean isOfUnit(Appointment appointment) {
        return isOfUnit(appointment.role());
    }

    /** Who reads children's cases is read of in the log, and does not review it. */
    private static boolean isOfUnit(Role role) {
        return Kind.of(role).equals(Optional.of(Kind.UNIT));
    }

    /** Any appointment in a unit opens its children's cases, so none but the unit's own roles is held there. */
    public static Verdict belongs(Role role, @Nullable Compartment compartment) {
        Optional<Kind> where = Kind.of(role);
        boolean fits = compartment == null ? where.isEmpty() : where.equals(Optional.of(compartment.kind()));
        return Verdict.allowedIf(
                fits,
                where.equals(Optional.of(Kind.UNIT))
                        ? "administration.refused.held-in-units"
                        : "administration.refused.held-in-authorities",
                role);
    }

    /** Whether the actor may change anything at all about the account. */
    public Verdict mayChange(Actor by) {
        return Verdict.allowedIf(!by.id().equals(staff.value()), "administration.refused.own-account")
                .and(() -> Verdict.allowedIf(closedOn == null, "administration.refused.closed"));
    }

    private boolean holds(Role role, LocalDate day) {
        return openOn(day).stream().anyMatch(held -> held.role() == role);
    }
}
