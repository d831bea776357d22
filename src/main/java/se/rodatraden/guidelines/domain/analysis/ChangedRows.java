package se.rodatraden.guidelines.domain.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;

/**
 * The rows of two tables that do not stand in both alike and in the same order. Where none of them matches, the
 * same rows match in both tables, so that the outcome is the same: a difference needs to be looked for nowhere else.
 * A row whose tests alone were written anew has a twin in the other table; where both match, it has not changed.
 *
 * <p>Rows are numbered as the space has them: those of the second table follow those of the first.
 */
final class ChangedRows {
    /** Pairs of rows that are compared before every row counts as changed. */
    private static final long MOST_PAIRS = 4_000_000;

    /** A row that changed, and its twin; -1 where it has none. */
    record Unit(int row, int twin) {}

    private record Said(List<UnaryTest> tests, List<Value> outputs) {}

    private record Frame(String name, Object type, Object whenNoRow) {}

    private final DecisionTable before;
    private final DecisionTable after;
    private final int[] said;
    private final BitSet changed = new BitSet();
    private final int[] twin;

    private ChangedRows(DecisionTable before, DecisionTable after, Space space) {
        this.before = before;
        this.after = after;
        this.said = numbered(before, after, space);
        this.twin = new int[said.length];
        changed.set(0, said.length);
        Arrays.fill(twin, -1);
    }

    static ChangedRows of(DecisionTable before, DecisionTable after, Space space) {
        ChangedRows rows = new ChangedRows(before, after, space);
        if (before.hitPolicy() == after.hitPolicy()
                && frame(before).equals(frame(after))
                && (long) before.rows().size() * after.rows().size() <= MOST_PAIRS) {
            rows.align();
        }
        return rows;
    }

    List<Unit> units() {
        return changed.stream()
                .filter(row -> twin[row] < row)
                .mapToObj(row -> new Unit(row, twin[row]))
                .toList();
    }

    /** Whether some of these rows makes a difference: it changed, and its twin does not match for certain like it. */
    boolean matter(BitSet rows, BitSet certain) {
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            if (changed.get(row) && !(twin[row] >= 0 && certain.get(row) && certain.get(twin[row]))) {
                return true;
            }
        }
        return false;
    }

    /** The longest common run of rows keeps its place; between two of its rows, those of the same id are twins. */
    private void align() {
        int first = before.rows().size();
        int second = after.rows().size();
        int[][] common = new int[first + 1][second + 1];
        for (int i = first - 1; i >= 0; i--) {
            for (int j = second - 1; j >= 0; j--) {
                common[i][j] = said[i] == said[first + j]
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        int fromI = 0;
        int fromJ = 0;
        while (i < first && j < second) {
            if (said[i] == said[first + j]) {
                twins(fromI, i, fromJ, j);
                changed.clear(i++);
                changed.clear(first + j++);
                fromI = i;
                fromJ = j;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        twins(fromI, first, fromJ, second);
    }

    private void twins(int fromI, int toI, int fromJ, int toJ) {
        int next = fromJ;
        for (int i = fromI; i < toI; i++) {
            for (int j = next; j < toJ; j++) {
                if (before.rows().get(i).id().equals(after.rows().get(j).id())
                        && before.rows()
                                .get(i)
                                .outputs()
                                .equals(after.rows().get(j).outputs())) {
                    twin[i] = before.rows().size() + j;
                    twin[before.rows().size() + j] = i;
                    next = j + 1;
                    break;
                }
            }
        }
    }

    /** Equal numbers for rows that say the same. */
    private static int[] numbered(DecisionTable before, DecisionTable after, Space space) {
        Map<Said, Integer> numbers = new HashMap<>();
        List<List<Value>> outputs = new ArrayList<>();
        before.rows().forEach(row -> outputs.add(row.outputs()));
        after.rows().forEach(row -> outputs.add(row.outputs()));
        return IntStream.range(0, outputs.size())
                .map(row -> {
                    Said said = new Said(
                            space.tests().stream()
                                    .map(column -> column.get(row))
                                    .toList(),
                            outputs.get(row));
                    int next = numbers.size();
                    return numbers.computeIfAbsent(said, any -> next);
                })
                .toArray();
    }

    private static List<Frame> frame(DecisionTable table) {
        return table.outputs().stream().map(ChangedRows::frame).toList();
    }

    private static Frame frame(OutputClause output) {
        return new Frame(output.name(), output.type(), output.whenNoRow());
    }
}
