package se.rodatraden.matters.lint.checks.spelling;

import java.util.Set;
import se.rodatraden.matters.lint.text.SwedishWords;

/** What may be a word though no list has it, and what is hardly one though it may be a compound. */
final class WordShapes {
    private static final String VOWELS = "aeiouyåäö";
    private static final Set<String> NOUN_ENDINGS = Set.of("et", "en", "ets", "ens");
    /** "Spolis", "körväg": what a verb makes a compound with. */
    private static final Set<String> SHORT_NOUNS = Set.of(
            "is", "isen", "hus", "huset", "bad", "väg", "vägen", "yta", "ytan", "rum", "plan", "tid", "bana", "hall",
            "led", "tak");
    /** Heard as each other: "standart". */
    private static final String HARD_AND_SOFT = "dtgkbp";

    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    /** Verbs of two letters that make compounds: "gåtur". */
    private static final Set<String> SHORT_VERBS = Set.of("gå", "bo", "sy", "ro");

    private WordShapes() {}

    /**
     * No word of the list but a possible compound of two, and a word of the list when two letters change places or, in a
     * long one, when one letter is put back.
     */
    static boolean isSlipOfAnother(String word, SwedishWords words) {
        if (word.length() < 6 || words.isListed(word)) {
            return false;
        }
        for (int i = 1; i < word.length() - 2; i++) {
            String swapped = word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
            if (!swapped.equals(word) && words.isListed(swapped)) {
                return true;
            }
        }
        for (int i = 1; i < word.length(); i++) {
            int pair = HARD_AND_SOFT.indexOf(word.charAt(i));
            if (pair >= 0
                    && words.isListed(word.substring(0, i) + HARD_AND_SOFT.charAt(pair ^ 1) + word.substring(i + 1))) {
                return true;
            }
        }
        for (int i = 2; word.length() >= 9 && i < word.length() - 2; i++) {
            for (char letter : VOWELS.toCharArray()) {
                if (words.isListed(word.substring(0, i) + letter + word.substring(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean isKnown(String word, SwedishWords words) {
        return words.isWord(word)
                || isPassive(word, words)
                || isOfAVerb(word, words)
                || words.isWord(Character.toUpperCase(word.charAt(0)) + word.substring(1))
                || isCompound(word, words);
    }

    /** "Förslaget har samverkats": any verb may be used so, though the list has but some of the forms. */
    private static boolean isPassive(String word, SwedishWords words) {
        return (word.endsWith("ats") || word.endsWith("ades") || word.endsWith("tts") || word.endsWith("das"))
                && words.isWord(word.substring(0, word.length() - 1));
    }

    /** "Överlappet": a noun that is made of a verb, or a compound that begins with one. */
    private static boolean isOfAVerb(String word, SwedishWords words) {
        if (word.length() > SHORTEST
                && SHORT_VERBS.contains(word.substring(0, 2))
                && words.isListed(word.substring(2))) {
            return true;
        }
        for (int cut = SHORTEST; cut <= word.length() - 2; cut++) {
            String rest = word.substring(cut);
            if ((cut > SHORTEST && NOUN_ENDINGS.contains(rest)
                            || SHORT_NOUNS.contains(rest)
                            || rest.length() > SHORTEST && words.isListed(rest))
                    && words.isListed(word.substring(0, cut) + "a")) {
                return true;
            }
        }
        return false;
    }

    /** Two known words of some length, with or without an s between them. */
    private static boolean isCompound(String word, SwedishWords words) {
        for (int cut = 3; cut <= word.length() - 3; cut++) {
            if (cut == 3 && word.length() - cut < 5) {
                continue;
            }
            String first = word.substring(0, cut);
            String second = word.substring(cut);
            boolean joined = first.endsWith("s") && words.isWord(first.substring(0, first.length() - 1));
            // "Funktionshindersråd": a short word ends a compound where the s tells that it is one.
            if (second.length() == 3 && !(joined && cut >= LONG)) {
                continue;
            }
            if ((joined || words.isWord(first)) && words.isWord(second)) {
                return true;
            }
        }
        return false;
    }
}
