package se.rodatraden.guidelines.domain.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.rodatraden.guidelines.domain.SomeTables;

class HitPolicyTest {
    private static final Inputs FIFTEEN_HIGH = Inputs.NONE.with("age", 15).with("risk", "hög");

    @Test
    void unique_refuses_two_rows() {
        Evaluation evaluation = ask(HitPolicy.UNIQUE, "[12..20] | - | \"ja\"", "- | \"hög\" | \"ja\"");

        assertThat(evaluation)
                .isInstanceOfSatisfying(
                        Evaluation.Undetermined.class,
                        undetermined -> assertThat(undetermined.reason())
                                .isInstanceOf(Evaluation.Reason.ConflictingRows.class));
        assertThat(evaluation.rows()).extracting(MatchedRow::number).containsExactly(1, 2);
    }

    @Test
    void any_takes_two_rows_that_say_the_same_and_refuses_two_that_do_not() {
        assertThat(said(ask(HitPolicy.ANY, "[12..20] | - | \"ja\"", "- | \"hög\" | \"ja\"")))
                .containsExactly("ja");
        assertThat(ask(HitPolicy.ANY, "[12..20] | - | \"ja\"", "- | \"hög\" | \"nej\""))
                .isInstanceOf(Evaluation.Undetermined.class);
    }

    @Test
    void first_takes_the_first_and_priority_the_one_declared_first() {
        String[] rows = {"- | - | \"nej\"", "[12..20] | - | \"ja\""};

        assertThat(said(ask(HitPolicy.FIRST, rows))).containsExactly("nej");
        assertThat(said(ask(HitPolicy.PRIORITY, rows))).containsExactly("ja");
        assertThat(ask(HitPolicy.PRIORITY, rows).rows())
                .extracting(MatchedRow::decisive)
                .containsExactly(false, true);
    }

    @Test
    void collect_and_the_orders_take_all() {
        String[] rows = {"- | - | \"nej\"", "[12..20] | - | \"ja\"", "- | - | \"nej\""};

        assertThat(said(ask(HitPolicy.COLLECT, rows))).containsExactly("nej", "ja", "nej");
        assertThat(said(ask(HitPolicy.RULE_ORDER, rows))).containsExactly("nej", "ja", "nej");
        assertThat(said(ask(HitPolicy.OUTPUT_ORDER, rows))).containsExactly("ja", "nej", "nej");
    }

    @Test
    void aggregators_count_sum_and_compare() {
        assertThat(number(HitPolicy.COLLECT_SUM)).isEqualTo(Value.of(8));
        assertThat(number(HitPolicy.COLLECT_COUNT)).isEqualTo(Value.of(3));
        assertThat(number(HitPolicy.COLLECT_MIN)).isEqualTo(Value.of(2));
        assertThat(number(HitPolicy.COLLECT_MAX)).isEqualTo(Value.of(4));
    }

    @Test
    void no_row_is_an_answer_of_its_own_unless_the_table_has_words_for_it() {
        assertThat(ask(HitPolicy.FIRST, "< 12 | - | \"ja\"")).isEqualTo(new Evaluation.NoMatch(List.of()));

        DecisionTable table = SomeTables.table(
                HitPolicy.FIRST,
                List.of(new InputClause("age", "age", "Ålder", ValueType.age(0, 25))),
                List.of(new OutputClause("o", "o", "o", ValueType.TEXT, Optional.of(Value.of("nej")))),
                "< 12 | \"ja\"");

        assertThat(said(table.evaluate(FIFTEEN_HIGH), "o")).containsExactly("nej");
    }

    @Test
    void a_value_outside_the_column_is_an_error_and_no_mismatch() {
        DecisionTable table = SomeTables.ageAndRisk(HitPolicy.UNIQUE, "- | - | \"ja\"");

        assertThat(table.evaluate(Inputs.NONE.with("age", 15).with("risk", "skyhög")))
                .isEqualTo(new Evaluation.Undetermined(new Evaluation.Reason.InvalidInput(
                        "risk", Value.of("skyhög"), table.inputs().get(1).type())));
        assertThat(table.evaluate(Inputs.NONE.with("age", 26).with("risk", "hög")))
                .isInstanceOf(Evaluation.Undetermined.class);
    }

    private static Value number(HitPolicy policy) {
        DecisionTable table = SomeTables.table(
                policy,
                List.of(new InputClause("age", "age", "Ålder", ValueType.age(0, 25))),
                List.of(new OutputClause("o", "o", "o", ValueType.NUMBER, Optional.empty())),
                "- | 2.0",
                "[12..20] | 4",
                "> 12 | 2",
                "< 12 | 99");
        return ((Evaluation.Decided) table.evaluate(FIFTEEN_HIGH)).outputs().get("o");
    }

    private static Evaluation ask(HitPolicy policy, String... rows) {
        return SomeTables.ageAndRisk(policy, rows).evaluate(FIFTEEN_HIGH);
    }

    private static List<String> said(Evaluation evaluation) {
        return said(evaluation, "verdict");
    }

    private static List<String> said(Evaluation evaluation, String output) {
        return switch (((Evaluation.Decided) evaluation).outcome()) {
            case Outcome.One one -> List.of(one.outputs().text(output));
            case Outcome.Many many ->
                many.outputs().stream().map(row -> row.text(output)).toList();
            case Outcome.Nothing nothing -> List.of();
            case Outcome.Conflict conflict -> List.of();
        };
    }
}
