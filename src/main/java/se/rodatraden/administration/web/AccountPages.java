package se.rodatraden.administration.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.administration.domain.StaffAccount;
import se.rodatraden.administration.usecase.CloseAccount;
import se.rodatraden.administration.usecase.OpenAccount;
import se.rodatraden.administration.usecase.ShowAccounts;
import se.rodatraden.kernel.Letters;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** Everybody with an account, and the way to a new one. */
@Controller
class AccountPages {
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_IDENTITY = 255;

    private final ShowAccounts show;
    private final OpenAccount open;
    private final CloseAccount close;
    private final Clock clock;

    AccountPages(ShowAccounts show, OpenAccount open, CloseAccount close, Clock clock) {
        this.show = show;
        this.open = open;
        this.close = close;
        this.clock = clock;
    }

    @GetMapping("/accounts")
    @Endpoint(purpose = Purpose.RUN_SYSTEM, roles = Role.SYSTEM_ADMINISTRATOR)
    Page list(@RequestParam(defaultValue = "") String q) {
        return Page.of("administration/accounts")
                .with("conflicting", show.inConflictOn(LocalDate.now(clock)))
                .with("accounts", show.matching(q))
                .with("q", q)
                .with("today", LocalDate.now(clock));
    }

    @GetMapping("/accounts/new")
    @Endpoint(purpose = Purpose.RUN_SYSTEM, roles = Role.SYSTEM_ADMINISTRATOR)
    Page blank() {
        return form(new AccountForm(null, null, null), new FormErrors());
    }

    @PostMapping("/accounts/new")
    @Endpoint(purpose = Purpose.RUN_SYSTEM, roles = Role.SYSTEM_ADMINISTRATOR)
    Answer add(@ModelAttribute AccountForm form) {
        FormErrors errors = new FormErrors();
        Optional<String> name = errors.text("name", form.name(), "administration.name.missing", LONGEST_NAME);
        if (name.filter(text -> Letters.areFewerThan(SHORTEST_NAME, text)).isPresent()) {
            errors.add("name", "administration.name.missing");
        }
        Optional<String> subject =
                errors.text("subject", form.subject(), "administration.subject.missing", LONGEST_IDENTITY);
        Optional<String> title = errors.optionalText("title", form.title(), LONGEST_NAME);
        if (subject.isPresent() && open.mayHave(subject.get()) instanceof Verdict.Refused taken) {
            errors.add("subject", taken.reason());
        }
        if (!errors.isEmpty() || name.isEmpty() || subject.isEmpty()) {
            return form(form, errors);
        }
        StaffId staff = open.open(subject.get(), name.get(), title.orElse(""));
        return Redirect.to("/accounts/{}", staff).saying("administration.opened", name.get());
    }

    /** Asked once more: what is closed is not opened again. */
    @GetMapping("/accounts/{staff}/close")
    @Endpoint(purpose = Purpose.RUN_SYSTEM, roles = Role.SYSTEM_ADMINISTRATOR)
    Page closing(@PathVariable StaffId staff) {
        StaffAccount account = show.one(staff);
        return Page.of("administration/close")
                .titled("administration.close.title", account.name())
                .under("/accounts", "administration.accounts.title")
                .with("account", account)
                .with("mayChange", account.mayChange(CurrentActor.get()));
    }

    @PostMapping("/accounts/{staff}/close")
    @Endpoint(purpose = Purpose.RUN_SYSTEM, roles = Role.SYSTEM_ADMINISTRATOR)
    Answer close(@PathVariable StaffId staff) {
        close.close(staff);
        return Redirect.to("/accounts/{}", staff).saying("administration.closed");
    }

    private static Page form(AccountForm form, FormErrors errors) {
        return Page.of("administration/new")
                .under("/accounts", "administration.accounts.title")
                .with("form", form)
                .with(errors);
    }
}
