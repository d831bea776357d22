package se.rodatraden.matters.domain;

import java.time.LocalDate;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.ReplyStance;

/**
 * A reply that was sent before the body met: the chair's decision, or the administration's own statement.
 *
 * @param decider who decided, by name
 * @param wording what was replied
 * @param reason why the body's decision could not be awaited, or why it may be delegated (KL 6:38)
 * @param mandate the body's decision that lets them
 * @param reportedTo the meeting on whose agenda it is an item (KL 6:40)
 */
public record ReplyAhead(
        MandateHolder holder,
        String decider,
        LocalDate decidedOn,
        ReplyStance stance,
        String wording,
        String reason,
        String mandate,
        FormalMeetingId reportedTo) {

    /** How the sender is told who decided, where the paragraph of the minutes would stand. */
    public String sectionText() {
        return switch (holder) {
            case CHAIR -> "ordförandebeslut";
            case ADMINISTRATION -> "förvaltningens yttrande på delegation";
        };
    }
}
