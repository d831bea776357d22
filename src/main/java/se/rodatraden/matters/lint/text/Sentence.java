package se.rodatraden.matters.lint.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Place;

/**
 * One sentence of a block.
 *
 * @param from its first character in the block's text
 */
public record Sentence(Block block, int from, String text) {

    private static final int LONGEST = 1_500;

    /** Words that end in a stop and end no sentence. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "t.ex", "bl.a", "m.m", "kap", "dnr", "nr", "ca", "kl", "st", "resp", "tf", "t.f", "f.d", "jfr", "s.k",
            "d.v.s", "dvs", "m.fl", "o.s.v", "osv", "p.g.a", "fr.o.m", "t.o.m", "e.d", "inkl", "exkl", "tel", "tim",
            "mån", "jan", "feb", "mars", "apr", "aug", "sept", "okt", "nov", "dec", "kr", "mkr", "sid", "avd", "utg");

    /** Where the characters of the sentence stand. */
    public Place place(int start, int end) {
        return block.place(from + start, from + end);
    }

    public Place place() {
        return place(0, text.length());
    }

    /** The one before it in its block; empty for the first, and for what is none of the block's sentences. */
    public Optional<Sentence> before() {
        List<Sentence> all = in(block);
        int at = all.indexOf(this);
        return at > 0 ? Optional.of(all.get(at - 1)) : Optional.empty();
    }

    /** The one after it in its block; empty for the last, and for what is none of the block's sentences. */
    public Optional<Sentence> next() {
        List<Sentence> all = in(block);
        int at = all.indexOf(this);
        return at >= 0 && at + 1 < all.size() ? Optional.of(all.get(at + 1)) : Optional.empty();
    }

    /** The marks of notes within it and just after it. */
    public List<Part.NoteMark> noteMarks() {
        return block.noteMarks().stream()
                .filter(mark -> mark.at() > from && mark.at() <= from + text.length() + 1)
                .toList();
    }

    public static List<Sentence> in(Block block) {
        List<Sentence> sentences = new ArrayList<>();
        String text = block.text();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (ends(text, i, start) || isTooLong(text.charAt(i), i - start)) {
                add(sentences, block, start, i + 1);
                start = i + 1;
            }
        }
        add(sentences, block, start, text.length());
        return sentences;
    }

    /** A text without stops is cut, between words where it has words: rules look back and forth within a sentence. */
    private static boolean isTooLong(char at, int length) {
        return length >= LONGEST && Character.isWhitespace(at) || length >= 2 * LONGEST;
    }

    private static boolean ends(String text, int at, int start) {
        char character = text.charAt(at);
        if (character == '\n') {
            return true;
        }
        if (character != '.' && character != '!' && character != '?') {
            return false;
        }
        if (at + 1 >= text.length()) {
            return true;
        }
        if (!Character.isWhitespace(text.charAt(at + 1))) {
            return false;
        }
        int next = at + 2;
        if (next >= text.length()) {
            return true;
        }
        char begins = text.charAt(next);
        boolean newSentence =
                Character.isUpperCase(begins) || "”\"»(–-".indexOf(begins) >= 0 || Character.isDigit(begins);
        if (!newSentence) {
            return false;
        }
        int word = at;
        while (word > start && !Character.isWhitespace(text.charAt(word - 1)) && at - word < 12) {
            word--;
        }
        String last = text.substring(word, at).replaceFirst("^[(”\"]", "");
        // An initial, or "2 kap. 8 §".
        return !ABBREVIATIONS.contains(last.toLowerCase(java.util.Locale.ROOT))
                && !(last.length() == 1 && Character.isUpperCase(last.charAt(0)));
    }

    private static void add(List<Sentence> sentences, Block block, int from, int to) {
        String piece = block.text().substring(from, to);
        int leading = 0;
        while (leading < piece.length() && Character.isWhitespace(piece.charAt(leading))) {
            leading++;
        }
        String stripped = piece.strip();
        if (!stripped.isEmpty()) {
            sentences.add(new Sentence(block, from + leading, stripped));
        }
    }
}
