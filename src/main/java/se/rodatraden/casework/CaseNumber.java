package se.rodatraden.casework;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people call a case by, in its unit's own series: {@code B-2024-00123}. */
public record CaseNumber(String value) {
    private static final String FORM = "B-\\d{4}-\\d{5,}";

    /**
     * As people write it: {@code b 2024 114}, {@code B–2024–00114.}, {@code 2024/114}, {@code B2024114}. The letter and the
     * zeros before the running number are left out, any sign stands between, and a full stop after it. Without the letter
     * a sign tells year and number apart.
     */
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:B[\\s/:.\\p{Pd}]*((?:19|20)[0-9]{2})[\\s/:.\\p{Pd}]*|((?:19|20)[0-9]{2})[\\s/:.\\p{Pd}]+)0*([0-9]{1,9})[.,]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    public CaseNumber {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("a case number is written B-2024-00123");
        }
    }

    /** Whether the text may be one, however it was written. */
    public static boolean looksLike(String text) {
        return read(text).isPresent();
    }

    /** @throws IllegalArgumentException when it does not look like one */
    public static CaseNumber parse(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("a case number is written B-2024-00123"));
    }

    private static Optional<CaseNumber> read(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        String year = written.group(1) == null ? written.group(2) : written.group(1);
        return Optional.of(new CaseNumber("B-%s-%05d".formatted(year, Integer.parseInt(written.group(3)))));
    }

    @Override
    public String toString() {
        return value;
    }
}
