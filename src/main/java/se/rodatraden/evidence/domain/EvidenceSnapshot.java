package se.rodatraden.evidence.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import se.rodatraden.kernel.EvidenceRef;

/**
 * Figures that somebody has saved for a matter to cite.
 *
 * @param diaryNumber of the matter, as it was given; empty when none was
 */
public record EvidenceSnapshot(
        EvidenceRef ref,
        UUID release,
        String title,
        String diaryNumber,
        Instant savedAt,
        String savedBy,
        LocalDate factsAsOf,
        TriedDraft tried) {}
