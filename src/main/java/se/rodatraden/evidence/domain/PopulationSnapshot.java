package se.rodatraden.evidence.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The facts as they were known on one day, frozen (populationsbild). Raw: never leaves the module.
 *
 * @param hash SHA-256 of the canonical text; a snapshot whose groups have another is not the one that was frozen
 */
public record PopulationSnapshot(UUID id, LocalDate asOf, String hash, List<PopulationGroup> groups) {
    public PopulationSnapshot {
        groups = List.copyOf(groups);
        if (!ContentHash.of(text(groups)).equals(hash)) {
            throw new IllegalStateException("the frozen facts are not those that were frozen");
        }
    }

    public static PopulationSnapshot of(UUID id, LocalDate asOf, List<PopulationGroup> groups) {
        return new PopulationSnapshot(id, asOf, ContentHash.of(text(groups)), groups);
    }

    public long total() {
        return groups.stream().mapToLong(PopulationGroup::number).sum();
    }

    private static String text(List<PopulationGroup> groups) {
        return groups.stream().map(PopulationGroup::line).sorted().collect(Collectors.joining("\n"));
    }
}
