package se.rodatraden.guidelines.domain.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Evaluation;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.Outcome;
import se.rodatraden.guidelines.domain.table.OutputRow;
import se.rodatraden.guidelines.domain.table.Value;

/**
 * Every hit policy and aggregator as DMN has them, on tables of our own in the forms in which modelers write them: the
 * kinds of case that the public kit has for compliance level 2. The kit itself is not part of the project, for its
 * licence; {@link PublicKitTest} reads it where it is at hand.
 */
class HitPoliciesOfDmnTest {

    /** Rows match from 1, from 3 and from 5 lessons on, and every even number of hours. */
    private static final List<String> ROWS = List.of(
            rule(">= 1", "10", "\"grön\"", "\"a\""),
            rule(">= 3", "-5", "\"röd\"", "\"b\""),
            rule(">= 5", "10", "\"gul\"", "\"c\""),
            rule("2, 4, 6", "2.5", "\"röd\"", "\"a\""));

    @ParameterizedTest(name = "{0} {1} of {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "COLLECT | SUM | 6 | 17.5",
                "COLLECT | SUM | 4 | 7.5",
                "COLLECT | COUNT | 6 | 4", // two say the same, and both count
                "COLLECT | COUNT | 1 | 1",
                "COLLECT | MIN | 6 | -5",
                "COLLECT | MIN | 2 | 2.5",
                "COLLECT | MAX | 4 | 10",
                "COLLECT | MAX | 5 | 10",
                "COLLECT | '' | 6 | [10, -5, 10, 2.5]",
                "RULE ORDER | '' | 4 | [10, -5, 2.5]",
                "FIRST | '' | 4 | 10",
                "UNIQUE | '' | 1 | 10",
                "UNIQUE | '' | 4 | conflict",
                "ANY | '' | 1 | 10",
                "ANY | '' | 3 | conflict",
                "UNIQUE | '' | 0 | nothing",
                "COLLECT | SUM | 0 | nothing",
                "COLLECT | COUNT | 0 | nothing",
                "COLLECT | '' | 0 | nothing",
            })
    void with_one_number(String policy, String aggregation, long given, String said) {
        assertThat(ask(table(policy, aggregation, numberOutput(), 1), given)).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PRIORITY | 1 | \"grön\"",
                "PRIORITY | 4 | \"röd\"",
                "PRIORITY | 5 | \"röd\"",
                "OUTPUT ORDER | 6 | [\"röd\", \"röd\", \"gul\", \"grön\"]",
                "OUTPUT ORDER | 5 | [\"röd\", \"gul\", \"grön\"]",
                "OUTPUT ORDER | 1 | [\"grön\"]",
            })
    void by_the_order_of_the_listed_values(String policy, long given, String said) {
        assertThat(ask(table(policy, "", wordOutput(), 2), given)).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "FIRST | 6 | {10, \"grön\"}",
                "PRIORITY | 6 | {-5, \"röd\"}", // the only listed column is the second; a tie goes by the order of the
                // rows
                "COLLECT | 4 | [{10, \"grön\"}, {-5, \"röd\"}, {2.5, \"röd\"}]",
                "RULE ORDER | 4 | [{10, \"grön\"}, {-5, \"röd\"}, {2.5, \"röd\"}]",
                "OUTPUT ORDER | 5 | [{-5, \"röd\"}, {10, \"gul\"}, {10, \"grön\"}]",
                "UNIQUE | 1 | {10, \"grön\"}",
                "ANY | 1 | {10, \"grön\"}",
            })
    void with_several_outputs(String policy, long given, String said) {
        assertThat(ask(table(policy, "", numberNamed() + wordNamed(), 3), given))
                .isEqualTo(said);
    }

    @Test
    void the_first_listed_column_weighs_most() {
        String model = model(
                "PRIORITY",
                "",
                "<output name=\"a\" typeRef=\"string\"><outputValues><text>\"1\",\"2\"</text></outputValues></output>"
                        + "<output name=\"b\" typeRef=\"string\"><outputValues><text>\"1\",\"2\"</text></outputValues></output>",
                List.of(cells("-", "\"2\"", "\"1\""), cells("-", "\"1\"", "\"2\""), cells("-", "\"1\"", "\"1\"")),
                "tBoth");

        assertThat(ask(model, 1)).isEqualTo("{\"1\", \"1\"}");
    }

    @Test
    void a_value_for_no_row_is_said_when_no_row_matches() {
        assertThat(ask(
                        model(
                                "UNIQUE",
                                "",
                                "<output typeRef=\"number\"><defaultOutputEntry><text>7</text></defaultOutputEntry></output>",
                                List.of(cells("> 3", "1")),
                                "number"),
                        1))
                .isEqualTo("7");
    }

    /** Modelers leave the type of an output to the table, to the decision's variable, or to a type of many results. */
    @ParameterizedTest
    @ValueSource(strings = {"number", "tNumber", "tNumbers"})
    void an_output_may_leave_its_type_to_the_decision(String decisionType) {
        assertThat(ask(
                        model("RULE ORDER", "", "<output/>", List.of(cells("-", "1"), cells("> 3", "2")), decisionType),
                        4))
                .isEqualTo("[1, 2]");
    }

    /** One of several outputs may leave it to the decision's structure. */
    @ParameterizedTest
    @ValueSource(strings = {"tBoth", "tManyOfBoth"})
    void a_part_may_leave_its_type_to_the_structure(String decisionType) {
        String model = model(
                "OUTPUT ORDER",
                "",
                "<output name=\"a\"/><output name=\"b\"/>",
                List.of(cells("-", "\"2\"", "\"1\""), cells("-", "\"1\"", "\"2\"")),
                decisionType);

        assertThat(ask(model, 1)).isEqualTo("[{\"1\", \"2\"}, {\"2\", \"1\"}]");
    }

    @Test
    void priority_without_listed_values_and_sums_of_words_are_refused() {
        assertThat(faults(model("PRIORITY", "", "<output typeRef=\"string\"/>", List.of(), "string")))
                .containsExactly("PRIORITY_NEEDS_VALUES");
        assertThat(faults(model("PRIORITY", "", "<output typeRef=\"boolean\"/>", List.of(), "boolean")))
                .containsExactly("PRIORITY_NEEDS_VALUES");
        assertThat(faults(model("COLLECT", "SUM", "<output typeRef=\"string\"/>", List.of(), "string")))
                .containsExactly("AGGREGATION_NEEDS_ONE_NUMBER");
        assertThat(faults(model(
                        "COLLECT",
                        "MAX",
                        "<output name=\"a\" typeRef=\"number\"/><output name=\"b\" typeRef=\"number\"/>",
                        List.of(),
                        "tBoth")))
                .containsExactly("AGGREGATION_NEEDS_ONE_NUMBER");
        assertThat(faults(model("COLLECT", "MEAN", "<output typeRef=\"number\"/>", List.of(), "number")))
                .containsExactly("UNKNOWN_AGGREGATION");
        assertThat(faults(model("LAST", "", "<output typeRef=\"number\"/>", List.of(), "number")))
                .containsExactly("UNKNOWN_HIT_POLICY");
    }

    private static String table(String policy, String aggregation, String outputs, int which) {
        List<String> rows = ROWS.stream()
                .map(row -> row.split(";"))
                .map(parts -> switch (which) {
                    case 1 -> cells(parts[0], parts[1]);
                    case 2 -> cells(parts[0], parts[2]);
                    default -> cells(parts[0], parts[1], parts[2]);
                })
                .toList();
        return model(policy, aggregation, outputs, rows, which == 1 ? "number" : which == 2 ? "string" : "tPair");
    }

    private static String numberOutput() {
        return "<output typeRef=\"number\"/>";
    }

    private static String wordOutput() {
        return "<output typeRef=\"string\"><outputValues><text>\"röd\", \"gul\", \"grön\"</text></outputValues></output>";
    }

    private static String numberNamed() {
        return "<output name=\"Points / hour\" typeRef=\"number\"/>";
    }

    private static String wordNamed() {
        return wordOutput().replace("<output ", "<output name=\"Colour\" ");
    }

    private static String rule(String... parts) {
        return String.join(";", parts);
    }

    private static String cells(String test, String... outputs) {
        return "<rule><inputEntry><text>" + test.replace("<", "&lt;").replace(">", "&gt;") + "</text></inputEntry>"
                + Stream.of(outputs)
                        .map(output -> "<outputEntry><text>" + output + "</text></outputEntry>")
                        .collect(Collectors.joining())
                + "</rule>";
    }

    private static String model(
            String policy, String aggregation, String outputs, List<String> rules, String decisionType) {
        return """
                <semantic:definitions xmlns:semantic="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="m" namespace="urn:m">
                <itemDefinition name="tNumber"><typeRef>number</typeRef></itemDefinition>
                <itemDefinition name="tNumbers" isCollection="true"><typeRef>tNumber</typeRef></itemDefinition>
                <itemDefinition name="tBoth"><itemComponent name="a"><typeRef>string</typeRef><allowedValues><text>"1","2"</text></allowedValues></itemComponent><itemComponent name="b"><typeRef>string</typeRef></itemComponent></itemDefinition>
                <itemDefinition name="tManyOfBoth" isCollection="true"><itemComponent name="a"><typeRef>string</typeRef><allowedValues><text>"1","2"</text></allowedValues></itemComponent><itemComponent name="b"><typeRef>string</typeRef></itemComponent></itemDefinition>
                <itemDefinition name="tPair"><itemComponent name="Points / hour"><typeRef>number</typeRef></itemComponent><itemComponent name="Colour"><typeRef>string</typeRef></itemComponent></itemDefinition>
                <inputData name="Number of lessons" id="given"><variable name="Number of lessons" typeRef="number"/></inputData>
                <decision name="What it gives" id="d"><variable name="What it gives" typeRef="%s"/>
                <informationRequirement><requiredInput href="#given"/></informationRequirement>
                <decisionTable hitPolicy="%s"%s outputLabel="What it gives">
                <input><inputExpression typeRef="number"><text>Number of lessons</text></inputExpression></input>
                %s
                %s
                </decisionTable></decision></semantic:definitions>
                """.formatted(
                        decisionType,
                        policy,
                        aggregation.isEmpty() ? "" : " aggregation=\"" + aggregation + "\"",
                        outputs,
                        String.join("\n", rules));
    }

    private static List<String> faults(String model) {
        return DmnReader.readTable(model.getBytes(StandardCharsets.UTF_8)).faults().stream()
                .map(fault -> fault.kind().name())
                .toList();
    }

    /** As it is read, and as it is after we have written it. */
    private static String ask(String model, long lessons) {
        DecisionTable table = read(model.getBytes(StandardCharsets.UTF_8));
        Inputs inputs = Inputs.NONE.with("Number of lessons", lessons);
        String said = said(table.evaluate(inputs));
        assertThat(said(read(DmnWriter.write(table)).evaluate(inputs))).isEqualTo(said);
        return said;
    }

    private static DecisionTable read(byte[] file) {
        return DmnReader.readTable(file)
                .found()
                .orElseThrow(() -> new AssertionError(DmnReader.readTable(file).faults()));
    }

    private static String said(Evaluation evaluation) {
        return switch (evaluation) {
            case Evaluation.Decided(Outcome.One(OutputRow outputs), var rows, var unknown) -> said(outputs);
            case Evaluation.Decided(Outcome.Many(List<OutputRow> outputs), var rows, var unknown) ->
                outputs.stream().map(HitPoliciesOfDmnTest::said).collect(Collectors.joining(", ", "[", "]"));
            case Evaluation.Decided decided -> throw new AssertionError(decided);
            case Evaluation.NoMatch noMatch -> "nothing";
            case Evaluation.Undetermined undetermined -> "conflict";
        };
    }

    private static String said(OutputRow row) {
        String values = row.values().values().stream().map(Value::literal).collect(Collectors.joining(", "));
        return row.values().size() == 1 ? values : "{" + values + "}";
    }
}
