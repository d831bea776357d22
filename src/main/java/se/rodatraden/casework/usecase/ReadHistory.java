package se.rodatraden.casework.usecase;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.audit.AccessLog;
import se.rodatraden.audit.EventLog;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.CaseLine;
import se.rodatraden.people.ChildSummary;
import se.rodatraden.people.usecase.ReadHousehold;

/** What happened in a case, and who has read it. */
@Component
public class ReadHistory {
    private static final int LINES = 200;

    private final EventLog events;
    private final AccessLog accessLog;
    private final ReadHousehold readHousehold;
    private final CaseDoor door;

    ReadHistory(EventLog events, AccessLog accessLog, ReadHousehold readHousehold, CaseDoor door) {
        this.events = events;
        this.accessLog = accessLog;
        this.readHousehold = readHousehold;
        this.door = door;
    }

    public record History(
            CaseLine line, ChildSummary child, List<EventLog.Event> events, List<AccessLog.Line> readers) {}

    @Transactional
    public History read(ChildCaseId id) {
        CaseLine line = door.toRead(id);
        return new History(
                line,
                readHousehold.childrenOf(List.of(id.value())).get(id.value()),
                events.of(id.value()),
                accessLog.linesOf(id.value(), LINES));
    }
}
