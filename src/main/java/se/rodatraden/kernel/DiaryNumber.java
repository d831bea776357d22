package se.rodatraden.kernel;

/**
 * Identifies a matter in one authority's diary (diarienummer). There is no single format between
 * municipalities, so any is kept as it was written; ours are {@code KS 2024/890}.
 */
public record DiaryNumber(String value) {
    public DiaryNumber {
        value = value.strip();
        if (value.isEmpty() || value.length() > 60) {
            throw new IllegalArgumentException("a diary number has 1 to 60 characters");
        }
    }

    public static DiaryNumber of(String series, int year, int ordinal) {
        return new DiaryNumber("%s %d/%d".formatted(series, year, ordinal));
    }

    @Override
    public String toString() {
        return value;
    }
}
