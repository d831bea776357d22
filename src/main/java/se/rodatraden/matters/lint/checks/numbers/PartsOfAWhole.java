package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Amounts;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quantities;
import se.rodatraden.matters.lint.text.Quantities.Measure;
import se.rodatraden.matters.lint.text.Quantities.Quantity;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/**
 * Numbers that stand in a row ("36 hyresrätter och 48 bostadsrätter") make the whole that they are parts of, which stands before
 * them or in the sentence before; shares in a row make a hundred.
 */
final class PartsOfAWhole {
    /** That what follows are all the parts of what went before. */
    private static final Pattern PARTS = Patterns.of(
            "\\b(?:varav|därav|av vilka|av dem|av dessa|av detta|av beloppet|av summan|av kostnaden|(?:fördela|uppdela|dela)\\p{L}{0,3}(?: upp)? (?:på|i|mellan|enligt)|består av|bestod av|bestående av|utgörs av|utgjordes av|nämligen)\\b|:\\s");

    /** "Av de 84 lägenheterna": the whole is the first number. */
    private static final Pattern OF_ALL = Patterns.of(
            "(?:^|[,;] )(?:av|bland) (?:de |dessa |kommunens |nämndens |alla |samtliga |totalt |sammanlagt )?(?:de )?$");

    private static final Pattern IN = Patterns.of("\\b(?:i|på|om|inom|vid|under) $");
    private static final Pattern AND = Patterns.of("\\b(?:och|samt|respektive|medan)\\b");
    private static final Pattern BREAKS = Patterns.of(
            "[.;()]|\\b(?:från|till)\\s$|^\\s?till\\s\\d|\\b(?:jämfört|mot|än|varav|därav|till exempel|bland annat|som mest|istället|i stället)\\b");

    /** Some of them, or more than once. */
    private static final Pattern NOT_ALL = Patterns.of(
            "\\b(?:bland annat|till exempel|exempelvis|främst|flera svar|flera alternativ|både|dels|ök\\p{L}*|minsk\\p{L}*|höj\\p{L}*|sänk\\p{L}*|mer än|fler än|minst|högst|cirka|ungefär|omkring|drygt|knappt|dessutom|därutöver|utöver|jämfört|per(?! år\\b))\\b");

    private static final Pattern ANSWERED = Patterns.of("\\b(?:svara|rösta)\\p{L}*");
    private static final Pattern REST =
            Patterns.of("\\b(?:resten|återstoden|(?:och|medan) (?:de )?(?:övriga|andra))\\b");

    private static final int FARTHEST = 70;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int ENOUGH = 3;
    private static final int LONG_NUMBER = 4;

    /** Words of which one or the other is true of each. */
    private static final Pattern BOTH = Patterns.of(
            "flick.*pojk|pojk.*flick|kvinn.*\\b(?:män|man)\\b|\\bmän\\b.*kvinn|kommunal.*(?:enskild|fristående|privat)|(?:enskild|fristående|privat).*kommunal|hyresrätt.*bostadsrätt|bostadsrätt.*hyresrätt|heltid.*deltid|deltid.*heltid|\\bja\\b.*\\bnej\\b|bifall.*avsl|bevilja.*avsl|avsl.*bevilja|godkän.*underkän|vårterminen.*höstterminen|inomhus.*utomhus|tätort.*landsbygd|egen regi.*entreprenad");

    /** What is weighed against each other makes a hundred, though it is but two. */
    private static final Pattern WEIGHTS = Patterns.of(
            "\\b(?:väger|vägde|vägs|viktas|viktades|vikten|vikt)\\b(?![^.;]{0,40}\\b(?:minst|högst|övrig\\p{L}*|resten|ökar?|minskar?|från)\\b)");

    private static final Pattern FINITE =
            Patterns.of("\\b(?:har|hade|är|var|saknar|saknade|får|fick|går|gick|kan|vill|anser|ansåg)\\b");

    private PartsOfAWhole() {}

    static List<Finding> in(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        Sentence last = null;
        for (Sentence sentence : report.sentences()) {
            if (sentence.block().role() != SectionRole.REPLIES && Patterns.hasDigit(sentence.text())) {
                Optional<Sentence> before =
                        Optional.ofNullable(last).filter(one -> one.block().equals(sentence.block()));
                of(sentence, before).ifPresent(findings::add);
            }
            last = sentence;
        }
        return findings;
    }

    private static Optional<Finding> of(Sentence sentence, Optional<Sentence> before) {
        List<Quantity> own = Quantities.in(sentence.text());
        for (Measure kind : List.of(Measure.COUNT, Measure.MONEY, Measure.SHARE)) {
            List<Quantity> alike = own.stream()
                    .filter(one -> one.kind() == kind && !isWhere(sentence.text(), one))
                    .toList();
            if (kind == Measure.SHARE
                    && alike.size() == 2
                    && sum(alike).compareTo(HUNDRED) != 0
                    && WEIGHTS.matcher(sentence.text()).find()
                    && !NOT_ALL.matcher(sentence.text()).find()) {
                return Optional.of(finding(sentence, sentence, HUNDRED, sum(alike)));
            }
            for (List<Quantity> row : rows(sentence.text(), alike)) {
                Optional<Finding> finding =
                        kind == Measure.SHARE ? hundred(sentence, row) : whole(sentence, before, alike, row);
                if (finding.isPresent()) {
                    return finding;
                }
            }
        }
        return Optional.empty();
    }

    /** "96 lägenheter i tre hus": the houses are no part. */
    private static boolean isWhere(String text, Quantity one) {
        return !one.isLarge() && IN.matcher(text.substring(0, one.from())).find();
    }

    /** Those that stand side by side, with commas between and "och" before the last. */
    private static List<List<Quantity>> rows(String text, List<Quantity> numbers) {
        List<List<Quantity>> rows = new ArrayList<>();
        List<Quantity> row = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            row.add(numbers.get(i));
            String gap = i + 1 < numbers.size()
                    ? text.substring(numbers.get(i).to(), numbers.get(i + 1).from())
                    : ".";
            boolean and = AND.matcher(gap).find();
            if (BREAKS.matcher(gap).find() || gap.length() > FARTHEST || !and && !gap.contains(",")) {
                row = new ArrayList<>();
            } else if (and) {
                List<Quantity> whole = new ArrayList<>(row);
                whole.add(numbers.get(i + 1));
                rows.add(whole);
                row = new ArrayList<>();
            }
        }
        return rows;
    }

    private static Optional<Finding> hundred(Sentence sentence, List<Quantity> row) {
        BigDecimal sum = sum(row);
        BigDecimal off = sum.subtract(HUNDRED).abs();
        boolean fives = row.stream()
                .allMatch(one -> one.value().remainder(BigDecimal.valueOf(5)).signum() == 0);
        return (row.size() >= ENOUGH || BOTH.matcher(sentence.text()).find())
                        && off.compareTo(BigDecimal.valueOf(fives ? 0 : row.size() - 1L)) > 0
                        && off.compareTo(BigDecimal.valueOf(15)) <= 0
                        && !NOT_ALL.matcher(sentence.text()).find()
                ? Optional.of(finding(sentence, sentence, HUNDRED, sum))
                : Optional.empty();
    }

    private static Optional<Finding> whole(
            Sentence sentence, Optional<Sentence> before, List<Quantity> alike, List<Quantity> row) {
        String text = sentence.text();
        Quantity first = row.getFirst();
        BigDecimal sum = sum(row);
        List<Quantity> inFront =
                alike.stream().filter(one -> one.to() <= first.from()).toList();
        List<Quantity> earlier = before.map(one -> Quantities.in(one.text())).orElse(List.of()).stream()
                .filter(first::isAlike)
                .toList();
        // The row may begin with the whole: "Av 41 samtal hade 17 ...".
        if (row.size() > 2 && OF_ALL.matcher(text.substring(0, first.from())).find()) {
            return whole(sentence, before, alike, row.subList(1, row.size()));
        }
        boolean fits = alike.stream().anyMatch(one -> one.value().compareTo(sum) == 0)
                || earlier.stream().anyMatch(one -> one.value().compareTo(sum) == 0);
        if (fits
                || NOT_ALL.matcher(text).find()
                || REST.matcher(text.substring(row.getLast().to())).find()) {
            return Optional.empty();
        }
        Optional<Quantity> whole = inFront.stream().reduce((_, last) -> last);
        boolean ofAll = inFront.stream()
                .anyMatch(one -> OF_ALL.matcher(text.substring(0, one.from())).find());
        boolean parts = PARTS.matcher(text.substring(whole.map(Quantity::to).orElse(0), first.from()))
                .find();
        if (whole.isEmpty() && (parts || row.size() >= ENOUGH)) {
            whole = earlier.stream().reduce((_, last) -> last);
        }
        // Some answer neither this nor that.
        boolean someDoNot = ANSWERED.matcher(text).find();
        return whole.filter(one -> !someDoNot || one.value().compareTo(sum) < 0)
                .filter(one -> isWrong(one.value(), sum, row.size(), ofAll || parts, areBoth(text, row)))
                .map(one ->
                        finding(sentence, inFront.isEmpty() ? before.orElse(sentence) : sentence, one.value(), sum));
    }

    private static boolean isWrong(BigDecimal whole, BigDecimal sum, int parts, boolean told, boolean between) {
        if (Amounts.isSlip(sum, whole)) {
            return told
                    || parts >= ENOUGH && whole.stripTrailingZeros().precision() >= 2 && digits(whole) >= LONG_NUMBER;
        }
        if (told && parts == 2 && between) {
            return sum.subtract(whole).abs().multiply(BigDecimal.valueOf(6)).compareTo(whole) <= 0;
        }
        // Three or more that are told as the parts are all of them, unless much is left.
        return told
                && parts >= ENOUGH
                && sum.subtract(whole).abs().multiply(BigDecimal.valueOf(6)).compareTo(whole) <= 0;
    }

    /** Two that are all there are: by what they are, or said in the same way ("29 i kommunal regi och 9 i enskild regi"). */
    private static boolean areBoth(String text, List<Quantity> row) {
        if (BOTH.matcher(text).find()) {
            return true;
        }
        String first = text.substring(row.getFirst().to(), row.getLast().from());
        String second = text.substring(row.getLast().to()).split("[,.;]", 2)[0];
        return !FINITE.matcher(second).find()
                && Words.content(first).stream().anyMatch(Words.content(second)::contains);
    }

    private static int digits(BigDecimal number) {
        return number.toBigInteger().toString().length();
    }

    private static BigDecimal sum(List<Quantity> row) {
        return row.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Finding finding(Sentence sentence, Sentence from, BigDecimal whole, BigDecimal sum) {
        return Finding.of(
                        "sum-disagrees",
                        NUMBERS_THAT_DISAGREE,
                        Severity.WARNING,
                        sentence.block()
                                .place(
                                        from.from(),
                                        sentence.from() + sentence.text().length()),
                        Amounts.written(whole),
                        Amounts.written(sum))
                .against(Amounts.written(sum));
    }
}
