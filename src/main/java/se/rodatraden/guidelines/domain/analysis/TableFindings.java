package se.rodatraden.guidelines.domain.analysis;

import java.util.List;
import java.util.stream.Stream;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.UnaryTest;

/**
 * What an analysis found in one table.
 *
 * @param gaps regions that no row speaks of
 * @param overlaps rows that match together although the hit policy forbids it
 * @param masked rows that match, but never decide
 * @param unreachable rows that match nothing that is allowed
 * @param beyond tests with a limit that no allowed value reaches; they are no fault, and seldom meant
 * @param complete whether everything was found; a table may be too large to search to the end
 */
public record TableFindings(
        List<Region> gaps,
        List<Overlap> overlaps,
        List<Masked> masked,
        List<Unreachable> unreachable,
        List<Beyond> beyond,
        boolean complete) {
    public TableFindings {
        gaps = List.copyOf(gaps);
        overlaps = List.copyOf(overlaps);
        masked = List.copyOf(masked);
        unreachable = List.copyOf(unreachable);
        beyond = List.copyOf(beyond);
    }

    /**
     * Two rows that can match the same inputs.
     *
     * @param first number of the earlier row, counted from 1
     * @param saySame whether their outputs are equal, so that only the policy and not the outcome is at fault
     */
    public record Overlap(int first, int second, boolean saySame, Region region) {}

    /**
     * A row for whose every case another row decides before it.
     *
     * @param row its number, counted from 1
     * @param by the rows that decide instead, each for some of the cases
     * @param region where the row matches
     */
    public record Masked(int row, List<Integer> by, Region region) {
        public Masked {
            by = List.copyOf(by);
        }
    }

    /**
     * A row with a test that no allowed value passes.
     *
     * @param row its number, counted from 1
     * @param input the first input whose test cannot be passed; its type says what is allowed
     */
    public record Unreachable(int row, InputClause input, UnaryTest test) {}

    /**
     * A test with a limit outside what its input allows, as {@code 12–200} of an age up to 120.
     *
     * @param row its number, counted from 1
     */
    public record Beyond(int row, InputClause input, UnaryTest test) {}

    /** Overlaps whose rows say different things: nobody can know which of them holds. */
    public List<Overlap> conflicting() {
        return overlaps.stream().filter(overlap -> !overlap.saySame()).toList();
    }

    /** Overlaps whose rows say the same: the outcome is certain, but one of them could be written narrower. */
    public List<Overlap> repeating() {
        return overlaps.stream().filter(Overlap::saySame).toList();
    }

    /** Numbers of the rows that never decide anything, for whatever reason. */
    public List<Integer> idleRows() {
        return Stream.concat(
                        masked.stream().map(Masked::row), unreachable.stream().map(Unreachable::row))
                .sorted()
                .toList();
    }

    public boolean isClean() {
        return complete && gaps.isEmpty() && overlaps.isEmpty() && masked.isEmpty() && unreachable.isEmpty();
    }
}
