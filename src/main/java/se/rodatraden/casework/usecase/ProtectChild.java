package se.rodatraden.casework.usecase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.store.CaseStore;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.people.ProtectionLevel;
import se.rodatraden.people.usecase.ProtectIdentity;

/** Marks the child's identity as protected. The case disappears for everybody but those who are named. */
@Component
public class ProtectChild {
    private final CaseStore cases;
    private final ProtectIdentity protectIdentity;
    private final CaseDoor door;

    ProtectChild(CaseStore cases, ProtectIdentity protectIdentity, CaseDoor door) {
        this.cases = cases;
        this.protectIdentity = protectIdentity;
        this.door = door;
    }

    /**
     * @param others who is cleared besides the actor: as a rule the unit manager
     * @param reason 10 to 255 characters, why just these
     */
    @Transactional
    public void protect(ChildCaseId id, ProtectionLevel level, Collection<StaffId> others, String reason) {
        ChildCase childCase = door.toChange(id);
        childCase.mayProtect(CurrentActor.get()).orThrow();
        List<StaffId> cleared = new ArrayList<>(others);
        cleared.add(CaseDoor.staff());
        cases.shield(id);
        protectIdentity.protect(id.value(), childCase.header().compartment(), level, cleared, reason);
        door.tell(childCase.header(), "identity-protected");
    }
}
