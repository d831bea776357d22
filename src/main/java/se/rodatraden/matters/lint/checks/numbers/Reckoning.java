package se.rodatraden.matters.lint.checks.numbers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import se.rodatraden.matters.lint.text.Amounts;
import se.rodatraden.matters.lint.text.Quantities.Measure;
import se.rodatraden.matters.lint.text.Quantities.Quantity;

/**
 * What can be worked out of the numbers that stand around one: sums, differences, products, quotients, shares. A number that none
 * of them gives, and that one of them gives but for a slip of the pen, is wrong.
 */
final class Reckoning {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ROUNDED = new BigDecimal("1.0");
    private static final int MOST = 14;
    private static final int MOST_TO_ADD = 9;
    private static final int ENOUGH = 3;

    private final List<Quantity> numbers;
    private final int own;

    Reckoning(List<Quantity> numbers) {
        this(numbers, numbers.size());
    }

    /** @param own how many of the last stand in the sentence of what is said */
    Reckoning(List<Quantity> numbers, int own) {
        this.own = own;
        this.numbers = numbers.size() > MOST ? numbers.subList(numbers.size() - MOST, numbers.size()) : numbers;
    }

    /**
     * The share that two of them make, but for a slip; empty when some two make what is said.
     *
     * @param ofAWhole of one of them, as the words say; else it may be a share of both, or what is left
     * @param change by how much one is more than the other
     */
    Optional<BigDecimal> share(BigDecimal said, boolean nearly, boolean ofAWhole, boolean change) {
        BigDecimal within = nearly ? RoundShare.ofRound(said) : ROUNDED;
        List<BigDecimal> shares =
                pairs((one, other) -> other.signum() == 0 ? BigDecimal.ZERO : Proportion.percent(one, other));
        List<BigDecimal> all = new ArrayList<>(shares);
        if (!ofAWhole) {
            // Of both together.
            all.addAll(pairs((one, other) ->
                    one.add(other).signum() == 0 ? BigDecimal.ZERO : Proportion.percent(one, one.add(other))));
        }
        shares.stream()
                .filter(share -> change || !ofAWhole && share.compareTo(HUNDRED) < 0)
                .map(share -> HUNDRED.subtract(share).abs())
                .forEach(all::add);
        if (all.stream().anyMatch(one -> one.subtract(said).abs().compareTo(within) <= 0)) {
            return Optional.empty();
        }
        return all.stream()
                .filter(one -> one.compareTo(BigDecimal.valueOf(4)) > 0)
                .map(one -> one.setScale(said.scale() > 0 ? 1 : 0, RoundingMode.HALF_UP))
                .filter(one -> Amounts.isSlip(said, one))
                .findFirst();
    }

    /** The difference of two that count the same, but for a slip; empty when some reckoning gives what is said. */
    Optional<BigDecimal> difference(Quantity said) {
        return isReckoned(said)
                ? Optional.empty()
                : alike(said, (one, other) -> one.subtract(other).abs());
    }

    /** A product, or a sum, but for a slip; empty when some reckoning gives what is said. */
    Optional<BigDecimal> total(Quantity said, boolean each, boolean added) {
        if (isReckoned(said)) {
            return Optional.empty();
        }
        List<BigDecimal> products = new ArrayList<>();
        for (Quantity one : numbers) {
            for (Quantity other : numbers) {
                if (one.from() != other.from()
                        && one.kind() != Measure.SHARE
                        && other.kind() != Measure.SHARE
                        && (one.kind() == said.kind() || other.kind() == said.kind())
                        && !(one.kind() == Measure.MONEY && other.kind() == Measure.MONEY)
                        && fits(one, other, said)
                        && one.value().compareTo(BigDecimal.ONE) > 0
                        && other.value().compareTo(BigDecimal.ONE) > 0) {
                    products.add(one.value().multiply(other.value()));
                    if (one.kind() == said.kind() && one.value().compareTo(other.value()) > 0) {
                        products.add(one.value()
                                .divide(other.value(), said.value().scale() > 0 ? 1 : 0, RoundingMode.HALF_UP));
                    }
                }
            }
        }
        if (added) {
            products.addAll(sharesOf(said));
        }
        Optional<BigDecimal> product = each || added && numbers.stream().anyMatch(one -> one.kind() == Measure.SHARE)
                ? products.stream()
                        .filter(right -> Amounts.isSlip(said.value(), right))
                        .findFirst()
                : Optional.empty();
        return product.or(() -> (added ? sums(said) : List.<BigDecimal>of())
                .stream().filter(right -> Amounts.isSlip(said.value(), right)).findFirst());
    }

    /** A product counts what one of its factors counts; a cell of a table tells no such thing. */
    private boolean fits(Quantity one, Quantity other, Quantity said) {
        if (said.kind() != Measure.COUNT) {
            return true;
        }
        return said.head().isEmpty()
                ? !isACell(one) && !isACell(other)
                : counts(one, said) || counts(other, said) || isOwn(one) || isOwn(other);
    }

    private static boolean counts(Quantity one, Quantity said) {
        return one.kind() == Measure.COUNT && !one.head().isEmpty() && one.isOfTheSame(said);
    }

    private boolean isOwn(Quantity one) {
        return numbers.subList(Math.max(0, numbers.size() - own), numbers.size())
                .contains(one);
    }

    private static boolean isACell(Quantity one) {
        return one.from() < 0;
    }

    /** Whether any reckoning with two or more of them gives it, or it stands among them. */
    boolean isReckoned(Quantity said) {
        BigDecimal value = said.value();
        for (Quantity one : numbers) {
            if (one.value().compareTo(value) == 0) {
                return true;
            }
            for (Quantity other : numbers) {
                if (one.equals(other)) {
                    continue;
                }
                BigDecimal product = one.value().multiply(other.value());
                if (isIt(product, value)
                        || isIt(product.movePointLeft(2), value)
                        || isIt(one.value().add(other.value()), value)
                        || isIt(one.value().subtract(other.value()).abs(), value)
                        || other.value().signum() != 0
                                && isIt(one.value().divide(other.value(), 4, RoundingMode.HALF_UP), value)
                        || numbers.stream()
                                .anyMatch(third -> !third.equals(one)
                                        && !third.equals(other)
                                        && isIt(product.multiply(third.value()), value))) {
                    return true;
                }
            }
        }
        return anySum(said);
    }

    private boolean anySum(Quantity said) {
        List<BigDecimal> all =
                numbers.stream().filter(said::isAlike).map(Quantity::value).toList();
        if (all.size() > MOST_TO_ADD) {
            return true; // too much to tell
        }
        for (int chosen = 1; chosen < 1 << all.size(); chosen++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < all.size(); i++) {
                sum = (chosen >> i & 1) == 1 ? sum.add(all.get(i)) : sum;
            }
            if (sum.compareTo(said.value()) == 0) {
                return true;
            }
        }
        return false;
    }

    /** "30 procent av 5 000 000 kronor". */
    private List<BigDecimal> sharesOf(Quantity said) {
        return numbers.stream()
                .filter(one -> one.kind() == Measure.SHARE)
                .flatMap(share -> numbers.stream()
                        .filter(said::isAlike)
                        .map(whole -> share.value().multiply(whole.value()).movePointLeft(2)))
                .toList();
    }

    /** Of runs of two or more that count the same, one after the other. */
    private List<BigDecimal> sums(Quantity said) {
        List<Quantity> all = numbers.stream().filter(said::isOfTheSame).toList();
        List<BigDecimal> sums = new ArrayList<>();
        for (int from = 0; from < all.size(); from++) {
            BigDecimal sum = all.get(from).value();
            for (int to = from + 1; to < all.size(); to++) {
                sum = sum.add(all.get(to).value());
                sums.add(sum);
            }
        }
        // "9 sköterskor, 8 kuratorer och 3 psykologer, det vill säga 20 personer".
        List<Quantity> counted = numbers.stream().filter(said::isAlike).toList();
        BigDecimal sum = BigDecimal.ZERO;
        for (int from = counted.size() - 1; from >= 0; from--) {
            sum = sum.add(counted.get(from).value());
            if (counted.size() - from >= ENOUGH) {
                sums.add(sum);
            }
        }
        return sums;
    }

    private Optional<BigDecimal> alike(Quantity said, BinaryOperator<BigDecimal> of) {
        for (int i = 0; i < numbers.size(); i++) {
            for (int j = i + 1; j < numbers.size(); j++) {
                Quantity one = numbers.get(i);
                Quantity other = numbers.get(j);
                if (one.isOfTheSame(other) && one.isAlike(said)) {
                    BigDecimal right = of.apply(one.value(), other.value());
                    if (Amounts.isSlip(said.value(), right)) {
                        return Optional.of(right);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Of every two that count alike, in both orders. */
    private List<BigDecimal> pairs(BinaryOperator<BigDecimal> of) {
        List<BigDecimal> made = new ArrayList<>();
        for (Quantity one : numbers) {
            for (Quantity other : numbers) {
                if (!one.equals(other)
                        && one.isAlike(other)
                        && (one.kind() == Measure.COUNT || one.kind() == Measure.MONEY || one.kind() == Measure.TIME)) {
                    made.add(of.apply(one.value(), other.value()));
                }
            }
        }
        return made;
    }

    /** As it would be rounded by who writes it: in the last figure that is said. */
    private static boolean isIt(BigDecimal reckoned, BigDecimal said) {
        BigDecimal least =
                said.divide(BigDecimal.valueOf(50), 4, RoundingMode.HALF_UP).max(new BigDecimal("0.5"));
        BigDecimal off = reckoned.subtract(said).abs();
        return off.signum() == 0
                || off.compareTo(said.stripTrailingZeros().ulp().min(least)) < 0;
    }
}
