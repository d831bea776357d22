package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Amounts;
import se.rodatraden.matters.lint.text.Amounts.Amount;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/** The same quantity is the same in two places, parts make their sum, shares are right, and few people are not counted out. */
final class NumbersAgree implements Check {
    private static final Pattern PARTS =
            Patterns.of("\\b(?:varav|av dessa är|av dem är|fördelat på|uppdelat på|bestående av)\\b");
    private static final Pattern OF = Patterns.of(
            "\\b(\\d[\\d ]{0,8}) av (?:de |totalt |sammanlagt )?(\\d[\\d ]{0,8})(?: \\p{L}+)?[^.;]{0,60}?(?:motsvarar|det vill säga|dvs\\.?|alltså|\\()\\s?(?:ungefär |drygt |knappt |cirka )?(\\d{1,3}(?:,\\d)?) procent");
    private static final Pattern OF_TURNED = Patterns.of(
            "\\bav (?:de |totalt )?(\\d[\\d ]{0,8}) \\p{L}+[^.;0-9]{0,60}?(?<!klockan )(\\d[\\d ]{0,8})\\b[^.;]{0,80}?(?:motsvarar|det vill säga|dvs\\.?|alltså|\\()\\s?(?:ungefär |drygt |knappt |cirka )?(\\d{1,3}(?:,\\d)?) procent");
    private static final Pattern FEW = Patterns.of(
            "\\b(?:[1-4]|ett|två|tre|fyra) (?:\\p{L}+ )?(?:barn|elever|elev|ungdomar|flickor|pojkar|personer|brukare)\\b[^.;]{0,80}\\b(?:placera|polisanmäl|orosanmäl|diagnos|omhänderta|misstänk|missbruk|utreds|anmälda|dömts|familjehem|HVB|våld)\\p{L}*");
    private static final Pattern TOTAL = Patterns.of("^(?:summa|totalt|total|sammanlagt|totalsumma)\\b");
    private static final Pattern CHANGES = Patterns.of(
            "\\b(?:tidigare|förra|ökar|ökat|ökade|minska\\p{L}*|utöka\\p{L}*|ytterligare|nya|högst|minst|varav|i stället|per|mellan \\d|från \\d|fler|färre|höj\\p{L}*|sänk\\p{L}*|räcker|av dem|klarade|deltog)\\b");
    private static final Set<String> NO_QUANTITY = Set.of(
            "år",
            "procent",
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december",
            "dagar",
            "veckor",
            "månader",
            "timmar",
            "minuter",
            "kap",
            "och",
            "till",
            "av",
            "i",
            "på",
            "per",
            "för",
            "är",
            "gånger",
            "som",
            "åringar",
            "klockan",
            "kronor",
            "meter",
            "kilometer");
    private static final Set<String> MONTHS = Set.of(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");
    private static final int TERMS = 2;

    @Override
    public List<Finding> check(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            parts(sentence, findings);
            if (OF.matcher(sentence.text()).find()) {
                share(OF, sentence, 1, 2, findings);
            } else {
                share(OF_TURNED, sentence, 2, 1, findings);
            }
            Matcher few = FEW.matcher(sentence.text());
            if (few.find()) {
                findings.add(Finding.of(
                                "few-people-counted",
                                NUMBERS_THAT_DISAGREE,
                                Severity.WARNING,
                                sentence.place(few.start(), few.end()),
                                few.group())
                        .remedied());
            }
        }
        report.text().blocks().forEach(block -> table(block, findings));
        twoPlaces(report, findings);
        return findings;
    }

    /** "2,1 miljoner kronor, varav 1,5 för utrustning och 0,6 för mark": the parts that follow make the sum before. */
    private static void parts(Sentence sentence, List<Finding> findings) {
        Matcher matcher = PARTS.matcher(sentence.text());
        if (!matcher.find()) {
            return;
        }
        int cut = matcher.start();
        List<Amount> all = Amounts.in(sentence.text()).stream()
                .filter(amount -> !isYear(amount) && !MONTHS.contains(amount.unit()))
                .toList();
        Optional<Amount> whole =
                all.stream().filter(amount -> amount.to() <= cut + 1).reduce((_, last) -> last);
        List<Amount> parts = all.stream().filter(amount -> amount.from() > cut).toList();
        // "Av dessa" speaks of the sentence before.
        Sentence of = sentence;
        if (whole.isEmpty()) {
            List<Sentence> block = Sentence.in(sentence.block());
            int at = block.indexOf(sentence);
            if (at > 0) {
                of = block.get(at - 1);
                whole = Amounts.in(of.text()).stream().reduce((_, last) -> last);
            }
        }
        if (whole.isEmpty() || parts.size() < 2 || parts.size() > 8) {
            return;
        }
        BigDecimal stated = whole.get().value();
        boolean money = whole.get().isMoney();
        if (parts.stream()
                .anyMatch(part -> part.isMoney() != money || part.unit().equals("procent"))) {
            return;
        }
        BigDecimal sum = parts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(stated) != 0 && sum.compareTo(stated.divide(BigDecimal.TWO, RoundingMode.HALF_UP)) > 0) {
            findings.add(Finding.of(
                            "sum-disagrees",
                            NUMBERS_THAT_DISAGREE,
                            Severity.ERROR,
                            of.equals(sentence)
                                    ? sentence.place(
                                            whole.get().from(), sentence.text().length())
                                    : of.place(whole.get().from(), whole.get().to()),
                            written(stated),
                            written(sum))
                    .against(written(sum)));
        }
    }

    private static void share(Pattern pattern, Sentence sentence, int part, int whole, List<Finding> findings) {
        Matcher matcher = pattern.matcher(sentence.text());
        while (matcher.find()) {
            BigDecimal of = Amounts.value(matcher.group(whole).strip());
            if (of.signum() == 0) {
                continue;
            }
            BigDecimal right =
                    Amounts.value(matcher.group(part).strip()).movePointRight(2).divide(of, 2, RoundingMode.HALF_UP);
            BigDecimal stated = Amounts.value(matcher.group(3));
            if (right.compareTo(BigDecimal.valueOf(100)) <= 0
                    && right.subtract(stated).abs().compareTo(BigDecimal.ONE) > 0) {
                findings.add(Finding.of(
                                "percentage-disagrees",
                                NUMBERS_THAT_DISAGREE,
                                Severity.ERROR,
                                sentence.place(matcher.start(), matcher.end()),
                                written(stated),
                                written(right.setScale(0, RoundingMode.HALF_UP)))
                        .against(written(right)));
                return;
            }
        }
    }

    /** Columns of a table whose last row is called a sum. */
    private static void table(Block block, List<Finding> findings) {
        if (!(block.part() instanceof Part.Table table) || table.rows().size() < 3) {
            return;
        }
        List<String> last = table.rows().getLast();
        if (last.isEmpty() || !TOTAL.matcher(last.getFirst().strip()).find()) {
            return;
        }
        for (int column = 1; column < last.size(); column++) {
            int at = column;
            List<Optional<BigDecimal>> cells = table.rows().stream()
                    .skip(1)
                    .limit(table.rows().size() - 2L)
                    .map(row -> at < row.size() ? number(row.get(at)) : Optional.<BigDecimal>empty())
                    .toList();
            Optional<BigDecimal> total = number(last.get(column));
            if (total.isEmpty() || cells.stream().anyMatch(Optional::isEmpty)) {
                continue;
            }
            BigDecimal sum = cells.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(total.get()) != 0) {
                int place = block.text().lastIndexOf(last.get(column));
                findings.add(Finding.of(
                                "sum-disagrees",
                                NUMBERS_THAT_DISAGREE,
                                Severity.ERROR,
                                place >= 0
                                        ? block.place(
                                                place, place + last.get(column).length())
                                        : block.place(),
                                written(total.get()),
                                written(sum))
                        .against(written(sum)));
            }
        }
    }

    private static Optional<BigDecimal> number(String cell) {
        String plain = cell.strip();
        return plain.matches("\\d{1,3}(?:[ \\u00a0]\\d{3}){0,3}(?:,\\d{1,3})?")
                ? Optional.of(Amounts.value(plain))
                : Optional.empty();
    }

    /** More than a report has: so that a text that nobody would write is over with too. */
    private static final int MOST_OF_ONE_UNIT = 500;

    private record Counted(Amount amount, Sentence sentence, Set<String> about) {}

    /** The same thing counted twice: the same noun, and the sentences speak of the same. */
    private static void twoPlaces(LintedReport report, List<Finding> findings) {
        Map<String, List<Counted>> before = new HashMap<>();
        for (Sentence sentence : report.sentences()) {
            if (sentence.block().role() == SectionRole.REPLIES) {
                continue;
            }
            Map<String, List<Amount>> byUnit = Amounts.in(sentence.text()).stream()
                    .collect(Collectors.groupingBy(NumbersAgree::unit, LinkedHashMap::new, Collectors.toList()));
            byUnit.forEach((unit, amounts) -> {
                // Two of one unit in a sentence are compared with each other by whoever wrote it.
                Amount amount = amounts.getFirst();
                if (amounts.size() == 1 && isQuantity(amount)) {
                    compare(
                            new Counted(amount, sentence, about(sentence.text(), amount)),
                            before.computeIfAbsent(unit, _ -> new ArrayList<>()),
                            findings);
                }
            });
        }
    }

    private static boolean isQuantity(Amount amount) {
        return (amount.isMoney() || amount.unit().length() >= 4 && !NO_QUANTITY.contains(amount.unit()))
                && !isYear(amount);
    }

    private static void compare(Counted counted, List<Counted> before, List<Finding> findings) {
        before.stream()
                .filter(other -> differs(other, counted))
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
                        .against(quote(other))));
        if (before.size() < MOST_OF_ONE_UNIT) {
            before.add(counted);
        }
    }

    private static String quote(Counted counted) {
        return counted.sentence()
                .text()
                .substring(counted.amount().from(), counted.amount().to());
    }

    private static boolean isYear(Amount amount) {
        return amount.unit().isEmpty()
                && amount.value().scale() <= 0
                && amount.value().compareTo(BigDecimal.valueOf(1900)) >= 0
                && amount.value().compareTo(BigDecimal.valueOf(2100)) < 0;
    }

    private static String unit(Amount amount) {
        return amount.isMoney() ? "kronor" : Words.stem(amount.unit());
    }

    private static Set<String> about(String text, Amount amount) {
        String rest = text.substring(0, amount.from()) + " " + text.substring(amount.to());
        return Words.content(rest).stream().filter(stem -> stem.length() >= 4).collect(Collectors.toSet());
    }

    private static boolean differs(Counted one, Counted other) {
        if (one.amount().value().compareTo(other.amount().value()) == 0
                || one.sentence().equals(other.sentence())
                || CHANGES.matcher(one.sentence().text()).find() && !sameChange(one, other)
                || CHANGES.matcher(other.sentence().text()).find() && !sameChange(one, other)) {
            return false;
        }
        long shared = one.about().stream()
                .filter(stem -> other.about().stream().anyMatch(theirs -> Words.akin(stem, theirs)))
                .count();
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

    /** Both speak with the same reservation: "högst 84 miljoner" and "högst 80 miljoner". */
    private static boolean sameChange(Counted one, Counted other) {
        Matcher first = CHANGES.matcher(one.sentence().text());
        Matcher second = CHANGES.matcher(other.sentence().text());
        return first.find() && second.find() && first.group().equalsIgnoreCase(second.group());
    }

    private static String written(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString().replace('.', ',');
    }
}
