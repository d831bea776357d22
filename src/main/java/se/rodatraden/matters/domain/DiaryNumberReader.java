package se.rodatraden.matters.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.rodatraden.kernel.DiaryNumber;

/**
 * Finds diary numbers in what people write. There is no single format: every authority has had its own, and
 * they are kept as they were written.
 */
public final class DiaryNumberReader {

    private static final String SERIES = "\\p{Lu}{1,8}";
    private static final List<Pattern> FORMATS = List.of(
            // KS 2024/890, VON-2025/00095, KS-2014/742.912, KS/2016:51, KS2019/158/11
            Pattern.compile(SERIES + "[ /-]?(?:19|20)\\d{2}[/:]\\d{1,6}(?:[./]\\d{1,4})?"),
            // RS 2027-1042, BUN-2027-12
            Pattern.compile(SERIES + "[ -](?:19|20)\\d{2}-\\d{1,6}"),
            // NSO 2026.158
            Pattern.compile(SERIES + "[ -](?:19|20)\\d{2}\\.\\d{1,6}"),
            // SUN-59/2013, SN13/25
            Pattern.compile(SERIES + "[ -]?\\d{1,6}/(?:(?:19|20)\\d{2}|\\d{1,4})"),
            // T2012-050-05828
            Pattern.compile("T(?:19|20)\\d{2}-\\d{3}-\\d{4,6}"),
            // 2006-152-307
            Pattern.compile("(?:19|20)\\d{2}-\\d{3,4}-\\d{1,5}"),
            // 2.6-335-2013, 1.5.1.388-2011, 1.5.1-135-2012, 1.6-0462/2011, 3.2-0073/2011
            Pattern.compile("\\d(?:\\.\\d{1,4}){1,4}(?:-\\d{1,5}){1,2}(?:/(?:19|20)\\d{2})?"),
            // 316-259/2012, 125-1289/2010, 7-742-2011
            Pattern.compile("\\d{1,4}-\\d{1,5}[/-](?:19|20)\\d{2}"),
            // 0207/19
            Pattern.compile("\\d{3,5}/\\d{2}(?:\\d{2})?"));
    private static final String BORDER_BEFORE = "(?<![\\p{L}\\d./:-])";
    private static final String BORDER_AFTER = "(?![\\p{L}\\d/:-]|\\.\\d)";
    private static final Pattern ANY = Pattern.compile(
            BORDER_BEFORE
                    + "(?:"
                    + String.join("|", FORMATS.stream().map(Pattern::pattern).toList())
                    + ")"
                    + BORDER_AFTER,
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final String TYPED_SERIES = "(?:(?<series>\\p{L}{1,8})[\\s/\\p{Pd}]*)";
    private static final String SIGN = "\\s*[/:\\p{Pd}]\\s*";
    private static final String YEAR = "(?<year>(?:19|20)[0-9]{2})";
    private static final String SHORT_YEAR = "(?<year>[0-9]{2})";
    private static final String ORDINAL = "(?<ordinal>[0-9]{1,6})";
    /** {@code KS 2024} is a year, and so is what a stroke follows in {@code 2024/12}. */
    private static final String NO_YEAR = "(?!(?:19|20)[0-9]{2}(?![0-9]))";

    private static final String DOCUMENT = "(?:" + SIGN + "[0-9]{1,4})?";

    /** As people type one of ours to find it; what reads in two ways is both. */
    private static final List<Pattern> TYPED = Stream.of(
                    // ks 2024/890, and 2024 890 of whichever diary
                    TYPED_SERIES + "?" + YEAR + "(?:" + SIGN + "|\\s+)" + ORDINAL,
                    // KS 2024/890-3 is the third document
                    TYPED_SERIES + YEAR + SIGN + ORDINAL + DOCUMENT,
                    // KS 24/890, and 24/890
                    TYPED_SERIES + SHORT_YEAR + SIGN + ORDINAL,
                    SHORT_YEAR + "\\s*/\\s*" + ORDINAL,
                    // KS 890/2024, KS 890/24, and 890/24
                    TYPED_SERIES + NO_YEAR + ORDINAL + SIGN + "(?:" + YEAR + "|" + SHORT_YEAR.replace("year", "short")
                            + ")",
                    NO_YEAR + ORDINAL + "\\s*/\\s*(?:" + YEAR + "|" + SHORT_YEAR.replace("year", "short") + ")",
                    // ks 890 of any year
                    TYPED_SERIES + NO_YEAR + ORDINAL,
                    // 00890, with the zeros of another system; 890 alone is a word of the diary
                    "(?<ordinal>0[0-9]{1,5})")
            .map(form -> Pattern.compile(form + "[.,]?", Pattern.UNICODE_CHARACTER_CLASS))
            .toList();

    /** {@code dnr 890}: with the label before it, a number alone is one. */
    private static final Pattern LABELLED = Pattern.compile(NO_YEAR + ORDINAL + "[.,]?");

    /** How far back a number without its year is looked for: no diary here is older. */
    private static final int YEARS = 50;

    private static final Pattern LABEL = Pattern.compile(
            "^(?:dnr|diarienr|diarienummer|ärendenummer)\\b[.:\\s]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PART = Pattern.compile("\\p{L}+|\\p{N}+");

    private DiaryNumberReader() {}

    /** Every number in a running text, in order, as it was written. */
    public static List<DiaryNumber> in(String text) {
        List<DiaryNumber> found = new ArrayList<>();
        Matcher matcher = ANY.matcher(text);
        while (matcher.find()) {
            found.add(new DiaryNumber(matcher.group()));
        }
        return List.copyOf(found);
    }

    /**
     * Reads what somebody typed to find one of our own matters, as people write it: {@code ks2024/890}, {@code KS 2024–890.},
     * {@code dnr KS 24/00890} and {@code KS 890/2024} are {@code KS 2024/890}; {@code ks 890} is that and one in each other year.
     *
     * @param own the series of those whose diary is searched; {@code 2024/890} is one in each of them
     * @param thisYear the last that a number without a year may be of
     * @return every number that it may be, the latest years first; none for words
     */
    public static List<DiaryNumber> ours(String typed, List<String> own, int thisYear) {
        String written = typed.strip();
        String plain = LABEL.matcher(written).replaceFirst("");
        return Stream.concat(TYPED.stream(), Stream.of(LABELLED).filter(_ -> !plain.equals(written)))
                .map(form -> form.matcher(plain))
                .filter(Matcher::matches)
                .flatMap(read -> numbers(read, own, thisYear))
                .distinct()
                .toList();
    }

    private static Stream<DiaryNumber> numbers(Matcher read, List<String> own, int thisYear) {
        List<String> series = part(read, "series")
                .map(letters -> List.of(letters.toUpperCase(Locale.of("sv"))))
                .orElse(own);
        int ordinal = Integer.parseInt(read.group("ordinal"));
        return years(read, thisYear)
                .boxed()
                .flatMap(year -> series.stream().map(letters -> DiaryNumber.of(letters, year, ordinal)));
    }

    private static IntStream years(Matcher read, int thisYear) {
        return part(read, "year")
                .or(() -> part(read, "short"))
                .map(digits -> IntStream.of(year(digits, thisYear)))
                .orElseGet(() -> IntStream.iterate(thisYear, year -> year - 1).limit(YEARS));
    }

    /** {@code 24} is this century's, unless that is yet to come. */
    private static int year(String digits, int thisYear) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        int century = thisYear / 100 * 100;
        return century + year <= thisYear ? century + year : century - 100 + year;
    }

    private static Optional<String> part(Matcher read, String name) {
        return read.namedGroups().containsKey(name) ? Optional.ofNullable(read.group(name)) : Optional.empty();
    }

    /**
     * Whether two spellings are of one number: letters in any case, any sign between the parts, zeros before them and a
     * label do not tell numbers apart. {@code Dnr son-2024:0512} is {@code SON 2024/512}.
     */
    public static boolean isSame(String one, String other) {
        return parts(one).equals(parts(other));
    }

    private static List<String> parts(String written) {
        String plain = LABEL.matcher(written.strip()).replaceFirst("").toUpperCase(Locale.of("sv"));
        return PART.matcher(plain)
                .results()
                .map(part -> part.group().replaceFirst("^0+(?=\\d)", ""))
                .toList();
    }
}
