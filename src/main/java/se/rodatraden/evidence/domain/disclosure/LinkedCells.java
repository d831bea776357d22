package se.rodatraden.evidence.domain.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cells of several releases and the sums that tie them together. What is out stays out; what is hidden, in
 * whichever release, shall stay unknown; of the new release more may be hidden.
 */
public final class LinkedCells {
    private final Map<CellKey, CountSystem.Cell> cells = new LinkedHashMap<>();
    private final Map<CellKey, Set<List<CellKey>>> sums = new LinkedHashMap<>();
    private final List<CellKey> guarded = new ArrayList<>();

    /** In no table; a reader can reason through it. */
    public void latent(CellKey key, long count) {
        add(key, count, Standing.LATENT);
    }

    /** In no table, and yet not to be known when it is small: the rest beside what a table counts, or what tables tell apart. */
    public void guarded(CellKey key, long count) {
        latent(key, count);
        guarded.add(key);
    }

    /** In a table of the new release, or of one that is out; the same cell may be in several. */
    public void published(CellKey key, long count, PublishedCount seen, boolean fresh) {
        Standing now = !seen.isShown() ? Standing.HIDDEN : fresh ? Standing.OPEN : Standing.SHOWN;
        CountSystem.Cell known = cells.get(key);
        Standing before = known == null ? now : known.standing();
        boolean isOut = before == Standing.SHOWN || now == Standing.SHOWN;
        boolean isHidden = before == Standing.HIDDEN || now == Standing.HIDDEN;
        add(key, count, isOut ? Standing.SHOWN : isHidden ? Standing.HIDDEN : Standing.OPEN);
    }

    private void add(CellKey key, long count, Standing standing) {
        CountSystem.Cell before = cells.put(key, new CountSystem.Cell(key, count, standing));
        if (before != null && before.count() != count) {
            throw new IllegalArgumentException("one cell cannot count both " + key);
        }
    }

    /** {@code whole} is the sum of {@code parts}. */
    public void sum(CellKey whole, List<CellKey> parts) {
        sums.computeIfAbsent(whole, _ -> new LinkedHashSet<>()).add(List.copyOf(parts));
    }

    /**
     * The cells to hide besides, so that no hidden one can be known more closely than the threshold; where what
     * is out already tells more, so that no more is told.
     */
    public Set<CellKey> toHide(int threshold) {
        guarded.forEach(key -> cells.computeIfPresent(
                key,
                (_, cell) ->
                        cell.count() < threshold ? new CountSystem.Cell(key, cell.count(), Standing.HIDDEN) : cell));
        CountSystem system = system();
        Set<CellKey> toHide = new LinkedHashSet<>();
        new LinkedSuppression(system, threshold).hidden().forEach(cell -> toHide.add(system.key(cell)));
        return toHide;
    }

    private CountSystem system() {
        Map<CellKey, Integer> index = new LinkedHashMap<>();
        cells.keySet().forEach(key -> index.put(key, index.size()));
        List<CountSystem.Sum> all = new ArrayList<>();
        sums.forEach((whole, ways) -> ways.forEach(parts -> all.add(new CountSystem.Sum(
                placeOf(whole, index),
                parts.stream().mapToInt(part -> placeOf(part, index)).toArray()))));
        return new CountSystem(List.copyOf(cells.values()), all);
    }

    private static int placeOf(CellKey key, Map<CellKey, Integer> index) {
        return Optional.ofNullable(index.get(key))
                .orElseThrow(() -> new IllegalArgumentException("a sum of no known cell: " + key));
    }
}
