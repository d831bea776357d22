package se.rodatraden.guidelines.domain.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.domain.feel.CellReader;
import se.rodatraden.guidelines.domain.table.Axis;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Evaluation;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.FaultPlace;
import se.rodatraden.guidelines.domain.table.HitPolicy;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.Reading;
import se.rodatraden.guidelines.domain.table.TableFault;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

class SetExchangeTest {
    private static final ValueType TRIED = ValueType.setOf("Komet", "FFT", "MST");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contains(\"Komet\") | list contains(?, \"Komet\")",
                "contains(\"Komet\", \"FFT\") | list contains(?, \"Komet\") and list contains(?, \"FFT\")",
                "contains none(\"MST\") | list contains(?, \"MST\") = false",
                "contains none(\"MST\", \"FFT\") | list contains(?, \"MST\") = false and list contains(?, \"FFT\") = false",
                "contains(\"Komet\"), contains none(\"MST\") | list contains(?, \"Komet\"), list contains(?, \"MST\") = false",
                "not(contains(\"Komet\", \"FFT\")) | not(list contains(?, \"Komet\") and list contains(?, \"FFT\"))",
                "- | -",
            })
    void is_written_for_people_and_for_other_tools(String written, String exchanged) {
        UnaryTest test = CellReader.test(written, TRIED).found().orElseThrow();

        assertThat(test.text()).isEqualTo(written);
        assertThat(CellReader.exchanged(test)).isEqualTo(exchanged);
        assertThat(CellReader.exchanged(exchanged, TRIED)).isEqualTo(new Reading.Read<>(test));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Komet\" | SET_NEEDS_CONTAINS",
                "[\"Komet\"] | SET_NEEDS_CONTAINS",
                "list contains(?, \"Komet\") | SET_NEEDS_CONTAINS",
                "contains(\"Okänd\") | NOT_ALLOWED",
                "contains(1) | NOT_TEXT",
                "contains() | UNKNOWN_SIGN",
                "contains(\"Komet\" | ENDS_TOO_SOON",
                "contains Komet | UNEXPECTED",
            })
    void a_cell_that_asks_otherwise_is_refused(String written, FaultKind fault) {
        assertThat(CellReader.test(written, TRIED).faults())
                .extracting(TableFault::kind)
                .containsExactly(fault);
    }

    /** FEEL's own {@code contains} looks inside a text and would mean something else to other tools. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contains(\"Komet\") | SET_NEEDS_CONTAINS",
                "list contains(tried, \"Komet\") | UNEXPECTED",
                "list contains(?, \"Komet\") = true | UNEXPECTED",
                "list contains(?, \"Komet\") and list contains(?, \"FFT\") = false | UNEXPECTED",
                "list contains(?, \"Komet\") or list contains(?, \"FFT\") | UNEXPECTED",
                "count(?) = 0 | SET_NEEDS_CONTAINS",
            })
    void a_file_that_asks_otherwise_is_refused(String exchanged, FaultKind fault) {
        assertThat(CellReader.exchanged(exchanged, TRIED).faults())
                .extracting(TableFault::kind)
                .containsExactly(fault);
    }

    @Test
    void a_set_is_known_or_unknown_as_a_whole() {
        DecisionTable table = table("contains(\"Komet\") | \"ja\"", "contains none(\"Komet\") | \"nej\"");

        assertThat(table.evaluate(Inputs.NONE.with("tried", Value.several())))
                .isInstanceOfSatisfying(
                        Evaluation.Decided.class,
                        decided -> assertThat(decided.outputs().text("o")).isEqualTo("nej"));
        assertThat(table.evaluate(Inputs.NONE))
                .isInstanceOfSatisfying(
                        Evaluation.Undetermined.class,
                        undetermined -> assertThat(undetermined.reason())
                                .isInstanceOfSatisfying(
                                        Evaluation.Reason.MissingInformation.class,
                                        missing -> assertThat(missing.inputs()).containsExactly("tried")));
        assertThat(table.evaluate(Inputs.NONE.with("tried", Value.several("Okänd"))))
                .isInstanceOfSatisfying(
                        Evaluation.Undetermined.class,
                        undetermined ->
                                assertThat(undetermined.reason()).isInstanceOf(Evaluation.Reason.InvalidInput.class));
    }

    @Test
    void a_set_as_output_or_without_its_elements_is_refused() {
        String file = new String(DmnWriter.write(table("- | \"ja\"")), StandardCharsets.UTF_8);

        assertThat(faults(file.replaceFirst("<output ([^>]*)typeRef=\"string\"", "<output $1typeRef=\"set_1\"")))
                .containsExactly(FaultKind.SET_AS_OUTPUT);
        assertThat(faults(file.replaceFirst("<allowedValues>(?s:.*?)</allowedValues>", "")))
                .containsExactly(FaultKind.SET_WITHOUT_ELEMENTS);
        assertThat(faults(file.replace("<typeRef>set_1_element</typeRef>", "<typeRef>number</typeRef>")))
                .containsExactly(FaultKind.SET_WITHOUT_ELEMENTS);
    }

    @Test
    void a_column_asks_about_no_more_elements_than_an_analysis_can_tell_apart() {
        String[] elements = IntStream.rangeClosed(0, Axis.MOST_ELEMENTS)
                .mapToObj(i -> "e" + i)
                .toArray(String[]::new);
        InputClause tried = new InputClause("s", "tried", "Prövat", ValueType.setOf(elements));
        String[] rows = IntStream.range(0, Axis.MOST_ELEMENTS)
                .mapToObj(i -> "contains(\"e" + i + "\") | \"ja\"")
                .toArray(String[]::new);
        String full = new String(
                DmnWriter.write(SomeTables.table(HitPolicy.FIRST, List.of(tried), List.of(OUTPUT), rows)),
                StandardCharsets.UTF_8);

        assertThat(faults(full)).isEmpty();
        assertThat(DmnReader.readTable(full.replaceFirst(
                                        "<text>list contains\\(\\?, \"e0\"\\)",
                                        "<text>list contains(?, \"e0\") and list contains(?, \"e" + Axis.MOST_ELEMENTS
                                                + "\")")
                                .getBytes(StandardCharsets.UTF_8))
                        .faults())
                .containsExactly(TableFault.of(
                        FaultKind.TOO_MANY_ELEMENTS_ASKED, new FaultPlace.InColumn("Prövat"), Axis.MOST_ELEMENTS));
    }

    private static final OutputClause OUTPUT = new OutputClause("o", "o", "o", ValueType.TEXT, Optional.empty());

    private static DecisionTable table(String... rows) {
        return SomeTables.table(
                HitPolicy.FIRST, List.of(new InputClause("s", "tried", "Prövat", TRIED)), List.of(OUTPUT), rows);
    }

    private static List<FaultKind> faults(String file) {
        return DmnReader.readTable(file.getBytes(StandardCharsets.UTF_8)).faults().stream()
                .map(TableFault::kind)
                .distinct()
                .toList();
    }
}
