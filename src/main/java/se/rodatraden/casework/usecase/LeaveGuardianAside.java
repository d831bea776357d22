package se.rodatraden.casework.usecase;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.people.usecase.NameGuardians;

/** Does not add somebody whom a further report names as a guardian to the persons of the case. */
@Component
public class LeaveGuardianAside {
    private final NameGuardians nameGuardians;
    private final CaseDoor door;

    LeaveGuardianAside(NameGuardians nameGuardians, CaseDoor door) {
        this.nameGuardians = nameGuardians;
        this.door = door;
    }

    /**
     * @param named the one who is left aside
     * @throws se.rodatraden.kernel.RefusedException when the actor does not handle the case, or it is closed
     * @throws se.rodatraden.kernel.NotFoundException when nobody of that id waits in the case
     */
    @Transactional
    public void leaveAside(ChildCaseId id, UUID named) {
        ChildCase childCase = door.toChange(id);
        childCase.mayCorrectPersons(CurrentActor.get()).orThrow();
        nameGuardians.leaveAside(id.value(), named, door.today());
        door.tell(childCase.header(), "guardian-left-aside");
    }
}
