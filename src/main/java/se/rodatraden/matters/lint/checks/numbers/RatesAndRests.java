package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Amounts;
import se.rodatraden.matters.lint.text.Amounts.Amount;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/**
 * So much for each of what the report counts elsewhere, and what is left when some have been told: "0,5 platser per lägenhet. Det
 * ger 32 platser" of 64 flats; "32 av de 70 timmarna. De andra 38".
 */
final class RatesAndRests {
    private static final String NUMBER =
            "(\\d{1,3}(?:[ \\u00a0]\\d{3}){1,3}|\\d{1,9}(?:,\\d{1,3})?|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)";
    private static final Pattern PER = Patterns.of(NUMBER + " (\\p{L}{3,25}) (?:per|om|för varje) (\\p{L}{3,25})\\b");
    private static final Pattern EVERY =
            Patterns.of("\\bvarje (\\p{L}{3,25})\\b[^.;\\d]{0,40}? " + NUMBER + " (\\p{L}{3,25})\\b");
    private static final Pattern MAKES = Patterns.of(
            "\\b(?:sammanlagt|totalt|tillsammans|det ger|det blir|det motsvarar|det innebär|vilket (?:ger|blir|motsvarar|innebär|är)|alltså|det vill säga|i allt) "
                    + NUMBER + " (\\p{L}{3,25})\\b");
    private static final Pattern MORE = Patterns.of(
            "\\b(?:inklusive|exklusive|plus|dessutom|därtill|utöver|ungefär|cirka|ca|omkring|drygt|knappt|närmare|nästan|högst|minst|upp till|mellan|varav|moms)\\b");
    private static final List<String> TIMES = List.of("år", "månad", "vecka", "dag", "dygn", "timme", "minut", "gång");

    private static final Pattern PART_OF = Patterns.of("(?<![\\d,])" + NUMBER
            + " av (?:de |dem |totalt |sammanlagt )?" + NUMBER + " \\p{L}|" + NUMBER + " \\p{L}[^.;\\d]{0,40}, varav "
            + NUMBER
            + "\\b(?! procent)|\\bav (?:de |dessa |totalt |kommunens |nämndens )?" + NUMBER
            + " (?:miljoner )?\\p{L}+[^.;\\d]{0,40}? (?:är|var|går|gick|avser|avsåg|utgör|används|gäller|gällde|har|hade|bor|bodde|finns|ligger|kommer|kom) "
            + NUMBER + "\\b(?! procent)");
    private static final Pattern REST =
            Patterns.of("^(?:(?:de|den|det) (?:andra|övriga|återstående|resterande) " + NUMBER
                    + "\\b|(?:övriga|återstående|resterande|resten,?) " + NUMBER + "\\b|de " + NUMBER
                    + " (?:övriga|andra|återstående|resterande)\\b)(?! procent)");

    private RatesAndRests() {}

    static List<Finding> in(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        Optional<Sentence> before = Optional.empty();
        for (Sentence sentence : report.sentences()) {
            Optional<Sentence> last = before.filter(one -> one.block().equals(sentence.block()));
            last.flatMap(one -> rest(one, sentence)).ifPresent(findings::add);
            rate(sentence, sentence, report)
                    .or(() -> last.flatMap(one -> rate(one, sentence, report)))
                    .ifPresent(findings::add);
            before = Optional.of(sentence);
        }
        return findings;
    }

    private static Optional<Finding> rest(Sentence of, Sentence sentence) {
        Matcher rest = REST.matcher(sentence.text());
        if (!rest.find()) {
            return Optional.empty();
        }
        BigDecimal said = number(rest, 1, 2, 3);
        Optional<BigDecimal> right = Optional.empty();
        Matcher part = PART_OF.matcher(of.text());
        while (part.find()) {
            BigDecimal one = number(part, 1, 3, 5);
            BigDecimal other = number(part, 2, 4, 6);
            BigDecimal left = one.subtract(other).abs();
            if (left.compareTo(said) == 0) {
                return Optional.empty();
            }
            right = Optional.of(left);
        }
        return right.filter(left -> left.signum() > 0 && Proportion.areNear(left, said))
                .map(left -> Finding.of(
                                "difference-disagrees",
                                NUMBERS_THAT_DISAGREE,
                                Severity.WARNING,
                                sentence.block()
                                        .place(
                                                of.from(),
                                                sentence.from()
                                                        + sentence.text().length()),
                                Amounts.written(said),
                                Amounts.written(left))
                        .against(Amounts.written(left)));
    }

    private static Optional<Finding> rate(Sentence of, Sentence sentence, LintedReport report) {
        Matcher makes = MAKES.matcher(sentence.text());
        if (!makes.find()
                || MORE.matcher(sentence.text()).find()
                || MORE.matcher(of.text()).find()) {
            return Optional.empty();
        }
        Matcher per = PER.matcher(of.text());
        Matcher every = EVERY.matcher(of.text());
        BigDecimal each;
        String unit;
        String thing;
        if (per.find() && (!of.equals(sentence) || per.end() <= makes.start())) {
            each = number(per, 1);
            unit = per.group(2);
            thing = per.group(3);
        } else if (every.find() && (!of.equals(sentence) || every.end() <= makes.start())) {
            each = number(every, 2);
            unit = every.group(3);
            thing = every.group(1);
        } else {
            return Optional.empty();
        }
        String stem = Words.stem(thing);
        BigDecimal total = number(makes, 1);
        if (TIMES.stream()
                        .anyMatch(
                                time -> thing.toLowerCase(java.util.Locale.ROOT).startsWith(time))
                || each.signum() == 0
                || !isSame(unit, makes.group(2))
                || Words.akin(Words.stem(unit), stem)) {
            return Optional.empty();
        }
        List<BigDecimal> counts = counts(stem, report);
        List<Amount> others = new ArrayList<>(Amounts.withWords(sentence.text()));
        others.addAll(Amounts.withWords(of.text()));
        boolean fits = counts.stream()
                .anyMatch(count -> isProduct(total, each.multiply(count))
                        || others.stream()
                                .anyMatch(other ->
                                        isProduct(total, each.multiply(count).multiply(other.value()))));
        fits = fits || others.stream().anyMatch(other -> isProduct(total, each.multiply(other.value())));
        List<BigDecimal> near = counts.stream()
                .map(each::multiply)
                .filter(product -> isClose(product, total))
                .toList();
        return fits || near.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(
                                "product-disagrees",
                                NUMBERS_THAT_DISAGREE,
                                Severity.WARNING,
                                sentence.place(),
                                Amounts.written(total),
                                Amounts.written(near.getFirst()))
                        .against(Amounts.written(near.getFirst())));
    }

    /** How many of them there are, in the text and as the sum of a column that is called so. */
    private static List<BigDecimal> counts(String stem, LintedReport report) {
        List<BigDecimal> counts = new ArrayList<>();
        for (Block block : report.text().blocks()) {
            if (block.part() instanceof Part.Table table && !table.rows().isEmpty()) {
                List<String> header = table.rows().getFirst();
                for (List<String> row : table.rows()) {
                    for (int i = 1; i < row.size(); i++) {
                        boolean named = Words.content(i < header.size() ? header.get(i) : "").stream()
                                        .anyMatch(word -> Words.akin(word, stem))
                                || Words.content(header.getFirst() + " " + row.getFirst()).stream()
                                        .anyMatch(word -> Words.akin(word, stem));
                        if (named || TablesAddUp.isTotal(row)) {
                            TablesAddUp.value(row.get(i)).ifPresent(counts::add);
                        }
                    }
                }
            } else {
                for (Amount amount : Amounts.withWords(block.text())) {
                    String after = block.text()
                            .substring(amount.from(), Math.min(block.text().length(), amount.to() + 30));
                    if (Words.content(after).stream().anyMatch(word -> Words.akin(word, stem))) {
                        counts.add(amount.value());
                    }
                }
            }
        }
        return counts;
    }

    /** "Fyra timmars utbildning" is hours too. */
    private static boolean isSame(String one, String other) {
        String stem = Words.stem(one.endsWith("s") ? one.substring(0, one.length() - 1) : one);
        String theirs = Words.stem(other);
        return stem.equals(theirs) || Words.akin(stem, theirs);
    }

    private static boolean isProduct(BigDecimal said, BigDecimal product) {
        return said.subtract(product).abs().multiply(BigDecimal.valueOf(50)).compareTo(said) <= 0;
    }

    /** Further away it is likely to be counted from another number of them. */
    private static boolean isClose(BigDecimal product, BigDecimal total) {
        return product.subtract(total).abs().multiply(BigDecimal.valueOf(3)).compareTo(total) <= 0;
    }

    private static BigDecimal number(Matcher matcher, int... groups) {
        for (int group : groups) {
            String written = matcher.group(group);
            if (written != null) {
                return Character.isDigit(written.charAt(0))
                        ? Amounts.value(written)
                        : BigDecimal.valueOf(se.rodatraden.matters.lint.text.Ages.number(written));
            }
        }
        return BigDecimal.ZERO;
    }
}
