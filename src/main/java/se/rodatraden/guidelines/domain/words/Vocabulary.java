package se.rodatraden.guidelines.domain.words;

import java.util.List;

/**
 * The words of a cell in one language. Of each list the first word is the one that is written; the others are
 * read as well.
 */
public record Vocabulary(
        List<String> any,
        List<String> yes,
        List<String> no,
        List<String> not,
        String or,
        String and,
        List<String> atLeast,
        List<String> atMost,
        List<String> below,
        List<String> above,
        List<String> through,
        List<String> years,
        char decimalSign,
        OfSets ofSets) {

    /** What is said of a set; written only, as a set is asked in the table language. */
    public record OfSets(String contains, String containsNot, String containsNone, String notSo, String nothing) {}

    public static final Vocabulary SWEDISH = new Vocabulary(
            List.of("oavsett", "spelar ingen roll", "alla"),
            List.of("ja", "sant"),
            List.of("nej", "falskt"),
            List.of("inte", "ej", "allt utom", "utom"),
            "eller",
            "och",
            List.of("minst", "från och med", "fr.o.m.", "från"),
            List.of("högst", "till och med", "t.o.m.", "upp till"),
            List.of("under", "yngre än", "mindre än", "lägre än", "före"),
            List.of("över", "äldre än", "mer än", "högre än", "efter"),
            List.of("till och med", "till"),
            List.of("år"),
            ',',
            new OfSets("innehåller", "innehåller inte", "innehåller ingen av", "allt som inte", "ingen"));

    public static final Vocabulary ENGLISH = new Vocabulary(
            List.of("any", "does not matter", "all"),
            List.of("yes"),
            List.of("no"),
            List.of("not", "anything but", "except"),
            "or",
            "and",
            List.of("at least", "from"),
            List.of("at most", "up to"),
            List.of("under", "below", "younger than", "less than", "before"),
            List.of("over", "above", "older than", "more than", "after"),
            List.of("through", "to"),
            List.of("years", "years old", "year"),
            '.',
            new OfSets("contains", "does not contain", "contains none of", "anything but what", "none"));

    static final List<Vocabulary> ALL = List.of(SWEDISH, ENGLISH);
}
