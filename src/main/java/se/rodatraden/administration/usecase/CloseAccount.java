package se.rodatraden.administration.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Organisation;
import se.rodatraden.audit.AccessLog;
import se.rodatraden.kernel.StaffId;

/** Shuts somebody out at once. */
@Component
public class CloseAccount {
    private final ShowAccounts accounts;
    private final Organisation organisation;
    private final AccessLog log;

    CloseAccount(ShowAccounts accounts, Organisation organisation, AccessLog log) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.log = log;
    }

    @Transactional
    public void close(StaffId staff) {
        accounts.one(staff).mayChange(CurrentActor.get()).orThrow();
        organisation.closeAccount(staff);
        log.wrote(AccessLog.Action.CHANGED, OpenAccount.KIND, staff.value(), "×");
    }
}
