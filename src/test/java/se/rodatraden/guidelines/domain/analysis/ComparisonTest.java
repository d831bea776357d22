package se.rodatraden.guidelines.domain.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.domain.feel.CellReader;
import se.rodatraden.guidelines.domain.table.AxisPart;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.DmnVersion;
import se.rodatraden.guidelines.domain.table.FileFrame;
import se.rodatraden.guidelines.domain.table.FileRest;
import se.rodatraden.guidelines.domain.table.FileTypes;
import se.rodatraden.guidelines.domain.table.FramePart;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.Outcome;
import se.rodatraden.guidelines.domain.table.TableRow;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueRange;

/** The worked example: SIG from eight instead of twelve. */
class ComparisonTest {
    private static final DecisionTable TODAY = SomeTables.shipped("sig-unga");
    /** Row 1 and row 2 from eight; rows 3 and 4 end at seven. */
    private static final DecisionTable FROM_EIGHT =
            changed(changed(changed(changed(TODAY, "r1", "[8..20]"), "r2", "[8..20]"), "r3", "[6..7]"), "r4", "[6..7]");

    @Test
    void the_same_table_has_no_difference() {
        TableDifference difference = Comparison.of(TODAY, TODAY);

        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference.complete()).isTrue();
    }

    @Test
    void tells_what_is_said_otherwise_around_the_table() {
        DecisionTable asking = TODAY.within(new FileFrame(
                DmnVersion.V1_5,
                FileFrame.NONE.model(),
                new FileFrame.About("", "Vem?", "", ""),
                FileTypes.NONE,
                Collections.emptySortedMap(),
                List.of(),
                List.of(),
                FileRest.NONE));

        assertThat(Comparison.of(TODAY, asking).written())
                .containsExactly(new TableDifference.Written.FrameChanged(FramePart.QUESTION, "", "Vem?"));
        assertThat(Comparison.of(TODAY, asking).regions()).isEmpty();
        assertThat(Comparison.of(TODAY, TODAY.within(FileFrame.NONE.in(DmnVersion.V1_5)))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void tells_each_changed_cell() {
        assertThat(Comparison.of(TODAY, FROM_EIGHT).written())
                .containsExactly(
                        cell(1, "r1", "[12..20]", "[8..20]"),
                        cell(2, "r2", "[12..20]", "[8..20]"),
                        cell(3, "r3", "[6..11]", "[6..7]"),
                        cell(4, "r4", "[6..11]", "[6..7]"));
    }

    @Test
    void tells_the_regions_whose_verdict_changes() {
        List<TableDifference.ChangedRegion> regions =
                Comparison.of(TODAY, FROM_EIGHT, "verdict").regions();

        assertThat(regions)
                .hasSize(5)
                .allSatisfy(region -> assertThat(region.region().limits().getFirst())
                        .isEqualTo(new Region.Limit(
                                TODAY.inputs().getFirst(),
                                new AxisPart.Ranges(List.of(new ValueRange(Value.of(8), true, Value.of(11), true))))));
        assertThat(regions)
                .extracting(region -> said(region.before()) + " → " + said(region.after()))
                .containsExactlyInAnyOrder(
                        "avsteg möjligt → rekommenderas",
                        "rekommenderas inte → rekommenderas",
                        "rekommenderas inte → -",
                        "- → inte möjlig",
                        "rekommenderas inte → inte möjlig");
        assertThat(regions).anySatisfy(region -> {
            assertThat(said(region.before())).isEqualTo("avsteg möjligt");
            assertThat(region.rowsBefore()).containsExactly(3);
            assertThat(region.rowsAfter()).containsExactly(1);
        });
    }

    /** The new gap of the worked example: consent, risk not high and nothing tried leave row 4 for no row. */
    @Test
    void tells_the_gap_that_the_change_opens() {
        assertThat(Comparison.of(TODAY, FROM_EIGHT, "verdict").regions())
                .filteredOn(region -> region.after() instanceof Outcome.Nothing)
                .singleElement()
                .satisfies(region -> assertThat(region.region().example())
                        .isEqualTo(Inputs.NONE
                                .with("age", 8)
                                .with("consent", true)
                                .with("riskLevel", "låg")
                                .with("otherTried", false)));
    }

    @Test
    void a_change_of_words_alone_has_no_region_for_the_verdict() {
        TableRow row = TODAY.rows().getFirst();
        DecisionTable reworded = TODAY.withRow(new TableRow(
                row.id(),
                row.tests(),
                List.of(row.outputs().get(0), row.outputs().get(1), Value.of("Nytt skäl.")),
                row.annotations()));

        assertThat(Comparison.of(TODAY, reworded, "verdict").regions()).isEmpty();
        assertThat(Comparison.of(TODAY, reworded).regions()).hasSize(1);
    }

    private static String said(Outcome outcome) {
        return outcome instanceof Outcome.One one ? one.outputs().text("verdict") : "-";
    }

    private static TableDifference.Written cell(int row, String rowId, String before, String after) {
        return new TableDifference.Written.CellChanged(row, rowId, "age", "Ålder", before, after);
    }

    private static DecisionTable changed(DecisionTable table, String rowId, String age) {
        TableRow row = table.row(rowId).orElseThrow();
        List<UnaryTest> tests = new java.util.ArrayList<>(row.tests());
        tests.set(
                0,
                CellReader.test(age, table.inputs().getFirst().type()).found().orElseThrow());
        return table.withRow(new TableRow(rowId, tests, row.outputs(), row.annotations()));
    }
}
