package se.rodatraden.evidence.usecase;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.guidelines.GuidelineTitle;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.domain.analysis.TableFindings.Overlap;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.shell.Texts;

/**
 * A version that could be tried, the one it would be compared with, and whether it may be.
 *
 * @param baseline what holds today
 * @param ahead what has been adopted of the guideline and has not begun, which it is not compared with
 * @param lacking labels of the inputs, of either version, that facts do not say
 * @param contradictions rows of the draft that say different things of the same child
 */
public record TriableDraft(
        GuidelineTitle guideline,
        GuidelineVersion baseline,
        GuidelineVersion draft,
        List<GuidelineVersion> ahead,
        Verdict mayTry,
        List<String> lacking,
        List<Overlap> contradictions) {
    public TriableDraft {
        ahead = List.copyOf(ahead);
        lacking = List.copyOf(lacking);
        contradictions = List.copyOf(contradictions);
    }

    /** Which version it is compared with, and which it is not although it has been adopted. */
    public String against(Texts t) {
        return Stream.concat(
                        Stream.of(t.get("evidence.choose.against", baseline.number())),
                        ahead.stream()
                                .map(later -> t.get(
                                        "evidence.choose.ahead",
                                        later.number(),
                                        later.state().inForce().orElseThrow().from())))
                .collect(Collectors.joining(" "));
    }
}
