package se.rodatraden.administration.usecase;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.audit.RecordNumber;
import se.rodatraden.audit.RecordNumbers;
import se.rodatraden.kernel.StaffId;

/** Whose account a line of the access log is about. Those who work here are named in every line that they have left. */
@Component
class AccountsInLog implements RecordNumbers {
    private final ActorDirectory directory;

    AccountsInLog(ActorDirectory directory) {
        this.directory = directory;
    }

    @Override
    public String subjectKind() {
        return OpenAccount.KIND;
    }

    @Override
    public Map<UUID, RecordNumber> of(Collection<UUID> subjects) {
        return directory.names(subjects.stream().map(StaffId::new).toList()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        account -> account.getKey().value(), account -> new RecordNumber(account.getValue(), null)));
    }

    /** An account has a name and no number. */
    @Override
    public List<UUID> with(String number) {
        return List.of();
    }
}
