package se.rodatraden.administration.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.ActorDirectory.Account;
import se.rodatraden.access.Organisation;
import se.rodatraden.access.Organisation.Appointment;
import se.rodatraden.administration.domain.StaffAccount;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.StaffId;

/** Shows who has an account, and what it opens. */
@Component
@Transactional(readOnly = true)
public class ShowAccounts {
    private final ActorDirectory directory;
    private final Organisation organisation;

    ShowAccounts(ActorDirectory directory, Organisation organisation) {
        this.directory = directory;
        this.organisation = organisation;
    }

    /** Those that are open and whose name, title or identity has the text in it; all for an empty text. */
    public List<StaffAccount> matching(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return whole(directory.accounts().stream()
                .filter(account -> (account.name() + " " + account.title() + " " + account.subject())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList());
    }

    /** Those that are open and hold what does not go together. */
    public List<StaffAccount> inConflictOn(LocalDate day) {
        return matching("").stream()
                .filter(account -> !account.conflictsOn(day).isEmpty())
                .toList();
    }

    /** @throws NotFoundException when there is none */
    public StaffAccount one(StaffId staff) {
        return whole(directory.account(staff).stream().toList()).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("no account " + staff));
    }

    private List<StaffAccount> whole(List<Account> accounts) {
        List<StaffId> staff = accounts.stream().map(Account::staff).toList();
        Map<StaffId, List<Appointment>> appointments = organisation.appointments(staff);
        Map<StaffId, LocalDate> closed = organisation.closed(staff);
        return accounts.stream()
                .map(account -> new StaffAccount(
                        account.staff(),
                        account.subject(),
                        account.name(),
                        account.title(),
                        closed.get(account.staff()),
                        appointments.getOrDefault(account.staff(), List.of())))
                .toList();
    }
}
