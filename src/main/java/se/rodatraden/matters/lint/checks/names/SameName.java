package se.rodatraden.matters.lint.checks.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Words;

/** Whether two names are those of one programme: made of the same parts, or of the same words but for one. */
final class SameName {
    private static final int MOST_EXTRA = 2;
    private static final int LONG_ENOUGH = 5;
    /** "Kyrkogatan i Almvik". */
    private static final Pattern JOINS_A_PLACE = Patterns.exact("\\s(?:i|vid|på|från)\\s(?:\\p{Ll}+\\s)?\\p{Lu}");

    private static final Set<String> GENERIC = Set.of(
            "team",
            "grupp",
            "projekt",
            "program",
            "satsning",
            "kurs",
            "modell",
            "metod",
            "insats",
            "verksam",
            "verksamhet",
            "center",
            "central");

    private SameName() {}

    /** The same words but for one, from the first on: {@code Kvarnen ger igen}, {@code Kvarnen ger tillbaka}. */
    private static boolean differsInOne(String usual, String other) {
        List<Words.Word> words = Words.in(usual);
        List<Words.Word> theirs = Words.in(other);
        if (words.size() < 3 || words.size() != theirs.size()) {
            return false;
        }
        int differ = 0;
        for (int i = 0; i < words.size(); i++) {
            differ += words.get(i).lower().equals(theirs.get(i).lower()) ? 0 : 1;
        }
        return differ == 1 && words.getFirst().lower().equals(theirs.getFirst().lower());
    }

    static boolean isSame(String usual, List<String> parts, NamesAlike.Name name) {
        String bare = usual.endsWith("s") ? usual.substring(0, usual.length() - 1) : usual;
        if (name.written().toLowerCase(Locale.ROOT).contains(bare.toLowerCase(Locale.ROOT))
                || usual.contains(name.written())
                || name.written().contains(usual)
                || usual.equalsIgnoreCase(name.written())
                || name.written().equalsIgnoreCase(usual + "s")) {
            return false;
        }
        String letters = name.written().toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        int more = name.parts().size() - parts.size();
        List<String> words = wordsOf(usual).toList();
        boolean all = words.size() >= 2 && meet(words, name.parts(), letters);
        if (!name.certain() && letters.equals(usual.toLowerCase(Locale.ROOT))) {
            return false; // two spellings of one word
        }
        if (differsInOne(usual, name.written())) {
            return true;
        }
        if (name.certain() && isNearly(usual, name.written(), name.made())) {
            return true;
        }
        return (all || meet(parts, name.parts(), ""))
                && more <= (name.certain() || name.made() ? MOST_EXTRA : 0)
                && parts.stream().anyMatch(part -> !GENERIC.contains(part));
    }

    /** "Läslust hela året" and "Läslust året runt", "Gå tillsammans" and "Tillsammans till skolan". */
    private static boolean isNearly(String usual, String other, boolean made) {
        List<String> theirs = wordsOf(usual).toList();
        List<String> own = wordsOf(other).toList();
        if (theirs.size() < 2
                || own.size() < 2
                || other.contains(" och ")
                || JOINS_A_PLACE.matcher(other).find()) {
            return false;
        }
        boolean sameFirst = theirs.getFirst().equals(own.getFirst());
        long shared = own.stream()
                .skip(sameFirst ? 1 : 0)
                .filter(word -> theirs.stream().skip(sameFirst ? 1 : 0).anyMatch(word::equals))
                .count();
        return sameFirst
                ? shared > 0 && own.size() == theirs.size()
                : shared > 0
                        && !made
                        && !usual.contains(" " + other.substring(0, other.indexOf(' ')))
                        && own.stream().filter(theirs::contains).anyMatch(word -> word.length() > LONG_ENOUGH);
    }

    /** Each in another part, or whole in the letters. */
    private static boolean meet(List<String> words, List<String> parts, String letters) {
        List<String> left = new ArrayList<>(parts);
        for (String word : words) {
            String met = left.stream()
                    .filter(other -> meets(word, other))
                    .findFirst()
                    .orElse("");
            if (met.isEmpty() && !(word.length() >= LONG_ENOUGH && letters.contains(word))) {
                return false;
            }
            left.remove(met);
        }
        return true;
    }

    private static Stream<String> wordsOf(String name) {
        return Words.in(name).stream()
                .map(Words.Word::lower)
                .filter(word -> !NamesAlike.JOIN.contains(word))
                .map(Words::stem);
    }

    private static boolean meets(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int shared = 0;
        while (shared < most && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared >= 3 && shared * 10 >= most * 7
                || shared == 2 && most == 2 && Math.abs(one.length() - other.length()) <= 1;
    }
}
