package se.rodatraden.administration.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.rodatraden.access.Organisation.Appointment;
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

    public Verdict mayAppoint(Actor by, Role role, @Nullable CompartmentId compartment, LocalDate today) {
        return mayChange(by)
                .and(() -> Verdict.allowedIf(
                        openOn(today).stream()
                                .noneMatch(
                                        held -> held.role() == role && Objects.equals(held.compartment(), compartment)),
                        "administration.refused.held"))
                .and(() -> Verdict.allowedIf(
                        role == Role.SYSTEM_ADMINISTRATOR || !holds(Role.SYSTEM_ADMINISTRATOR, today),
                        "administration.refused.administrator-sees-nothing"))
                .and(() -> Verdict.allowedIf(
                        role != Role.SYSTEM_ADMINISTRATOR || openOn(today).isEmpty(),
                        "administration.refused.sees-records"));
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
