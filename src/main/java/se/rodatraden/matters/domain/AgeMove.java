package se.rodatraden.matters.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A proposal that moves a lower age limit: "från åtta års ålder i stället för tolv".
 *
 * @param from the limit as it is, in full years
 * @param to the limit as it would be
 */
public record AgeMove(int from, int to) {

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("fem", 5),
            Map.entry("sex", 6),
            Map.entry("sju", 7),
            Map.entry("åtta", 8),
            Map.entry("nio", 9),
            Map.entry("tio", 10),
            Map.entry("elva", 11),
            Map.entry("tolv", 12),
            Map.entry("tretton", 13),
            Map.entry("fjorton", 14),
            Map.entry("femton", 15),
            Map.entry("sexton", 16),
            Map.entry("sjutton", 17),
            Map.entry("arton", 18),
            Map.entry("nitton", 19),
            Map.entry("tjugo", 20));
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String AGE = "(\\d{1,2}|[a-zåäö]+)";
    private static final String YEARS = "(?:\\s+år(?:s\\s+ålder)?)?";
    private static final Pattern INSTEAD_OF =
            Pattern.compile("från\\s+" + AGE + YEARS + "\\s+i\\s?stället\\s+för\\s+(?:från\\s+)?" + AGE, ANY_CASE);
    private static final Pattern FROM_TO = Pattern.compile(
            "(?:åldersgräns\\S*|åldern)\\s+(?:\\S+\\s+){0,3}från\\s+" + AGE + YEARS + "\\s+till\\s+" + AGE, ANY_CASE);

    /** The move that a demand states in one of the two usual phrases; empty when it states none. */
    public static Optional<AgeMove> in(String wording) {
        return match(INSTEAD_OF, wording, 2, 1).or(() -> match(FROM_TO, wording, 1, 2));
    }

    /** The ages that fall on another side of the limit: 8, 9, 10 and 11 when it moves from 12 to 8. */
    public List<Integer> agesBetween() {
        return IntStream.range(Math.min(from, to), Math.max(from, to)).boxed().toList();
    }

    private static Optional<AgeMove> match(Pattern pattern, String wording, int fromGroup, int toGroup) {
        Matcher matcher = pattern.matcher(wording);
        if (!matcher.find()) {
            return Optional.empty();
        }
        Optional<Integer> from = age(matcher.group(fromGroup));
        Optional<Integer> to = age(matcher.group(toGroup));
        return from.isPresent() && to.isPresent() && !from.equals(to)
                ? Optional.of(new AgeMove(from.get(), to.get()))
                : Optional.empty();
    }

    private static Optional<Integer> age(String word) {
        return Character.isDigit(word.charAt(0))
                ? Optional.of(Integer.valueOf(word))
                : Optional.ofNullable(WORDS.get(word.toLowerCase(java.util.Locale.ROOT)));
    }
}
