package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Amounts;
import se.rodatraden.matters.lint.text.Amounts.Amount;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** Parts make the sum that is said, in a sentence and in a column. */
final class SumsAgree {
    private static final Pattern PARTS = Patterns.of(
            "\\b(?:varav|av dessa är|av dem är|(?:fördela|uppdela|dela)(?:t|de|d|s|des) på|(?:fördela|uppdela|dela)s mellan|bestående av|består av|bestod av)\\b|(?<=\\p{L}): (?=\\d[\\d ]{0,8} (?:till|i|på|för|av|vid|från|hos|inom)\\b)");
    /** How old they are is no number of them. */
    private static final Pattern AGE = Patterns.of("år|års|-?\\p{L}*åring\\p{L}*");

    /** "26 var 6–11 år": from which age is no number of them either. */
    private static final Pattern BEGINS_A_SPAN = Patterns.of("^\\s?[–-]\\s?\\d");

    private static final Pattern OF_ALL = Patterns.of("^av (?:de |kommunens |alla )?(?:de )?(\\d[\\d ]{0,8}) \\p{L}+");
    private static final Pattern THE_REST =
            Patterns.of("\\b(?:övriga|resten|återstående|resterande|saknar|saknade|inte|utan)\\b");

    private static final Pattern SOME_ARE_LEFT =
            Patterns.of("\\b(?:resten|återstoden|(?:och|medan) (?:de )?(?:övriga|andra))\\b");

    private static final Pattern OF_THEM = Patterns.of("^av (?:dem|dessa)\\b");
    /** Two that are all there are. */
    private static final Pattern BOTH = Patterns.of(
            "\\bflickor\\b.*\\bpojkar\\b|\\bpojkar\\b.*\\bflickor\\b|\\bkvinnor\\b.*\\bmän\\b|\\bmän\\b.*\\bkvinnor\\b|\\bbevilja.*\\bavsl|\\bavsl.*\\bbevilja|\\bja\\b.*\\bnej\\b");

    /** Some answer neither this nor that. */
    private static final Pattern ANSWERED = Patterns.of("\\b(?:svara|rösta)\\p{L}*");

    private static final Pattern WHILE = Patterns.of("\\b(?:medan|men|och resten|och de övriga|och de andra)\\b");
    private static final Pattern ARE = Patterns.of("\\b(?:är|var|utgörs av|utgjordes av|blir|utgör|utgjorde)\\s$");
    private static final Pattern AND = Patterns.of("\\s?och\\s(?:(?:de )?(?:övriga|resterande|andra) )?");
    private static final Pattern ENDS = Patterns.of("(?:\\s(?:till|för|med|i)\\s[\\p{L} ]{2,30})?[.,;]?.{0,3}");

    private SumsAgree() {}

    /** "2,1 miljoner kronor, varav 1,5 för utrustning och 0,6 för mark": the parts that follow make the sum before. */
    static Optional<Finding> ofParts(Sentence sentence) {
        Matcher matcher = PARTS.matcher(sentence.text());
        if (!matcher.find()) {
            return Optional.empty();
        }
        int cut = matcher.start();
        List<Amount> all = Amounts.in(sentence.text()).stream()
                .filter(amount -> !amount.isYear()
                        && !Days.isMonth(amount.unit())
                        && !AGE.matcher(amount.unit()).matches()
                        && !BEGINS_A_SPAN
                                .matcher(sentence.text().substring(amount.to()))
                                .find()
                        && !sentence.text().startsWith("-åring", amount.to()))
                .toList();
        Optional<Amount> whole =
                all.stream().filter(amount -> amount.to() <= cut + 1).reduce((_, last) -> last);
        List<Amount> parts = all.stream().filter(amount -> amount.from() > cut).toList();
        // "Av dessa" speaks of the sentence before.
        Sentence of = sentence;
        Optional<Sentence> before = whole.isEmpty() ? sentence.before() : Optional.empty();
        if (before.isPresent()) {
            of = before.get();
            whole = wholes(of).stream().reduce((_, last) -> last);
        }
        if (whole.isEmpty() || parts.size() < 2 || parts.size() > 8) {
            return Optional.empty();
        }
        BigDecimal stated = whole.get().value();
        boolean money = whole.get().isMoney();
        if (parts.stream()
                .anyMatch(part -> part.isMoney() != money || part.unit().equals("procent"))) {
            return Optional.empty();
        }
        BigDecimal sum = parts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        // "214 unga i åldern 16–24 år, varav 97 kvinnor och 117 män": the whole need not stand last.
        boolean fits = all.stream()
                        .anyMatch(amount ->
                                amount.to() <= cut + 1 && amount.value().compareTo(sum) == 0)
                || !of.equals(sentence)
                        && wholes(of).stream().anyMatch(amount -> amount.value().compareTo(sum) == 0);
        if (!fits
                && sum.compareTo(stated) != 0
                && sum.compareTo(stated.divide(BigDecimal.TWO, RoundingMode.HALF_UP)) > 0
                && sum.compareTo(stated.multiply(BigDecimal.TWO)) < 0) {
            return Optional.of(Finding.of(
                            "sum-disagrees",
                            NUMBERS_THAT_DISAGREE,
                            Severity.ERROR,
                            of.equals(sentence)
                                    ? sentence.place()
                                    : sentence.block()
                                            .place(
                                                    of.from(),
                                                    sentence.from()
                                                            + sentence.text().length()),
                            Amounts.written(stated),
                            Amounts.written(sum))
                    .against(Amounts.written(sum)));
        }
        return Optional.empty();
    }

    /** "Av de 214 familjerna bodde 150 i centralorten och 64 i de övriga delarna": two halves, and the second is the rest. */
    static Optional<Finding> ofTwoHalves(Sentence sentence) {
        Matcher all = OF_ALL.matcher(sentence.text());
        if (!all.find()) {
            return ofThem(sentence);
        }
        List<Amount> halves = wholes(sentence).stream()
                .filter(amount -> amount.from() >= all.end())
                .toList();
        if (!areHalves(sentence.text(), halves, all.end())) {
            return Optional.empty();
        }
        BigDecimal whole = Amounts.value(all.group(1).strip());
        BigDecimal sum = halves.getFirst().value().add(halves.getLast().value());
        return sum.compareTo(whole) == 0
                ? Optional.empty()
                : Optional.of(Finding.of(
                                "sum-disagrees",
                                NUMBERS_THAT_DISAGREE,
                                Severity.ERROR,
                                sentence.place(),
                                Amounts.written(whole),
                                Amounts.written(sum))
                        .against(Amounts.written(sum)));
    }

    /** What a sentence counts: no year, no day, no share. */
    private static List<Amount> wholes(Sentence sentence) {
        return Amounts.withWords(sentence.text()).stream()
                .filter(amount -> !amount.isYear() && !amount.unit().startsWith("procent"))
                .toList();
    }

    /** Two of people or things that between them are all: by "and" and the rest, by "while", or as what they are. */
    private static boolean areHalves(String text, List<Amount> halves, int from) {
        if (halves.size() == 2
                && SOME_ARE_LEFT.matcher(text.substring(halves.getLast().to())).find()) {
            return false;
        }
        if (halves.size() != 2 || halves.stream().anyMatch(half -> half.unit().equals("procent") || half.isMoney())) {
            return false;
        }
        String between = text.substring(halves.getFirst().to(), halves.getLast().from());
        int and = between.lastIndexOf(" och ") >= 0
                ? halves.getFirst().to() + between.lastIndexOf(" och ")
                : text.substring(0, halves.getLast().from()).lastIndexOf(" och ");
        return WHILE.matcher(between).find()
                || BOTH.matcher(text).find() && !ANSWERED.matcher(text).find()
                || and >= halves.getFirst().from()
                        && THE_REST.matcher(text.substring(and)).find()
                || ARE.matcher(text.substring(from, halves.getFirst().from())).find()
                        && AND.matcher(between).matches()
                        && ENDS.matcher(text.substring(halves.getLast().to())).matches();
    }

    /** "Av dem var 702 flickor och 544 pojkar", of the number that the sentence before ends with. */
    private static Optional<Finding> ofThem(Sentence sentence) {
        Matcher them = OF_THEM.matcher(sentence.text());
        if (!them.find()) {
            return Optional.empty();
        }
        List<Amount> halves = wholes(sentence);
        return areHalves(sentence.text(), halves, them.end())
                ? sentence.before().flatMap(before -> ofThem(sentence, halves, before))
                : Optional.empty();
    }

    private static Optional<Finding> ofThem(Sentence sentence, List<Amount> halves, Sentence before) {
        BigDecimal both = halves.getFirst().value().add(halves.getLast().value());
        List<Amount> wholes = wholes(before);
        if (wholes.stream().anyMatch(whole -> whole.value().compareTo(both) == 0)) {
            return Optional.empty();
        }
        return wholes.stream()
                .reduce((_, last) -> last)
                .filter(whole -> !whole.isMoney())
                .map(whole -> Finding.of(
                                "sum-disagrees",
                                NUMBERS_THAT_DISAGREE,
                                Severity.ERROR,
                                sentence.place(),
                                Amounts.written(whole.value()),
                                Amounts.written(both))
                        .against(before.text().substring(whole.from(), whole.to())));
    }
}
