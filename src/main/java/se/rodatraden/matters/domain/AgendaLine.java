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
 * @param reported what was decided before the body met and is reported to it here; null where nothing was
 * @param section the paragraph of the minutes, once decided
 */
public record AgendaLine(
        int position,
        MatterId matter,
        DiaryNumber number,
        String title,
        @Nullable Integer proposal,
        @Nullable UUID report,
        @Nullable Reported reported,
        @Nullable Integer section,
        @Nullable DecisionOutcome outcome) {

    /**
     * A reply that was decided in the body's place (KL 6:40).
     *
     * @param document its number in the matter; null when none is found there
     */
    public record Reported(MandateHolder holder, @Nullable Integer document) {}

    public boolean isDecided() {
        return outcome != null;
    }

    /** What is decided stands where it was dealt with, also among those that are not. */
    public Verdict mayMovePast(AgendaLine neighbour) {
        return Verdict.allowedIf(!isDecided() && !neighbour.isDecided(), "matters.refused.item-decided");
    }
}
