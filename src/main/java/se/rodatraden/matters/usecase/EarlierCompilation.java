package se.rodatraden.matters.usecase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A section of a report, and what of it an earlier compilation of the replies put there. What stands as it was put in is
 * told from what the analyst has written around it, and what she has changed in it from both.
 *
 * @param own the paragraphs of the section without what stands as it was put in
 * @param at where among them the new compilation belongs
 * @param from the first of those that remain of an earlier compilation that was changed
 * @param to the one after the last; the same as {@code from} where nothing was changed
 */
record EarlierCompilation(List<String> own, int at, int from, int to) {

    EarlierCompilation {
        own = List.copyOf(own);
    }

    /** @param earlier each text that the program has put into the section */
    static EarlierCompilation in(String section, List<String> earlier) {
        List<String> own = new ArrayList<>(paragraphs(section));
        List<List<String>> put = earlier.stream()
                .map(text ->
                        paragraphs(text).stream().map(EarlierCompilation::words).toList())
                .filter(paragraphs -> !paragraphs.isEmpty())
                .sorted(Comparator.comparing((List<String> paragraphs) -> paragraphs.size())
                        .reversed())
                .toList();
        int at = -1;
        for (List<String> paragraphs : put) {
            int found = Collections.indexOfSubList(
                    own.stream().map(EarlierCompilation::words).toList(), paragraphs);
            while (found >= 0) {
                own.subList(found, found + paragraphs.size()).clear();
                // Nobody's words lie between two that were put in after each other.
                at = at < 0 || found < at ? found : at;
                found = Collections.indexOfSubList(
                        own.stream().map(EarlierCompilation::words).toList(), paragraphs);
            }
        }
        Set<String> known = new HashSet<>();
        put.forEach(known::addAll);
        List<Integer> left = IntStream.range(0, own.size())
                .filter(i -> known.contains(words(own.get(i))))
                .boxed()
                .toList();
        int place = at < 0 ? own.size() : at;
        return left.isEmpty()
                ? new EarlierCompilation(own, place, place, place)
                : new EarlierCompilation(own, place, left.getFirst(), left.getLast() + 1);
    }

    boolean isChanged() {
        return from < to;
    }

    /** What remains of a compilation that was changed, with the changes. */
    String changed() {
        return text(own.subList(from, to));
    }

    /** With the new one in the place of what was put in and of what remains of it. */
    String replacedBy(String compilation) {
        List<String> all = new ArrayList<>(own);
        all.subList(from, to).clear();
        all.add(from, compilation);
        return text(all);
    }

    /** With the new one in the place of what stands as it was put in, and whatever was changed left alone. */
    String beside(String compilation) {
        List<String> all = new ArrayList<>(own);
        all.add(at, compilation);
        return text(all);
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.strip().split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private static String text(List<String> paragraphs) {
        return String.join("\n\n", paragraphs);
    }

    /** The editor writes the same words with other blanks, and with signs that are not to be read as marks. */
    private static String words(String paragraph) {
        return paragraph
                .replaceAll("\\\\([!-/:-@\\[-`{-~])", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
