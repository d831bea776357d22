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
        BitSet zero = new BitSet();
        for (int cell = 0; cell < system.size(); cell++) {
            boolean known = switch (system.standing(cell)) {
                case IMPOSSIBLE -> true;
                case SHOWN -> system.count(cell) == 0;
                case OPEN -> system.count(cell) == 0 && zeros == ZeroPolicy.SHOWN;
                case CONFIDENTIAL, LATENT, HIDDEN -> false;
            };
            zero.set(cell, known);
        }
        int before;
        do {
            before = zero.cardinality();
            for (CountSystem.Sum sum : system.sums()) {
                if (zero.get(sum.whole())) {
                    Arrays.stream(sum.parts()).forEach(zero::set);
                } else if (Arrays.stream(sum.parts()).allMatch(zero::get)) {
                    zero.set(sum.whole());
                }
            }
        } while (zero.cardinality() > before);
        return zero;
    }
}
