package se.rodatraden.matters.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What distinguishes one version of a text from another, in words: read in order, it is both texts at once. */
public record TextDifference(List<Piece> pieces) {
    private static final Pattern PART = Pattern.compile("\n+|[^\\S\n]+|[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");

    public TextDifference {
        pieces = List.copyOf(pieces);
    }

    public enum Mark {
        KEPT,
        REMOVED,
        ADDED
    }

    public record Piece(Mark mark, String text) {}

    public static TextDifference between(String before, String after) {
        List<String> old = parts(before);
        List<String> now = parts(after);
        int[] places = ShortestEdit.matches(old, now);
        // A blank between two changed words is changed with them: a phrase is read as a phrase.
        for (int at = 1; at + 1 < old.size(); at++) {
            if (places[at] >= 0 && old.get(at).isBlank() && !old.get(at).contains("\n") && lonely(places, at)) {
                places[at] = -1;
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int next = 0;
        StringBuilder removed = new StringBuilder();
        for (int at = 0; at <= old.size(); at++) {
            if (at < old.size() && places[at] < 0) {
                removed.append(old.get(at));
                continue;
            }
            int until = at < old.size() ? places[at] : now.size();
            add(pieces, Mark.REMOVED, removed.toString());
            add(pieces, Mark.ADDED, String.join("", now.subList(next, until)));
            removed.setLength(0);
            if (at < old.size()) {
                add(pieces, Mark.KEPT, old.get(at));
            }
            next = until + 1;
        }
        return new TextDifference(pieces);
    }

    public boolean isEmpty() {
        return pieces.stream().allMatch(piece -> piece.mark() == Mark.KEPT);
    }

    /** How many words were added, or removed. */
    public long words(Mark mark) {
        return pieces.stream()
                .filter(piece -> piece.mark() == mark)
                .flatMap(piece -> parts(piece.text()).stream())
                .filter(part -> Character.isLetterOrDigit(part.charAt(0)))
                .count();
    }

    private static boolean lonely(int[] places, int at) {
        return places[at - 1] < 0 && places[at + 1] < 0;
    }

    private static List<String> parts(String text) {
        return PART.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void add(List<Piece> pieces, Mark mark, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast().mark() == mark) {
            pieces.set(pieces.size() - 1, new Piece(mark, pieces.getLast().text() + text));
        } else {
            pieces.add(new Piece(mark, text));
        }
    }
}
