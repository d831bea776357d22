package se.rodatraden.evidence.domain;

import java.util.ArrayList;
import java.util.List;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;

/**
 * What came of running a release again from its receipt.
 *
 * @param sameFacts the frozen facts have the hash that the receipt names
 * @param sameReceipt the receipt of the new run has the old one's hash
 * @param differing cells that came out otherwise; none when the figures are the same to the last
 * @param baseline and {@code draft}: whether the guideline still answers as it did then
 */
public record Reproduction(
        boolean sameFacts, boolean sameReceipt, List<CellKey> differing, VersionNow baseline, VersionNow draft) {

    /** How a version stands today beside what it answered in the run. */
    public enum VersionNow {
        SAME,
        /** Rewritten since; the run stands on what it answered then, which is kept. */
        REWRITTEN,
        /** Not to be seen by the one who asks, or gone. */
        UNKNOWN
    }

    public Reproduction {
        differing = List.copyOf(differing);
    }

    public boolean isExact() {
        return sameFacts && sameReceipt && differing.isEmpty();
    }

    /** The cells that one of the two shows otherwise than the other. */
    public static List<CellKey> differing(ProtectedTables then, ProtectedTables now) {
        List<CellKey> differing = new ArrayList<>();
        then.cells().forEach((key, count) -> {
            if (!count.equals(now.cells().get(key))
                    || !java.util.Objects.equals(
                            then.audit().get(key), now.audit().get(key))) {
                differing.add(key);
            }
        });
        now.cells().keySet().stream()
                .filter(key -> !then.cells().containsKey(key))
                .forEach(differing::add);
        return differing;
    }
}
