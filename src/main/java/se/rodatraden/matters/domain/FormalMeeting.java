package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.FormalMeetingId;

/** A meeting of a body, from the calendar to the notice that its minutes are approved (sammanträde). */
public sealed interface FormalMeeting {

    Header header();

    default LocalDate heldOn() {
        return header().heldOn();
    }

    /** @param extra called beside the calendar (extra sammanträde) */
    record Header(
            FormalMeetingId id,
            CompartmentId authority,
            LocalDate heldOn,
            LocalTime beginsAt,
            String place,
            boolean extra) {}

    record Planned(Header header) implements FormalMeeting {}

    record MinutesApproved(Header header, LocalDate approvedOn) implements FormalMeeting {}

    /** The notice that the minutes are approved is up; the time for legality review runs from that day (KL 13:5). */
    record Announced(Header header, LocalDate approvedOn, LocalDate postedOn) implements FormalMeeting {}

    /** Nothing can be decided before the day of the meeting. */
    default Verdict mayDecide(LocalDate today) {
        return switch (this) {
            case Planned planned ->
                Verdict.allowedIf(!today.isBefore(planned.heldOn()), "matters.refused.meeting-ahead", heldOn());
            case MinutesApproved _, Announced _ -> Verdict.refused("matters.refused.minutes-approved");
        };
    }

    /** An agenda is closed when the day of the meeting has passed. */
    default Verdict mayTakeItem(LocalDate today) {
        return switch (this) {
            case Planned planned ->
                Verdict.allowedIf(!planned.heldOn().isBefore(today), "matters.refused.meeting-passed", heldOn());
            case MinutesApproved _, Announced _ -> Verdict.refused("matters.refused.minutes-approved");
        };
    }

    /** @param undecided the items of the agenda that have no decision yet */
    default Verdict mayApproveMinutes(LocalDate today, int undecided) {
        return switch (this) {
            case Planned planned ->
                Verdict.allowedIf(!today.isBefore(planned.heldOn()), "matters.refused.meeting-ahead", heldOn())
                        .and(() -> Verdict.allowedIf(undecided == 0, "matters.refused.undecided-items", undecided));
            case MinutesApproved _, Announced _ -> Verdict.refused("matters.refused.minutes-approved");
        };
    }

    default Verdict mayPostNotice() {
        return switch (this) {
            case Planned _ -> Verdict.refused("matters.refused.minutes-not-approved");
            case MinutesApproved _ -> Verdict.ALLOWED;
            case Announced _ -> Verdict.refused("matters.refused.notice-posted");
        };
    }

    /** Whether the text of its decisions holds; an item approved at the meeting itself holds at once. */
    default boolean hasApprovedMinutes() {
        return switch (this) {
            case Planned _ -> false;
            case MinutesApproved _, Announced _ -> true;
        };
    }
}
