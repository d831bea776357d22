package se.rodatraden.guidelines.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.rodatraden.guidelines.domain.ShippedGuideline;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.domain.analysis.TableAnalysis;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Evaluation;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.Outcome;
import se.rodatraden.guidelines.domain.table.Value;

class ShippedGuidelinesTest {

    static Stream<ShippedGuideline> everyOne() {
        return new ShippedGuidelines().all().stream();
    }

    @ParameterizedTest
    @MethodSource("everyOne")
    void every_row_of_what_ships_says_where_it_comes_from(ShippedGuideline guideline) {
        DecisionTable table = SomeTables.shipped(guideline.key().value());
        assertThat(table.annotationColumns()).contains("source", "citation");
        assertThat(table.rows()).allSatisfy(row -> assertThat(row.annotations()).noneMatch(String::isBlank));
    }

    /** SIG Unga has the gaps that its matter speaks of, and shows them. */
    @ParameterizedTest
    @MethodSource("everyOne")
    void what_ships_answers_every_case_and_has_no_row_in_vain(ShippedGuideline guideline) {
        if (!guideline.key().value().equals("sig-unga")) {
            assertThat(TableAnalysis.of(SomeTables.shipped(guideline.key().value()))
                            .isClean())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EARL, 5, utanför", "EARL, 6, möjlig", "EARL, 12, möjlig", "EARL, 13, utanför",
        "SAVRY, 11, utanför", "SAVRY, 12, möjlig", "SAVRY, 18, möjlig", "SAVRY, 19, utanför",
        "YLS/CMI, 11, utanför", "YLS/CMI, 18, möjlig", "ESTER, 0, möjlig", "ESTER, 19, utanför",
        "ADAD, 15, öppen norm"
    })
    void an_instrument_is_for_the_ages_it_was_made_for(String instrument, int age, String verdict) {
        assertThat(said("instrument-efter-alder", instrument(instrument, age).with("raterTrained", true), "verdict"))
                .containsExactly(verdict);
    }

    @Test
    void nobody_uses_an_instrument_without_training_in_it() {
        assertThat(said("instrument-efter-alder", instrument("EARL", 9).with("raterTrained", false), "verdict"))
                .containsExactly("inte möjlig");
    }

    /** SoL (2025:400) 21 kap. 1–2 §§. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11 | efter behovsprövning | vårdnadshavarna",
                "12 | efter behovsprövning | vårdnadshavarna, eller barnet om det är lämpligt",
                "14 | efter behovsprövning | vårdnadshavarna, eller barnet om det är lämpligt",
                "14 | utan behovsprövning | vårdnadshavarna",
                "15 | efter behovsprövning | den unge",
                "15 | utan behovsprövning | barnet om det är lämpligt, annars vårdnadshavarna",
                "17 | placering | vårdnadshavarna",
                "18 | placering | den unge",
                "8 | efter behovsprövning | vårdnadshavarna"
            })
    void the_age_decides_who_consents(int age, String form, String who) {
        assertThat(said("samtyckestrappan", Inputs.NONE.with("age", age).with("form", form), "consents"))
                .containsExactly(who);
    }

    /** SoL (2025:400) 10 kap. 8 §. */
    @Test
    void a_coordinated_plan_is_told_each_thing_that_it_lacks() {
        Inputs all = Inputs.NONE
                .with("interventions", true)
                .with("responsibilities", true)
                .with("measuresByOthers", true)
                .with("overallResponsible", true);
        assertThat(said("sip-innehall", all, "content")).containsExactly("Planen har det innehåll som lagen kräver.");
        assertThat(said(
                        "sip-innehall",
                        all.with("responsibilities", false).with("overallResponsible", false),
                        "content"))
                .containsExactly(
                        "Ange vilka insatser kommunen och regionen svarar för, var för sig.",
                        "Ange vem av huvudmännen som har det övergripande ansvaret.");
    }

    private static Inputs instrument(String instrument, int age) {
        return Inputs.NONE.with("instrument", instrument).with("age", age);
    }

    private static List<String> said(String guideline, Inputs inputs, String output) {
        Evaluation.Decided decided =
                (Evaluation.Decided) SomeTables.shipped(guideline).evaluate(inputs);
        return switch (decided.outcome()) {
            case Outcome.One one -> List.of(text(one.outputs().values().get(output)));
            case Outcome.Many many ->
                many.outputs().stream()
                        .map(row -> text(row.values().get(output)))
                        .toList();
            case Outcome.Nothing _, Outcome.Conflict _ -> List.of();
        };
    }

    private static String text(Value value) {
        return ((Value.Text) value).value();
    }
}
