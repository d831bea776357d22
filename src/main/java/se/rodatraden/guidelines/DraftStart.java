package se.rodatraden.guidelines;

import java.util.List;
import java.util.Optional;
import se.rodatraden.kernel.Verdict;

/**
 * What a draft starts from, where a version has been adopted and has not begun.
 *
 * @param from the version that it was opened from; empty for the first of its guideline
 * @param inForce whether that one holds today
 * @param ahead what has been adopted and has not begun, in the order that they are to begin; never empty
 * @param mayStartAnew whether the draft can start from another of them, as nobody has written in it
 */
public record DraftStart(
        Optional<GuidelineVersion> from, boolean inForce, List<GuidelineVersion> ahead, Verdict mayStartAnew) {
    public DraftStart {
        ahead = List.copyOf(ahead);
    }

    public boolean isFrom(GuidelineVersion version) {
        return from.filter(start -> start.id().equals(version.id())).isPresent();
    }
}
