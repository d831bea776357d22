package se.rodatraden.matters.lint.checks.numbers;

import static se.rodatraden.matters.lint.Category.NUMBERS_THAT_DISAGREE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/**
 * A number of things that are known already ("de 600 meterna") has been told before; one that stands alone beside another that is
 * said again and again, and differs from it by a slip of the pen, is that other.
 */
final class SaidAgain {
    /** "De 600 meterna", "dessa 84 nya lägenheterna". */
    private static final Pattern KNOWN = Patterns.of("\\b(?:de|dessa|samtliga|alla)\\s$");

    private static final Pattern DEFINITE = Patterns.of("\\p{L}{2,40}(?:arna|erna|orna|na)s?");
    /** "Från 90 till 70": no thing is counted. */
    private static final Set<String> BETWEEN = Set.of("till", "från", "eller", "respektive");

    private static final int LONG = 3;
    private static final int MOST = 300;

    private SaidAgain() {}

    private record Said(Quantity quantity, Sentence sentence) {
        boolean isKnown() {
            return KNOWN.matcher(sentence.text().substring(0, quantity.from())).find()
                    && DEFINITE.matcher(quantity.unit()).matches();
        }

        /** What a summary and a clause say is told in the text. */
        boolean isRepeated() {
            SectionRole role = sentence.block().role();
            return role == SectionRole.SUMMARY || role == SectionRole.PROPOSAL;
        }

        boolean is(BigDecimal value) {
            return quantity.value().compareTo(value) == 0;
        }

        int figures() {
            return quantity.value().stripTrailingZeros().precision();
        }
    }

    static List<Finding> in(LintedReport report) {
        List<Said> all = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            if (sentence.block().role() != SectionRole.REPLIES && Patterns.hasDigit(sentence.text())) {
                Quantities.in(sentence.text()).stream()
                        .filter(one -> (one.kind() == Measure.COUNT || one.kind() == Measure.MONEY)
                                && one.isLarge()
                                && !BETWEEN.contains(one.unit()))
                        .forEach(one -> all.add(new Said(one, sentence)));
            }
        }
        if (all.size() > MOST) {
            return List.of();
        }
        Set<BigDecimal> inTables = cells(report);
        List<Finding> findings = new ArrayList<>();
        for (Said one : all) {
            BigDecimal value = one.quantity().value();
            boolean alone = all.stream().filter(other -> other.is(value)).count() == 1
                    && !inTables.contains(value.stripTrailingZeros());
            if (alone) {
                other(one, all, inTables)
                        .ifPresent(other -> findings.add(Finding.of(
                                        "same-quantity-differs",
                                        NUMBERS_THAT_DISAGREE,
                                        Severity.WARNING,
                                        one.sentence()
                                                .place(
                                                        one.quantity().from(),
                                                        one.quantity().to()),
                                        quote(one),
                                        quote(other))
                                .against(quote(other))
                                .remedied()));
            }
        }
        return findings;
    }

    /** What it should have been. */
    private static Optional<Said> other(Said one, List<Said> all, Set<BigDecimal> inTables) {
        List<Said> near = all.stream()
                .filter(other -> !other.sentence().equals(one.sentence())
                        && other.quantity().isOfTheSame(one.quantity())
                        && !other.quantity().head().isEmpty()
                        && !one.quantity().head().isEmpty()
                        && Amounts.isSlip(
                                one.quantity().value(), other.quantity().value()))
                .toList();
        if (near.isEmpty() || isReckoned(one, all)) {
            return Optional.empty();
        }
        if (one.isKnown()) {
            return near.stream().findFirst();
        }
        if (one.isRepeated()) {
            return near.stream()
                    .filter(other -> !other.isRepeated() && (one.figures() >= LONG || speakOfTheSame(one, other)))
                    .findFirst();
        }
        return near.stream()
                .filter(other -> one.figures() >= LONG
                        && (near.stream()
                                                .filter(again -> again.is(
                                                        other.quantity().value()))
                                                .count()
                                        > 1
                                || inTables.contains(other.quantity().value().stripTrailingZeros()))
                        && speakOfTheSame(one, other))
                .findFirst();
    }

    private static boolean speakOfTheSame(Said one, Said other) {
        Set<String> own = Words.content(one.sentence().text());
        Set<String> theirs = Words.content(other.sentence().text());
        return own.stream()
                        .filter(stem -> !stem.startsWith("kron")
                                && !stem.startsWith("miljon")
                                && theirs.stream().anyMatch(word -> Words.akin(stem, word)))
                        .count()
                >= 2;
    }

    /** Worked out of what stands in its own paragraph. */
    private static boolean isReckoned(Said one, List<Said> all) {
        List<Quantity> beside = all.stream()
                .filter(other -> !other.equals(one)
                        && other.sentence().block().equals(one.sentence().block()))
                .map(Said::quantity)
                .toList();
        return new Reckoning(beside).isReckoned(one.quantity());
    }

    private static Set<BigDecimal> cells(LintedReport report) {
        return report.text().blocks().stream()
                .map(Block::part)
                .filter(Part.Table.class::isInstance)
                .map(Part.Table.class::cast)
                .flatMap(table -> table.rows().stream().flatMap(List::stream))
                .flatMap(cell -> TablesAddUp.value(cell).stream())
                .map(BigDecimal::stripTrailingZeros)
                .collect(Collectors.toSet());
    }

    private static String quote(Said said) {
        return said.sentence()
                .text()
                .substring(said.quantity().from(), said.quantity().to());
    }
}
