package se.rodatraden.shell.web.start;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.Page;

/** Everybody with an account and the offices they hold today, for whoever runs the system. */
@Controller
class AccountsPage {
    private final ActorDirectory directory;

    AccountsPage(ActorDirectory directory) {
        this.directory = directory;
    }

    @GetMapping("/accounts")
    @Endpoint(purpose = Purpose.RUN_SYSTEM, roles = Role.SYSTEM_ADMINISTRATOR)
    Page show() {
        List<AccountLine> lines = directory.accounts().stream()
                .flatMap(account -> directory.byId(account.staff()).stream()
                        .map(person ->
                                new AccountLine(person.name(), account.title(), account.subject(), person.offices())))
                .toList();
        return Page.of("shell/accounts").under("/", "shell.start.title").with("accounts", lines);
    }
}
