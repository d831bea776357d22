package se.rodatraden.casework.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.CaseLine;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.store.CaseStore;
import se.rodatraden.kernel.NotFoundException;

/** Where a case stands, without opening it: nothing of the child is read. */
@Component
public class FindCase {
    private final CaseStore cases;

    FindCase(CaseStore cases) {
        this.cases = cases;
    }

    /** @throws NotFoundException when there is no such case for the actor */
    @Transactional(readOnly = true)
    public ChildCase find(ChildCaseId id) {
        return cases.find(id).map(CaseLine::childCase).orElseThrow(() -> new NotFoundException("case"));
    }
}
