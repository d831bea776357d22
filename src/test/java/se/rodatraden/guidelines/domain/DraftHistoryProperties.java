package se.rodatraden.guidelines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.rodatraden.guidelines.domain.dmn.DmnReader;
import se.rodatraden.guidelines.domain.dmn.DmnWriter;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.ValueType;

/** Whatever is done to the shipped guideline can be undone and done again, step by step. */
class DraftHistoryProperties {
    private static final DraftSheet START = new DraftSheet(SomeTables.shipped("sig-unga"), Map.of());
    private static final UUID WRITER = new UUID(0, 7);
    private static final UUID OTHER = new UUID(0, 8);
    private static final List<String> TEXTS =
            List.of("8–20", "från 12", "ja", "hög", "oavsett", "obegripligt", "", "\"utanför\"", "möjlig");

    @Property(tries = 150)
    void every_step_can_be_undone_and_redone(@ForAll long seed) {
        Random random = new Random(seed);
        List<DraftSheet> sheets = new ArrayList<>(List.of(START));
        List<DraftEdit> edits = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            DraftSheet before = sheets.getLast();
            List<SheetChange> changes = step(before, random, i);
            if (changes.isEmpty()) {
                continue;
            }
            DraftSheet after = DraftEditor.applied(before, changes).orElseThrow();
            assertThat(DmnReader.readTable(DmnWriter.write(after.table())).found())
                    .contains(after.table());
            sheets.add(after);
            edits.addFirst(new DraftEdit(edits.size() + 1, WRITER, "Ada", Instant.EPOCH, changes, false));
        }

        DraftSheet now = sheets.getLast();
        for (int back = sheets.size() - 2; back >= 0; back--) {
            now = done(new DraftHistory(edits).undo(now, WRITER), edits);
            assertThat(now).isEqualTo(sheets.get(back));
        }
        assertThat(new DraftHistory(edits).undo(now, WRITER)).isInstanceOf(DraftHistory.Turn.Refused.class);
        for (int forth = 1; forth < sheets.size(); forth++) {
            now = done(new DraftHistory(edits).redo(now, WRITER), edits);
            assertThat(now).isEqualTo(sheets.get(forth));
        }
        assertThat(new DraftHistory(edits).redo(now, WRITER)).isInstanceOf(DraftHistory.Turn.Refused.class);
    }

    /** Two write cells; one takes back all that can be: of each cell what came after the other's last text. */
    @Property(tries = 150)
    void what_nobody_has_built_on_is_undone_whatever_lies_between(@ForAll long seed) {
        Random random = new Random(seed);
        DraftSheet now = START;
        List<DraftEdit> edits = new ArrayList<>();
        Map<CellAddress, String> kept = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            UUID writer = random.nextInt(3) == 0 ? OTHER : WRITER;
            CellAddress cell =
                    new CellAddress("r" + (1 + random.nextInt(3)), random.nextBoolean() ? "age" : "riskLevel");
            kept.putIfAbsent(cell, START.text(cell));
            // few texts, so that a cell often holds again what an earlier edit left in it
            int which = random.nextInt(3);
            String text = cell.column().equals("age") ? "<= " + (20 + which) : "text " + which;
            List<SheetChange> changes =
                    now.with(List.of(new CellEdit(cell, now.text(cell), text))).changes();
            if (changes.isEmpty()) {
                continue;
            }
            now = DraftEditor.applied(now, changes).orElseThrow();
            edits.addFirst(new DraftEdit(edits.size() + 1, writer, "Ada", Instant.EPOCH, changes, false));
            if (writer.equals(OTHER)) {
                kept.put(cell, now.text(cell));
            }
        }

        while (new DraftHistory(edits).undo(now, WRITER) instanceof DraftHistory.Turn.Done done) {
            now = done(done, edits);
        }

        DraftSheet last = now;
        kept.forEach((cell, text) -> assertThat(last.text(cell)).isEqualTo(text));
    }

    private static DraftSheet done(DraftHistory.Turn turn, List<DraftEdit> edits) {
        assertThat(turn).isInstanceOf(DraftHistory.Turn.Done.class);
        DraftHistory.Turn.Done done = (DraftHistory.Turn.Done) turn;
        edits.replaceAll(edit -> edit.ordinal() == done.edit().ordinal()
                ? new DraftEdit(
                        edit.ordinal(), edit.madeBy(), edit.writer(), edit.madeAt(), edit.changes(), !edit.undone())
                : edit);
        return done.sheet();
    }

    private static List<SheetChange> step(DraftSheet sheet, Random random, int number) {
        DecisionTable table = sheet.table();
        List<String> columns = sheet.columns();
        String column = columns.get(random.nextInt(columns.size()));
        String row = table.rows().isEmpty()
                ? "none"
                : table.rows().get(random.nextInt(table.rows().size())).id();
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                sheet.has(new CellAddress(row, column))
                        ? sheet.with(List.of(new CellEdit(
                                        new CellAddress(row, column), sheet.text(new CellAddress(row, column)), text)))
                                .changes()
                        : List.of();
            case 2 -> planned(sheet, new DraftStep.CopyRow(row, "copy-" + number));
            case 3 -> planned(sheet, new DraftStep.MoveRow(row, random.nextInt(5) - 2));
            case 4 ->
                table.row(row).isEmpty()
                        ? List.of()
                        : planned(sheet, new DraftStep.RemoveRow(row, DraftEditor.rowMark(sheet, row)));
            case 5 ->
                planned(
                        sheet,
                        new DraftStep.AddColumn(
                                random.nextBoolean()
                                        ? new WrittenColumn.Annotation("anm " + number, Map.of(), Map.of())
                                        : new WrittenColumn.Input(
                                                "in-" + number,
                                                "in" + number,
                                                "Frånvaro",
                                                ValueType.Kind.NUMBER,
                                                "[0..100]",
                                                Map.of(),
                                                Map.of())));
            case 6 -> planned(sheet, new DraftStep.MoveColumn(column, random.nextInt(5) - 2));
            default ->
                random.nextBoolean()
                        ? planned(sheet, new DraftStep.CopyColumn(column))
                        : isOutput(table, column)
                                ? List.of()
                                : planned(
                                        sheet,
                                        new DraftStep.RemoveColumn(column, DraftEditor.columnMark(sheet, column)));
        };
    }

    private static boolean isOutput(DecisionTable table, String column) {
        return table.outputs().stream().anyMatch(output -> output.id().equals(column));
    }

    private static List<SheetChange> planned(DraftSheet sheet, DraftStep step) {
        return switch (StepPlan.of(sheet, step)) {
            case StepPlan.Changes(List<SheetChange> changes) -> changes;
            case StepPlan.Refused refused -> List.of();
        };
    }
}
