package se.rodatraden.casework.usecase;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.CaseHeader;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.store.CaseStore;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.people.ProtectionLevel;
import se.rodatraden.people.usecase.ProtectIdentity;

/** Marks the child's identity as protected. The case disappears for everybody but those who are named. */
@Component
public class ProtectChild {
    private final CaseStore cases;
    private final ProtectIdentity protectIdentity;
    private final ActorDirectory directory;
    private final CaseDoor door;

    ProtectChild(CaseStore cases, ProtectIdentity protectIdentity, ActorDirectory directory, CaseDoor door) {
        this.cases = cases;
        this.protectIdentity = protectIdentity;
        this.directory = directory;
        this.door = door;
    }

    /**
     * Whoever handles the case keeps seeing it: a colleague who protects the child does not take it away.
     *
     * @param managers of the unit, who are cleared besides: as a rule all of them
     * @param reason 10 to 255 characters, why just these
     * @throws se.rodatraden.kernel.RefusedException when the unit has managers and none is named: nobody hides a case from
     *     all who lead the unit
     * @throws NotFoundException for somebody who does not lead the unit
     */
    @Transactional
    public void protect(ChildCaseId id, ProtectionLevel level, Collection<StaffId> managers, String reason) {
        ChildCase childCase = door.toChange(id);
        childCase.mayProtect(CurrentActor.get()).orThrow();
        CaseHeader header = childCase.header();
        Set<StaffId> leading = directory.holders(Role.UNIT_MANAGER, header.compartment()).stream()
                .map(ActorDirectory.Account::staff)
                .collect(Collectors.toUnmodifiableSet());
        if (!leading.containsAll(managers)) {
            throw new NotFoundException("manager of the unit");
        }
        boolean ledByNobody = leading.isEmpty() || leading.contains(CaseDoor.staff());
        Verdict.allowedIf(ledByNobody || !managers.isEmpty(), "casework.refused.no-manager-cleared")
                .orThrow();
        Set<StaffId> cleared = new LinkedHashSet<>(managers);
        cleared.add(header.responsible());
        cleared.add(CaseDoor.staff());
        cases.shield(id);
        protectIdentity.protect(id.value(), header.compartment(), level, cleared, reason);
        door.tell(header, "identity-protected");
    }
}
