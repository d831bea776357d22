package se.rodatraden.administration.usecase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Organisation;
import se.rodatraden.access.Organisation.Compartment;
import se.rodatraden.audit.AccessLog;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;

/** Lets somebody into an authority or a unit in a role, from a day on. */
@Component
public class AppointStaff {
    private final ShowAccounts accounts;
    private final Organisation organisation;
    private final AccessLog log;

    AppointStaff(ShowAccounts accounts, Organisation organisation, AccessLog log) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.log = log;
    }

    /** @param compartment null for a municipal role */
    @Transactional
    public void appoint(StaffId staff, Role role, @Nullable CompartmentId compartment, LocalDate from) {
        // What two give at the same moment is looked at one after the other.
        organisation.hold(staff);
        @Nullable Compartment where = known(compartment);
        accounts.one(staff).mayAppoint(CurrentActor.get(), role, where, from).orThrow();
        organisation.appoint(staff, role, compartment, from);
        log.wrote(
                AccessLog.Action.CHANGED,
                OpenAccount.KIND,
                staff.value(),
                "+ " + role + " " + from + (where == null ? "" : " " + where.name()));
    }

    private @Nullable Compartment known(@Nullable CompartmentId id) {
        return id == null
                ? null
                : organisation.compartment(id).orElseThrow(() -> new NotFoundException("compartment " + id));
    }
}
