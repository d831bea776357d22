package se.rodatraden.matters.lint.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parts that a compound is made of, by the word list, without endings: {@code hälsolyftet} is {@code häls} and {@code lyft}. */
public final class WordParts {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_COMPOUND = 7;

    private final SwedishWords words;
    private final Map<String, List<String>> known = new HashMap<>();

    public WordParts(SwedishWords words) {
        this.words = words;
    }

    /** @param word in small letters */
    public List<String> of(String word) {
        List<String> parts = known.get(word);
        if (parts == null) {
            parts = split(word, 2);
            known.put(word, parts);
        }
        return parts;
    }

    /** At the place where the second part is longest and both are words. */
    private List<String> split(String word, int times) {
        if (times > 0 && word.length() >= SHORTEST_COMPOUND) {
            for (int cut = SHORTEST; cut <= word.length() - SHORTEST - 1; cut++) {
                String first = word.substring(0, cut);
                String second = word.substring(cut);
                if (begins(first) && words.isListed(second)) {
                    List<String> parts = new ArrayList<>();
                    parts.add(bare(first));
                    parts.addAll(split(second, times - 1));
                    return List.copyOf(parts);
                }
            }
        }
        return times > 0 ? byItsEnd(word) : List.of(bare(word));
    }

    /** A name of its own before a known word: {@code hemgångsteamet}. */
    private List<String> byItsEnd(String word) {
        for (int cut = SHORTEST + 1; cut <= word.length() - SHORTEST - 1; cut++) {
            if (words.isListed(word.substring(cut))) {
                return List.of(bare(word.substring(0, cut)), bare(word.substring(cut)));
            }
        }
        return List.of(bare(word));
    }

    /** A word, with or without the letter that binds it. */
    private boolean begins(String first) {
        if (first.length() > SHORTEST && words.isListed(first) || first.length() == SHORTEST && words.isListed(first)) {
            return true;
        }
        String shorter = first.substring(0, first.length() - 1);
        char last = first.charAt(first.length() - 1);
        return shorter.length() >= SHORTEST
                && (last == 's' && words.isListed(shorter)
                        || (last == 'o' || last == 'u' || last == 'e')
                                && (words.isListed(shorter + "a") || words.isListed(shorter))
                        || words.isListed(first + "a") && last != 's');
    }

    private static String bare(String word) {
        String stem = Words.stem(word);
        return stem.length() > SHORTEST && (stem.endsWith("s") || stem.endsWith("o"))
                ? stem.substring(0, stem.length() - 1)
                : stem;
    }
}
