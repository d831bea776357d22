package se.rodatraden.matters.lint.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words of running Swedish text, and what is left of a word without its endings. */
public final class Words {
    private static final List<String> ENDINGS = List.of(
            "heterna", "heten", "heter", "arnas", "ernas", "ornas", "arna", "erna", "orna", "ande", "ades", "aste",
            "ade", "ats", "ast", "are", "ens", "ets", "ar", "er", "or", "en", "et", "as", "at", "ad", "na", "a", "e",
            "n", "t", "s");

    private static final Set<String> COMMON = Set.of(
            "ska",
            "skall",
            "och",
            "att",
            "som",
            "för",
            "med",
            "den",
            "det",
            "till",
            "från",
            "inte",
            "kan",
            "har",
            "hade",
            "blir",
            "bör",
            "måste",
            "eller",
            "under",
            "över",
            "efter",
            "enligt",
            "även",
            "också",
            "samt",
            "vara",
            "varit",
            "inom",
            "genom",
            "mellan",
            "dessa",
            "denna",
            "detta",
            "deras",
            "sina",
            "sitt",
            "annan",
            "andra",
            "alla",
            "förvaltningen",
            "nämnden",
            "kontoret",
            "föreslår",
            "kommunen",
            "beslutar",
            "följande",
            "därför",
            "ärendet",
            "beslutet",
            "varje",
            "vid",
            "när",
            "där",
            "bland",
            "annat",
            "finns",
            "fler",
            "mer",
            "utan",
            "ger",
            "får",
            "uppdrag",
            "anser",
            "bedömer");

    private Words() {}

    /** @param from the first character in the text */
    public record Word(int from, String text) {
        public int to() {
            return from + text.length();
        }

        public String lower() {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /** Letters, with the hyphens between them; no numbers. */
    public static List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (!Character.isLetter(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            while (i < text.length()
                    && (Character.isLetter(text.charAt(i))
                            || (text.charAt(i) == '-'
                                    && i + 1 < text.length()
                                    && Character.isLetter(text.charAt(i + 1))))) {
                i++;
            }
            words.add(new Word(start, text.substring(start, i)));
        }
        return words;
    }

    /** The word in small letters without its ending; at least three letters are left. */
    public static String stem(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (String ending : ENDINGS) {
            if (lower.endsWith(ending) && lower.length() - ending.length() >= 4) {
                return lower.substring(0, lower.length() - ending.length());
            }
        }
        return lower;
    }

    /** The stems of the words that carry the meaning. */
    public static Set<String> content(String text) {
        Set<String> stems = new LinkedHashSet<>();
        for (Word word : in(text)) {
            if (word.text().length() >= 4 && !COMMON.contains(word.lower())) {
                stems.add(stem(word.text()));
            }
        }
        return stems;
    }

    /** Whether two stems are of the same word, or one is a part of the other's compound. */
    public static boolean akin(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        return shorter.length() >= 5 && (longer.startsWith(shorter) || longer.endsWith(shorter))
                || commonPrefix(one, other) >= 6;
    }

    private static int commonPrefix(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int i = 0;
        while (i < most && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }

    /** Insertions, losses, changes and swaps of neighbours that make one of the other; counted to at most two. */
    public static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return 2;
        }
        int i = 0;
        int endOne = one.length();
        int endOther = other.length();
        while (i < endOne && i < endOther && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        while (endOne > i && endOther > i && one.charAt(endOne - 1) == other.charAt(endOther - 1)) {
            endOne--;
            endOther--;
        }
        int left = endOne - i;
        int right = endOther - i;
        if (left == 0 && right == 0) {
            return 0;
        }
        if (left <= 1 && right <= 1) {
            return 1;
        }
        boolean swap =
                left == 2 && right == 2 && one.charAt(i) == other.charAt(i + 1) && one.charAt(i + 1) == other.charAt(i);
        return swap ? 1 : 2;
    }
}
