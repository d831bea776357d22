package se.rodatraden.matters.lint.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Swedish hunspell word list (Göran Andersson, Den stora svenska ordlistan, LGPL-3), read from the jar that carries it
 * when the first word is asked about. Of hunspell's language this reads what the list needs: words with one-letter flags,
 * suffix rules, and which words and forms may begin, stand in and end a compound.
 */
public final class HunspellWords implements SwedishWords {
    private static final String AT = "/org/languagetool/resource/sv/hunspell/sv_SE.";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzåäöé";
    private static final int KEPT = 20_000;
    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_ENDING = 10;
    private static final String BEGINS = "X";
    private static final String INSIDE = "U";
    private static final String ENDS = "Y";
    private static final String ONLY_IN_COMPOUND = "Z";
    private static final String FORBIDDEN = "%";

    /** @param joins flags of the form that it makes; those of a compound's first part have {@code W} */
    private record Suffix(char flag, String strip, Pattern condition, String joins) {}

    private final WordList list = new WordList(bytes("dic"));
    private final Map<String, List<Suffix>> suffixes = new HashMap<>();
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    private HunspellWords() {
        new String(bytes("aff"), StandardCharsets.UTF_8).lines().forEach(this::affix);
    }

    private static final class Once {
        private static final HunspellWords WORDS = new HunspellWords();
    }

    public static HunspellWords shared() {
        return Once.WORDS;
    }

    private static byte[] bytes(String ending) {
        try (InputStream file = HunspellWords.class.getResourceAsStream(AT + ending)) {
            if (file == null) {
                throw new IllegalStateException("the program lacks its Swedish word list");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code SFX G a orna a} and {@code SFX z a 0/WXZ a}; the head of a group has four fields. */
    private void affix(String line) {
        if (!line.startsWith("SFX")) {
            return;
        }
        String[] fields = line.strip().split("\\s+");
        if (fields.length < 5) {
            return;
        }
        int slash = fields[3].indexOf('/');
        String add = slash < 0 ? fields[3] : fields[3].substring(0, slash);
        String joins = slash < 0 ? "" : fields[3].substring(slash + 1);
        suffixes.computeIfAbsent(add.equals("0") ? "" : add, _ -> new ArrayList<>())
                .add(new Suffix(
                        fields[1].charAt(0),
                        fields[2].equals("0") ? "" : fields[2],
                        Pattern.compile(fields[4] + "$"),
                        joins));
    }

    /** Of all its senses, but for those that are forbidden; null for a word that is not listed. */
    private @Nullable String flags(String word) {
        String all = null;
        for (String flags : list.flagsOf(word)) {
            if (!flags.contains(FORBIDDEN)) {
                // What may end a compound in one sense of a word may do so; the senses are not told apart.
                all = all == null ? flags : together(all, flags);
            }
        }
        return all;
    }

    /** A word that stands by itself in one of its senses does. */
    private static String together(String one, String other) {
        boolean byItself = !one.contains(ONLY_IN_COMPOUND) || !other.contains(ONLY_IN_COMPOUND);
        return byItself ? (one + other).replace(ONLY_IN_COMPOUND, "") : one + other;
    }

    @Override
    public boolean isWord(String word) {
        if (known.size() > KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(word, asked -> isWhole(asked) || isCompound(asked, 3));
    }

    @Override
    public boolean isListed(String word) {
        return isWhole(word);
    }

    private boolean isWhole(String word) {
        String flags = flags(word);
        return flags != null && !flags.contains(ONLY_IN_COMPOUND) || isForm(word, "", false);
    }

    /** @param needs a flag that the stem must have too; empty for none */
    private boolean isForm(String word, String needs, boolean ofFirstPart) {
        for (int cut = Math.max(0, word.length() - LONGEST_ENDING); cut <= word.length(); cut++) {
            for (Suffix suffix : suffixes.getOrDefault(word.substring(cut), List.of())) {
                boolean first = suffix.joins().indexOf('W') >= 0;
                if (first != ofFirstPart) {
                    continue;
                }
                String stem = word.substring(0, cut) + suffix.strip();
                String flags = flags(stem);
                if (flags != null
                        && flags.indexOf(suffix.flag()) >= 0
                        && flags.contains(needs)
                        && suffix.condition().matcher(stem).find()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean begins(String part) {
        String flags = flags(part);
        return flags != null && (flags.contains(BEGINS) || flags.contains(INSIDE)) || isForm(part, "", true);
    }

    private boolean ends(String part) {
        String flags = flags(part);
        return flags != null && flags.contains(ENDS) || isForm(part, ENDS, false);
    }

    private boolean isCompound(String word, int parts) {
        for (int cut = SHORTEST_PART; cut <= word.length() - SHORTEST_PART; cut++) {
            if (!begins(word.substring(0, cut))) {
                continue;
            }
            String rest = word.substring(cut);
            // "fall" and "lucka" are written "fallucka".
            String doubled = word.charAt(cut - 1) + rest;
            boolean afterTwo = cut > 1 && word.charAt(cut - 1) == word.charAt(cut - 2);
            if (ends(rest) || afterTwo && ends(doubled) || parts > 2 && isCompound(rest, parts - 1)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<String> nearest(String word) {
        // One of the list before one that may be put together.
        return near(word, this::isWhole).or(() -> near(word, this::isWord));
    }

    private static Optional<String> near(String word, Predicate<String> known) {
        // Hardly anybody slips at the first letter, and an unknown compound is often another word but for it.
        for (int i = 1; i < word.length() - 1; i++) {
            String swapped = word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
            if (known.test(swapped)) {
                return Optional.of(swapped);
            }
        }
        // A letter is left out more often than one is put in.
        for (int i = 1; i <= word.length(); i++) {
            for (char letter : LETTERS.toCharArray()) {
                String more = word.substring(0, i) + letter + word.substring(i);
                if (known.test(more)) {
                    return Optional.of(more);
                }
            }
        }
        for (int i = 1; i < word.length(); i++) {
            String less = word.substring(0, i) + word.substring(i + 1);
            if (less.length() > 3 && known.test(less)) {
                return Optional.of(less);
            }
        }
        for (int i = 1; i < word.length(); i++) {
            for (char letter : LETTERS.toCharArray()) {
                String changed = word.substring(0, i) + letter + word.substring(i + 1);
                if (known.test(changed)) {
                    return Optional.of(changed);
                }
            }
        }
        return Optional.empty();
    }
}
