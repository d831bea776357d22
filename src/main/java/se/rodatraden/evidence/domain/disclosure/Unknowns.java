package se.rodatraden.evidence.domain.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is unknown when some cells are hidden, in as few unknowns and sums as will do. A hidden whole that nothing
 * holds but its parts is what they add up to: no unknown of its own. What is shown is a sum of unknowns that
 * stands still, and it is left out where the sums below it say the same.
 *
 * <p>Eliminating unknowns that their sums define changes no bound: every movement of the one system is a
 * movement of the other.
 */
final class Unknowns {
    private static final int[] NOTHING = {};
    private final CountSystem system;
    private final HiddenCells hidden;
    private final List<List<CountSystem.Sum>> sumsOf = new ArrayList<>();
    private final int[] @Nullable [] terms;
    private final int[] cells;
    private final int[] unknownOf;
    private final List<int[]> still = new ArrayList<>();
    private final List<Movements.Balance> others = new ArrayList<>();

    Unknowns(CountSystem system, HiddenCells hidden) {
        this(system, hidden, new BitSet());
    }

    /** @param apart cells that are to be unknowns of their own */
    Unknowns(CountSystem system, HiddenCells hidden, BitSet apart) {
        this.system = system;
        this.hidden = hidden;
        this.terms = new int[system.size()][];
        this.unknownOf = new int[system.size()];
        Arrays.fill(unknownOf, -1);
        for (int cell = 0; cell < system.size(); cell++) {
            sumsOf.add(new ArrayList<>(0));
        }
        system.sums().forEach(sum -> sumsOf.get(sum.whole()).add(sum));
        int[] found = new int[system.size()];
        int count = 0;
        for (int cell = 0; cell < system.size(); cell++) {
            if (hidden.contains(cell) && (apart.get(cell) || !isDefined(cell))) {
                unknownOf[cell] = count;
                found[count++] = cell;
            }
        }
        this.cells = Arrays.copyOf(found, count);
        for (int cell = 0; cell < system.size(); cell++) {
            addSums(cell);
        }
    }

    /** Whether nothing holds the cell but its parts: it is never less than the least that they are. */
    private boolean isDefined(int cell) {
        if (sumsOf.get(cell).isEmpty()) {
            return false;
        }
        long least = 0;
        for (int part : sumsOf.get(cell).getFirst().parts()) {
            least += hidden.contains(part) ? hidden.least(part) : system.count(part);
        }
        return least >= hidden.least(cell);
    }

    /** The unknowns that the cell is the sum of, ascending; one that is in it twice stands twice. */
    int[] of(int cell) {
        int @Nullable [] known = terms[cell];
        if (known != null) {
            return known;
        }
        int[] found;
        if (unknownOf[cell] >= 0) {
            found = new int[] {unknownOf[cell]};
        } else if (sumsOf.get(cell).isEmpty()) {
            found = NOTHING;
        } else {
            found = together(sumsOf.get(cell).getFirst().parts());
        }
        terms[cell] = found;
        return found;
    }

    private int[] together(int[] parts) {
        int length = 0;
        for (int part : parts) {
            length += of(part).length;
        }
        int[] all = new int[length];
        int at = 0;
        for (int part : parts) {
            int[] its = of(part);
            System.arraycopy(its, 0, all, at, its.length);
            at += its.length;
        }
        Arrays.sort(all);
        return all;
    }

    private void addSums(int cell) {
        List<CountSystem.Sum> sums = sumsOf.get(cell);
        boolean shown = !hidden.contains(cell);
        boolean own = unknownOf[cell] >= 0;
        int[] shortest = null;
        for (int i = 0; i < sums.size(); i++) {
            int[] parts = sums.get(i).parts();
            if (shown) {
                int[] moving =
                        together(IntStream.of(parts).filter(hidden::contains).toArray());
                shortest = shortest == null || moving.length < shortest.length ? moving : shortest;
            }
            if (i > 0 || own) {
                int[] ways = together(parts);
                if (!Arrays.equals(of(cell), ways)) {
                    others.add(balance(of(cell), ways));
                }
            }
        }
        if (shortest != null && shortest.length > 0) {
            still.add(shortest);
        }
    }

    private static Movements.Balance balance(int[] whole, int[] parts) {
        double[] factors = new double[parts.length + whole.length];
        Arrays.fill(factors, 1);
        Arrays.fill(factors, parts.length, factors.length, -1);
        return new Movements.Balance(
                IntStream.concat(Arrays.stream(parts), Arrays.stream(whole)).toArray(), factors);
    }

    boolean isHidden(int cell) {
        return hidden.contains(cell);
    }

    /** Where the cell is an unknown of its own; −1 where it is not. */
    int unknownOf(int cell) {
        return unknownOf[cell];
    }

    int size() {
        return cells.length;
    }

    int cell(int unknown) {
        return cells[unknown];
    }

    double lower(int unknown) {
        return hidden.least(cells[unknown]) - system.count(cells[unknown]);
    }

    /** Every sum of unknowns that stays what it is. */
    List<Movements.Balance> balances() {
        List<Movements.Balance> all = new ArrayList<>(others);
        for (int[] moving : still) {
            all.add(balance(NOTHING, moving));
        }
        return Collections.unmodifiableList(all);
    }
}
