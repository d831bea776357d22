package se.rodatraden.matters.lint.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The word list of the Swedish hunspell dictionary (Göran Andersson's DSSO, LGPL-3), read from the jar that carries it. It
 * is read once, when the first word is asked about.
 */
public final class HunspellWords implements SwedishWords {
    private static final String AT = "/org/languagetool/resource/sv/hunspell/sv_SE.";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzåäöé";
    private static final int KEPT = 20_000;

    private final Hunspell hunspell;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    private HunspellWords(Dictionary dictionary) {
        this.hunspell = new Hunspell(dictionary);
    }

    private static final class Once {
        private static final HunspellWords WORDS = new HunspellWords(read());
    }

    public static HunspellWords shared() {
        return Once.WORDS;
    }

    private static Dictionary read() {
        try (InputStream affixes = open("aff");
                InputStream words = open("dic")) {
            return new Dictionary(new ByteBuffersDirectory(), "sv", affixes, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException("the Swedish word list cannot be read", e);
        }
    }

    private static InputStream open(String ending) {
        InputStream file = HunspellWords.class.getResourceAsStream(AT + ending);
        if (file == null) {
            throw new IllegalStateException("the program lacks its Swedish word list");
        }
        return file;
    }

    @Override
    public boolean isWord(String word) {
        if (known.size() > KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(word, hunspell::spell);
    }

    @Override
    public Optional<String> nearest(String word) {
        // Hardly anybody slips at the first letter, and an unknown compound is often another word but for it.
        for (int i = 1; i < word.length() - 1; i++) {
            String swapped = word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
            if (hunspell.spell(swapped)) {
                return Optional.of(swapped);
            }
        }
        for (int i = 1; i < word.length(); i++) {
            String lost = word.substring(0, i) + word.substring(i + 1);
            if (lost.length() > 3 && hunspell.spell(lost)) {
                return Optional.of(lost);
            }
        }
        for (int i = 1; i <= word.length(); i++) {
            for (char letter : LETTERS.toCharArray()) {
                String more = word.substring(0, i) + letter + word.substring(i);
                if (hunspell.spell(more)) {
                    return Optional.of(more);
                }
                if (i < word.length()) {
                    String changed = word.substring(0, i) + letter + word.substring(i + 1);
                    if (hunspell.spell(changed)) {
                        return Optional.of(changed);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
