package se.rodatraden.matters.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every saved version of a section. The program saves by itself every few seconds, so that the versions are read by
 * sittings: what one person wrote without a pause of ten minutes.
 *
 * @param versions the latest first
 */
public record SectionHistory(List<ReportSection> versions) {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    public SectionHistory {
        versions = List.copyOf(versions);
    }

    /** @param last the text as it was left; {@code began} and {@code saves} tell of the sitting */
    public record Sitting(ReportSection last, Instant began, int saves) {}

    /** The latest first. */
    public List<Sitting> sittings() {
        List<Sitting> sittings = new ArrayList<>();
        for (ReportSection version : versions) {
            Sitting later = sittings.isEmpty() ? null : sittings.getLast();
            if (later != null
                    && later.last().writer().equals(version.writer())
                    && Duration.between(version.savedAt(), later.began()).compareTo(PAUSE) < 0) {
                sittings.set(sittings.size() - 1, new Sitting(later.last(), version.savedAt(), later.saves() + 1));
            } else {
                sittings.add(new Sitting(version, version.savedAt(), 1));
            }
        }
        return List.copyOf(sittings);
    }

    /** The text of a version; version 0 is the empty text that every section begins with. */
    public Optional<String> text(int version) {
        return version == 0
                ? Optional.of("")
                : versions.stream()
                        .filter(saved -> saved.version() == version)
                        .findFirst()
                        .map(ReportSection::text);
    }

    public int latest() {
        return versions.isEmpty() ? 0 : versions.getFirst().version();
    }
}
