package se.rodatraden.guidelines.domain.analysis;

import java.util.List;

/**
 * What an analysis found in one table.
 *
 * @param gaps regions that no row speaks of
 * @param overlaps rows that match together although the hit policy forbids it
 * @param idleRows numbers of the rows that never decide anything: masked by others, or impossible
 * @param complete whether everything was found; a table may be too large to search to the end
 */
public record TableFindings(List<Region> gaps, List<Overlap> overlaps, List<Integer> idleRows, boolean complete) {
    public TableFindings {
        gaps = List.copyOf(gaps);
        overlaps = List.copyOf(overlaps);
        idleRows = List.copyOf(idleRows);
    }

    /**
     * Two rows that can match the same inputs.
     *
     * @param first number of the earlier row, counted from 1
     * @param saySame whether their outputs are equal, so that only the policy and not the outcome is at fault
     */
    public record Overlap(int first, int second, boolean saySame, Region region) {}

    public boolean isClean() {
        return complete && gaps.isEmpty() && overlaps.isEmpty() && idleRows.isEmpty();
    }
}
