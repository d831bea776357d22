package se.rodatraden.guidelines.domain.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.DmnVersion;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.FaultPlace;
import se.rodatraden.guidelines.domain.table.Reading;
import se.rodatraden.guidelines.domain.table.TableFault;

class DmnExchangeTest {
    private static final String SHIPPED =
            new String(SomeTables.bytes("/guidelines/sig-unga.dmn"), StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"sig-unga", "val-av-insats", "instrument-efter-alder", "sip-innehall", "samtyckestrappan"})
    void what_ships_reads_and_comes_back_as_it_was(String name) {
        DecisionTable table = SomeTables.shipped(name);

        Reading<DecisionTable> again = DmnReader.readTable(DmnWriter.write(table));

        assertThat(again.found()).contains(table);
        assertThat(again.found().orElseThrow().hash()).isEqualTo(table.hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"20211108", "20230324"})
    void reads_the_later_versions_too(String version) {
        assertThat(DmnReader.readTable(utf8(SHIPPED.replace("20191111", version)))
                        .found())
                .map(table -> table.within(table.frame().in(DmnVersion.V1_3)))
                .contains(SomeTables.shipped("sig-unga"));
    }

    @Test
    void refuses_other_versions_by_name() {
        assertThat(faultOf(SHIPPED.replace("20191111", "20180521")).kind()).isEqualTo(FaultKind.OTHER_VERSION);
    }

    @Test
    void tells_row_column_and_character_of_a_bad_cell() {
        assertThat(faultOf(SHIPPED.replaceFirst("\\[6\\.\\.11]", "[6-11]")))
                .isEqualTo(TableFault.of(FaultKind.UNEXPECTED, new FaultPlace.InCell(3, "Ålder", 3), "-11]"));
    }

    @Test
    void tells_all_faults_at_once() {
        String twoFaults = SHIPPED.replaceFirst("\\[6\\.\\.11]", "[6-11]")
                .replaceFirst("\"hög\"</text></inputEntry>", "hög</text></inputEntry>");

        assertThat(DmnReader.readTable(utf8(twoFaults)).faults())
                .extracting(TableFault::kind)
                .containsExactly(FaultKind.WORD_WITHOUT_QUOTES, FaultKind.UNEXPECTED);
    }

    @Test
    void refuses_what_lies_outside_the_subset_with_its_place() {
        TableFault fault =
                faultOf(SHIPPED.replace("<decision id=", "<businessKnowledgeModel name=\"x\"/>\n<decision id="));

        assertThat(fault.kind()).isEqualTo(FaultKind.OUTSIDE_SUBSET);
        assertThat(fault.arguments()).containsExactly("businessKnowledgeModel");
        assertThat(fault.place()).isInstanceOf(FaultPlace.InFile.class);
    }

    @Test
    void refuses_expressions_for_inputs() {
        assertThat(faultOf(SHIPPED.replace("<text>age</text>", "<text>age + 1</text>"))
                        .kind())
                .isEqualTo(FaultKind.INPUT_NOT_NAME);
    }

    @Test
    void refuses_a_decision_that_depends_on_another() {
        assertThat(faultOf(SHIPPED.replaceFirst(
                                "<informationRequirement><requiredInput href=\"#given-1\"/>",
                                "<informationRequirement><requiredDecision href=\"#other\"/>"))
                        .kind())
                .isEqualTo(FaultKind.DEPENDS_ON_DECISION);
    }

    @Test
    void reads_no_document_type_and_no_entity() {
        assertThat(faultOf("<?xml version=\"1.0\"?><!DOCTYPE definitions [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                + "<definitions>&x;</definitions>")
                        .kind())
                .isEqualTo(FaultKind.DOCUMENT_TYPE);
        assertThat(faultOf("<definitions>&x;</definitions>").kind()).isIn(FaultKind.NOT_XML, FaultKind.DOCUMENT_TYPE);
    }

    @Test
    void a_byte_of_another_encoding_is_told_with_the_encoding_and_its_place_and_nothing_is_printed() {
        PrintStream screen = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            byte[] latin =
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>på</a>".getBytes(StandardCharsets.ISO_8859_1);
            assertThat(DmnReader.read(latin).faults())
                    .containsExactly(TableFault.of(FaultKind.OTHER_ENCODING, new FaultPlace.InFile(2, 5), "UTF-8"));
            assertThat(faultOf("<a>\ufffe</a>").kind()).isEqualTo(FaultKind.NOT_XML);
        } finally {
            System.setErr(screen);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "windows-1252"})
    void a_file_is_read_in_the_encoding_that_it_says(String encoding) {
        byte[] file = SHIPPED.replace("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"")
                .getBytes(Charset.forName(encoding));

        assertThat(DmnReader.readTable(file).found()).contains(SomeTables.shipped("sig-unga"));
    }

    @Test
    void stops_at_its_limits() {
        assertThat(DmnReader.read(new byte[XmlTree.LARGEST_FILE + 1])
                        .faults()
                        .getFirst()
                        .kind())
                .isEqualTo(FaultKind.FILE_TOO_LARGE);
        assertThat(faultOf("<a>".repeat(50) + "</a>".repeat(50)).kind()).isEqualTo(FaultKind.TOO_DEEP);
        assertThat(faultOf("<a>" + "<b/>".repeat(200_000) + "</a>").kind()).isEqualTo(FaultKind.TOO_MANY_ELEMENTS);
        assertThat(faultOf("<a").kind()).isEqualTo(FaultKind.NOT_XML);
        assertThat(faultOf("").kind()).isEqualTo(FaultKind.NOT_XML);
    }

    @Test
    void an_empty_cell_and_a_rows_description_are_kept() {
        String modeler = SHIPPED.replaceFirst(
                        "<rule id=\"r1\">", "<rule id=\"r1\"><description>Första raden</description>")
                .replaceFirst("<inputEntry><text>-</text>", "<inputEntry><text></text>");
        DecisionTable table = DmnReader.readTable(utf8(modeler)).found().orElseThrow();

        assertThat(table.rows().getFirst().annotations().getLast()).isEqualTo("Första raden");
        assertThat(DmnReader.readTable(DmnWriter.write(table)).found()).contains(table);
    }

    private static TableFault faultOf(String file) {
        List<TableFault> faults = DmnReader.readTable(utf8(file)).faults();
        assertThat(faults).isNotEmpty();
        return faults.getFirst();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
