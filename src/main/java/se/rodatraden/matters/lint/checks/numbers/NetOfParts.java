package se.rodatraden.matters.lint.checks.numbers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import se.rodatraden.matters.lint.text.Amounts.Amount;

/** A net is what the sums before it make. */
final class NetOfParts {
    private NetOfParts() {}

    /** Each is added, taken away or, as the price of one, left out; some way of doing that gives the net. */
    static Optional<BigDecimal> right(Amount said, List<BigDecimal> values) {
        if (values.size() < 2 || values.size() > 6) {
            return Optional.empty();
        }
        if (reached(values, 0, BigDecimal.ZERO, said)) {
            return Optional.empty();
        }
        BigDecimal rest = values.stream().skip(1).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(values.getFirst().subtract(rest).abs());
    }

    private static boolean reached(List<BigDecimal> values, int at, BigDecimal sum, Amount said) {
        if (at == values.size()) {
            return sum.abs().compareTo(said.value()) == 0;
        }
        BigDecimal value = values.get(at);
        boolean small = value.multiply(BigDecimal.valueOf(20)).compareTo(said.value()) < 0;
        return small && reached(values, at + 1, sum, said)
                || reached(values, at + 1, sum.add(value), said)
                || reached(values, at + 1, sum.subtract(value), said);
    }
}
