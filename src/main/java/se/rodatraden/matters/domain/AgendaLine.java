package se.rodatraden.matters.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.MatterId;

/**
 * An item as the agenda shows it.
 *
 * @param proposal what another body has put before this one: the number of that document in the matter; null where none has
 * @param report the file of the body's own report, else of the one that came with the proposal; null when there is neither
 * @param section the paragraph of the minutes, once decided
 */
public record AgendaLine(
        int position,
        MatterId matter,
        DiaryNumber number,
        String title,
        @Nullable Integer proposal,
        @Nullable UUID report,
        @Nullable Integer section,
        @Nullable DecisionOutcome outcome) {

    public boolean isDecided() {
        return outcome != null;
    }

    /** What is decided stands where it was dealt with, also among those that are not. */
    public Verdict mayMovePast(AgendaLine neighbour) {
        return Verdict.allowedIf(!isDecided() && !neighbour.isDecided(), "matters.refused.item-decided");
    }
}
