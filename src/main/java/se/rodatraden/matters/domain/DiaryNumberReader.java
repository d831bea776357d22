package se.rodatraden.matters.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern OURS = Pattern.compile(
            "(?:(\\p{L}{1,8})[\\s/\\p{Pd}]*)?((?:19|20)[0-9]{2})(?:\\s*[/:\\p{Pd}]\\s*|\\s+)([0-9]{1,6})[.,]?",
            Pattern.UNICODE_CHARACTER_CLASS);

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
     * Reads what somebody typed to find one of our own matters, as people write it: {@code ks2024/890}, {@code KS 2024–890.}
     * and {@code ks 2024 890} are {@code KS 2024/890}.
     *
     * @param own the series of those whose diary is searched; {@code 2024/890} is one in each of them
     * @return every number that it may be; none for words
     */
    public static List<DiaryNumber> ours(String typed, List<String> own) {
        Matcher matcher = OURS.matcher(typed.strip());
        if (!matcher.matches()) {
            return List.of();
        }
        String series = matcher.group(1);
        int year = Integer.parseInt(matcher.group(2));
        int ordinal = Integer.parseInt(matcher.group(3));
        return (series == null ? own : List.of(series.toUpperCase(Locale.of("sv"))))
                .stream().map(letters -> DiaryNumber.of(letters, year, ordinal)).toList();
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
