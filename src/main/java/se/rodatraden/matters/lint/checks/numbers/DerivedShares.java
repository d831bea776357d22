package se.rodatraden.matters.lint.checks.numbers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.matters.lint.text.Amounts.Amount;
import se.rodatraden.matters.lint.text.Patterns;

/** A share that the text works out from the numbers before it: "Av de 64 som sökte fick 48 plats, det vill säga 75 procent". */
final class DerivedShares {
    static final String ABOUT =
            "(?:(?:alltså|därmed|således|då|därför|sammanlagt|totalt|ungefär|cirka|ca|omkring|drygt|knappt|nästan|närmare|runt|endast|bara|hela) ){0,2}";
    private static final Pattern SHARE_CUE = Patterns.of(
            "(?:\\b(?:det vill säga|dvs\\.?|d\\.v\\.s\\.|alltså|motsvarar|motsvarande|motsvarade|eller|vilket (?:är|var|blir|ger|gör|utgör|motsvarar|motsvarade|innebär)|andelen (?:är|var|blir)|en andel på)\\s|[(])"
                    + ABOUT + "$");
    private static final Pattern PART_OF = Patterns.of("\\b(?:av|varav|därav|av dem|av dessa|av vilka)\\b");
    private static final Pattern OF_THEM = Patterns.of("^(?:av (?:dem|dessa|de)\\b|\\P{L}{0,3}\\d)");
    private static final Pattern SIDE_BY_SIDE =
            Patterns.of("\\d \\p{L}{2,30}(?: \\p{L}{2,30})?,? (?:och|samt|respektive) \\d[\\d ]{0,8} ?\\p{L}");
    private static final Pattern PERCENTILE = Patterns.of(
            "^ av [^.;]{2,40} (?:håller sig|ligger|kör|hamnar|färdas|klarar sig)(?: \\p{L}+)? (?:under|inom|över|på)\\b");
    private static final Pattern CHANGED = Patterns.of(
            "\\b(?:ök|minsk|höj|sänk|steg|stig|sjönk|sjunk|gått (?:upp|ner|ned)|fler|färre|högre|lägre)\\p{L}*");

    private DerivedShares() {}

    static boolean isShare(Amount said) {
        return said.unit().startsWith("procent") && !said.unit().startsWith("procentenhet");
    }

    /** "Den hastighet som 85 procent av fordonen håller sig under": a measure, and no share of what is counted. */
    static boolean isPercentile(String text, Amount said) {
        return isShare(said) && PERCENTILE.matcher(text.substring(said.to())).find();
    }

    /** What the share should be; empty where it is that, or where that cannot be told. */
    static Optional<BigDecimal> right(Amount said, String lead, List<Amount> earlier, List<Amount> before) {
        if (!SHARE_CUE.matcher(lead).find()) {
            return Optional.empty();
        }
        List<BigDecimal> own = values(counted(earlier));
        List<BigDecimal> all =
                values(counted(Stream.concat(before.stream(), earlier.stream()).toList()));
        for (BigDecimal part : all) {
            for (BigDecimal whole : all) {
                if (whole.signum() > 0
                        && (isShare(said, part, whole, lead)
                                || isShare(said, part.subtract(whole).abs(), whole, lead))) {
                    return Optional.empty();
                }
            }
        }
        // "Av dem var 48, det vill säga 75 procent", of those that the sentence before counts.
        List<BigDecimal> those = values(counted(before));
        if (own.size() == 1
                && !those.isEmpty()
                && OF_THEM.matcher(lead).find()
                && !CHANGED.matcher(lead).find()) {
            own = List.of(own.getFirst(), those.getLast());
        }
        if (own.size() != 2
                || !PART_OF.matcher(lead).find()
                || CHANGED.matcher(lead).find()) {
            return Optional.empty();
        }
        BigDecimal part = own.getFirst().min(own.getLast());
        BigDecimal whole = own.getFirst().max(own.getLast());
        // "Av dem är 74 kvinnor och 54 män": two parts, of which neither is the whole.
        if (SIDE_BY_SIDE.matcher(lead).find()) {
            BigDecimal both = part.add(whole);
            if (isShare(said, part, both, lead) || isShare(said, whole, both, lead)) {
                return Optional.empty();
            }
            whole = both;
        }
        return part.equals(whole)
                        || whole.signum() == 0
                        || !Proportion.areNear(Proportion.percent(part, whole), said.value())
                ? Optional.empty()
                : Optional.of(Proportion.percent(part, whole));
    }

    private static boolean isShare(Amount said, BigDecimal part, BigDecimal whole, String lead) {
        // "18,0 av 31,5 miljoner kronor": the scale is written once.
        return Stream.of(0, 3, 6)
                .anyMatch(scale -> Proportion.percent(part.movePointRight(scale), whole)
                                .subtract(said.value())
                                .abs()
                                .compareTo(RoundShare.within(lead, said.value()))
                        <= 0);
    }

    /** What counts something: neither a year nor a share. */
    static List<Amount> counted(List<Amount> amounts) {
        return counted(amounts, false);
    }

    /** The same, or the shares alone. */
    static List<Amount> counted(List<Amount> amounts, boolean shares) {
        return amounts.stream()
                .filter(amount -> !amount.isYear() && amount.unit().startsWith("procent") == shares)
                .toList();
    }

    static List<BigDecimal> values(List<Amount> amounts) {
        return amounts.stream().map(Amount::value).distinct().toList();
    }
}
