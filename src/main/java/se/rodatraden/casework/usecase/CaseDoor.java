package se.rodatraden.casework.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.audit.AccessLog;
import se.rodatraden.audit.EventLog;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.CaseHeader;
import se.rodatraden.casework.domain.CaseLine;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.store.CaseStore;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.StaffId;

/**
 * The one way into a case: whoever goes in leaves a line in the access log, in the transaction that reads.
 * What the actor may not see is not there.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseDoor {
    private final CaseStore cases;
    private final AccessLog accessLog;
    private final EventLog events;
    private final Clock clock;

    CaseDoor(CaseStore cases, AccessLog accessLog, EventLog events, Clock clock) {
        this.cases = cases;
        this.accessLog = accessLog;
        this.events = events;
        this.clock = clock;
    }

    CaseLine toRead(ChildCaseId id) {
        return opened(find(id));
    }

    /** Empty, without a line, for a case that nobody goes into without being warned first. */
    Optional<CaseLine> toReadUnlessProtected(ChildCaseId id) {
        return Optional.of(find(id))
                .filter(line -> !line.childCase().header().shielded())
                .map(this::opened);
    }

    private CaseLine find(ChildCaseId id) {
        return cases.find(id).orElseThrow(() -> new NotFoundException("case"));
    }

    private CaseLine opened(CaseLine line) {
        accessLog.opened(ChildCaseId.KIND, line.childCase().header().id().value());
        return line;
    }

    /**
     * Of two who say at the same time that the unit has a child, or hide that it has, the second sees what the first has
     * done. Before the case itself, in the order in which whoever registers a report takes them.
     */
    void holdSeriesOf(ChildCaseId id) {
        cases.find(id)
                .ifPresent(line -> cases.holdSeries(line.childCase().header().compartment()));
    }

    /** Nobody else changes the case until the transaction ends. */
    ChildCase toChange(ChildCaseId id) {
        CaseLine line = cases.lock(id).orElseThrow(() -> new NotFoundException("case"));
        accessLog.wrote(AccessLog.Action.CHANGED, ChildCaseId.KIND, id.value());
        return line.childCase();
    }

    /** @param event what happened, the last part of the message key {@code casework.event.…} */
    void tell(CaseHeader header, String event, Object... details) {
        events.record("casework.event." + event, ChildCaseId.KIND, header.id().value(), header.compartment(), details);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    static StaffId staff() {
        return CurrentActor.person().staff();
    }
}
