package se.rodatraden.administration.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    /**
     * What has ended before the new one begins stands in nobody's way.
     *
     * @param compartment null for a municipal role
     * @param from the first day of the new one, which has no last
     */
    public Verdict mayAppoint(Actor by, Role role, @Nullable Compartment compartment, LocalDate from) {
        CompartmentId id = compartment == null ? null : compartment.id();
        return mayChange(by)
                .and(() -> belongs(role, compartment))
                .and(() -> openOn(from).stream()
                        .filter(held -> held.role() == role && Objects.equals(held.compartment(), id))
                        .map(held -> held(held, from))
                        .findFirst()
                        .orElse(Verdict.ALLOWED))
                .and(() -> openOn(from).stream()
                        .map(held -> besides(role, held.role()))
                        .reduce(Verdict.ALLOWED, (before, one) -> before.and(() -> one)));
    }

    /** What has been ended, perhaps by mistake, is given again from the day after its last: then there is no day between. */
    private static Verdict held(Appointment held, LocalDate from) {
        return held.period()
                .lastDay()
                .map(last -> Verdict.refused("administration.refused.held-until", last, last.plusDays(1)))
                .orElseGet(() -> held.period().contains(from)
                        ? Verdict.refused("administration.refused.held")
                        : Verdict.refused(
                                "administration.refused.held-from",
                                held.period().from()));
    }

    /**
     * Whether somebody may be given a role besides one that they hold. A system administrator sees no record; and whoever
     * reviews how children's cases are read handles none (article 38(6) of the General Data Protection Regulation).
     */
    private static Verdict besides(Role given, Role held) {
        return Verdict.allowedIf(
                        given == Role.SYSTEM_ADMINISTRATOR || held != Role.SYSTEM_ADMINISTRATOR,
                        "administration.refused.administrator-sees-nothing")
                .and(() -> Verdict.allowedIf(
                        given != Role.SYSTEM_ADMINISTRATOR || held == Role.SYSTEM_ADMINISTRATOR,
                        "administration.refused.sees-records"))
                .and(() -> Verdict.allowedIf(!wouldReviewItself(given, held), "administration.refused.reviews-itself"));
    }

    private static boolean wouldReviewItself(Role one, Role other) {
        Set<Role> both = EnumSet.of(one, other);
        return both.contains(Role.DATA_PROTECTION_OFFICER)
                && both.stream().map(Kind::of).anyMatch(Optional.of(Kind.UNIT)::equals);
    }

    /**
     * Appointments that are held from before it was refused to give them together. Nothing is taken from anybody without a
     * word: an administrator ends the one or the others.
     *
     * @param one what the others do not go together with
     */
    public record Conflict(Role one, List<Appointment> others) {
        public Conflict {
            others = List.copyOf(others);
        }
    }

    /** What does not go together of all that holds on the day or later: it is held on the same days. */
    public List<Conflict> conflictsOn(LocalDate day) {
        List<Appointment> open = openOn(day);
        return Stream.of(Role.SYSTEM_ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)
                .map(one -> new Conflict(
                        one,
                        open.stream()
                                .filter(held -> !besides(one, held.role()).isAllowed())
                                .filter(held -> open.stream()
                                        .anyMatch(other -> other.role() == one
                                                && other.period().overlaps(held.period())))
                                .toList()))
                .filter(conflict -> !conflict.others().isEmpty())
                .toList();
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
}
