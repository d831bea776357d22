package se.rodatraden.matters.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Saved sets of figures that the program has printed in a report: what stands under a heading of its own, with tables whose
 * source names a receipt. The receipt is their source and tells the day, and what they say is counted once for all.
 */
final class Snapshots {
    private static final Pattern RECEIPT = Pattern.compile("\\bKvitto [0-9a-f]{64}\\b");

    private Snapshots() {}

    /** The numbers of the blocks that stand in one. */
    static Set<Integer> in(List<Block> blocks) {
        Set<Integer> snapshots = new HashSet<>();
        int from = 0;
        for (int to = 1; to <= blocks.size(); to++) {
            if (to == blocks.size() || blocks.get(to).isHeading()) {
                List<Block> headed = blocks.subList(from, to);
                if (headed.stream()
                        .anyMatch(block -> RECEIPT.matcher(block.text()).find())) {
                    headed.forEach(block -> snapshots.add(block.number()));
                }
                from = to;
            }
        }
        return snapshots;
    }
}
