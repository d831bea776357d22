package se.rodatraden.guidelines.domain.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import se.rodatraden.guidelines.domain.table.FileRest;
import se.rodatraden.guidelines.domain.table.FileTypes;
import se.rodatraden.guidelines.domain.table.NamedType;
import se.rodatraden.guidelines.domain.table.TableFault;
import se.rodatraden.guidelines.domain.table.TableRow;

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
            new FileFrame.Model(
                    "_model-1", "Stöd & behandling", "https://example.org/stod", "Modellens text,\n\tindragen."),
            new FileFrame.About("Vem får stöd?", "Ska barnet erbjudas stöd?", "ja, nej", "Besked"),
            FileTypes.NONE,
            new TreeMap<>(Map.of("age", new FileFrame.Given("_age", "Barnets ålder", "I hela år."))),
            List.of(),
            List.of(
                    new FileFrame.Note("Se protokollet.", true, List.of("age")),
                    new FileFrame.Note("Fritt i ritningen.", false, List.of())),
            FileRest.NONE);

    @Test
    void all_that_stands_around_a_table_is_read() {
        DecisionTable table = read(MODELER);

        assertThat(table.frame().with(FileRest.NONE)).isEqualTo(FRAME);
        assertThat(table.label()).isEqualTo("Besked");
    }

    @ParameterizedTest
    @EnumSource
    void it_is_written_and_read_back_in_every_version(DmnVersion version) {
        DecisionTable table = read(MODELER);

        byte[] written = DmnWriter.write(table.within(table.frame().in(version)));

        assertThat(new String(written, StandardCharsets.UTF_8)).contains("\"" + version.namespace() + "\"");
        DecisionTable again = DmnReader.readTable(written).found().orElseThrow();
        assertThat(again).isEqualTo(table.within(table.frame().in(version)));
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
                "Fritt i"
            })
    void every_text_around_a_table_is_in_its_hash(String text) {
        String other = MODELER.replace(text, text + "x");

        assertThat(other).isNotEqualTo(MODELER);
        assertThat(read(other).hash()).isNotEqualTo(read(MODELER).hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<association id=\"_a1\"><sourceRef href=\"#_decision\"/><targetRef href=\"#_note\"/></association>",
                "<association id=\"_a2\"><sourceRef href=\"#_note\"/><targetRef href=\"#_age\"/></association>"
            })
    void what_a_note_is_tied_to_and_which_way_is_in_the_hash(String tie) {
        String turned = tie.replace("sourceRef", "end")
                .replace("targetRef", "sourceRef")
                .replace("end", "targetRef");

        assertThat(Stream.of(MODELER, MODELER.replace(tie, ""), MODELER.replace(tie, turned))
                        .map(file -> read(file).hash()))
                .doesNotHaveDuplicates();
    }

    /** As modelers write it: types with ids and labels, some of them on others, one that nothing uses. */
    private static final String TYPED = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="support" namespace="urn:x">
              <itemDefinition id="_t1" name="Risk" label="Risknivå">
                <typeRef>string</typeRef>
                <allowedValues><text>"låg", "hög"</text></allowedValues>
              </itemDefinition>
              <itemDefinition id="_t2" name="tTried_of"><typeRef>string</typeRef>
                <allowedValues><text>"Komet", "FFT"</text></allowedValues></itemDefinition>
              <itemDefinition id="_t3" name="tTried" isCollection="true"><typeRef>tTried_of</typeRef></itemDefinition>
              <itemDefinition id="_t4" name="unused" label="Ingen"><typeRef>Risk</typeRef></itemDefinition>
              <itemDefinition id="_t5" name="Answer">
                <itemComponent id="_c1" name="verdict" label="Besked"><typeRef>string</typeRef></itemComponent>
                <itemComponent id="_c2" name="risk"><typeRef>Risk</typeRef></itemComponent>
              </itemDefinition>
              <inputData id="_2" name="tried"><variable name="tried" typeRef="tTried"/></inputData>
              <inputData id="_1" name="risk"><variable name="risk" typeRef="Risk"/></inputData>
              <decision id="_d" name="support">
                <variable name="support" typeRef="Answer"/>
                <decisionTable hitPolicy="FIRST">
                  <input id="_i1"><inputExpression typeRef="Risk"><text>risk</text></inputExpression>
                    <inputValues><text>"hög"</text></inputValues></input>
                  <input id="_i2"><inputExpression><text>tried</text></inputExpression></input>
                  <output id="_o1" name="verdict"/>
                  <output id="_o2" name="risk"/>
                  <rule id="_r1"><inputEntry><text>"hög"</text></inputEntry>
                    <inputEntry><text>list contains(?, "FFT")</text></inputEntry>
                    <outputEntry><text>"ja"</text></outputEntry><outputEntry><text>"låg"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    @Test
    void the_types_of_a_file_are_read_as_they_stand_and_where_they_are_used() {
        FileTypes types = read(TYPED).frame().types();

        assertThat(types.defined())
                .containsExactly(
                        new NamedType("_t1", "Risk", "Risknivå", "string", false, "\"låg\", \"hög\"", List.of()),
                        new NamedType("_t2", "tTried_of", "", "string", false, "\"Komet\", \"FFT\"", List.of()),
                        new NamedType("_t3", "tTried", "", "tTried_of", true, "", List.of()),
                        new NamedType("_t4", "unused", "Ingen", "Risk", false, "", List.of()),
                        new NamedType(
                                "_t5",
                                "Answer",
                                "",
                                "",
                                false,
                                "",
                                List.of(
                                        new NamedType("_c1", "verdict", "Besked", "string", false, "", List.of()),
                                        new NamedType("_c2", "risk", "", "Risk", false, "", List.of()))));
        assertThat(types.columns())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "_i1", new FileTypes.Use("Risk", true),
                        "_i2", new FileTypes.Use("tTried", false),
                        "_o2", new FileTypes.Use("Risk", false)));
        assertThat(types.result()).isEqualTo("Answer");
    }

    @Test
    void types_inputs_and_their_ids_are_written_as_they_stood_and_in_their_order() {
        DecisionTable table = read(TYPED);

        byte[] written = DmnWriter.write(table);

        assertThat(new String(written, StandardCharsets.UTF_8))
                .containsSubsequence(
                        "<itemDefinition id=\"_t1\" name=\"Risk\" label=\"Risknivå\"",
                        "id=\"_t2\"",
                        "id=\"_t3\"",
                        "id=\"_t4\"",
                        "id=\"_t5\"",
                        "<itemComponent id=\"_c1\" name=\"verdict\" label=\"Besked\"",
                        "<inputData id=\"_2\" name=\"tried\"",
                        "<inputData id=\"_1\" name=\"risk\"",
                        "typeRef=\"Answer\"",
                        "href=\"#_1\"",
                        "<inputExpression typeRef=\"Risk\"",
                        "<text>\"hög\"</text>",
                        "<inputExpression typeRef=\"tTried\"");
        assertThat(DmnReader.readTable(written).found()).contains(table);
    }

    /** Another tool may add a type to a file of ours, without the mark that we set. */
    @Test
    void a_type_that_comes_to_a_file_of_ours_is_kept_too() {
        String ours = new String(DmnWriter.write(read(TYPED)), StandardCharsets.UTF_8);

        assertThat(read(ours.replace(
                                "<inputData id=\"_2\"",
                                "<itemDefinition id=\"_t6\" name=\"later\"><typeRef>date</typeRef></itemDefinition>"
                                        + "<inputData id=\"_2\""))
                        .frame()
                        .types()
                        .defined())
                .extracting(NamedType::id)
                .containsExactly("_t1", "_t2", "_t3", "_t4", "_t5", "_t6");
    }

    /** The first column taken out, the second is called as ours would be; nothing is mistaken for ours. */
    @Test
    void a_table_that_loses_a_column_comes_back_as_it_is_with_the_types_that_it_had() {
        DecisionTable table = read(TYPED.replace("tTried_of", "set_1_element").replace("tTried", "set_1"));
        DecisionTable narrower = new DecisionTable(
                table.id(),
                table.name(),
                table.label(),
                table.hitPolicy(),
                table.inputs().subList(1, 2),
                table.outputs(),
                table.annotationColumns(),
                table.rows().stream()
                        .map(row -> new TableRow(row.id(), row.tests().subList(1, 2), row.outputs(), row.annotations()))
                        .toList(),
                table.frame());

        assertThat(narrower.frame().types().columns()).containsOnlyKeys("_i2", "_o2");
        assertThat(DmnReader.readTable(DmnWriter.write(narrower)).found()).contains(narrower);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_t1", "Risknivå", "unused", "_c1", "Answer", "_2"})
    void what_types_and_inputs_are_called_is_in_the_hash(String text) {
        assertThat(read(TYPED.replace(text, text + "x")).hash())
                .isNotEqualTo(read(TYPED).hash());
    }

    @Test
    void what_is_said_of_an_input_goes_with_it() {
        FileFrame other = new FileFrame(
                DmnVersion.V1_3,
                FileFrame.NONE.model(),
                FileFrame.NONE.about(),
                FileTypes.NONE,
                new TreeMap<>(Map.of("gone", new FileFrame.Given("", "a", "b"))),
                List.of("gone"),
                List.of(new FileFrame.Note("c", false, List.of("gone", "age"))),
                FileRest.NONE);

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
                "<inputData id | <itemDefinition name=\"t\"><functionItem/></itemDefinition><inputData id | OUTSIDE_SUBSET | 8",
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

    /** Modelers repeat an input's name on its variable; nothing is said by that, and it comes back. */
    @Test
    void a_label_that_repeats_a_name_comes_back() {
        String repeated = "<variable name=\"age\" label=\"Barnets ålder\" typeRef";
        DecisionTable table = read(MODELER.replace("<variable name=\"age\" typeRef", repeated));

        assertThat(table.frame().with(FileRest.NONE)).isEqualTo(FRAME);
        assertThat(new String(DmnWriter.write(table), StandardCharsets.UTF_8))
                .contains("<variable name=\"age\" typeRef=\"number\" label=\"Barnets ålder\"/>");
    }

    private static DecisionTable read(String file) {
        return DmnReader.readTable(file.getBytes(StandardCharsets.UTF_8))
                .found()
                .orElseThrow();
    }
}
