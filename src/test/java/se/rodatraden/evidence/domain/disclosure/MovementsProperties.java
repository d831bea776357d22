package se.rodatraden.evidence.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The attacker's linear programs give what a solver by others gives. */
class MovementsProperties {
    private static final double FAR = 1e6;

    @Property(tries = 150)
    void each_bound_is_the_one_that_another_solver_finds(@ForAll long seed) {
        Random random = new Random(seed);
        int size = 4 + random.nextInt(25);
        double[] lower = new double[size];
        double[] upper = new double[size];
        for (int i = 0; i < size; i++) {
            lower[i] = -random.nextInt(9);
            upper[i] = random.nextInt(4) == 0 ? random.nextInt(20) : Double.POSITIVE_INFINITY;
        }
        List<Movements.Balance> balances = new ArrayList<>();
        for (int row = 0; row < random.nextInt(size); row++) {
            int[] terms =
                    IntStream.range(0, size).filter(_ -> random.nextInt(3) == 0).toArray();
            balances.add(new Movements.Balance(
                    terms,
                    IntStream.of(terms)
                            .mapToDouble(_ -> random.nextInt(4) == 0 ? -1 : 1)
                            .toArray()));
        }
        Movements movements = new Movements(lower, upper, balances);
        for (int i = 0; i < size; i++) {
            assertThat(movements.least(i)).isCloseTo(other(lower, upper, balances, i, false), within());
            double most = movements.most(i);
            double expected = other(lower, upper, balances, i, true);
            assertThat(Double.isInfinite(most) ? FAR : most).isCloseTo(expected, within());
        }
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-5);
    }

    private static double other(
            double[] lower, double[] upper, List<Movements.Balance> balances, int asked, boolean most) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Variable> variables = new ArrayList<>();
        for (int i = 0; i < lower.length; i++) {
            Variable variable = model.newVariable("x" + i).lower(lower[i]);
            if (!Double.isInfinite(upper[i])) {
                variable.upper(upper[i]);
            }
            variables.add(variable);
        }
        variables.get(asked).weight(1);
        if (Double.isInfinite(upper[asked])) {
            variables.get(asked).upper(FAR);
        }
        for (int row = 0; row < balances.size(); row++) {
            Expression expression = model.newExpression("b" + row).level(0);
            for (int term = 0; term < balances.get(row).variables().length; term++) {
                expression.set(
                        variables.get(balances.get(row).variables()[term]),
                        balances.get(row).factors()[term]);
            }
        }
        Optimisation.Result result = most ? model.maximise() : model.minimise();
        return result.getValue();
    }
}
