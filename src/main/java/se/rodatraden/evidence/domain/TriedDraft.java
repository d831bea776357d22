package se.rodatraden.evidence.domain;

import java.util.List;
import java.util.UUID;

/**
 * Which versions were compared, as people name them.
 *
 * @param guideline key of the guideline, {@code title} its title
 * @param draftTitle what the draft is to change, in few words
 * @param changes what the draft wrote differently when it was tried
 * @param lacking labels of the inputs, of either version as it was then, that facts do not say
 */
public record TriedDraft(
        String guideline,
        String title,
        UUID baseline,
        int baselineNumber,
        UUID draft,
        int draftNumber,
        String draftTitle,
        List<DraftChange> changes,
        List<String> lacking) {
    public TriedDraft {
        changes = List.copyOf(changes);
        lacking = List.copyOf(lacking);
    }
}
