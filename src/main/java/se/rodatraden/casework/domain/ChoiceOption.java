package se.rodatraden.casework.domain;

import java.util.Optional;
import se.rodatraden.guidelines.InterventionChoice;
import se.rodatraden.kernel.Verdict;

/**
 * One intervention of the catalogue for one child: what the guideline says, how it may be chosen, and who has
 * to say yes.
 *
 * @param need empty when no consent rule of the day covers the child: then a person has to find out
 */
public record ChoiceOption(
        InterventionChoice choice, ChoiceRoute route, Optional<ConsentNeed> need, ConsentNeed.Status consent) {

    /**
     * Whether a proposal may be written, with a deviation or without. What was refused is told first: without that
     * consent the guideline may fall silent, and its silence is no leave.
     */
    public Verdict mayPropose(boolean withDeviation) {
        return consent.notRefused().and(() -> route.mayPropose(withDeviation));
    }

    public boolean isRefused() {
        return consent == ConsentNeed.Status.REFUSED;
    }
}
