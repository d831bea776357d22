package se.rodatraden.matters.usecase;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.store.MeetingStore;

/** Enters a meeting in the body's public calendar. */
@Component
public class PlanMeeting {
    private final MeetingStore meetings;

    PlanMeeting(MeetingStore meetings) {
        this.meetings = meetings;
    }

    /** @param extra called beside the ordinary calendar */
    public record Particulars(
            CompartmentId authority, LocalDate heldOn, LocalTime beginsAt, String place, boolean extra) {}

    /** @throws se.rodatraden.kernel.RefusedException also when the body meets on that day already */
    @Transactional
    public FormalMeetingId plan(Particulars particulars) {
        MatterAction.holdsAny(CurrentActor.get(), List.of(Role.COMMITTEE_SECRETARY), particulars.authority())
                .orThrow();
        Verdict.allowedIf(
                        meetings.on(particulars.authority(), particulars.heldOn())
                                .isEmpty(),
                        "matters.refused.meets-already",
                        particulars.heldOn())
                .orThrow();
        return meetings.plan(
                particulars.authority(),
                particulars.heldOn(),
                particulars.beginsAt(),
                particulars.place(),
                particulars.extra());
    }
}
