package se.rodatraden.guidelines.domain.analysis;

import java.util.BitSet;
import java.util.List;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Diagram;
import se.rodatraden.guidelines.domain.table.HitPolicy;
import se.rodatraden.guidelines.domain.table.Settlement;

/** Which rows no longer matter once some match for certain. */
final class Prunings {
    private Prunings() {}

    /** Where only this is asked: whether some row matches. One that does for certain is enough. */
    static final Diagram.Pruning SOME_ROW =
            (live, certain) -> certain.isEmpty() ? live : only(certain.nextSetBit(0), certain.length());

    /** Where the outcome is asked, of a table whose rows are numbered from {@code first}. */
    static Diagram.Pruning outcome(DecisionTable table, int first) {
        List<Integer> precedence = Settlement.precedence(table);
        if (!precedence.isEmpty()) {
            return (live, certain) -> upToTheFirstCertain(precedence, first, live, certain);
        }
        return table.hitPolicy() == HitPolicy.UNIQUE || table.hitPolicy() == HitPolicy.ANY
                ? (live, certain) -> twoThatConflict(table, first, live, certain)
                : Diagram.Pruning.NONE;
    }

    /** Those that come before the first that matches for certain, and that one. */
    private static BitSet upToTheFirstCertain(List<Integer> precedence, int first, BitSet live, BitSet certain) {
        if (certain.isEmpty()) {
            return live;
        }
        BitSet kept = new BitSet(live.length());
        for (int row : precedence) {
            if (live.get(first + row)) {
                kept.set(first + row);
            }
            if (certain.get(first + row)) {
                return kept;
            }
        }
        return kept;
    }

    private static BitSet twoThatConflict(DecisionTable table, int first, BitSet live, BitSet certain) {
        int one = certain.nextSetBit(0);
        if (one < 0) {
            return live;
        }
        for (int other = certain.nextSetBit(one + 1); other >= 0; other = certain.nextSetBit(other + 1)) {
            if (table.hitPolicy() == HitPolicy.UNIQUE
                    || !table.rows()
                            .get(one - first)
                            .outputs()
                            .equals(table.rows().get(other - first).outputs())) {
                BitSet both = only(one, other + 1);
                both.set(other);
                return both;
            }
        }
        return live;
    }

    private static BitSet only(int row, int size) {
        BitSet one = new BitSet(size);
        one.set(row);
        return one;
    }
}
