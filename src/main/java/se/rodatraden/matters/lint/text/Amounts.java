package se.rodatraden.matters.lint.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with what they count: {@code 44 platser}, {@code 5,2 miljoner kronor}, {@code 16 000 kronor}. */
public final class Amounts {
    private static final String DIGITS = "\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3}){1,3}|\\d{1,9}(?:,\\d{1,3})?";
    private static final Pattern AMOUNT = Patterns.of(
            "(?<![\\d:,./–-]|§ |kap\\. |bilaga |tabell |figur |årskurs |klockan |kl\\. )(" + DIGITS
                    + ")(?:[ \\u00a0](miljoner|miljon|miljarder|mkr|mnkr|tkr|tusen))?(?:[ \\u00a0](\\p{L}[\\p{L}-]{1,40}))?(?![\\d:/])");

    private static final Pattern RANGE = Pattern.compile("[\\d ,]{1,12}\\s?[–-]\\s?\\d");
    /** "Under 2026 rapporterades": written without a space, it is no number of things. */
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}(?![\\d,])");

    private static final Pattern WORD = Patterns.of(
            "(?<![\\p{L}\\d-])(två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo)[ \\u00a0](\\p{L}[\\p{L}-]{2,40})");

    private Amounts() {}

    /** @param unit the word after it, in small letters; empty where there is none */
    public record Amount(BigDecimal value, String unit, int from, int to) {
        public boolean isMoney() {
            return unit.startsWith("kron") || unit.equals("mkr") || unit.equals("kr");
        }

        /** A number that counts nothing and may be a year. */
        public boolean isYear() {
            return unit.isEmpty()
                    && value.scale() <= 0
                    && value.compareTo(BigDecimal.valueOf(1900)) >= 0
                    && value.compareTo(BigDecimal.valueOf(2100)) < 0;
        }
    }

    public static List<Amount> in(String text) {
        if (!Patterns.hasDigit(text)) {
            return List.of();
        }
        List<Amount> amounts = new ArrayList<>();
        Matcher matcher = AMOUNT.matcher(text);
        while (matcher.find()) {
            BigDecimal value = value(matcher.group(1));
            String scale = matcher.group(2) == null ? "" : matcher.group(2).toLowerCase(Locale.ROOT);
            String unit = matcher.group(3) == null ? "" : matcher.group(3).toLowerCase(Locale.ROOT);
            if (scale.startsWith("miljon") || scale.equals("mkr") || scale.equals("mnkr")) {
                value = value.movePointRight(6);
            } else if (scale.startsWith("miljard")) {
                value = value.movePointRight(9);
            } else if (!scale.isEmpty()) {
                value = value.movePointRight(3);
            }
            boolean short_ = scale.endsWith("kr");
            // "3 mkr och": the word after it is no part of it.
            amounts.add(new Amount(
                    value.stripTrailingZeros(),
                    short_ ? "kronor" : unit,
                    matcher.start(),
                    short_ ? matcher.end(2) : matcher.end()));
        }
        return amounts;
    }

    /** Those in figures and those from two to twenty in letters that count something; no days, no ages, no ends of a range. */
    public static List<Amount> withWords(String text) {
        List<Amount> amounts = new ArrayList<>();
        List<Days.Day> days = Patterns.hasDigit(text) ? Days.in(text) : List.of();
        for (Amount amount : in(text)) {
            boolean ofADay = Days.isMonth(amount.unit())
                    || days.stream().anyMatch(day -> amount.from() < day.to() && amount.to() > day.from());
            boolean ofAYear = YEAR.matcher(text.substring(amount.from())).lookingAt();
            if (!ofADay
                    && !ofAYear
                    && !RANGE.matcher(text.substring(amount.from())).lookingAt()) {
                amounts.add(amount);
            }
        }
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            amounts.add(new Amount(
                    BigDecimal.valueOf(Ages.number(word.group(1))),
                    word.group(2).toLowerCase(Locale.ROOT),
                    word.start(),
                    word.end()));
        }
        amounts.sort(Comparator.comparingInt(Amount::from));
        return amounts;
    }

    /** {@code 16 000}, {@code 1,4}. */
    public static BigDecimal value(String written) {
        return new BigDecimal(written.replaceAll("[ \\u00a0\\u202f]", "").replace(',', '.'));
    }

    /** One figure is another one, or two neighbours have changed places, as happens to whoever types. */
    public static boolean isSlip(BigDecimal said, BigDecimal right) {
        String one = said.stripTrailingZeros().toPlainString();
        String other = right.stripTrailingZeros().toPlainString();
        if (one.length() != other.length() || one.equals(other)) {
            return false;
        }
        int differ = 0;
        for (int i = 0; i < one.length(); i++) {
            differ += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differ == 1 || Words.distance(one, other) == 1;
    }

    /** As it stands in a text, without spaces: {@code 1,4}. */
    public static String written(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString().replace('.', ',');
    }
}
