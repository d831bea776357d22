package se.rodatraden.evidence.usecase;

import java.util.List;
import se.rodatraden.guidelines.GuidelineTitle;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.kernel.Verdict;

/**
 * A version that could be tried, the one it would be compared with, and whether it may be.
 *
 * @param baseline what holds today
 * @param lacking labels of the inputs, of either version, that facts do not say
 */
public record TriableDraft(
        GuidelineTitle guideline,
        GuidelineVersion baseline,
        GuidelineVersion draft,
        Verdict mayTry,
        List<String> lacking) {
    public TriableDraft {
        lacking = List.copyOf(lacking);
    }
}
