package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Amounts;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quantities;
import se.rodatraden.matters.lint.text.Quantities.Measure;
import se.rodatraden.matters.lint.text.Quantities.Quantity;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/**
 * A number that the words say is worked out of others ("vilket är", "en ökning med", "fler än", "sammanlagt") is what those
 * beside it make: in its sentence, in the two before it, and in the table just above.
 */
final class WorkedOut {
    private static final String ABOUT =
            "(?:(?:alltså|därmed|således|då|därför|sammanlagt|totalt|ungefär|cirka|ca|omkring|drygt|knappt|nästan|närmare|runt|endast|bara|hela|en|ett) ){0,2}";

    private static final Pattern NEARLY = Patterns.of(
            "\\b(?:ungefär|cirka|ca|omkring|drygt|knappt|nästan|närmare|runt|över|minst|högst|upp till|mer än|mindre än|uppemot|uppskattningsvis|kanske)\\s(?:\\p{L}+\\s)?$");

    private static final Pattern SHARE = Patterns.of(
            "(?:\\b(?:det vill säga|dvs\\.?|d\\.v\\.s\\.|alltså|motsvarar|motsvarande|motsvarade|eller|utgör|utgjorde|vilket|andelen|det|detta|som)(?: (?:är|var|blir|ger|gör|utgör|motsvarar|motsvarade|innebär))?(?: (?:en|ett) \\p{L}+ (?:på|av|om))?\\s|[(])"
                    + ABOUT + "$");

    private static final Pattern CHANGE = Patterns.of(
            "\\b(?:ök|minsk|höj|sänk|uppgång|nedgång|steg|stig|sjönk|sjunk|utök|växt|gått (?:upp|ner|ned))\\p{L}*(?: \\p{L}+){0,3} (?:med|på|är|var|blir|blev|om)\\s"
                    + ABOUT + "$");

    private static final Pattern DIFFERENCE = Patterns.of(
            "\\b(?:skillnaden|mellanskillnaden|differensen|återstår|kvarstår|återstod|fattas|saknas|(?:de|den) (?:övriga|andra)|återstående|resterande|resten,?|netto\\p{L}*|mellanskillnad\\p{L}*|\\p{L}{0,10}(?:marginal|buffert|vinst|förlust|utrymme|underskott|överskott|avvikelse|överdrag|överskridande)\\p{L}{0,4})(?: \\p{L}+){0,3}\\s"
                    + ABOUT + "$");

    private static final Pattern THAN = Patterns.of(
            "^(?:\\s\\p{L}+){0,2}?\\s(?:fler|färre|mer|mindre|högre|lägre|längre|kortare|dyrare|billigare|större)(?:\\s\\p{L}+){0,2}?\\sän\\b");

    private static final Pattern TOTAL = Patterns.of(
            "\\b(?:sammanlagt|totalt|tillsammans|summa|i allt|sammantaget|det vill säga|dvs\\.?|alltså|(?:vilket|det|detta|som) (?:ger|blir|gör|innebär|motsvarar|är)|blir(?: (?:det|de|kostnaden|summan|utgiften|beloppet|priset|intäkten|det hela))?|ger|kostar|kosta|uppgår till|uppgå till|(?:totala|sammanlagda|samlade) \\p{L}+ (?:är|blir|uppgår till|beräknas till|uppskattas till))\\s(?:då |alltså |sammanlagt |totalt |därmed )?$");

    private static final Pattern ADDED = Patterns.of(
            "\\b(?:sammanlagt|totalt|tillsammans|summa|i allt|sammantaget|det vill säga|dvs\\.?|alltså|blir|totala|sammanlagda|samlade)\\b[^.;\\d]{0,40}$");

    private static final Pattern OF_A_WHOLE =
            Patterns.of("\\b(?:av|varav|därav) (?:de |dem\\b|dessa\\b|totalt |sammanlagt |\\d)");

    private static final Pattern EACH = Patterns.of(
            "\\b(?:per|à|varje|vardera|var|styck|gånger|(?:en|ett) \\p{L}{3,40} (?:kostar|tar|rymmer|ger|har)|räknat på)\\b");

    private static final Pattern MORE = Patterns.of(
            "\\b(?:bland annat|till exempel|exempelvis|med mera|inklusive|inkl|exklusive|plus|dessutom|därtill|tillkommer|utöver|högst|minst|upp till|mellan \\d|rabatt\\p{L}*|moms\\p{L}*|index\\p{L}*|avrund\\p{L}*)\\b");

    private static final Pattern PER_YEAR =
            Patterns.of("^[^.;,\\d]{0,25}\\b(?:per år|om året|årligen|på ett år|på årsbasis)\\b");
    private static final Pattern PER_MONTH =
            Patterns.of("\\b(?:i månaden|per månad|månadshyra\\p{L}*|månadskostnad\\p{L}*|varje månad)\\b");
    private static final Pattern PER_WEEK = Patterns.of("\\b(?:i veckan|per vecka|varje vecka)\\b");
    private static final Pattern PER_QUARTER = Patterns.of("\\b(?:per kvartal|i kvartalet|varje kvartal)\\b");
    private static final Pattern COSTS =
            Patterns.of("\\b(?:kostar|kosta|uppgår till|uppgå till)\\s(?:då |alltså |därmed )?$");
    private static final Pattern FACTOR = Patterns.of("\\d|\\b(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)\\b");
    private static final Pattern OF_WHAT =
            Patterns.of("^ procent av (?:den |det |hela |alla )?(\\p{L}{3,30}s \\p{L}{3,30}(?: \\p{L}{3,30})?)");
    private static final int NEXT = 25;

    private WorkedOut() {}

    static List<Finding> in(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        List<Quantity> table = List.of();
        int since = 0;
        for (Block block : report.text().blocks()) {
            if (block.part() instanceof Part.Table one) {
                table = numbers(one.rows());
                since = 0;
            } else if (block.isHeading()) {
                table = List.of();
            } else if (block.isProse() && block.role() != SectionRole.REPLIES) {
                inBlock(block, since <= 1 ? table : List.of(), findings);
                since++;
            }
        }
        return findings;
    }

    private static void inBlock(Block block, List<Quantity> table, List<Finding> findings) {
        if (!Patterns.hasDigit(block.text())) {
            return;
        }
        List<Quantity> second = List.of();
        List<Quantity> first = List.of();
        String before = "";
        for (Sentence sentence : Sentence.in(block)) {
            List<Quantity> own = Quantities.in(sentence.text());
            List<Quantity> pool = new ArrayList<>(table);
            pool.addAll(second);
            pool.addAll(first);
            (FromTo.goes(sentence, own) ? FromTo.in(sentence, own) : of(sentence, before, own, pool))
                    .ifPresent(findings::add);
            second = first;
            first = own;
            before = sentence.text();
        }
    }

    private static Optional<Finding> of(Sentence sentence, String before, List<Quantity> own, List<Quantity> pool) {
        String text = sentence.text();
        for (Quantity said : own) {
            String lead = text.substring(0, said.from());
            String after = (said.unit().isEmpty() ? "" : " " + said.unit()) + text.substring(said.to());
            List<Quantity> others = new ArrayList<>(pool);
            own.stream().filter(other -> !other.equals(said)).forEach(others::add);
            boolean given = BY_DECISION.matcher(after).find()
                    || AFTER_ANOTHER.matcher(lead).find();
            Optional<Finding> finding = given || Quotations.covers(text, said.from())
                    ? Optional.empty()
                    : right(said, lead, after, before, others, own.size() - 1)
                            .map(right -> Finding.of(
                                            rule(said, lead, after),
                                            NUMBERS_THAT_DISAGREE,
                                            Severity.WARNING,
                                            sentence.place(),
                                            Amounts.written(said.value()),
                                            Amounts.written(right))
                                    .against(Amounts.written(right)));
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }

    /** "Ökats med 200 000 kronor genom fullmäktiges beslut": decided, and not worked out of what stands before. */
    private static final Pattern BY_DECISION =
            Patterns.of("^ \\p{L}+,? (?:genom|enligt) [^.;,\\d]{0,60}(?:beslut|budget)\\p{L}*");
    /** "Efter beviljat bidrag återstår": less a number that is told elsewhere. */
    private static final Pattern AFTER_ANOTHER =
            Patterns.of("\\befter (?!att )[^.;,\\d]{3,40} (?:återstår|kvarstår|återstod)(?: det)? $");

    private static String rule(Quantity said, String lead, String after) {
        if (said.kind() == Measure.SHARE) {
            return "percentage-disagrees";
        }
        return isDifference(lead, after) ? "difference-disagrees" : "sum-disagrees";
    }

    /** "45 000 kronor i månaden" is twelve of them in a year, which nobody writes. */
    private static Reckoning times(String lead, String before, String after, List<Quantity> others, int own) {
        List<Quantity> all = new ArrayList<>(others);
        if (PER_YEAR.matcher(after).find()) {
            if (PER_MONTH.matcher(before + " " + lead).find()) {
                all.add(factor(12));
            }
            if (PER_WEEK.matcher(before + " " + lead).find()) {
                all.add(factor(52));
            }
            if (PER_QUARTER.matcher(before + " " + lead).find()) {
                all.add(factor(4));
            }
        }
        return new Reckoning(all, own + all.size() - others.size());
    }

    private static Quantity factor(int value) {
        return new Quantity(BigDecimal.valueOf(value), Measure.COUNT, "", "", -value, -value);
    }

    private static boolean isOfAWhole(String lead) {
        return OF_A_WHOLE.matcher(lead).find() && !CHANGE.matcher(lead).find();
    }

    /** "18 procent av fastighetens behov", of which nobody has said how large it is. */
    private static boolean isOfSomethingElse(String after, String said) {
        Matcher of = OF_WHAT.matcher(after);
        if (!of.find()) {
            return false;
        }
        Set<String> whole = Words.content(of.group(1));
        Set<String> known = Words.content(said);
        return !whole.isEmpty()
                && whole.stream().noneMatch(stem -> known.stream().anyMatch(other -> Words.akin(stem, other)));
    }

    private static boolean isDifference(String lead, String after) {
        return DIFFERENCE.matcher(lead).find()
                || CHANGE.matcher(lead).find()
                || THAN.matcher(after).find();
    }

    private static Optional<BigDecimal> right(
            Quantity said, String lead, String after, String before, List<Quantity> others, int ownNumbers) {
        Reckoning reckoning = new Reckoning(others);
        boolean nearly = NEARLY.matcher(lead).find();
        return switch (said.kind()) {
            case SHARE ->
                !isOfSomethingElse(after, before + " " + lead)
                                && (SHARE.matcher(lead).find()
                                        || CHANGE.matcher(lead).find()
                                        || THAN.matcher(after).find())
                        ? reckoning.share(
                                said.value(),
                                nearly,
                                isOfAWhole(lead),
                                CHANGE.matcher(lead).find()
                                        || THAN.matcher(after).find())
                        : Optional.empty();
            case COUNT, MONEY, TIME -> {
                if (!said.isLarge() || nearly || MORE.matcher(lead).find()) {
                    yield Optional.empty();
                }
                if (isDifference(lead, after)) {
                    yield said.kind() == Measure.TIME ? Optional.empty() : reckoning.difference(said);
                }
                boolean each = EACH.matcher(lead).find()
                        || EACH.matcher(before).find()
                        || EACH.matcher(after.substring(0, Math.min(after.length(), NEXT)))
                                .find();
                // "Avtalet kostar" may be of anything that has been told before.
                boolean of = !COSTS.matcher(lead).find() || FACTOR.matcher(lead).find();
                yield TOTAL.matcher(lead).find() && of
                        ? times(lead, before, after, others, ownNumbers)
                                .total(said, each, ADDED.matcher(lead).find())
                        : Optional.empty();
            }
            case POINTS -> Optional.empty();
        };
    }

    /** Of the cells with one number and no share. */
    private static List<Quantity> numbers(List<List<String>> rows) {
        List<Quantity> numbers = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 1; i < row.size(); i++) {
                String cell = row.get(i);
                boolean share = cell.contains("%") || cell.contains("procent");
                TablesAddUp.value(cell)
                        .filter(_ -> !share && !cell.strip().matches("(?:19|20)\\d{2}"))
                        .ifPresent(value -> numbers.add(
                                new Quantity(value, Measure.COUNT, "", "", -1 - numbers.size(), -1 - numbers.size())));
            }
        }
        return numbers;
    }
}
