package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Amounts;
import se.rodatraden.matters.lint.text.Amounts.Amount;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * A total that is said after its parts: in the sentence, in the paragraph, or below a list. Silent where the parts may not be
 * all, where some of them make the total, and where a total in millions may be rounded.
 */
final class TotalsAgree {
    private static final int MOST_PARTS = 8;

    /** "3 mkr och 4 mkr, totalt 8 mkr". */
    private static final Pattern IN_SENTENCE =
            Patterns.of("[,;:–(]? ?\\b(?:totalt|sammanlagt|sammantaget|tillsammans(?! med))\\b[^\\d.;]{0,25}(?=\\d)");

    /** "Sammanlagt kostar det 1,5 miljoner kronor". */
    private static final Pattern BEGINS =
            Patterns.of("^(?:sammanlagt|sammantaget|totalt|tillsammans(?! med)|i allt|summa|summan|totalkostnaden|"
                    + "(?:den|de) (?:totala|sammanlagda) kostnad(?:en|erna))\\b");

    private static final Pattern SPEAKS_OF_THEM = Patterns.of(
            "\\b(?:det|de|detta|dessa|kostnad\\p{L}{0,4}|summa|summan|totalkostnaden|blir|uppgår)\\b|^[^\\p{L}]*\\p{L}+:");
    private static final int LONGEST_TOTAL = 90;

    /** More than the parts that are named, a comparison, or a change. */
    private static final Pattern NOT_ALL = Patterns.of(
            "\\b(?:varav|därav|bland annat|till exempel|t\\.ex|exempelvis|främst|därtill|därutöver|dessutom|utöver|övrig\\p{L}{0,2}|"
                    + "resten|återstående|med mera|m\\.m|största|merparten|delvis|högst|minst|upp till|mellan|från|jämfört|"
                    + "i stället|istället|tidigare|efter|per plats|per barn|per elev|styck\\p{L}{0,3}|tim\\p{L}{0,5}|budget\\p{L}{0,6}|"
                    + "intäkt\\p{L}{0,5}|statsbidrag\\p{L}{0,3}|bidrag\\p{L}{0,3}|spar\\p{L}{0,6}|besparing\\p{L}{0,4}|"
                    + "minsk\\p{L}{0,6}|ök\\p{L}{0,6}|höj\\p{L}{0,5}|sänk\\p{L}{0,5}|eller|kvar|återstår|moms\\p{L}{0,3}|index\\p{L}{0,6})\\b");

    private static final Pattern SURELY_NOT_ALL = Patterns.of(
            "\\b(?:varav|därav|bland annat|till exempel|exempelvis|därtill|därutöver|dessutom|utöver|övrig\\p{L}{0,2}|resten|med mera|m\\.m|högst|minst|upp till|cirka|ca|omkring|ungefär|knappt|drygt|procent)\\b");

    private static final Pattern NEARLY =
            Patterns.of("\\b(?:cirka|ca|omkring|ungefär|knappt|drygt|närmare|nästan|runt|uppskattningsvis)\\b");
    private static final Pattern PERIOD =
            Patterns.of("\\b(?:per|om|i|varje) (?:år|året|månad|månaden|vecka|veckan|dag|dagen)\\b|\\bårligen\\b");
    private static final Pattern SCALED = Patterns.of("miljon|miljard|mkr|mnkr|tkr|tusen");

    private TotalsAgree() {}

    static Optional<Finding> inSentence(Sentence sentence) {
        Matcher marker = IN_SENTENCE.matcher(sentence.text());
        if (!marker.find()
                || marker.start() == 0
                || NOT_ALL.matcher(sentence.text()).find()) {
            return Optional.empty();
        }
        List<Amount> all = Amounts.in(sentence.text());
        List<Amount> parts =
                all.stream().filter(amount -> amount.to() <= marker.end()).toList();
        List<Amount> rest =
                all.stream().filter(amount -> amount.from() >= marker.end()).toList();
        if (parts.size() < 2 || rest.size() != 1 || !areJoined(sentence.text(), parts)) {
            return Optional.empty();
        }
        Amount total = rest.getFirst();
        boolean comparable = parts.stream().allMatch(part -> isAlike(part, total));
        return comparable && !isUncertain(List.of(sentence.text()))
                ? disagreement(Severity.ERROR, sentence, total, parts)
                : Optional.empty();
    }

    /** Counted in one unit: a year and a share are no parts. */
    private static boolean isAlike(Amount part, Amount total) {
        return part.isMoney() == total.isMoney()
                && (part.isMoney() || part.unit().equals(total.unit()))
                && !total.unit().isEmpty()
                && !total.unit().equals("procent");
    }

    /** "3 mkr, 2 mkr och 4 mkr" is a list; "3 mkr kostar 4 mkr" is not. */
    private static boolean areJoined(String text, List<Amount> parts) {
        for (int i = 1; i < parts.size(); i++) {
            String between = text.substring(parts.get(i - 1).to(), parts.get(i).from());
            boolean last = i == parts.size() - 1;
            if (!between.matches(last ? "(?s).*\\b(?:och|samt|plus)\\b.*" : "(?s).*(?:,|\\boch\\b|\\bplus\\b).*")) {
                return false;
            }
        }
        return true;
    }

    /** A paragraph that names its parts and ends with the total, and a list with the total last or below it. */
    static List<Finding> inBlocks(List<Block> blocks) {
        List<Finding> findings = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (Block block : blocks) {
            List<Sentence> sentences = block.isProse() ? Sentence.in(block) : List.of();
            boolean isItem = block.part() instanceof Part.Item;
            if (!items.isEmpty()
                    && !sentences.isEmpty()
                    && isTotal(sentences.getFirst().text())) {
                compare(items, sentences.getFirst()).ifPresent(findings::add);
                items.clear();
            } else if (isItem) {
                items.add(block.text());
            } else {
                items.clear();
                inParagraph(sentences).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> inParagraph(List<Sentence> sentences) {
        for (int i = 1; i < sentences.size(); i++) {
            if (isTotal(sentences.get(i).text())) {
                return compare(
                        sentences.subList(0, i).stream().map(Sentence::text).toList(), sentences.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean isTotal(String text) {
        return text.length() <= LONGEST_TOTAL
                && BEGINS.matcher(text).find()
                && SPEAKS_OF_THEM.matcher(text).find();
    }

    private static Optional<Finding> compare(List<String> texts, Sentence last) {
        List<Amount> totals = Amounts.in(last.text());
        if (totals.size() != 1 || !totals.getFirst().isMoney()) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>(texts);
        all.add(last.text());
        boolean uncertain = all.stream().anyMatch(text -> NOT_ALL.matcher(text).find()) || isUncertain(all);
        if (uncertain
                && (all.stream().anyMatch(text -> SURELY_NOT_ALL.matcher(text).find())
                        || isUncertain(all.subList(Math.max(0, all.size() - 3), all.size())))) {
            return Optional.empty();
        }
        List<Amount> parts = texts.stream()
                .flatMap(text -> Amounts.in(text).stream())
                .filter(Amount::isMoney)
                .toList();
        // A sum of some of them but for one figure is a slip of the pen, whatever else the paragraph tells.
        return disagreement(
                Severity.WARNING, last, totals.getFirst(), uncertain ? slip(totals.getFirst(), parts) : parts);
    }

    /** Rounded, or of several periods. */
    private static boolean isUncertain(List<String> texts) {
        Set<String> periods = texts.stream()
                .filter(Patterns::hasDigit)
                .map(text ->
                        PERIOD.matcher(text).results().map(MatchResult::group).collect(Collectors.joining()))
                .collect(Collectors.toSet());
        return periods.size() > 1
                || texts.stream().anyMatch(text -> NEARLY.matcher(text).find());
    }

    private static Optional<Finding> disagreement(Severity severity, Sentence in, Amount total, List<Amount> parts) {
        BigDecimal sum = parts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal said = total.value();
        boolean scaled =
                SCALED.matcher(in.text().substring(total.from(), total.to())).find();
        if (parts.size() < 2
                || parts.size() > MOST_PARTS
                || parts.stream().anyMatch(part -> part.value().compareTo(said) >= 0)
                || sum.compareTo(said.divide(BigDecimal.TWO, RoundingMode.HALF_UP)) <= 0
                || sum.compareTo(said.multiply(BigDecimal.TWO)) >= 0
                || someMake(said, parts, scaled)
                || Quotations.covers(in.text(), total.from())) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                        "sum-disagrees",
                        NUMBERS_THAT_DISAGREE,
                        severity,
                        place(in, total, parts),
                        Amounts.written(said),
                        Amounts.written(sum))
                .against(Amounts.written(sum)));
    }

    /** From the first of the parts where they stand before the total in its sentence: which of them is wrong, nobody can tell. */
    private static Place place(Sentence in, Amount total, List<Amount> parts) {
        String text = in.text();
        boolean allHere = parts.stream()
                .allMatch(part -> part.to() <= total.from() && Amounts.in(text).contains(part));
        return allHere ? in.place(parts.getFirst().from(), total.to()) : in.place(total.from(), total.to());
    }

    /** The last of the parts, two or more, make a sum that differs from the total in one figure alone; empty where none do. */
    private static List<Amount> slip(Amount total, List<Amount> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = parts.size() - 1; i >= 0; i--) {
            sum = sum.add(parts.get(i).value());
            String right = sum.toPlainString();
            String said = total.value().toPlainString();
            long differ = right.length() != said.length()
                    ? 2
                    : java.util.stream.IntStream.range(0, said.length())
                            .filter(at -> said.charAt(at) != right.charAt(at))
                            .count();
            if (i < parts.size() - 1 && differ == 1) {
                return parts.subList(i, parts.size());
            }
        }
        return List.of();
    }

    /** Whether two or more of the parts make the total; the others are then about something else. */
    private static boolean someMake(BigDecimal said, List<Amount> parts, boolean rounded) {
        for (int chosen = 1; chosen < 1 << parts.size(); chosen++) {
            if (Integer.bitCount(chosen) < 2) {
                continue;
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < parts.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    sum = sum.add(parts.get(i).value());
                }
            }
            BigDecimal asSaid = rounded ? sum.setScale(said.scale(), RoundingMode.HALF_UP) : sum;
            if (asSaid.compareTo(said) == 0) {
                return true;
            }
        }
        return false;
    }

    /** A total that differs in one figure from what the sums just before it make, and that no others of them make. */
    static Optional<BigDecimal> slipOfASum(Amount said, List<Amount> known) {
        List<BigDecimal> sums =
                known.stream().filter(Amount::isMoney).map(Amount::value).toList();
        if (sums.size() < 2 || sums.size() > 8) {
            return Optional.empty();
        }
        for (int chosen = 1; chosen < 1 << sums.size(); chosen++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < sums.size(); i++) {
                sum = (chosen >> i & 1) == 1 ? sum.add(sums.get(i)) : sum;
            }
            if (sum.compareTo(said.value()) == 0) {
                return Optional.empty();
            }
        }
        BigDecimal run = sums.getLast();
        for (int i = sums.size() - 2; i >= 0; i--) {
            run = run.add(sums.get(i));
            if (Amounts.isSlip(said.value(), run)) {
                return Optional.of(run);
            }
        }
        return Optional.empty();
    }
}
