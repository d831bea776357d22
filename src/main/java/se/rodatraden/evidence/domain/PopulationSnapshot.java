package se.rodatraden.evidence.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The facts as they were known on one day, frozen (populationsbild). Raw: never leaves the module. */
public final class PopulationSnapshot {
    private final UUID id;
    private final LocalDate asOf;
    private final String hash;
    private final List<PopulationGroup> groups;

    private PopulationSnapshot(UUID id, LocalDate asOf, String hash, List<PopulationGroup> groups) {
        this.id = id;
        this.asOf = asOf;
        this.hash = hash;
        this.groups = groups;
    }

    /** Freezes the groups. */
    public static PopulationSnapshot of(UUID id, LocalDate asOf, List<PopulationGroup> groups) {
        List<PopulationGroup> frozen = List.copyOf(groups);
        return new PopulationSnapshot(id, asOf, hash(frozen), frozen);
    }

    /**
     * What was frozen before.
     *
     * @param hash that they had then
     * @throws IllegalStateException if the groups have another: they are not those that were frozen
     */
    public static PopulationSnapshot kept(UUID id, LocalDate asOf, String hash, List<PopulationGroup> groups) {
        PopulationSnapshot snapshot = of(id, asOf, groups);
        if (!snapshot.hash.equals(hash)) {
            throw new IllegalStateException("the frozen facts are not those that were frozen");
        }
        return snapshot;
    }

    public UUID id() {
        return id;
    }

    public LocalDate asOf() {
        return asOf;
    }

    /** SHA-256 of the canonical text. */
    public String hash() {
        return hash;
    }

    public List<PopulationGroup> groups() {
        return groups;
    }

    public long total() {
        return groups.stream().mapToLong(PopulationGroup::number).sum();
    }

    /** Facts with the same hash are the same facts. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PopulationSnapshot that
                && id.equals(that.id)
                && asOf.equals(that.asOf)
                && hash.equals(that.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    private static String hash(List<PopulationGroup> groups) {
        return ContentHash.of(
                groups.parallelStream().map(PopulationGroup::line).sorted().collect(Collectors.joining("\n")));
    }
}
