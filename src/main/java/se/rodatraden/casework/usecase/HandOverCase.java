package se.rodatraden.casework.usecase;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.HandOver;
import se.rodatraden.casework.store.HandOverStore;
import se.rodatraden.clocks.HandOverDeadlines;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;

/**
 * The unit manager gives a case to another social worker of the unit, and what is open in it moves along. Nobody gets
 * a case that is shut to them, and nobody is told why it is.
 */
@Component
public class HandOverCase {
    private final HandOverStore handOvers;
    private final HandOverDeadlines handOverDeadlines;
    private final CaseClocks caseClocks;
    private final ActorDirectory directory;
    private final CaseDoor door;

    HandOverCase(
            HandOverStore handOvers,
            HandOverDeadlines handOverDeadlines,
            CaseClocks caseClocks,
            ActorDirectory directory,
            CaseDoor door) {
        this.handOvers = handOvers;
        this.handOverDeadlines = handOverDeadlines;
        this.caseClocks = caseClocks;
        this.directory = directory;
        this.door = door;
    }

    /** Those who may take over the case, by name. */
    @Transactional
    public List<ActorDirectory.Account> candidates(ChildCaseId id) {
        ChildCase childCase = door.toRead(id).childCase();
        Set<StaffId> able = handOvers.ableToHandle(id);
        return directory.holders(Role.SOCIAL_WORKER, childCase.header().compartment()).stream()
                .filter(account ->
                        childCase.mayBeHandedTo(account.staff(), able).isAllowed())
                .toList();
    }

    /** @throws se.rodatraden.kernel.RefusedException when {@code to} handles it already, or may not */
    @Transactional
    public void handOver(ChildCaseId id, StaffId to, String reasons) {
        ChildCase childCase = door.toChange(id);
        childCase
                .mayHandOver(CurrentActor.get())
                .and(() -> childCase.mayBeHandedTo(to, handOvers.ableToHandle(id)))
                .orThrow();
        StaffId from = childCase.header().responsible();
        handOvers.handOver(childCase.header(), new HandOver(from, to, reasons, door.today(), CaseDoor.staff()));
        handOverDeadlines.handOver(id.value(), from, to);
        caseClocks.takenOver(door.toChange(id), door.today());
        door.tell(childCase.header(), "handed-over");
    }
}
