package se.rodatraden.matters.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two people's changes to one text, joined paragraph by paragraph. What only one of them changed is taken from that one;
 * where both changed the same place, nothing is joined and a person chooses.
 */
public final class ParagraphMerge {
    private static final Pattern BETWEEN = Pattern.compile("\n{2,}");
    private static final Pattern NOTE = Pattern.compile("^\\[\\^([^\\]]+)]:", Pattern.MULTILINE);

    private ParagraphMerge() {}

    /**
     * @param base the text that both began from
     * @return empty where both changed the same place, or gave one footnote mark two texts
     */
    public static Optional<String> merged(String base, String one, String other) {
        return merged(paragraphs(base), paragraphs(one), paragraphs(other))
                .map(paragraphs -> String.join("\n\n", paragraphs))
                .filter(ParagraphMerge::everyNoteHasOneText);
    }

    /** The same for a text in which each line stands for itself, as the clauses of a decision do. */
    public static Optional<String> mergedByLine(String base, String one, String other) {
        return merged(lines(base), lines(one), lines(other)).map(lines -> String.join("\n", lines));
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    static List<String> paragraphs(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(BETWEEN.split(text.strip()))
                        .filter(paragraph -> !paragraph.isBlank())
                        .toList();
    }

    private static Optional<List<String>> merged(List<String> base, List<String> one, List<String> other) {
        int[] inOne = ShortestEdit.matches(base, one);
        int[] inOther = ShortestEdit.matches(base, other);
        List<String> merged = new ArrayList<>();
        int fromBase = 0;
        int fromOne = 0;
        int fromOther = 0;
        for (int at = 0; at <= base.size(); at++) {
            boolean end = at == base.size();
            if (!end && (inOne[at] < 0 || inOther[at] < 0)) {
                continue;
            }
            // Everything between two paragraphs that all three have is one place.
            int oneEnd = end ? one.size() : inOne[at];
            int otherEnd = end ? other.size() : inOther[at];
            List<String> was = base.subList(fromBase, at);
            List<String> byOne = one.subList(fromOne, oneEnd);
            List<String> byOther = other.subList(fromOther, otherEnd);
            Optional<List<String>> place = place(was, byOne, byOther);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            merged.addAll(place.get());
            if (!end) {
                merged.add(base.get(at));
                fromBase = at + 1;
                fromOne = oneEnd + 1;
                fromOther = otherEnd + 1;
            }
        }
        return Optional.of(merged);
    }

    private static Optional<List<String>> place(List<String> was, List<String> byOne, List<String> byOther) {
        if (byOne.equals(was) || byOne.equals(byOther)) {
            return Optional.of(byOther);
        }
        if (byOther.equals(was)) {
            return Optional.of(byOne);
        }
        if (byOne.size() != was.size() || byOther.size() != was.size()) {
            return Optional.empty();
        }
        // As many paragraphs as before by both: neighbours that were rewritten, one by each.
        List<String> place = new ArrayList<>();
        for (int i = 0; i < was.size(); i++) {
            if (byOne.get(i).equals(was.get(i)) || byOne.get(i).equals(byOther.get(i))) {
                place.add(byOther.get(i));
            } else if (byOther.get(i).equals(was.get(i))) {
                place.add(byOne.get(i));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(place);
    }

    private static boolean everyNoteHasOneText(String text) {
        Set<String> marks = new HashSet<>();
        Matcher notes = NOTE.matcher(text);
        while (notes.find()) {
            if (!marks.add(notes.group(1))) {
                return false;
            }
        }
        return true;
    }
}
