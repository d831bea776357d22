package se.rodatraden.matters.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which parts of one list stand in another, in the same order: as many as possible (Myers, An O(ND) difference algorithm,
 * 1986). Beyond {@value #MOST} changes the rest counts as changed, so that time and memory are bounded.
 */
final class ShortestEdit {
    private static final int MOST = 1500;

    private ShortestEdit() {}

    /** For each place in {@code before} the place in {@code after} where the same part stands; -1 where none does. */
    static int[] matches(List<String> before, List<String> after) {
        int[] places = new int[before.size()];
        Arrays.fill(places, -1);
        int from = 0;
        int shorter = Math.min(before.size(), after.size());
        while (from < shorter && before.get(from).equals(after.get(from))) {
            places[from] = from;
            from++;
        }
        int beforeEnd = before.size();
        int afterEnd = after.size();
        while (beforeEnd > from && afterEnd > from && before.get(beforeEnd - 1).equals(after.get(afterEnd - 1))) {
            beforeEnd--;
            afterEnd--;
            places[beforeEnd] = afterEnd;
        }
        between(before.subList(from, beforeEnd), after.subList(from, afterEnd), places, from);
        return places;
    }

    private static void between(List<String> before, List<String> after, int[] places, int offset) {
        List<int[]> trace = trace(before, after);
        int x = before.size();
        int y = after.size();
        for (int edits = trace.size() - 1; edits >= 0; edits--) {
            int[] furthest = trace.get(edits);
            int centre = edits + 1;
            int diagonal = x - y;
            boolean down = diagonal == -edits
                    || diagonal != edits && furthest[centre + diagonal - 1] < furthest[centre + diagonal + 1];
            int previous = down ? diagonal + 1 : diagonal - 1;
            int fromX = edits == 0 ? 0 : furthest[centre + previous];
            int fromY = edits == 0 ? 0 : fromX - previous;
            while (x > fromX && y > fromY) {
                x--;
                y--;
                places[offset + x] = offset + y;
            }
            x = fromX;
            y = fromY;
        }
    }

    /** How far each diagonal came before each edit; empty when there are too many edits. */
    private static List<int[]> trace(List<String> before, List<String> after) {
        List<int[]> trace = new ArrayList<>();
        int[] furthest = {0, 0, 0};
        for (int edits = 0; edits <= MOST; edits++) {
            trace.add(furthest);
            int centre = edits + 1;
            int[] next = new int[furthest.length + 2];
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                boolean down = diagonal == -edits
                        || diagonal != edits && furthest[centre + diagonal - 1] < furthest[centre + diagonal + 1];
                int x = down ? furthest[centre + diagonal + 1] : furthest[centre + diagonal - 1] + 1;
                int y = x - diagonal;
                while (x < before.size() && y < after.size() && before.get(x).equals(after.get(y))) {
                    x++;
                    y++;
                }
                next[centre + 1 + diagonal] = x;
                if (x >= before.size() && y >= after.size()) {
                    return trace;
                }
            }
            furthest = next;
        }
        return List.of();
    }
}
