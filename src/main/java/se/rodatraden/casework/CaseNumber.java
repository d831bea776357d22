package se.rodatraden.casework;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people call a case by, in its unit's own series: {@code B-2024-00123}. */
public record CaseNumber(String value) {
    private static final String FORM = "B-\\d{4}-\\d{5,}";

    /** The zeros before the running number are on paper only; nobody says them. */
    private static final Pattern SPOKEN = Pattern.compile("B-(\\d{4})-(\\d{1,4})");

    public CaseNumber {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("a case number is written B-2024-00123");
        }
    }

    /** Whether the text may be one, however it was cased and spaced. */
    public static boolean looksLike(String text) {
        return normalised(text).matches(FORM);
    }

    public static CaseNumber parse(String text) {
        return new CaseNumber(normalised(text));
    }

    private static String normalised(String text) {
        String number = text.strip().toUpperCase(Locale.ROOT).replaceAll("\\s", "");
        Matcher spoken = SPOKEN.matcher(number);
        return spoken.matches() ? "B-%s-%05d".formatted(spoken.group(1), Integer.parseInt(spoken.group(2))) : number;
    }

    @Override
    public String toString() {
        return value;
    }
}
