package se.rodatraden.guidelines.domain.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Evaluation;
import se.rodatraden.guidelines.domain.table.HitPolicy;
import se.rodatraden.guidelines.domain.table.Inputs;

class TableAnalysisTest {

    @Test
    void a_limit_that_no_allowed_value_reaches_is_told_and_is_no_fault() {
        TableFindings findings = TableAnalysis.of(SomeTables.ageAndRisk(
                HitPolicy.FIRST,
                "[12..200] | - | \"ja\"",
                "< 26 | \"hög\" | \"nej\"",
                "> 40 | - | \"nej\"",
                "- | - | \"nej\""));

        assertThat(findings.beyond())
                .extracting(beyond -> beyond.row() + " " + beyond.input().name() + " "
                        + beyond.test().text())
                .containsExactly("1 age [12..200]");
        assertThat(findings.unreachable())
                .extracting(TableFindings.Unreachable::row)
                .containsExactly(3);
    }

    @Test
    void the_worked_table_has_its_five_gaps_and_no_overlap() {
        TableFindings findings = TableAnalysis.of(SomeTables.shipped("sig-unga"));

        assertThat(findings.overlaps()).isEmpty();
        assertThat(findings.idleRows()).isEmpty();
        assertThat(findings.complete()).isTrue();
        assertThat(gapsOverBandsAndYesNo()).isEqualTo(5);
        assertThat(findings.gaps())
                .extracting(Region::example)
                .contains(inputs(12, true, "låg", true), inputs(6, true, "låg", true), inputs(6, false, "låg", true));
    }

    @Test
    void the_choice_of_intervention_answers_every_case_once() {
        assertThat(TableAnalysis.of(SomeTables.shipped("val-av-insats")).isClean())
                .isTrue();
    }

    @Test
    void an_overlap_is_told_with_an_example() {
        DecisionTable table = SomeTables.ageAndRisk(
                HitPolicy.UNIQUE,
                "[0..12] | - | \"ja\"",
                "[12..25] | \"hög\" | \"nej\"",
                "> 12 | \"låg\", \"medel\" | \"nej\"");

        assertThat(TableAnalysis.of(table).overlaps()).singleElement().satisfies(overlap -> {
            assertThat(overlap.first()).isEqualTo(1);
            assertThat(overlap.second()).isEqualTo(2);
            assertThat(overlap.saySame()).isFalse();
            assertThat(overlap.region().example())
                    .isEqualTo(Inputs.NONE.with("age", 12).with("risk", "hög"));
        });
    }

    @Test
    void a_row_behind_another_never_decides() {
        DecisionTable table =
                SomeTables.ageAndRisk(HitPolicy.FIRST, "[0..25] | - | \"ja\"", "[12..20] | \"hög\" | \"nej\"");

        assertThat(TableAnalysis.of(table).idleRows()).containsExactly(2);
        assertThat(TableAnalysis.of(table).gaps()).isEmpty();
    }

    /** As the domain file counts: four age bands, consent, high risk or not, tried or not. */
    private static long gapsOverBandsAndYesNo() {
        DecisionTable table = SomeTables.shipped("sig-unga");
        return Stream.of(5, 8, 15, 21)
                .flatMap(age -> Stream.of(true, false)
                        .flatMap(consent -> Stream.of("hög", "medel")
                                .flatMap(risk ->
                                        Stream.of(true, false).map(tried -> inputs(age, consent, risk, tried)))))
                .filter(inputs -> table.evaluate(inputs).equals(new Evaluation.NoMatch(List.of())))
                .count();
    }

    private static Inputs inputs(int age, boolean consent, String risk, boolean tried) {
        return Inputs.NONE
                .with("age", age)
                .with("consent", consent)
                .with("riskLevel", risk)
                .with("otherTried", tried);
    }
}
