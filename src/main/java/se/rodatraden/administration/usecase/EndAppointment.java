package se.rodatraden.administration.usecase;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Organisation;
import se.rodatraden.audit.AccessLog;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;

/** Ends an appointment; today is its last day. One that begins today or later is taken back at once. */
@Component
public class EndAppointment {
    private final ShowAccounts accounts;
    private final Organisation organisation;
    private final AccessLog log;

    EndAppointment(ShowAccounts accounts, Organisation organisation, AccessLog log) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.log = log;
    }

    /**
     * @param compartment null for a municipal role
     * @return whether it was taken back
     */
    @Transactional
    public boolean end(StaffId staff, Role role, @Nullable CompartmentId compartment) {
        accounts.one(staff).mayChange(CurrentActor.get()).orThrow();
        boolean takenBack = organisation.dismiss(staff, role, compartment);
        String where = Optional.ofNullable(compartment)
                .flatMap(organisation::compartment)
                .map(ended -> " " + ended.name())
                .orElse("");
        log.wrote(AccessLog.Action.CHANGED, OpenAccount.KIND, staff.value(), "- " + role + where);
        return takenBack;
    }
}
