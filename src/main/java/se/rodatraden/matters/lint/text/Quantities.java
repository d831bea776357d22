package se.rodatraden.matters.lint.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.text.Amounts.Amount;

/**
 * Numbers that count something: how many, how much money, how large a share, how long. No numbers of sections of an act, of
 * lines, of classes or of days.
 */
public final class Quantities {
    public enum Kind {
        COUNT,
        MONEY,
        SHARE,
        /** Of a share: a difference between two. */
        POINTS,
        TIME
    }

    /**
     * @param unit the word after it, in small letters; empty where there is none
     * @param head the stem of what is counted, past an adjective; empty where that is not said
     */
    public record Quantity(BigDecimal value, Kind kind, String unit, String head, int from, int to) {
        public boolean isAlike(Quantity other) {
            return kind == other.kind;
        }

        /** Whether the same is counted: "platser" and "nya platser". */
        public boolean isOfTheSame(Quantity other) {
            return kind == other.kind
                    && (kind != Kind.COUNT
                            || head.isEmpty()
                            || other.head.isEmpty()
                            || head.equals(other.head)
                            || Words.akin(head, other.head));
        }

        public boolean isLarge() {
            return value.compareTo(BigDecimal.TEN) >= 0;
        }
    }

    /** A noun with a number after it is called so: "linje 47", "årskurs 9". */
    private static final Pattern CALLED = Patterns.of(
            "(?:§|\\b(?:kap\\.|artikel|linje|buss|årskurs|åk|klass|klockan|kl\\.?|punkt(?:en|erna)?|bilaga|bilagor|nr|nummer|etapp|avsnitt|kapitel|sida|sidan|s\\.|fotnot|länsväg|riksväg|väg|version|nivå|paragraf|mål|fråga|alternativ|fas|steg|område|zon|kvarter|rum|vecka|komet|fastigheten|kategori|grad|agenda|kolumn|rad|figur|tabell|typ))[ \\u00a0]$");

    private static final Pattern NO_NUMBER =
            Pattern.compile("^(?:[ \\u00a0](?:[a-z][ \\u00a0])?§|-\\p{L}|-,|[ \\u00a0]kap\\.|[–-]\\d|[.:]\\d)");

    private static final Pattern TIME = Patterns.of(
            "år(?:en|s)?|månad(?:er|s|erna)?|veck(?:or|a|ors|orna)|dag(?:ar|arna|ars)?|dygn|timm(?:ar|e|arna|ars|es)|tim|minut(?:er|ers|erna)?|sekund(?:er|erna)?");
    private static final Pattern ADJECTIVE = Patterns.of(
            "\\p{L}{2,30}(?:iga|liga|ska|ade|ande|nya|dda|rda|lla|iva|ella|ala|ära|ktiga)|nya|extra|fasta|hela|olika|stora|små|fler|färre|unga|äldre|andra|övriga");
    private static final Pattern NEXT = Pattern.compile("^[ \\u00a0](\\p{L}[\\p{L}-]{2,40})");
    private static final Pattern YEARS = Patterns.of(
            "(?<![\\p{L}\\d-])(två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|femton|tjugo)[ \\u00a0]år\\b");
    private static final Pattern JOINED =
            Pattern.compile("[\\d \\u00a0]{1,14}(?:,\\d{1,3})?(?:,| och| eller| samt)\\s?");
    /** No sentence that anybody has written has more: it is a table that was read as text. */
    private static final int MOST = 50;

    private static final int LONGEST_NAME = 16;

    private Quantities() {}

    public static List<Quantity> in(String text) {
        List<Quantity> quantities = new ArrayList<>();
        List<Amount> amounts = Amounts.withWords(text);
        if (amounts.size() > MOST) {
            return quantities;
        }
        for (Amount amount : amounts) {
            int figures = figures(text, amount);
            String after = text.substring(figures);
            String before = text.substring(Math.max(0, amount.from() - LONGEST_NAME), amount.from());
            if (CALLED.matcher(before).find() || NO_NUMBER.matcher(after).find() || amount.isYear()) {
                continue;
            }
            quantities.add(of(amount, after, text));
        }
        Matcher years = YEARS.matcher(text);
        while (years.find()) {
            quantities.add(new Quantity(
                    BigDecimal.valueOf(Ages.number(years.group(1))),
                    Kind.TIME,
                    "år",
                    "år",
                    years.start(),
                    years.end()));
        }
        quantities.sort(Comparator.comparingInt(Quantity::from));
        // "10, 11 och 12 år": what the last counts, all count.
        for (int i = quantities.size() - 2; i >= 0; i--) {
            Quantity one = quantities.get(i);
            Quantity next = quantities.get(i + 1);
            if ((one.unit().isEmpty() || one.unit().equals("och") || one.unit().equals("eller"))
                    && JOINED.matcher(text.substring(one.from(), next.from())).matches()) {
                quantities.set(
                        i, new Quantity(one.value(), next.kind(), next.unit(), next.head(), one.from(), one.to()));
            }
        }
        return quantities;
    }

    private static Quantity of(Amount amount, String after, String text) {
        String unit = amount.unit();
        if (after.startsWith("%") || after.startsWith(" %") || after.startsWith("\u00a0%")) {
            return new Quantity(amount.value(), Kind.SHARE, "procent", "", amount.from(), amount.to());
        }
        Kind kind = amount.isMoney()
                ? Kind.MONEY
                : unit.startsWith("procentenhet")
                        ? Kind.POINTS
                        : unit.startsWith("procent")
                                ? Kind.SHARE
                                : TIME.matcher(unit).matches() ? Kind.TIME : Kind.COUNT;
        String head = unit;
        Matcher next = NEXT.matcher(text.substring(amount.to()));
        if (kind == Kind.COUNT && ADJECTIVE.matcher(unit).matches() && next.find()) {
            head = next.group(1).toLowerCase(Locale.ROOT);
        }
        return new Quantity(
                amount.value(), kind, unit, head.isEmpty() ? "" : Words.stem(head), amount.from(), amount.to());
    }

    /** Where the figures end, before the unit. */
    private static int figures(String text, Amount amount) {
        int at = amount.from();
        if (!Character.isDigit(text.charAt(at))) {
            return amount.to();
        }
        int end = at;
        while (at < amount.to()) {
            char character = text.charAt(at);
            if (Character.isDigit(character)) {
                end = at + 1;
            } else if (character != ' ' && character != '\u00a0' && character != '\u202f' && character != ',') {
                break;
            }
            at++;
        }
        return end;
    }
}
