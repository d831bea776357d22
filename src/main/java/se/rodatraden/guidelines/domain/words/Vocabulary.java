package se.rodatraden.guidelines.domain.words;

import java.util.List;

/**
 * The words of a cell in one language. Of each list the first word is the one that is written; the others are
 * read as well.
 *
 * @param between before two ends with "and" between them, both of which belong to what is asked for
 * @param orMore after a value and "or" or "and": the value and all above it
 * @param orLess the same downwards
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
        List<String> between,
        List<String> orMore,
        List<String> orLess,
        List<String> years,
        List<String> unknown,
        char decimalSign,
        OfDays ofDays,
        OfSets ofSets) {

    /**
     * What is said of days, where numbers have other words; each limit is among those that are read of numbers too.
     *
     * @param months from January; three letters or more of one are read as the month
     */
    public record OfDays(List<String> months, String atLeast, String atMost, String below, String above) {}

    /**
     * What is said of a set.
     *
     * @param contains all of what follows, or where it is listed with "or", any
     * @param containsAny at least one of what follows
     * @param containsNone none of what follows
     * @param containsNot the same of one thing, or of several with "or" between
     * @param butNot joins what is to be there with what must not be: one thing, or several with "or" between
     * @param butNone the same, before several things however they are joined
     * @param otherThan before a whole test: every set but those
     * @param nothing the empty set, as a value
     */
    public record OfSets(
            List<String> contains,
            List<String> containsAny,
            List<String> containsNone,
            List<String> containsNot,
            List<String> butNot,
            List<String> butNone,
            List<String> otherThan,
            List<String> nothing) {}

    public static final Vocabulary SWEDISH = new Vocabulary(
            List.of("oavsett", "spelar ingen roll", "alla"),
            List.of("ja", "sant"),
            List.of("nej", "falskt"),
            List.of("inte", "ej", "allt utom", "utom"),
            "eller",
            "och",
            List.of("minst", "från och med", "fr.o.m.", "från", "tidigast", "fyllt", "har fyllt"),
            List.of("högst", "till och med", "t.o.m.", "upp till och med", "upp till", "senast", "max", "maximalt"),
            List.of("under", "yngre än", "mindre än", "lägre än", "före", "innan"),
            List.of("över", "äldre än", "mer än", "högre än", "efter"),
            List.of("till och med", "till", "t.o.m."),
            List.of("mellan"),
            List.of("äldre", "mer", "fler", "högre", "senare", "uppåt"),
            List.of("yngre", "mindre", "färre", "lägre", "tidigare", "nedåt"),
            List.of("år"),
            List.of("inte känt", "okänt"),
            ',',
            new OfDays(
                    List.of(
                            "januari",
                            "februari",
                            "mars",
                            "april",
                            "maj",
                            "juni",
                            "juli",
                            "augusti",
                            "september",
                            "oktober",
                            "november",
                            "december"),
                    "från och med",
                    "till och med",
                    "före",
                    "efter"),
            new OfSets(
                    List.of("innehåller", "innehåller både", "innehåller alla av"),
                    List.of("innehåller någon av", "innehåller något av", "någon av", "något av"),
                    List.of("innehåller ingen av", "innehåller inget av", "innehåller varken", "ingen av", "varken"),
                    List.of("innehåller inte", "inte innehåller", "inte"),
                    List.of("men inte", "men innehåller inte", "och innehåller inte", "och inte"),
                    List.of(
                            "men ingen av",
                            "men inget av",
                            "men varken",
                            "men innehåller ingen av",
                            "men innehåller varken",
                            "och ingen av",
                            "och inget av",
                            "och varken"),
                    List.of("allt utom det som"),
                    List.of("ingen", "inga", "inget", "ingenting")));

    public static final Vocabulary ENGLISH = new Vocabulary(
            List.of("any", "does not matter", "all"),
            List.of("yes"),
            List.of("no"),
            List.of("not", "anything but", "except"),
            "or",
            "and",
            List.of("at least", "from"),
            List.of("at most", "up to and including", "up to", "no later than", "max"),
            List.of("under", "below", "younger than", "less than", "before"),
            List.of("over", "above", "older than", "more than", "after"),
            List.of("through", "to"),
            List.of("between"),
            List.of("older", "more", "higher", "later", "over", "above"),
            List.of("younger", "less", "fewer", "lower", "earlier", "under", "below"),
            List.of("years", "years old", "year"),
            List.of("not known", "unknown"),
            '.',
            new OfDays(
                    List.of(
                            "January",
                            "February",
                            "March",
                            "April",
                            "May",
                            "June",
                            "July",
                            "August",
                            "September",
                            "October",
                            "November",
                            "December"),
                    "from",
                    "up to and including",
                    "before",
                    "after"),
            new OfSets(
                    List.of("contains", "contains both", "contains all of"),
                    List.of("contains any of", "any of"),
                    List.of("contains none of", "none of"),
                    List.of("does not contain", "not"),
                    List.of("but not", "but does not contain", "and does not contain", "and not"),
                    List.of("but none of", "but contains none of", "and none of"),
                    List.of("anything but what"),
                    List.of("none", "nothing")));

    static final List<Vocabulary> ALL = List.of(SWEDISH, ENGLISH);

    /** Whether the text is a name of the empty set in any language. */
    static boolean saysNothing(String text) {
        return ALL.stream().flatMap(words -> words.ofSets().nothing().stream()).anyMatch(text::equalsIgnoreCase);
    }

    /** Whether the text says in any language that the answer makes no difference. */
    static boolean saysAny(String text) {
        return ALL.stream().flatMap(words -> words.any().stream()).anyMatch(text::equalsIgnoreCase);
    }
}
