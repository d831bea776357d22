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
            boolean extra) {

        /** When and where, as a form that moves the meeting sends back what it showed. */
        public String timeAndPlace() {
            return heldOn + " " + beginsAt + " " + place;
        }
    }

    record Planned(Header header) implements FormalMeeting {}

    record MinutesApproved(Header header, LocalDate approvedOn) implements FormalMeeting {}

    /** The notice that the minutes are approved is up; the time for legality review runs from that day (KL 13:5). */
    record Announced(Header header, LocalDate approvedOn, LocalDate postedOn) implements FormalMeeting {}

    /**
     * It is not held (inställt), and stays in the calendar as such.
     *
     * @param reason as the public calendar tells it
     */
    record Cancelled(Header header, LocalDate cancelledOn, String reason) implements FormalMeeting {}

    /** Nothing can be decided before the day of the meeting. */
    default Verdict mayDecide(LocalDate today) {
        return switch (this) {
            case Planned planned ->
                Verdict.allowedIf(!today.isBefore(planned.heldOn()), "matters.refused.meeting-ahead", heldOn());
            case MinutesApproved _, Announced _ -> Verdict.refused("matters.refused.minutes-approved");
            case Cancelled _ -> notHeld();
        };
    }

    /** An agenda is closed when the day of the meeting has passed: nothing is added to it, and its order stands. */
    default Verdict mayTakeItem(LocalDate today) {
        return switch (this) {
            case Planned planned ->
                Verdict.allowedIf(!planned.heldOn().isBefore(today), "matters.refused.meeting-passed", heldOn());
            case MinutesApproved _, Announced _ -> Verdict.refused("matters.refused.minutes-approved");
            case Cancelled _ -> notHeld();
        };
    }

    /** An item may also be noted as taken off when the day has passed: the secretary writes up the meeting afterwards. */
    default Verdict mayLoseItem() {
        return switch (this) {
            case Planned _ -> Verdict.ALLOWED;
            case MinutesApproved _, Announced _ -> Verdict.refused("matters.refused.minutes-approved");
            case Cancelled _ -> notHeld();
        };
    }

    /**
     * A meeting is moved before it is held.
     *
     * @param decided the items that have a decision already
     */
    default Verdict mayMove(LocalDate today, int decided) {
        return mayTakeItem(today).and(() -> undecidedStill(decided));
    }

    /** A meeting at which something was decided was held. Otherwise it may be noted afterwards that it was not. */
    default Verdict mayCancel(int decided) {
        return mayLoseItem().and(() -> undecidedStill(decided));
    }

    private static Verdict undecidedStill(int decided) {
        return Verdict.allowedIf(decided == 0, "matters.refused.something-decided", decided);
    }

    private static Verdict notHeld() {
        return Verdict.refused("matters.refused.meeting-cancelled");
    }

    /** @param undecided the items that stand on the agenda and have no decision yet */
    default Verdict mayApproveMinutes(LocalDate today, int undecided) {
        return switch (this) {
            case Planned planned ->
                Verdict.allowedIf(!today.isBefore(planned.heldOn()), "matters.refused.meeting-ahead", heldOn())
                        .and(() -> Verdict.allowedIf(undecided == 0, "matters.refused.undecided-items", undecided));
            case MinutesApproved _, Announced _ -> Verdict.refused("matters.refused.minutes-approved");
            case Cancelled _ -> notHeld();
        };
    }

    default Verdict mayPostNotice() {
        return switch (this) {
            case Planned _ -> Verdict.refused("matters.refused.minutes-not-approved");
            case MinutesApproved _ -> Verdict.ALLOWED;
            case Announced _ -> Verdict.refused("matters.refused.notice-posted");
            case Cancelled _ -> notHeld();
        };
    }

    default boolean isCancelled() {
        return this instanceof Cancelled;
    }

    /** Whether the text of its decisions holds; an item approved at the meeting itself holds at once. */
    default boolean hasApprovedMinutes() {
        return switch (this) {
            case Planned _, Cancelled _ -> false;
            case MinutesApproved _, Announced _ -> true;
        };
    }
}
