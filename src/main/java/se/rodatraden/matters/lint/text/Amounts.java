package se.rodatraden.matters.lint.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with what they count: {@code 44 platser}, {@code 5,2 miljoner kronor}, {@code 16 000 kronor}. */
public final class Amounts {
    private static final String DIGITS = "\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3}){1,3}|\\d{1,9}(?:,\\d{1,3})?";
    private static final Pattern AMOUNT = Patterns.of(
            "(?<![\\d:,./–-]|§ |kap\\. |bilaga |årskurs |klockan |kl\\. )(" + DIGITS
                    + ")(?:[ \\u00a0](miljoner|miljon|miljarder|mkr|mnkr|tkr|tusen))?(?:[ \\u00a0](\\p{L}[\\p{L}-]{1,40}))?(?![\\d:/])");

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

    /** {@code 16 000}, {@code 1,4}. */
    public static BigDecimal value(String written) {
        return new BigDecimal(written.replaceAll("[ \\u00a0\\u202f]", "").replace(',', '.'));
    }

    /** As it stands in a text, without spaces: {@code 1,4}. */
    public static String written(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString().replace('.', ',');
    }
}
