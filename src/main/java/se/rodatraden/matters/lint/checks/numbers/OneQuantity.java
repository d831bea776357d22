package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.checks.passages.NearDuplicates;
import se.rodatraden.matters.lint.text.Amounts;
import se.rodatraden.matters.lint.text.Amounts.Amount;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/** What is counted in two places of a report has the same number in both. */
final class OneQuantity {
    private static final Pattern CHANGES = Patterns.of(
            "\\b(?:tidigare|förra|ökar|ökat|ökade|minska\\p{L}*|utöka\\p{L}*|ytterligare|nya|högst|minst|överstiger|understiger|gränsen|varav|i stället|per|mellan \\d|från \\d|fler|färre|höj\\p{L}*|sänk\\p{L}*|ändra\\p{L}*|skärp\\p{L}*|av dem|klarade|deltog)\\b");
    private static final Pattern BORDER = Patterns.of("[;:]|, (?:och|men|medan|samt) ");
    private static final int TERMS = 2;
    private static final Pattern BY = Patterns.of(
            "\\b(?:med|från|per|under|över|ytterligare|mer än|fler än|färre än|mindre än|de övriga|övriga|resterande|återstående|av de|av dessa|en av|två av|återstår|kvarstår|saknar|saknas|ännu|endast|bara|varav|därav) $");
    private static final Pattern SOME = Patterns.of(
            "^,? (?:som|där|vars|vilka|av (?!årlig|engångs)\\p{L}+|utan|färre|fler|mer|mindre|extra|till(?= |$))\\b");

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?![\\d:])");
    private static final Pattern THEN = Patterns.of(
            "\\b(?:då|därefter|framöver|kommer att|väntas|på sikt|fullt utbyggd\\p{L}*|efter (?:sammanslagning|ombyggnad|utbyggnad|förändring|omläggning|flytt)\\p{L}*|efter \\p{L}{2,30}(?:ningen|tionen|slaget|ändringen|höjningen|sänkningen|åtgärden))\\b");

    /** "Från 90 till 70": no thing is counted. */
    private static final Set<String> BETWEEN =
            Set.of("till", "från", "eller", "mellan", "inom", "under", "efter", "respektive");

    private OneQuantity() {}

    /** More than a report has: so that a text that nobody would write is over with too. */
    private static final int MOST_OF_ONE_UNIT = 200;

    /**
     * @param years that its sentence names
     * @param then whether its sentence speaks of what will be
     * @param ofSome by so much, from so much, so many that are something more: no number of all
     */
    private record Counted(
            Amount amount, Sentence sentence, Set<String> about, List<String> years, boolean then, boolean ofSome) {

        static Counted of(Amount amount, Sentence sentence) {
            String text = sentence.text();
            return new Counted(
                    amount,
                    sentence,
                    OneQuantity.about(text, amount),
                    YEAR.matcher(text).results().map(MatchResult::group).toList(),
                    THEN.matcher(text).find(),
                    BY.matcher(text.substring(0, amount.from())).find()
                            || SOME.matcher(text.substring(amount.to())).find());
        }

        /** What there is now and what there will be, or of years that are not the same. */
        boolean isOfAnotherTime(Counted other) {
            return then != other.then
                    || !years.isEmpty()
                            && !other.years.isEmpty()
                            && years.stream().noneMatch(other.years::contains);
        }

        /** The words about the amount itself: "får 12 nya tjänster, och boendet öppnar med 54 lägenheter" has two. */
        String clause() {
            String text = sentence.text();
            int from = 0;
            int to = text.length();
            Matcher border = BORDER.matcher(text);
            while (border.find()) {
                if (border.end() <= amount.from()) {
                    from = border.end();
                } else if (border.start() >= amount.to()) {
                    to = border.start();
                    break;
                }
            }
            return text.substring(from, to);
        }
    }

    /** The same thing counted twice: the same noun, and the sentences speak of the same. */
    static List<Finding> in(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        NearDuplicates.Copies copies = new NearDuplicates.Copies();
        Map<String, List<Counted>> before = new HashMap<>();
        Map<String, Counted> money = new HashMap<>();
        for (Sentence sentence : report.sentences()) {
            if (sentence.block().role() == SectionRole.REPLIES) {
                continue;
            }
            List<Amount> all = Amounts.in(sentence.text());
            Map<String, List<Amount>> byUnit = all.stream()
                    .collect(Collectors.groupingBy(OneQuantity::unit, LinkedHashMap::new, Collectors.toList()));
            swaps(sentence, all, money, findings);
            byUnit.forEach((unit, amounts) -> {
                // Two of one unit in a sentence are compared with each other by whoever wrote it.
                Amount amount = amounts.getFirst();
                if (amounts.size() == 1 && isQuantity(amount)) {
                    compare(
                            Counted.of(amount, sentence),
                            before.computeIfAbsent(unit, _ -> new ArrayList<>()),
                            copies,
                            report,
                            findings);
                }
            });
        }
        // Found in two ways, it is one fault.
        return findings.stream()
                .collect(Collectors.toMap(Finding::place, finding -> finding, (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** {@code 47 miljoner} and {@code 74 miljoner}: two figures that have changed places, in sentences that share a word. */
    private static void swaps(
            Sentence sentence, List<Amount> amounts, Map<String, Counted> money, List<Finding> findings) {
        for (Amount amount : amounts) {
            String figures = amount.value().stripTrailingZeros().unscaledValue().toString();
            if (!amount.isMoney() || figures.length() < 2) {
                continue;
            }
            Counted counted = Counted.of(amount, sentence);
            for (int i = 0; i + 1 < figures.length(); i++) {
                String swapped =
                        figures.substring(0, i) + figures.charAt(i + 1) + figures.charAt(i) + figures.substring(i + 2);
                Counted other = money.get(swapped + "/" + amount.value().precision() + "/"
                        + amount.value().scale());
                if (other != null
                        && !swapped.equals(figures)
                        && !other.sentence().equals(sentence)
                        && other.about().stream()
                                .anyMatch(theirs -> counted.about().stream().anyMatch(own -> isOfIt(own, theirs)))) {
                    findings.add(Finding.of(
                                    "same-quantity-differs",
                                    NUMBERS_THAT_DISAGREE,
                                    Severity.WARNING,
                                    sentence.place(amount.from(), amount.to()),
                                    quote(counted),
                                    quote(other))
                            .against(quote(other))
                            .remedied());
                    break;
                }
            }
            money.putIfAbsent(
                    figures + "/" + amount.value().precision() + "/"
                            + amount.value().scale(),
                    counted);
        }
    }

    /** "Skyddsvallen" is "vallen" the second time. */
    private static boolean isOfIt(String own, String theirs) {
        return own.equals(theirs) || own.endsWith(theirs) || theirs.endsWith(own);
    }

    private static boolean isQuantity(Amount amount) {
        return (amount.isMoney()
                        || amount.unit().length() >= 4
                                && !BETWEEN.contains(amount.unit())
                                && !QuantityWords.NO_QUANTITY.contains(amount.unit())
                                && !Days.isMonth(amount.unit()))
                && !amount.isYear();
    }

    private static void compare(
            Counted counted,
            List<Counted> before,
            NearDuplicates.Copies copies,
            LintedReport report,
            List<Finding> findings) {
        boolean ofSnapshot = report.isOfSnapshot(counted.sentence().block());
        before.stream()
                .filter(other -> differs(other, counted)
                        && !(ofSnapshot && report.isOfSnapshot(other.sentence().block()))
                        && !copies.are(
                                other.sentence().block(), counted.sentence().block()))
                .findFirst()
                .ifPresent(other -> findings.add(Finding.of(
                                "same-quantity-differs",
                                NUMBERS_THAT_DISAGREE,
                                Severity.WARNING,
                                counted.sentence()
                                        .place(
                                                counted.amount().from(),
                                                counted.amount().to()),
                                quote(counted),
                                quote(other))
                        .against(quote(other))
                        .remedied()));
        if (before.size() < MOST_OF_ONE_UNIT) {
            before.add(counted);
        }
    }

    private static String quote(Counted counted) {
        return counted.sentence()
                .text()
                .substring(counted.amount().from(), counted.amount().to());
    }

    private static String unit(Amount amount) {
        return amount.isMoney() ? "kronor" : Words.stem(amount.unit());
    }

    private static Set<String> about(String text, Amount amount) {
        String rest = text.substring(0, amount.from()) + " " + text.substring(amount.to());
        return Words.content(rest).stream()
                .filter(stem -> stem.length() >= 4 && !(amount.isMoney() && QuantityWords.OF_ANY_SUM.contains(stem)))
                .collect(Collectors.toSet());
    }

    private static boolean differs(Counted one, Counted other) {
        if (one.amount().value().compareTo(other.amount().value()) == 0
                || !isOfOneSize(one.amount().value(), other.amount().value())
                || one.sentence().block().equals(other.sentence().block())
                || one.ofSome()
                || other.ofSome()
                || one.isOfAnotherTime(other)
                || SumStanding.differs(one.sentence().text(), other.sentence().text())
                || CHANGES.matcher(one.clause()).find() && !sameChange(one, other)
                || CHANGES.matcher(other.clause()).find() && !sameChange(one, other)) {
            return false;
        }
        long shared = shared(one, other);
        int smaller = Math.min(one.about().size(), other.about().size());
        if (smaller == 0) {
            return false;
        }
        // Of a short sentence most of it, of a long one enough.
        return one.amount().isMoney()
                ? shared >= TERMS && shared * 2 >= smaller
                : shared >= TERMS && shared * 3 >= smaller
                        || (shared >= 1
                                && smaller <= 2
                                && one.amount().unit().equals(other.amount().unit()));
    }

    /** Three times as much is another quantity; nobody miscounts so far. */
    private static boolean isOfOneSize(BigDecimal one, BigDecimal other) {
        BigDecimal three = BigDecimal.valueOf(3);
        return Amounts.isSlip(one, other)
                || one.compareTo(other.multiply(three)) < 0 && other.compareTo(one.multiply(three)) < 0;
    }

    private static long shared(Counted one, Counted other) {
        return one.about().stream()
                .filter(stem -> other.about().stream().anyMatch(theirs -> Words.akin(stem, theirs)))
                .count();
    }

    /** Both speak with the same reservation: "högst 84 miljoner" and "högst 80 miljoner". */
    private static boolean sameChange(Counted one, Counted other) {
        Matcher first = CHANGES.matcher(one.clause());
        Matcher second = CHANGES.matcher(other.clause());
        return first.find() && second.find() && first.group().equalsIgnoreCase(second.group());
    }
}
