package se.rodatraden.matters.lint.checks;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.text.Patterns;

/** How a sum stands: what is asked for, what is given of it, and what there is to give are three, and may differ. */
enum Standing {
    ASKED("\\b(?:ansök\\p{L}*|söker|sökt|sökte|begär\\p{L}*|yrka\\p{L}*|önskar|vill ha)\\b"),
    GIVEN("\\b(?:bevilja\\p{L}*|tilldela\\p{L}*|godkänn\\p{L}*|betalas ut|utbetala\\p{L}*|avslå\\p{L}*)\\b"),
    AT_HAND(
            "\\b(?:har (?:\\p{L}+ ){0,2}\\d|avsatt\\p{L}*|anslag\\p{L}*|ramen|budgetram\\p{L}*|till förfogande|kvar|återstår|fördela\\p{L}*)");

    private final Pattern words;

    Standing(String words) {
        this.words = Patterns.of(words);
    }

    /** Both say how their sum stands, and it is not the same. */
    static boolean differs(String one, String other) {
        Set<Standing> first = in(one);
        Set<Standing> second = in(other);
        return !first.isEmpty() && !second.isEmpty() && first.stream().noneMatch(second::contains);
    }

    private static Set<Standing> in(String sentence) {
        Set<Standing> found = EnumSet.noneOf(Standing.class);
        for (Standing standing : values()) {
            if (standing.words.matcher(sentence).find()) {
                found.add(standing);
            }
        }
        return found;
    }
}
