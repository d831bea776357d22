package se.rodatraden.matters.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.text.Patterns;

/**
 * A clause with its abbreviations of time in full, so that one reading serves them all and no full stop of theirs ends it, and
 * with its letters as a keyboard has them: what is pasted from a file has ligatures, accents of their own and signs that are
 * not seen. Only what is read is written so; the minutes keep what was typed.
 */
final class WrittenOut {
    /** Soft hyphens, joiners and spaces without a width. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    /** Of notes, which would grow together with the word that they stand at. */
    private static final Pattern RAISED = Pattern.compile("\\p{No}");

    private static final Pattern DASHED =
            Pattern.compile("(?<!\\d)(\\d{4})[\\p{Pd}\\u2212](\\d{2})[\\p{Pd}\\u2212](\\d{2})(?!\\d)");

    private static final Map<Pattern, String> IN_FULL = Map.of(
            Patterns.of("\\bfr\\.?\\s?o\\.?\\s?m(?:\\.|\\b)"), "från och med",
            Patterns.of("\\bt\\.?\\s?o\\.?\\s?m(?:\\.|\\b)"), "till och med",
            Patterns.of("\\bden första\\s(?=januari|februari|mars|april|maj|ju[nl]i|augusti|\\p{L}{4,6}ber)"),
                    "den 1 ");
    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "mars",
            "april",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");
    private static final Pattern MONTH =
            Patterns.of("(?<=\\d\\s|\\d:[ae]\\s)(jan|feb|mar|apr|jun|jul|aug|sep|okt|nov|dec)t?(?:\\.|\\b)(?!\\p{L})");

    private WrittenOut() {}

    static String of(String clause) {
        String full = DASHED.matcher(plain(clause)).replaceAll("$1-$2-$3");
        for (Map.Entry<Pattern, String> abbreviation : IN_FULL.entrySet()) {
            full = abbreviation.getKey().matcher(full).replaceAll(abbreviation.getValue());
        }
        return MONTH.matcher(full)
                .replaceAll(found -> MONTHS.stream()
                        .filter(month -> month.regionMatches(true, 0, found.group(1), 0, 3))
                        .findFirst()
                        .orElseThrow());
    }

    private static String plain(String text) {
        String seen = RAISED.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ");
        return Normalizer.normalize(seen, Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
