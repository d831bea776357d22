package se.rodatraden.guidelines.domain.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.DmnVersion;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.FaultPlace;
import se.rodatraden.guidelines.domain.table.FileFrame;
import se.rodatraden.guidelines.domain.table.TableFault;

/** What another modeler has written around a table comes back as it was, or is refused with its place. */
class FileFrameTest {

    /** As a modeler writes it, with all that may stand around a table. */
    private static final String MODELER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" xmlns:tool="urn:tool"
                id="_model-1" name="Stöd &amp; behandling" namespace="https://example.org/stod"
                exporter="Some modeler" expressionLanguage="https://www.omg.org/spec/DMN/20230324/FEEL/">
              <description>Modellens text,
            	indragen.</description>
              <extensionElements><tool:colour>red</tool:colour></extensionElements>
              <inputData id="_age" name="age" label="Barnets ålder">
                <description>I hela år.</description>
                <variable name="age" typeRef="number"/>
              </inputData>
              <decision id="_decision" name="support">
                <description>Vem får stöd?</description>
                <question>Ska barnet erbjudas stöd?</question>
                <allowedAnswers>ja, nej</allowedAnswers>
                <variable name="support" typeRef="string"/>
                <informationRequirement><requiredInput href="#_age"/></informationRequirement>
                <decisionTable hitPolicy="FIRST" outputLabel="Besked" preferredOrientation="Rule-as-Row">
                  <input id="_in" label="Ålder"><inputExpression typeRef="number"><text>age</text></inputExpression></input>
                  <output id="_out"/>
                  <rule id="_r1"><description>Första raden</description><inputEntry><text>&gt;= 12</text></inputEntry>
                    <outputEntry><text>"ja"</text></outputEntry></rule>
                </decisionTable>
              </decision>
              <textAnnotation id="_note"><text>Se protokollet.</text></textAnnotation>
              <textAnnotation id="_free"><text>Fritt i ritningen.</text></textAnnotation>
              <association id="_a1"><sourceRef href="#_decision"/><targetRef href="#_note"/></association>
              <association id="_a2"><sourceRef href="#_note"/><targetRef href="#_age"/></association>
            </definitions>
            """;

    private static final FileFrame FRAME = new FileFrame(
            DmnVersion.V1_5,
            "_model-1",
            "Stöd & behandling",
            "https://example.org/stod",
            "Modellens text,\n\tindragen.",
            "Vem får stöd?",
            "Ska barnet erbjudas stöd?",
            "ja, nej",
            "Besked",
            new TreeMap<>(Map.of("age", new FileFrame.Given("Barnets ålder", "I hela år."))),
            List.of(
                    new FileFrame.Note("Se protokollet.", true, List.of("age")),
                    new FileFrame.Note("Fritt i ritningen.", false, List.of())));

    @Test
    void all_that_stands_around_a_table_is_read() {
        DecisionTable table = read(MODELER);

        assertThat(table.frame()).isEqualTo(FRAME);
        assertThat(table.label()).isEqualTo("Besked");
    }

    @ParameterizedTest
    @EnumSource
    void it_is_written_and_read_back_in_every_version(DmnVersion version) {
        DecisionTable table = read(MODELER);

        byte[] written = DmnWriter.write(table.within(table.frame().in(version)));

        assertThat(new String(written, StandardCharsets.UTF_8)).contains("\"" + version.namespace() + "\"");
        DecisionTable again = DmnReader.readTable(written).found().orElseThrow();
        assertThat(again).isEqualTo(table.within(FRAME.in(version)));
        assertThat(again.hash()).isEqualTo(table.hash());
    }

    @Test
    void a_file_is_written_in_the_version_that_it_came_in() {
        assertThat(new String(DmnWriter.write(read(MODELER)), StandardCharsets.UTF_8))
                .contains("\"" + DmnVersion.V1_5.namespace() + "\"");
    }

    /** A version that has been adopted is known by its hash: what it was before anything could stand around it. */
    @Test
    void a_table_with_nothing_around_it_has_the_hash_that_it_always_had() {
        DecisionTable table = SomeTables.shipped("sig-unga");

        assertThat(table.frame()).isEqualTo(FileFrame.NONE);
        assertThat(table.hash()).isEqualTo("76d439e265d2667e83fc40be01d30d798eb7e4259c40170212701301ea41e6b4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_model-1",
                "Stöd &amp; behandling",
                "https://example.org/stod",
                "Modellens text",
                "Vem får stöd?",
                "Ska barnet",
                "ja, nej",
                "Besked",
                "Barnets ålder",
                "I hela år",
                "Se protokollet",
                "Fritt i",
                "<sourceRef href=\"#_decision\"/>",
                "<targetRef href=\"#_age\"/>"
            })
    void every_text_around_a_table_is_in_its_hash(String text) {
        String other = text.startsWith("<sourceRef")
                ? MODELER.replace(text, "<sourceRef href=\"#_age\"/>")
                : text.startsWith("<targetRef")
                        ? MODELER.replace(text, "<targetRef href=\"#_decision\"/>")
                        : MODELER.replace(text, text + "x");

        assertThat(other).isNotEqualTo(MODELER);
        assertThat(read(other).hash()).isNotEqualTo(read(MODELER).hash());
    }

    @Test
    void what_is_said_of_an_input_goes_with_it() {
        FileFrame other = new FileFrame(
                DmnVersion.V1_3,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                new TreeMap<>(Map.of("gone", new FileFrame.Given("a", "b"))),
                List.of(new FileFrame.Note("c", false, List.of("gone", "age"))));

        assertThat(read(MODELER).within(other).frame().givens()).isEmpty();
        assertThat(read(MODELER).within(other).frame().notes())
                .containsExactly(new FileFrame.Note("c", false, List.of("age")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<output id=\"_out\"/> | <output id=\"_out\"><description>x</description></output> | WOULD_BE_LOST | 20",
                "<variable name=\"age\" typeRef=\"number\"/> | <variable name=\"age\" typeRef=\"number\"><description>x</description></variable> | WOULD_BE_LOST | 10",
                "<textAnnotation id=\"_free\"> | <textAnnotation id=\"_free\" textFormat=\"text/html\"> | WOULD_BE_LOST | 26",
                "<rule id=\"_r1\"> | <rule id=\"_r1\" label=\"Etikett\"> | WOULD_BE_LOST | 21",
                "<inputData id | <itemDefinition name=\"t\" label=\"Ålder\"><typeRef>number</typeRef></itemDefinition><inputData id | WOULD_BE_LOST | 8",
                "<targetRef href=\"#_age\"/> | <targetRef href=\"#_free\"/> | WOULD_BE_LOST | 28",
                "<targetRef href=\"#_age\"/> | <targetRef href=\"#nothing\"/> | WOULD_BE_LOST | 28",
                "<decision id=\"_decision\" name=\"support\"> | <group id=\"g\" name=\"x\"/><decision id=\"_decision\" name=\"support\"> | OUTSIDE_SUBSET | 12",
                "<inputExpression typeRef | <inputExpression expressionLanguage=\"juel\" typeRef | OTHER_LANGUAGE | 19",
                "/FEEL/\" | /XPATH\" | OTHER_LANGUAGE | 4",
                "ja, nej | ja&#x85;nej | UNREADABLE_SIGN | 15",
                "name=\"Stöd &amp; | name=\"Stöd&#10;&amp; | UNREADABLE_SIGN | 4",
            })
    void what_has_no_place_is_refused_where_it_stands(String text, String instead, FaultKind kind, int line) {
        List<TableFault> faults = DmnReader.readTable(
                        MODELER.replace(text, instead).getBytes(StandardCharsets.UTF_8))
                .faults();

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.place())
                    .isInstanceOfSatisfying(
                            FaultPlace.InFile.class,
                            place -> assertThat(place.line()).isEqualTo(line));
        });
    }

    /** Modelers repeat an input's name on its variable; nothing is said by that. */
    @Test
    void a_label_that_repeats_a_name_is_no_loss() {
        assertThat(read(MODELER.replace("<variable name=\"age\"", "<variable label=\"Barnets ålder\" name=\"age\"")))
                .isEqualTo(read(MODELER));
    }

    private static DecisionTable read(String file) {
        return DmnReader.readTable(file.getBytes(StandardCharsets.UTF_8))
                .found()
                .orElseThrow();
    }
}
