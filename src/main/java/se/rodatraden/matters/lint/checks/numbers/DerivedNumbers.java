package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Amounts;
import se.rodatraden.matters.lint.text.Amounts.Amount;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * A number that the text works out from those before it: what lies between two, what is left, the net, a share, an average.
 * Silent as soon as any two of the numbers before it give what is said.
 */
final class DerivedNumbers {
    private static final Pattern NEARLY = Patterns.of(
            "\\b(?:ungefär|cirka|ca|omkring|drygt|knappt|nästan|närmare|runt|över|minst|högst|upp till|mer än|mindre än|uppemot|uppskattningsvis|i storleksordningen)\\s$");

    /** What lies between two numbers, or is left of one. */
    private static final Pattern BETWEEN = Patterns.of(
            "(?:\\b(?:skillnaden|mellanskillnaden|differensen|gapet|glappet|avståndet)\\b[^.;\\d]{0,40}?\\b(?:är|blir|var|blev|uppgår till|uppgick till|motsvarar)|"
                    + "\\ben (?:skillnad|differens|mellanskillnad) (?:på|om)|\\bskiljer(?: det| sig)?|"
                    + "\\b(?:återstår|kvarstår|återstod|fattas|saknas)(?: det)?|\\b(?:kvar är|kvar finns|kvar blir|resterar))\\s"
                    + DerivedShares.ABOUT + "$");

    private static final Pattern LEFT = Patterns.of("\\b(?:återst|kvarst)\\p{L}+");

    private static final Pattern NET = Patterns.of(
            "\\b(?:nettot|netto(?:kostnad|effekt|besparing|minskning|ökning|resultat)\\p{L}{0,3}|netto)\\b[^.;\\d]{0,50}$|\\b(?:överskottet|underskottet|vinsten)\\s(?:blir|är)\\s(?:därmed|alltså|således|då)\\s$");
    private static final Pattern TOTAL =
            Patterns.of("\\b(?:tillsammans|totalt|sammanlagt|sammantaget|summa|i allt|allt som allt)\\s$");
    private static final Pattern AVERAGE =
            Patterns.of("\\b(?:i (?:genomsnitt|snitt|medeltal)|genomsnittligt|genomsnittet (?:är|blir))\\s"
                    + DerivedShares.ABOUT + "$");
    private static final Pattern EACH = Patterns.of("\\b(?:per|varje|vardera|var)\\b");
    private static final Pattern FRACTION = Patterns.of(
            "(?<![\\p{L}\\d])(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|[1-9]) av (?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|10|hundra|100)(?![\\p{L}\\d])");

    private static final Pattern CUE = Patterns.of(
            "skillnad|differens|gapet|glappet|avståndet|skilj|återst|kvarst|fattas|saknas|kvar |resterar|skottet|vinsten|netto|tillsammans|totalt|samman|summa|i allt|procent|genomsnitt|snitt|medeltal");

    private DerivedNumbers() {}

    /** Asked first: most sentences work nothing out. */
    static boolean mayBeIn(String text) {
        return CUE.matcher(text).find();
    }

    static Optional<Finding> in(Sentence sentence, List<Sentence> block) {
        String text = sentence.text();
        List<Amount> own = counted(text);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        List<Amount> before = before(sentence, block);
        for (int i = 0; i < own.size(); i++) {
            Amount said = own.get(i);
            String lead = text.substring(0, said.from());
            List<Amount> earlier = own.subList(0, i);
            Optional<BigDecimal> right = said.isMoney() && NET.matcher(lead).find()
                    ? NetOfParts.right(said, toAddUp(sentence, block, said))
                    : right(said, lead, earlier, before, text);
            if (right.isPresent() && !Quotations.covers(text, said.from()) && !DerivedShares.isPercentile(text, said)) {
                return Optional.of(Finding.of(
                                rule(said, lead),
                                NUMBERS_THAT_DISAGREE,
                                Severity.WARNING,
                                sentence.place(),
                                Amounts.written(said.value()),
                                Amounts.written(right.get()))
                        .against(Amounts.written(right.get())));
            }
        }
        return Optional.empty();
    }

    /** "Två av fem gatlyktor" counts none. */
    private static List<Amount> counted(String text) {
        List<int[]> fractions = FRACTION.matcher(text)
                .results()
                .map(found -> new int[] {found.start(), found.end()})
                .toList();
        return Amounts.withWords(text).stream()
                .filter(amount -> fractions.stream()
                        .noneMatch(fraction -> amount.from() >= fraction[0] && amount.from() < fraction[1]))
                .toList();
    }

    private static String rule(Amount said, String lead) {
        if (DerivedShares.isShare(said)) {
            return "percentage-disagrees";
        }
        if (BETWEEN.matcher(lead).find()) {
            return "difference-disagrees";
        }
        return AVERAGE.matcher(lead).find() ? "average-disagrees" : "sum-disagrees";
    }

    /** What it should be; empty where it is that, or where that cannot be told. */
    private static Optional<BigDecimal> right(
            Amount said, String lead, List<Amount> earlier, List<Amount> before, String text) {
        if (DerivedShares.isShare(said)) {
            return DerivedShares.right(said, lead, earlier, before);
        }
        if (BETWEEN.matcher(lead).find()) {
            // "Av anslaget återstår 265 000, och efter bidraget 180 000": what is left of what was left.
            boolean again = earlier.stream()
                    .anyMatch(amount ->
                            LEFT.matcher(text.substring(0, amount.from())).find());
            return again ? Optional.empty() : between(said, lead, earlier, before);
        }
        if (TOTAL.matcher(lead).find() && said.isMoney()) {
            return TotalsAgree.slipOfASum(
                    said, Stream.concat(before.stream(), earlier.stream()).toList());
        }
        return AVERAGE.matcher(lead).find() && EACH.matcher(text).find()
                ? average(said, lead, earlier)
                : Optional.empty();
    }

    private static Optional<BigDecimal> between(Amount said, String lead, List<Amount> earlier, List<Amount> before) {
        List<BigDecimal> two = DerivedShares.values(alike(earlier, said));
        if (two.size() != 2) {
            two = DerivedShares.values(
                    alike(Stream.concat(before.stream(), earlier.stream()).toList(), said));
        }
        if (two.size() != 2) {
            return Optional.empty();
        }
        BigDecimal right = two.getFirst().subtract(two.getLast()).abs();
        if (!Proportion.areNear(said.value(), right)) {
            return Optional.empty(); // of something else
        }
        return isSaid(said, right, lead) || isSaid(said, two.getFirst().add(two.getLast()), lead)
                ? Optional.empty()
                : Optional.of(right);
    }

    /** The sums of the paragraph before it, from the last total on. */
    private static List<BigDecimal> toAddUp(Sentence sentence, List<Sentence> block, Amount said) {
        List<BigDecimal> sums = new ArrayList<>();
        for (Sentence one : block.subList(0, Math.max(0, block.indexOf(sentence)) + 1)) {
            for (Amount amount : Amounts.in(one.text())) {
                if (one.equals(sentence) && amount.from() >= said.from()) {
                    break;
                }
                if (amount.isMoney()) {
                    if (TOTAL.matcher(one.text().substring(0, amount.from())).find()) {
                        sums.clear();
                    }
                    sums.add(amount.value());
                }
            }
        }
        return sums;
    }

    private static Optional<BigDecimal> average(Amount said, String lead, List<Amount> earlier) {
        List<BigDecimal> two = DerivedShares.values(DerivedShares.counted(earlier));
        if (two.size() != 2 || two.contains(BigDecimal.ZERO)) {
            return Optional.empty();
        }
        BigDecimal whole = two.getFirst().max(two.getLast());
        BigDecimal right = whole.divide(two.getFirst().min(two.getLast()), 2, RoundingMode.HALF_UP);
        BigDecimal off = right.subtract(said.value()).abs().multiply(BigDecimal.TEN.multiply(BigDecimal.TWO));
        return Proportion.areNear(said.value(), right)
                        && off.compareTo(right) > 0
                        && !NEARLY.matcher(lead).find()
                ? Optional.of(right)
                : Optional.empty();
    }

    private static boolean isSaid(Amount said, BigDecimal right, String lead) {
        BigDecimal off = said.value().subtract(right).abs();
        return off.signum() == 0
                || NEARLY.matcher(lead).find()
                        && off.multiply(BigDecimal.valueOf(6)).compareTo(right) <= 0;
    }

    private static List<Amount> alike(List<Amount> amounts, Amount said) {
        String unit = said.unit().startsWith("procent") ? "procent" : said.unit();
        return DerivedShares.counted(amounts, said.unit().startsWith("procent")).stream()
                .filter(amount -> amount.isMoney()
                        ? said.isMoney()
                        : amount.unit().startsWith(unit.substring(0, Math.min(unit.length(), 5))))
                .toList();
    }

    /** The numbers of the two sentences before it in its paragraph. */
    private static List<Amount> before(Sentence sentence, List<Sentence> block) {
        int at = block.indexOf(sentence);
        List<Amount> before = new ArrayList<>();
        for (int i = Math.max(0, at - 2); i < at; i++) {
            before.addAll(counted(block.get(i).text()));
        }
        return before;
    }
}
