package se.rodatraden.guidelines.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.domain.CellAddress;
import se.rodatraden.guidelines.domain.CellEdit;
import se.rodatraden.guidelines.domain.DraftEdit;
import se.rodatraden.guidelines.domain.DraftEditor;
import se.rodatraden.guidelines.domain.DraftHistory;
import se.rodatraden.guidelines.domain.DraftSheet;
import se.rodatraden.guidelines.domain.DraftStep;
import se.rodatraden.guidelines.domain.ExampleRun;
import se.rodatraden.guidelines.domain.Expected;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.domain.WrittenColumn;
import se.rodatraden.guidelines.domain.table.TableRow;
import se.rodatraden.guidelines.domain.table.ValueType;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Verdict;

/** Two analysts write one draft at once, on the real database: nobody's work is lost, undone or overwritten. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftTogetherTest {
    private static final CellAddress AGE = new CellAddress("r1", "age");

    private final SomeGuidelines some;
    private final JdbcClient runtime;
    private GuidelineVersionId draft;

    DraftTogetherTest(TestDatabase database) {
        some = new SomeGuidelines(database);
        runtime = JdbcClient.create(database.runtime());
    }

    @BeforeAll
    void shipped() {
        some.inForce(GuidelineKey.SIG_UNGA, SomeGuidelines.FIRST_DAY);
    }

    @BeforeEach
    void fresh() {
        draft = some.draft(GuidelineKey.SIG_UNGA);
    }

    @AfterAll
    void close() {
        some.close();
    }

    @Test
    void what_a_writer_did_last_is_undone_and_done_again() {
        edit(some.analyst, AGE, "[12..20]", "8–20 år");
        take(some.analyst, new DraftStep.CopyRow("r1", "copy"));

        assertThat(undo(some.analyst)).isEqualTo(Verdict.ALLOWED);
        assertThat(rows()).doesNotContain("copy");
        assertThat(undo(some.analyst)).isEqualTo(Verdict.ALLOWED);
        assertThat(sheet().text(AGE)).isEqualTo("[12..20]");
        assertThat(refusal(undo(some.analyst))).isEqualTo("guidelines.refused.nothing-to-undo");

        redo(some.analyst);
        redo(some.analyst);
        assertThat(sheet().text(AGE)).isEqualTo("[8..20]");
        assertThat(rows()).startsWith("r1", "copy");
        assertThat(refusal(redo(some.analyst))).isEqualTo("guidelines.refused.nothing-to-redo");
    }

    /** The table decides by the last text that could be read; undoing what came after brings that back too. */
    @Test
    void undoing_past_a_text_that_cannot_be_read_brings_back_what_the_table_held() {
        edit(some.analyst, AGE, "[12..20]", "under 15");
        edit(some.analyst, AGE, "< 15", "jättemycket");
        DraftSheet unreadable = sheet();
        edit(some.analyst, AGE, "jättemycket", "över 18");
        DraftSheet last = sheet();

        assertThat(undo(some.analyst)).isEqualTo(Verdict.ALLOWED);
        assertThat(sheet()).isEqualTo(unreadable);
        assertThat(unreadable.table().row("r1").orElseThrow().tests().getFirst().text())
                .isEqualTo("< 15");
        assertThat(redo(some.analyst)).isEqualTo(Verdict.ALLOWED);
        assertThat(sheet()).isEqualTo(last);
    }

    @Test
    void each_undoes_their_own_and_never_what_somebody_else_has_built_on() {
        edit(some.analyst, AGE, "[12..20]", "8–20");
        edit(some.otherAnalyst, new CellAddress("r2", "age"), "[12..20]", "10–20");
        edit(some.otherAnalyst, AGE, "8–20", "9–20");

        Verdict.Refused refused = (Verdict.Refused) undo(some.analyst);
        assertThat(refused.reason()).isEqualTo("guidelines.refused.undo-met");
        assertThat(refused.arguments()).contains("Ada other");
        assertThat(sheet().text(AGE)).isEqualTo("[9..20]");

        undo(some.otherAnalyst);
        assertThat(undo(some.analyst)).isEqualTo(Verdict.ALLOWED);
        assertThat(sheet().text(AGE)).isEqualTo("[12..20]");
        assertThat(sheet().text(new CellAddress("r2", "age"))).isEqualTo("[10..20]");
    }

    /** Three edits, and a colleague builds on the last: the other two are still undone, and done again. */
    @Test
    void an_edit_that_somebody_has_built_on_is_passed_by_and_what_was_done_before_it_is_undone() {
        CellAddress other = new CellAddress("r3", "age");
        edit(some.analyst, other, "[6..11]", "6–10");
        edit(some.analyst, new CellAddress("r2", "age"), "[12..20]", "10–20");
        edit(some.analyst, AGE, "[12..20]", "8–20");
        edit(some.otherAnalyst, AGE, "8–20", "9–20");

        DraftHistory.Turn turn = some.wired.callAs(
                some.analyst, () -> some.wired.get(EditDraft.class).undo(draft));

        assertThat(turn)
                .isInstanceOfSatisfying(
                        DraftHistory.Turn.Done.class,
                        done -> assertThat(done.passed()).map(DraftEdit::writer).contains("Ada other"));
        assertThat(sheet().text(new CellAddress("r2", "age"))).isEqualTo("[12..20]");
        assertThat(undo(some.analyst)).isEqualTo(Verdict.ALLOWED);
        assertThat(sheet().text(other)).isEqualTo("[6..11]");
        assertThat(sheet().text(AGE)).isEqualTo("[9..20]");
        assertThat(refusal(undo(some.analyst))).isEqualTo("guidelines.refused.undo-met");

        assertThat(redo(some.analyst)).isEqualTo(Verdict.ALLOWED);
        assertThat(redo(some.analyst)).isEqualTo(Verdict.ALLOWED);
        assertThat(sheet().text(other)).isEqualTo("[6..10]");
        assertThat(sheet().text(new CellAddress("r2", "age"))).isEqualTo("[10..20]");
        assertThat(refusal(redo(some.analyst))).isEqualTo("guidelines.refused.nothing-to-redo");
    }

    /** The cell holds what the first writer left in it, but it is the other's word. */
    @Test
    void a_cell_that_somebody_has_written_since_is_passed_by_whatever_it_holds() {
        edit(some.analyst, AGE, "[12..20]", "10–20");
        edit(some.otherAnalyst, AGE, "[10..20]", "9–20");
        edit(some.otherAnalyst, AGE, "[9..20]", "10–20");

        assertThat(refusal(undo(some.analyst))).isEqualTo("guidelines.refused.undo-met");
        assertThat(sheet().text(AGE)).isEqualTo("[10..20]");
    }

    @Test
    void what_was_undone_is_not_done_again_over_what_somebody_has_written_since() {
        edit(some.analyst, AGE, "[12..20]", "10–20");
        undo(some.analyst);
        edit(some.otherAnalyst, AGE, "[12..20]", "9–20");
        edit(some.otherAnalyst, AGE, "[9..20]", "12–20");

        assertThat(refusal(redo(some.analyst))).isEqualTo("guidelines.refused.redo-met");
        assertThat(sheet().text(AGE)).isEqualTo("[12..20]");
    }

    @Test
    void a_copied_row_that_somebody_has_moved_stays() {
        edit(some.analyst, AGE, "[12..20]", "10–20");
        take(some.analyst, new DraftStep.CopyRow("r1", "copy"));
        take(some.otherAnalyst, new DraftStep.MoveRow("copy", 1));

        DraftHistory.Turn turn = some.wired.callAs(
                some.analyst, () -> some.wired.get(EditDraft.class).undo(draft));

        assertThat(turn)
                .isInstanceOfSatisfying(
                        DraftHistory.Turn.Done.class,
                        done -> assertThat(done.passed()).map(DraftEdit::writer).contains("Ada other"));
        assertThat(rows()).contains("copy");
        assertThat(sheet().text(AGE)).isEqualTo("[12..20]");
    }

    @Test
    void an_edit_after_an_undo_leaves_nothing_to_redo() {
        edit(some.analyst, AGE, "[12..20]", "8–20");
        undo(some.analyst);
        edit(some.analyst, AGE, "[12..20]", "10–20");

        assertThat(refusal(redo(some.analyst))).isEqualTo("guidelines.refused.nothing-to-redo");
    }

    @Test
    void a_row_that_somebody_has_changed_is_not_taken_away_unseen() {
        String seen = DraftEditor.rowMark(sheet(), "r1");
        edit(some.otherAnalyst, AGE, "[12..20]", "8–20");

        assertThat(refusal(take(some.analyst, new DraftStep.RemoveRow("r1", seen))))
                .isEqualTo("guidelines.refused.row-changed");
        assertThat(take(some.analyst, new DraftStep.RemoveRow("r1", DraftEditor.rowMark(sheet(), "r1"))))
                .isEqualTo(Verdict.ALLOWED);
        assertThat(refusal(take(some.otherAnalyst, new DraftStep.MoveRow("r1", 1))))
                .isEqualTo("guidelines.refused.row-gone");
    }

    @Test
    void a_column_that_somebody_has_changed_is_not_taken_away_unseen() {
        String seen = DraftEditor.columnMark(sheet(), "consent");
        edit(some.otherAnalyst, new CellAddress("r1", "consent"), "true", "oavsett");

        assertThat(refusal(take(some.analyst, new DraftStep.RemoveColumn("consent", seen))))
                .isEqualTo("guidelines.refused.column-changed");
    }

    @Test
    void a_column_comes_back_with_every_text_that_it_had() {
        DraftSheet before = sheet();
        take(some.analyst, new DraftStep.RemoveColumn("age", DraftEditor.columnMark(before, "age")));
        assertThat(sheet().columns()).doesNotContain("age");

        undo(some.analyst);
        assertThat(sheet()).isEqualTo(before);
    }

    /** Rows, columns and cells are changed by two people at the same time, over and over; all of it is there after. */
    @Test
    void two_at_once_lose_nothing() throws Exception {
        int each = 8;
        CountDownLatch start = new CountDownLatch(1);
        try (var writers = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both = new ArrayList<>();
            for (Actor writer : List.of(some.analyst, some.otherAnalyst)) {
                String name = writer == some.analyst ? "a" : "b";
                both.add(writers.submit(() -> {
                    start.await();
                    for (int i = 0; i < each; i++) {
                        take(writer, new DraftStep.CopyRow("r1", name + i));
                        take(writer, new DraftStep.MoveRow(name + i, i % 2 == 0 ? 1 : -1));
                        edit(writer, new CellAddress(name + i, "age"), "[12..20]", (i + 1) + "–20");
                        take(
                                writer,
                                new DraftStep.AddColumn(
                                        new WrittenColumn.Annotation(name + " " + i, Map.of(), Map.of())));
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> one : both) {
                one.get();
            }
        }
        DraftSheet after = sheet();
        for (String name : List.of("a", "b")) {
            for (int i = 0; i < each; i++) {
                assertThat(after.text(new CellAddress(name + i, "age"))).isEqualTo("[" + (i + 1) + "..20]");
                assertThat(after.table().annotationColumns()).contains(name + " " + i);
            }
        }
        assertThat(history()).hasSize(2 * each * 4);
    }

    @Test
    void of_two_who_change_one_cell_at_once_the_second_is_told() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<DraftSheet.Edited> answers = new ArrayList<>();
        try (var writers = Executors.newFixedThreadPool(2)) {
            List<Future<DraftSheet.Edited>> both = new ArrayList<>();
            for (Actor writer : List.of(some.analyst, some.otherAnalyst)) {
                both.add(writers.submit(() -> {
                    start.await();
                    return edit(writer, AGE, "[12..20]", writer == some.analyst ? "8–20" : "10–20");
                }));
            }
            start.countDown();
            for (var one : both) {
                answers.add(one.get());
            }
        }
        assertThat(answers.stream().filter(answer -> answer.conflicts().isEmpty()))
                .hasSize(1);
        assertThat(answers.stream().flatMap(answer -> answer.conflicts().stream()))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.stored()).isEqualTo(sheet().text(AGE)));
    }

    @Test
    void an_input_is_declared_with_its_values() {
        WrittenColumn absence = new WrittenColumn.Input(
                "absence", "absence", "Frånvaro", ValueType.Kind.NUMBER, "[0..100]", Map.of(), Map.of());
        assertThat(take(some.analyst, new DraftStep.AddColumn(absence))).isEqualTo(Verdict.ALLOWED);
        assertThat(refusal(take(some.analyst, new DraftStep.AddColumn(absence))))
                .isEqualTo("guidelines.refused.column-doubled");
        WrittenColumn alike = new WrittenColumn.Input(
                "absence2", "absence2", "frånvaro ", ValueType.Kind.NUMBER, "[0..100]", Map.of(), Map.of());
        assertThat(refusal(take(some.analyst, new DraftStep.AddColumn(alike))))
                .as("people read the label")
                .isEqualTo("guidelines.refused.column-doubled");

        edit(some.analyst, new CellAddress("r1", "absence"), "-", "över 30");
        assertThat(sheet().text(new CellAddress("r1", "absence"))).isEqualTo("> 30");
    }

    @Test
    void the_examples_are_tried_at_every_change_and_kept_with_the_version() {
        GuidelineKey key = new GuidelineKey("sig-exempel");
        GuidelineVersionId first = some.wired.callAs(
                some.analyst,
                () -> some.wired
                        .get(ImportGuideline.class)
                        .bringIn(key, "Prov", "", SomeTables.bytes("/guidelines/sig-unga.dmn"))
                        .found()
                        .orElseThrow());
        adopt(first, SomeGuidelines.FIRST_DAY);
        draft = some.draft(key);
        some.wired.as(
                some.analyst,
                () -> some.wired
                        .get(KeepExamples.class)
                        .keep(
                                draft,
                                "Elvaåring med hög risk",
                                Map.of("age", "11", "consent", "ja", "riskLevel", "hög", "otherTried", "ja"),
                                new Expected.Says("verdict", "\"rekommenderas\"")));
        assertThat(examples(draft))
                .singleElement()
                .satisfies(run -> assertThat(run.holds()).isFalse());

        edit(some.analyst, AGE, "[12..20]", "8–20");
        edit(some.analyst, new CellAddress("r3", "age"), sheet().text(new CellAddress("r3", "age")), "6–7");
        edit(some.analyst, new CellAddress("r4", "age"), sheet().text(new CellAddress("r4", "age")), "6–7");
        assertThat(examples(draft)).singleElement().satisfies(run -> {
            assertThat(run.holds()).isTrue();
            assertThat(run.deciding()).containsExactly(1);
        });

        adopt(draft, TestClock.TODAY);
        assertThatThrownBy(() -> some.wired.as(
                        some.analyst,
                        () -> some.wired
                                .get(KeepExamples.class)
                                .remove(
                                        draft,
                                        examples(draft).getFirst().example().id())))
                .isInstanceOf(RefusedException.class);
        for (String table : List.of("example", "draft_edit")) {
            String change = table.equals("example") ? "removed = true" : "undone_at = now()";
            assertThatThrownBy(() -> runtime.sql(
                                    "update guidelines." + table + " set " + change + " where version_id = :id")
                            .param("id", draft.value())
                            .update())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("what belongs to a decided version never changes");
        }
        assertThat(examples(some.draft(key)))
                .extracting(run -> run.example().title())
                .containsExactly("Elvaåring med hög risk");
    }

    @Test
    void nobody_but_an_analyst_undoes_or_reshapes() {
        assertThatThrownBy(() -> undo(some.worker)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> take(some.worker, new DraftStep.CopyRow("r1", "x")))
                .isInstanceOf(RuntimeException.class);
        assertThat(rows()).doesNotContain("x");
    }

    private void adopt(GuidelineVersionId id, LocalDate from) {
        some.wired.as(
                some.analyst,
                () -> some.wired.get(AdoptGuideline.class).adopt(id, SomeGuidelines.decision(from), from));
    }

    private DraftSheet.Edited edit(Actor writer, CellAddress cell, String was, String text) {
        return some.wired.callAs(
                writer, () -> some.wired.get(EditDraft.class).edit(draft, List.of(new CellEdit(cell, was, text))));
    }

    private Verdict take(Actor writer, DraftStep step) {
        return some.wired.callAs(writer, () -> some.wired.get(EditDraft.class).take(draft, step));
    }

    private static Verdict verdict(DraftHistory.Turn turn) {
        return switch (turn) {
            case DraftHistory.Turn.Done done -> Verdict.ALLOWED;
            case DraftHistory.Turn.Refused(Verdict.Refused reason) -> reason;
        };
    }

    private Verdict undo(Actor writer) {
        return some.wired.callAs(
                writer, () -> verdict(some.wired.get(EditDraft.class).undo(draft)));
    }

    private Verdict redo(Actor writer) {
        return some.wired.callAs(
                writer, () -> verdict(some.wired.get(EditDraft.class).redo(draft)));
    }

    private static String refusal(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused ? refused.reason() : "allowed";
    }

    private List<String> rows() {
        return sheet().table().rows().stream().map(TableRow::id).toList();
    }

    private DraftSheet sheet() {
        return opened(draft).sheet();
    }

    private List<?> history() {
        return opened(draft).history().edits();
    }

    private List<ExampleRun> examples(GuidelineVersionId id) {
        return opened(id).examples();
    }

    private OpenDraft.OpenedDraft opened(GuidelineVersionId id) {
        return some.wired.callAs(
                some.analyst, () -> some.wired.get(OpenDraft.class).open(id));
    }
}
