package se.rodatraden.matters.lint.checks.numbers;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.text.Patterns;

/** How a sum stands: what is asked for, what is given of it, and what there is to give are three, and may differ. */
enum SumStanding {
    ASKED("\\b(?:ansök\\p{L}*|söker|sökt|sökte|begär\\p{L}*|yrka\\p{L}*|önskar|vill ha)\\b"),
    GIVEN("\\b(?:bevilja\\p{L}*|tilldela\\p{L}*|godkänn\\p{L}*|betalas ut|utbetala\\p{L}*|avslå\\p{L}*)\\b"),
    AT_HAND(
            "\\b(?:har (?:\\p{L}+ ){0,2}\\d|avsatt\\p{L}*|anslag\\p{L}*|ramen|budgetram\\p{L}*|till förfogande|kvar|återstår|fördela\\p{L}*)");

    private final Pattern words;

    SumStanding(String words) {
        this.words = Patterns.of(words);
    }

    /** Both say how their sum stands, and it is not the same. */
    static boolean differs(String one, String other) {
        Set<SumStanding> first = in(one);
        Set<SumStanding> second = in(other);
        return !first.isEmpty() && !second.isEmpty() && first.stream().noneMatch(second::contains);
    }

    private static Set<SumStanding> in(String sentence) {
        Set<SumStanding> found = EnumSet.noneOf(SumStanding.class);
        for (SumStanding standing : values()) {
            if (standing.words.matcher(sentence).find()) {
                found.add(standing);
            }
        }
        return found;
    }
}
