package se.rodatraden.casework.domain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.people.PersonName;

/**
 * Why something about the persons of a case was put right. The history keeps it, and follows the case to readers to whom
 * the persons may have been shut since: it says nobody's name and nobody's number.
 */
public final class CorrectionReason {
    public static final int SHORTEST = 5;
    public static final int LONGEST = 200;
    /** What is written when the reason is a further report. */
    public static final String CAME_WITH_A_REPORT = "Uppgiften kom med en ny orosanmälan.";

    private static final Pattern NUMBER = Pattern.compile("\\d{6}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private CorrectionReason() {}

    /** @param names of everybody in the case, as they were and as they are to be */
    public static Verdict mayBeKept(String reason, Stream<PersonName> names) {
        Set<String> said = new HashSet<>(words(reason));
        boolean named = names.flatMap(name -> words(name.display()).stream()).anyMatch(said::contains);
        boolean numbered = NUMBER.matcher(reason.replaceAll("[\\s.-]", "")).find();
        return Verdict.allowedIf(
                !named && !numbered && reason.length() >= SHORTEST && reason.length() <= LONGEST,
                "casework.refused.reason-of-correction",
                SHORTEST,
                LONGEST);
    }

    private static Set<String> words(String text) {
        return new HashSet<>(
                Arrays.asList(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT).strip())));
    }
}
