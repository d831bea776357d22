package se.rodatraden.casework;

/** What people call a case by, in its unit's own series: {@code B-2024-00123}. */
public record CaseNumber(String value) {
    private static final String FORM = "B-\\d{4}-\\d{5,}";

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
        return text.strip().toUpperCase(java.util.Locale.ROOT).replaceAll("\\s", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
