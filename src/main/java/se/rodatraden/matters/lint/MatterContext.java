package se.rodatraden.matters.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.clocks.ReplyTiming;
import se.rodatraden.clocks.StatutoryDeadline;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.ReplyStance;

/**
 * What the diary knows about the matter that a report is written for.
 *
 * @param number the matter's own
 * @param body the authority that decides
 * @param stance that the writer has chosen; null for none yet
 * @param timing the due date against the meeting; empty when nobody asked or no meeting is known
 * @param decidedOn the day of the meeting that the report is written for; empty when none is chosen or planned
 * @param otherMeetings the body's meetings in the calendar from the report's date on
 * @param motionDeadline when the council should have decided
 * @param demands of the motion, as they were worded
 * @param evidenceCited whether figures of the register stand in the report, or are of no use in it any more
 * @param proposal the key of the section with the proposed decision
 * @param outline the sections by their keys, and whether each is required
 * @param signer who signs the body's reports by its own order; null where that is not known
 */
public record MatterContext(
        String number,
        String body,
        MatterKind kind,
        @Nullable Sender sender,
        @Nullable ReplyStance stance,
        List<Heard> hearings,
        Optional<ReplyTiming> timing,
        Optional<LocalDate> decidedOn,
        List<LocalDate> otherMeetings,
        Optional<StatutoryDeadline> motionDeadline,
        List<String> demands,
        boolean evidenceCited,
        String proposal,
        List<OutlinedSection> outline,
        @Nullable Role signer) {

    public MatterContext {
        hearings = List.copyOf(hearings);
        otherMeetings = List.copyOf(otherMeetings);
        demands = List.copyOf(demands);
        outline = List.copyOf(outline);
    }

    /** @param replyDueOn null when no day was set */
    public record Sender(
            String name, String number, @Nullable LocalDate replyDueOn) {}

    /** @param outcome empty until it is known */
    public record Heard(String body, LocalDate heldOn, String outcome) {}

    /** @param clauses whether it holds the proposed decision */
    public record OutlinedSection(String key, String heading, boolean required, boolean clauses) {}

    public Optional<LocalDate> replyDueOn() {
        return Optional.ofNullable(sender).map(Sender::replyDueOn);
    }
}
