package se.rodatraden.guidelines.domain.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.guidelines.domain.CellAddress;
import se.rodatraden.guidelines.domain.CellEdit;
import se.rodatraden.guidelines.domain.DraftEditor;
import se.rodatraden.guidelines.domain.DraftSheet;
import se.rodatraden.guidelines.domain.DraftStep;
import se.rodatraden.guidelines.domain.SheetChange;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.domain.StepPlan;
import se.rodatraden.guidelines.domain.analysis.Comparison;
import se.rodatraden.guidelines.domain.analysis.TableDifference.Written;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.DmnVersion;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.FaultPlace;
import se.rodatraden.guidelines.domain.table.FileFrame;
import se.rodatraden.guidelines.domain.table.FileRest;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.TableFault;
import se.rodatraden.guidelines.domain.table.Value;

/** What other modelers write beside a table and the texts around it: ids, attributes and extensions of their own, the drawing. */
class FileRestTest {
    private static final String CAMUNDA = text("camunda");

    @ParameterizedTest
    @ValueSource(strings = {"camunda", "kie"})
    void a_file_in_the_manner_of_a_modeler_comes_back_with_all_that_it_says(String name) {
        byte[] file = SomeTables.bytes("/dmn/" + name + ".dmn");

        byte[] written = DmnWriter.write(read(file));

        // an empty cell asks nothing, and is written so
        assertThat(LostXml.between(utf8(text(name).replace("<text></text>", "<text>-</text>")), written))
                .isEmpty();
        assertThat(read(written)).isEqualTo(read(file));
        assertThat(DmnWriter.write(read(written))).isEqualTo(written);
    }

    /** The engine that others wrote takes the file with all that it says, in each version. */
    @ParameterizedTest
    @CsvSource({"camunda, V1_3", "camunda, V1_5", "kie, V1_3", "kie, V1_4", "kie, V1_5"})
    void another_engine_reads_what_is_written(String name, DmnVersion version) {
        DecisionTable table = read(SomeTables.bytes("/dmn/" + name + ".dmn"));

        KieOracle.Said said = new KieOracle(table.within(table.frame().in(version)))
                .ask(Inputs.NONE.with("risk", Value.of("hög")).with("age", Value.of(15)));

        assertThat(said.failed()).as(said.messages()).isFalse();
        assertThat(said.result().orElseThrow().toString()).contains("ja");
    }

    @Test
    void the_drawing_and_the_name_of_the_language_are_those_of_the_version_that_is_written() {
        DecisionTable table = read(SomeTables.bytes("/dmn/kie.dmn"));

        byte[] written = DmnWriter.write(table.within(table.frame().in(DmnVersion.V1_3)));

        assertThat(new String(written, StandardCharsets.UTF_8))
                .contains(DmnVersion.V1_3.drawingNamespace(), DmnVersion.V1_3.feel())
                .doesNotContain("20230324", "urn:rodatraden:dmn:drawing", "urn:rodatraden:dmn:feel");
        assertThat(read(written).hash()).isEqualTo(table.hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UnaryTests_4",
                "LiteralExpression_2",
                "InputExpression_1",
                "UnaryTests_1\"",
                "DecisionTable_1",
                "InformationItem_1",
                "InformationRequirement_2c",
                "TextAnnotation_1",
                "Association_2",
                "InputData_unused",
                "Används inte",
                "childAge",
                "bilagan",
                "associationDirection=\"One",
                "x=\"240\" y=\"160",
                "5.20.0"
            })
    void all_of_it_is_in_the_hash(String text) {
        String other = CAMUNDA.replace(
                text, text.endsWith("\"") ? "x" + text : text.equals("InformationItem_1") ? "I1" : text + "1");

        assertThat(read(utf8(other)).hash()).isNotEqualTo(read(utf8(CAMUNDA)).hash());
    }

    /** What was adopted is known by its hash: a table without ids has the one that it had before they were kept. */
    @ParameterizedTest
    @CsvSource({
        "/guidelines/sig-unga, 76d439e265d2667e83fc40be01d30d798eb7e4259c40170212701301ea41e6b4",
        "/guidelines/val-av-insats, 5bed022a10af265694cea602682d59ceb9420598bfbfb38495f8e354d5044e30",
        "/guidelines/instrument-efter-alder, 350a78125d372bc2eddb8b7d9ad83970745aa25d22beb34bf1a65d5d7bfddeea",
        "/guidelines/sip-innehall, 4db39217ec60532d1373fc2d0e0af5d18ca78d50f14b6173b420bfd369c432bf",
        "/guidelines/samtyckestrappan, 4bcfc7293acf7e60c77d89525ef8ac1c7859bfb1a39d9631dc4ba1cb27360821",
        "/dmn/stored-earlier, 89fdf9f14b725dbe489b3af5b41debabfd561ad5ca794e9b64fc6bc42a8877ba",
        "/dmn/stored-modeler, 1f283dd8fc8cc6ef85d2b956208a1cf536b684d4bea262d5f1c7cfdd6ed2eeea",
        "/dmn/stored-typed, db2741e0f8c2458766b61f0e34368b0780e12278239453bd336ecfafb7acc5b0",
    })
    void what_was_stored_before_has_the_hash_that_it_had(String file, String hash) {
        DecisionTable table =
                DmnReader.readStored(SomeTables.bytes(file + ".dmn")).found().orElseThrow();

        assertThat(table.hash()).isEqualTo(hash);
        assertThat(table.frame().rest()).isEqualTo(FileRest.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stored-earlier", "stored-modeler", "stored-typed"})
    void what_was_stored_before_is_written_with_the_bytes_that_it_had(String name) {
        byte[] stored = SomeTables.bytes("/dmn/" + name + ".dmn");

        assertThat(new String(
                        DmnWriter.write(DmnReader.readStored(stored).found().orElseThrow()), StandardCharsets.UTF_8))
                .isEqualTo(new String(stored, StandardCharsets.UTF_8));
    }

    /** What no longer may come in was stored once, and is still read. */
    @Test
    void what_was_stored_with_two_ids_alike_is_still_read() {
        byte[] alike = utf8(text("stored-typed").replace("\"_d\"", "\"_i1\""));

        assertThat(DmnReader.readStored(alike).found()).isPresent();
        assertThat(DmnReader.readTable(alike).faults())
                .extracting(TableFault::kind)
                .containsExactly(FaultKind.DOUBLED);
    }

    @Test
    void a_cell_that_is_written_in_and_a_row_that_is_moved_take_their_ids_along() {
        DraftSheet sheet = sheet();
        CellAddress cell = new CellAddress("DecisionRule_1", "Input_1");

        DraftSheet edited = done(
                sheet.with(List.of(new CellEdit(cell, sheet.text(cell), ">= 13")))
                        .sheet(),
                new DraftStep.MoveRow("DecisionRule_1", 1));
        edited = done(edited, new DraftStep.MoveColumn("Input_2", -1));

        assertThat(edited.table().frame().rest())
                .isEqualTo(sheet.table().frame().rest());
        assertThat(written(edited))
                .containsSubsequence(
                        "<input id=\"Input_2\"",
                        "<input id=\"Input_1\" label=\"Ålder\" biodi:width=\"192\" camunda:inputVariable=\"childAge\"",
                        "<rule id=\"DecisionRule_2\"",
                        "<rule id=\"DecisionRule_1\"",
                        "<inputEntry id=\"UnaryTests_4\" expressionLanguage=\"feel\"",
                        "<inputEntry id=\"UnaryTests_3\"",
                        "&gt;= 13");
    }

    @Test
    void a_copy_has_no_ids_of_its_original_and_what_is_removed_loses_them() {
        DraftSheet copied = done(sheet(), new DraftStep.CopyRow("DecisionRule_1", "copy"));
        copied = done(copied, new DraftStep.CopyColumn("Input_2"));
        assertThat(copied.table().frame().rest())
                .isEqualTo(sheet().table().frame().rest());
        comesBack(copied);

        DraftSheet fewer =
                done(copied, new DraftStep.RemoveRow("DecisionRule_1", DraftEditor.rowMark(copied, "DecisionRule_1")));
        fewer = done(fewer, new DraftStep.RemoveColumn("Input_2", DraftEditor.columnMark(fewer, "Input_2")));
        comesBack(fewer);
        assertThat(fewer.table().frame().rest().marks().keySet()).noneMatch(spot -> spot.isOfRow("DecisionRule_1"));
        assertThat(written(fewer))
                .doesNotContain("UnaryTests_3", "UnaryTests_6", "InputExpression_2", "id=\"InformationRequirement_2c")
                .contains("UnaryTests_5", "InputExpression_1");
    }

    @Test
    void what_is_put_back_has_what_the_file_said_of_it() {
        DraftSheet before = sheet();
        List<SheetChange> row = planned(
                before, new DraftStep.RemoveRow("DecisionRule_1", DraftEditor.rowMark(before, "DecisionRule_1")));
        DraftSheet without = DraftEditor.applied(before, row).orElseThrow();
        List<SheetChange> column =
                planned(without, new DraftStep.RemoveColumn("Input_1", DraftEditor.columnMark(without, "Input_1")));
        DraftSheet less = DraftEditor.applied(without, column).orElseThrow();

        DraftSheet again = DraftEditor.applied(
                        less,
                        List.of(column.getFirst().inverse(), row.getFirst().inverse()))
                .orElseThrow();

        assertThat(again.table().hash()).isEqualTo(before.table().hash());
    }

    /** The input that the file declared is the one that the new column asks about, with its id and label. */
    @Test
    void a_column_that_asks_about_an_input_of_the_file_takes_it_over() {
        DecisionTable table = read(utf8(CAMUNDA));
        assertThat(table.frame().rest().spares())
                .extracting(FileRest.Spare::name)
                .containsExactly("unused");

        DecisionTable asking = read(utf8(written(sheet())
                .replace(
                        "<output id=\"Output_1\"",
                        "<input id=\"Input_3\" label=\"Läge\"><inputExpression typeRef=\"string\"><text>unused</text></inputExpression></input><output id=\"Output_1\"")
                .replace("<outputEntry", "<inputEntry><text>-</text></inputEntry><outputEntry")));
        DecisionTable taken = asking.within(table.frame());

        assertThat(taken.frame().rest().spares()).isEmpty();
        assertThat(taken.frame().givens())
                .containsEntry("unused", new FileFrame.Given("InputData_unused", "Används inte ännu", ""));
        assertThat(read(DmnWriter.write(taken))).isEqualTo(taken);
    }

    @Test
    void another_id_is_told_among_the_differences_and_decides_nothing() {
        DecisionTable before = read(utf8(CAMUNDA));
        DecisionTable after = read(utf8(CAMUNDA.replace("UnaryTests_4", "UnaryTests_44")));

        assertThat(Comparison.of(before, after).written()).containsExactly(new Written.RestChanged());
        assertThat(Comparison.of(before, after).regions()).isEmpty();
        DraftSheet fewer = done(
                sheet(), new DraftStep.RemoveRow("DecisionRule_2", DraftEditor.rowMark(sheet(), "DecisionRule_2")));
        assertThat(Comparison.of(before, fewer.table()).written()).hasOnlyElementsOfType(Written.RowRemoved.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id=\"UnaryTests_4\" | id=\"UnaryTests_3\" | DOUBLED | 38",
                "id=\"LiteralExpression_2\" | id=\"Output_1\" | DOUBLED | 52",
                "id=\"DMNShape_1\" | id=\"Input_1\" | DOUBLED | 76",
                "<inputData id=\"InputData_risk\" name=\"risk\" /> | <inputData id=\"InputData_risk\" name=\"age\" /> | DOUBLED | 61",
                "<inputData id=\"InputData_unused\" name=\"unused\" | <inputData id=\"InputData_unused\" | LACKS | 62",
                "href=\"#InputData_risk\" | href=\"#InputData_gone\" | WOULD_BE_LOST | 8",
                "href=\"#InputData_risk\" | href=\"#InputData_age\" | DOUBLED | 8",
                "<sourceRef href=\"#Decision_support\" /> | <sourceRef href=\"#InputData_unused\" /> | DOUBLED | 70",
                "<inputValues id=\"UnaryTests_1\"> | <inputValues id=\"one\"><text>\"x\"</text></inputValues><inputValues id=\"UnaryTests_1\"> | DOUBLED | 24",
                "<requiredInput href=\"#InputData_age\" /> | <requiredInput href=\"#InputData_age\" /><camunda:x/> | OUTSIDE_SUBSET | 6",
                "<rule id=\"DecisionRule_2\"> | <rule id=\"DecisionRule_2\">text | WOULD_BE_LOST | 45",
                "<rule id=\"DecisionRule_2\"> | <rule id=\"DecisionRule_2\"><annotationEntry><text>x</text></annotationEntry> | ROW_WIDTH | 45",
                "<rule id=\"DecisionRule_2\"> | <rule id=\"DecisionRule_2\"><other/> | OUTSIDE_SUBSET | 45",
                "<text>age</text> | <text camunda:kept=\"no\">age</text> | WOULD_BE_LOST | 14",
            })
    void what_could_not_come_back_is_refused_where_it_stands(String text, String instead, FaultKind kind, int line) {
        List<TableFault> faults =
                DmnReader.readTable(utf8(CAMUNDA.replace(text, instead))).faults();

        assertThat(faults).first().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.place())
                    .isInstanceOfSatisfying(
                            FaultPlace.InFile.class,
                            place -> assertThat(place.line()).isEqualTo(line));
        });
    }

    /** However often it is used there: what is kept is no longer than what was said. */
    @Test
    void a_namespace_is_declared_once_around_what_others_have_written() {
        String others = "<x:a/><x:b y:c=\"1\"/><x:a xmlns:x=\"urn:other\"/>";
        String extended = extended(others, " xmlns:x=\"urn:x\" xmlns:y=\"urn:y\" xmlns:z=\"urn:z\"");

        assertThat(written(new DraftSheet(read(utf8(extended)), Map.of())))
                .contains("<extensionElements xmlns:x=\"urn:x\" xmlns:y=\"urn:y\">" + others + "</extensionElements>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x:a>\"it's\" > this]]&gt;</x:a>",
                "<x:a b='\"one\" \"two\" &#39;s'/>",
                "<x:a b=\"it's\"/>",
                "<x:a><![CDATA[if (a < b && c < d) { say(\"<b>\"); }]]></x:a>",
                "<x:a b=\"a&#10;b&#9;c&#13;\">&#13;</x:a>"
            })
    void nothing_is_escaped_that_may_stand_as_it_is(String others) {
        assertThat(written(new DraftSheet(read(utf8(extended(others, " xmlns:x=\"urn:x\""))), Map.of())))
                .contains(others);
    }

    /** Signs that a name may have and that we use ourselves to tell a namespace from a name, or that XML uses. */
    @ParameterizedTest
    @ValueSource(strings = {"urn:a}b", "}", "{", "urn:a&quot;&lt;&amp;'b", "urn:a b"})
    void a_namespace_of_any_name_comes_back(String namespace) {
        String file = CAMUNDA.replace(
                "<rule id=\"DecisionRule_2\"", "<rule xmlns:q=\"" + namespace + "\" q:c=\"1\" id=\"DecisionRule_2\"");

        DecisionTable table = read(utf8(file));

        assertThat(DmnReader.readStored(DmnWriter.write(table)).found()).contains(table);
        assertThat(LostXml.between(utf8(file.replace("<text></text>", "<text>-</text>")), DmnWriter.write(table)))
                .isEmpty();
    }

    private static String extended(String others, String declared) {
        String before = "<rule id=\"DecisionRule_2\">";
        assertThat(CAMUNDA).contains(before);
        return CAMUNDA.replace(
                before, before + "<extensionElements" + declared + ">" + others + "</extensionElements>");
    }

    private static DraftSheet sheet() {
        return new DraftSheet(read(utf8(CAMUNDA)), Map.of());
    }

    private static List<SheetChange> planned(DraftSheet sheet, DraftStep step) {
        assertThat(StepPlan.of(sheet, step)).isInstanceOf(StepPlan.Changes.class);
        return ((StepPlan.Changes) StepPlan.of(sheet, step)).changes();
    }

    private static DraftSheet done(DraftSheet sheet, DraftStep step) {
        return DraftEditor.applied(sheet, planned(sheet, step)).orElseThrow();
    }

    private static void comesBack(DraftSheet sheet) {
        assertThat(DmnReader.readTable(DmnWriter.write(sheet.table())).found()).contains(sheet.table());
    }

    private static String written(DraftSheet sheet) {
        return new String(DmnWriter.write(sheet.table()), StandardCharsets.UTF_8);
    }

    private static DecisionTable read(byte[] file) {
        return DmnReader.readTable(file)
                .found()
                .orElseThrow(() -> new AssertionError(DmnReader.readTable(file).faults()));
    }

    private static String text(String name) {
        return new String(SomeTables.bytes("/dmn/" + name + ".dmn"), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
