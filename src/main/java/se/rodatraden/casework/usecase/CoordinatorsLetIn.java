package se.rodatraden.casework.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.store.CaseStore;
import se.rodatraden.kernel.StaffId;

/** Whom the consent to sharing has let into a case now. Of a case that the actor does not see there is nobody. */
@Component
public class CoordinatorsLetIn {
    private final CaseStore cases;
    private final ActorDirectory directory;

    CoordinatorsLetIn(CaseStore cases, ActorDirectory directory) {
        this.cases = cases;
        this.directory = directory;
    }

    /** @param until the last day, unless the consent is taken back before */
    public record LetIn(String name, LocalDate until) {}

    @Transactional(readOnly = true)
    public List<LetIn> of(ChildCaseId id) {
        Map<StaffId, LocalDate> until = cases.letIn(id);
        return directory.names(until.keySet()).entrySet().stream()
                .map(named -> new LetIn(named.getValue(), until.getOrDefault(named.getKey(), LocalDate.MIN)))
                .sorted(java.util.Comparator.comparing(LetIn::name))
                .toList();
    }
}
