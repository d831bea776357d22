package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Amounts;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** One quantity told in two units side by side: "6 400 kvm (0,64 hektar)". */
final class UnitsAgree {

    /** A unit as a multiple of the smallest of its kind. */
    private record Unit(String kind, BigDecimal size) {}

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            unit("kvm", "area", 1),
            unit("m²", "area", 1),
            unit("m2", "area", 1),
            unit("kvadratmeter", "area", 1),
            unit("ha", "area", 10_000),
            unit("hektar", "area", 10_000),
            unit("kvadratkilometer", "area", 1_000_000),
            unit("meter", "length", 1),
            unit("m", "length", 1),
            unit("kilometer", "length", 1_000),
            unit("km", "length", 1_000),
            unit("mil", "length", 10_000),
            unit("kronor", "money", 1),
            unit("kr", "money", 1),
            unit("tkr", "money", 1_000),
            unit("mkr", "money", 1_000_000),
            unit("mnkr", "money", 1_000_000),
            unit("miljoner kronor", "money", 1_000_000),
            unit("kilo", "weight", 1),
            unit("kg", "weight", 1),
            unit("ton", "weight", 1_000),
            unit("kwh", "energy", 1),
            unit("mwh", "energy", 1_000),
            unit("gwh", "energy", 1_000_000));

    private static final String NUMBER = "(\\d{1,3}(?:[ \\u00a0]\\d{3}){1,3}|\\d{1,9})(,\\d{1,3})?";
    private static final String UNIT =
            "(kvm|m²|m2|kvadratmeter|ha|hektar|kvadratkilometer|meter|m|kilometer|km|mil|miljoner kronor|kronor|kr|tkr|mkr|mnkr|kilo|kg|ton|kwh|mwh|gwh)(?![\\p{L}²])";

    private static final Pattern BOTH = Patterns.of("(?<![\\d,])" + NUMBER + "[ \\u00a0]?" + UNIT
            + "(?: \\p{L}{3,20})?(?: \\(|,? (?:det vill säga|dvs\\.?|alltså|eller) )" + NUMBER + "[ \\u00a0]?" + UNIT);

    private UnitsAgree() {}

    private static Map.Entry<String, Unit> unit(String name, String kind, long size) {
        return Map.entry(name, new Unit(kind, BigDecimal.valueOf(size)));
    }

    static List<Finding> in(LintedReport report) {
        return report.sentences().stream()
                .flatMap(sentence -> in(sentence).stream())
                .toList();
    }

    private static Optional<Finding> in(Sentence sentence) {
        Matcher both = BOTH.matcher(sentence.text());
        while (both.find()) {
            Unit first = unit(both.group(3));
            Unit second = unit(both.group(6));
            if (!first.kind().equals(second.kind()) || first.size().equals(second.size()) || isPrice(first, second)) {
                continue;
            }
            BigDecimal said = value(both.group(4), both.group(5));
            BigDecimal right = value(both.group(1), both.group(2))
                    .multiply(first.size())
                    .divide(second.size(), 6, RoundingMode.HALF_UP);
            if (!isRounded(said, right) && !isRounded(right, said)) {
                return Optional.of(Finding.of(
                                "units-disagree",
                                NUMBERS_THAT_DISAGREE,
                                Severity.WARNING,
                                sentence.place(both.start(), both.end()),
                                both.group(),
                                Amounts.written(right) + " " + both.group(6))
                        .against(Amounts.written(right)));
            }
        }
        return Optional.empty();
    }

    /** "5,2 miljoner kronor, det vill säga 400 kronor per kvadratmeter" is no other word for the same sum. */
    private static boolean isPrice(Unit first, Unit second) {
        return first.kind().equals("money") && first.size().compareTo(second.size()) > 0;
    }

    private static Unit unit(String name) {
        return Objects.requireNonNull(UNITS.get(name.toLowerCase(Locale.ROOT)));
    }

    private static BigDecimal value(String whole, @Nullable String part) {
        return new BigDecimal(whole.replaceAll("[ \\u00a0]", "") + (part == null ? "" : part.replace(',', '.')));
    }

    /** Whether the one is the other with fewer digits: 12 000 of 12 345, 1,2 of 1,2345. */
    private static boolean isRounded(BigDecimal one, BigDecimal other) {
        BigDecimal plain = one.stripTrailingZeros();
        return other.setScale(plain.scale(), RoundingMode.HALF_UP).compareTo(plain) == 0
                || other.setScale(plain.scale(), RoundingMode.DOWN).compareTo(plain) == 0;
    }
}
