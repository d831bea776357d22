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
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Amounts;
import se.rodatraden.matters.lint.text.Amounts.Amount;
import se.rodatraden.matters.lint.text.Patterns;

/** A line of a list with the net, or what is left, of the lines and the table just above it, each with one sum. */
final class NetOfList {
    private static final Pattern NET = Patterns.of(
            "^(?:netto\\p{L}*|kvar(?:står|varande)?|återstår|resultat|underskott|överskott|skillnad|mellanskillnad|att finansiera)\\b[^.;\\d]{0,40}:? (\\d[\\d ]{0,12}(?:,\\d{1,3})?)");
    private static final int MOST = 5;

    private NetOfList() {}

    static List<Finding> in(List<Block> blocks) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Matcher net = NET.matcher(block.text());
            List<Amount> said = block.part() instanceof Part.Item ? Amounts.in(block.text()) : List.of();
            if (said.size() == 1 && said.getFirst().isMoney() && net.find()) {
                BigDecimal bare = Amounts.value(net.group(1).strip());
                right(said.getFirst(), bare, above(blocks.subList(0, i), said.getFirst(), bare))
                        .ifPresent(right -> findings.add(Finding.of(
                                        "sum-disagrees",
                                        NUMBERS_THAT_DISAGREE,
                                        Severity.WARNING,
                                        block.place(),
                                        Amounts.written(bare),
                                        Amounts.written(right))
                                .against(Amounts.written(right))));
            }
        }
        return findings;
    }

    /** The sums of the lines above, up to the total of a table, in the scale of what is said. */
    private static List<BigDecimal> above(List<Block> blocks, Amount said, BigDecimal bare) {
        List<BigDecimal> sums = new ArrayList<>();
        if (bare.signum() == 0) {
            return sums;
        }
        BigDecimal scale = said.value().divide(bare, java.math.MathContext.DECIMAL64);
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            if (block.part() instanceof Part.Table table) {
                if (!table.rows().isEmpty() && TablesAddUp.isTotal(table.rows().getLast())) {
                    TablesAddUp.value(table.rows().getLast().getLast())
                            .ifPresent(total -> sums.add(total.multiply(scale)));
                }
                break;
            }
            List<Amount> amounts = block.part() instanceof Part.Item ? Amounts.in(block.text()) : List.of();
            if (amounts.size() != 1 || !amounts.getFirst().isMoney()) {
                break;
            }
            sums.add(amounts.getFirst().value());
        }
        return sums;
    }

    private static Optional<BigDecimal> right(Amount said, BigDecimal bare, List<BigDecimal> sums) {
        if (sums.size() < 2 || sums.size() > MOST) {
            return Optional.empty();
        }
        BigDecimal rest = sums.getLast();
        for (int i = 0; i < sums.size() - 1; i++) {
            rest = rest.subtract(sums.get(i));
        }
        for (int signs = 0; signs < 1 << sums.size(); signs++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < sums.size(); i++) {
                sum = (signs >> i & 1) == 1 ? sum.subtract(sums.get(i)) : sum.add(sums.get(i));
            }
            if (sum.abs().compareTo(said.value()) == 0) {
                return Optional.empty();
            }
        }
        return Optional.of(rest.abs().multiply(bare).divide(said.value(), java.math.MathContext.DECIMAL64));
    }
}
