package se.rodatraden.matters.usecase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.clocks.HandOverDeadlines;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.store.MatterStore;

/** Gives a matter to the analyst who prepares it, with what waits for whoever had it; an analyst may take it on. */
@Component
public class AssignOfficer {
    private final MatterStore matters;
    private final ActorDirectory directory;
    private final HandOverDeadlines handOverDeadlines;
    private final MatterHistory history;

    AssignOfficer(
            MatterStore matters, ActorDirectory directory, HandOverDeadlines handOverDeadlines, MatterHistory history) {
        this.matters = matters;
        this.directory = directory;
        this.handOverDeadlines = handOverDeadlines;
        this.history = history;
    }

    @Transactional
    public void assign(MatterId id, StaffId staff) {
        Matter matter = matters.get(id);
        Actor.Person officer =
                directory.byId(staff).orElseThrow(() -> new NotFoundException("member of staff " + staff));
        MatterAction.ASSIGN
                .verdict(matter, CurrentActor.get())
                .and(() -> Verdict.allowedIf(
                        MatterAction.holdsAny(
                                        officer,
                                        List.of(Role.ANALYST),
                                        matter.header().authority())
                                .isAllowed(),
                        "matters.refused.not-analyst"))
                .orThrow();
        Matter.@Nullable Officer before = matter.header().officer();
        if (before != null) {
            handOverDeadlines.handOver(id.value(), before.staff(), staff);
        }
        Matter.Header header = matter.header().handledBy(new Matter.Officer(staff, officer.name()));
        matters.move(matter, new Matter.InPreparation(header));
        history.line(header, "assigned");
    }
}
