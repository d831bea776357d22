package se.rodatraden.evidence.domain.disclosure;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The cells that are zero to every reader: those that public knowledge fixes and, where zeros are shown, those
 * that a shown zero fixes. Such a cell is shown, a confidential one too, since hiding it would hide nothing.
 */
final class KnownZeros {
    private KnownZeros() {}

    static BitSet of(CountSystem system, ZeroPolicy zeros) {
        BitSet known = new BitSet();
        for (int cell = 0; cell < system.size(); cell++) {
            if (system.isImpossible(cell)
                    || zeros == ZeroPolicy.SHOWN
                            && system.count(cell) == 0
                            && !system.isConfidential(cell)
                            && !system.isLatent(cell)) {
                known.set(cell);
            }
        }
        int before;
        do {
            before = known.cardinality();
            for (CountSystem.Sum sum : system.sums()) {
                if (known.get(sum.whole())) {
                    Arrays.stream(sum.parts()).forEach(known::set);
                } else if (Arrays.stream(sum.parts()).allMatch(known::get)) {
                    known.set(sum.whole());
                }
            }
        } while (known.cardinality() > before);
        return known;
    }
}
