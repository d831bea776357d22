package se.rodatraden.casework.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.EmergencyFinding;
import se.rodatraden.access.EmergencyOpening;
import se.rodatraden.access.EmergencyOpenings;
import se.rodatraden.audit.AccessLog;
import se.rodatraden.audit.EventLog;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.clocks.MeetDeadline;
import se.rodatraden.kernel.NotFoundException;

/** The unit manager looks at an emergency opening afterwards, and the case's history tells that it was done. */
@Component
public class EmergencyReview {
    private final EmergencyOpenings openings;
    private final MeetDeadline meetDeadline;
    private final AccessLog accessLog;
    private final EventLog events;
    private final Clock clock;

    EmergencyReview(
            EmergencyOpenings openings, MeetDeadline meetDeadline, AccessLog accessLog, EventLog events, Clock clock) {
        this.openings = openings;
        this.meetDeadline = meetDeadline;
        this.accessLog = accessLog;
        this.events = events;
        this.clock = clock;
    }

    /** The reasons can tell of the child, so that reading them is logged. */
    @Transactional
    public EmergencyOpening read(UUID id) {
        EmergencyOpening opening = openings.find(id).orElseThrow(() -> new NotFoundException("emergency opening"));
        accessLog.listed(ChildCaseId.KIND, List.of(opening.facts().subject()));
        return opening;
    }

    /** @param text 10 to 4 000 characters */
    @Transactional
    public void review(UUID id, EmergencyFinding finding, String text) {
        EmergencyOpening opening = openings.find(id).orElseThrow(() -> new NotFoundException("emergency opening"));
        opening.mayReview(CurrentActor.get()).orThrow();
        EmergencyOpening.Facts facts = opening.facts();
        openings.review(id, finding, text);
        meetDeadline.meet(facts.subject(), EmergencyOpening.REVIEW, opening.link());
        events.record(
                "casework.event.emergency-reviewed",
                ChildCaseId.KIND,
                facts.subject(),
                facts.compartment(),
                LocalDate.ofInstant(facts.openedAt(), clock.getZone()));
    }
}
