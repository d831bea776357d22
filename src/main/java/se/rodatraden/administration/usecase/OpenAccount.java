package se.rodatraden.administration.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.Organisation;
import se.rodatraden.audit.AccessLog;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.kernel.Verdict;

/** Gives somebody an account, which opens nothing until there is an appointment. */
@Component
public class OpenAccount {
    static final String KIND = "account";

    private final Organisation organisation;
    private final ActorDirectory directory;
    private final AccessLog log;

    OpenAccount(Organisation organisation, ActorDirectory directory, AccessLog log) {
        this.organisation = organisation;
        this.directory = directory;
        this.log = log;
    }

    /** @param subject what the identity provider calls the person */
    @Transactional
    public StaffId open(String subject, String name, String title) {
        mayHave(subject).orThrow();
        StaffId staff = organisation.enrol(subject, name, title);
        log.wrote(AccessLog.Action.CREATED, KIND, staff.value());
        return staff;
    }

    /** Whether the identity is free. */
    public Verdict mayHave(String subject) {
        return Verdict.allowedIf(!directory.knows(subject), "administration.refused.identity-taken");
    }
}
