package se.rodatraden.guidelines.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.guidelines.DraftStart;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.VersionOnDate;
import se.rodatraden.guidelines.VersionState;
import se.rodatraden.guidelines.domain.CellAddress;
import se.rodatraden.guidelines.domain.CellConflict;
import se.rodatraden.guidelines.domain.CellEdit;
import se.rodatraden.guidelines.domain.DatedSource;
import se.rodatraden.guidelines.domain.DraftEditor;
import se.rodatraden.guidelines.domain.DraftSheet;
import se.rodatraden.guidelines.domain.DraftStep;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.domain.dmn.DmnReader;
import se.rodatraden.guidelines.domain.table.DmnVersion;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.FramePart;
import se.rodatraden.guidelines.store.GuidelineStore;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Period;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Verdict;

@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuidelineLifeTest {
    private static final LocalDate FIRST_DAY = SomeGuidelines.FIRST_DAY;
    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);
    private static final CellAddress LOWER_BOUND = new CellAddress("r1", "age");

    private final SomeGuidelines some;
    private final JdbcClient owner;
    private final JdbcClient runtime;
    private int guidelines;

    GuidelineLifeTest(TestDatabase database) {
        some = new SomeGuidelines(database);
        owner = database.asOwner();
        runtime = JdbcClient.create(database.runtime());
    }

    @BeforeAll
    void shipped() {
        some.inForce(GuidelineKey.SIG_UNGA, FIRST_DAY);
    }

    @AfterAll
    void close() {
        some.close();
    }

    @Test
    void the_version_follows_from_the_day_of_the_case() {
        GuidelineKey key = fresh();
        GuidelineVersionId first = adopted(key, FIRST_DAY);
        GuidelineVersionId second = draftOf(key);
        LocalDate change = LocalDate.of(2025, 1, 1);
        adopt(second, LocalDate.of(2024, 11, 20), change);

        assertThat(on(key, change.minusDays(1)).id()).isEqualTo(first);
        assertThat(on(key, change).id()).isEqualTo(second);
        assertThat(on(key, change.minusDays(1)).state().inForce()).contains(Period.of(FIRST_DAY, change.minusDays(1)));
    }

    @Test
    void no_version_stands_in_on_a_day_outside_every_validity() {
        assertThat(read(() -> some.guidelines().on(GuidelineKey.SIG_UNGA, FIRST_DAY.minusDays(1))))
                .isEqualTo(new VersionOnDate.NoVersion(GuidelineKey.SIG_UNGA, FIRST_DAY.minusDays(1)));
    }

    @Test
    void a_draft_begins_as_the_table_in_force_and_answers_a_demand() {
        GuidelineVersionId draft = draftOf(GuidelineKey.SIG_UNGA);
        GuidelineVersion version = version(draft);

        assertThat(version.state()).isEqualTo(new VersionState.Drafted());
        assertThat(version.table())
                .isEqualTo(on(GuidelineKey.SIG_UNGA, TestClock.TODAY).table());
        assertThat(version.draftedOn()).isEqualTo(TestClock.TODAY);
        assertThat(read(() -> some.guidelines()
                        .draftedFor(version.demand().orElseThrow().id())))
                .extracting(GuidelineVersion::id)
                .contains(draft);
    }

    @Test
    void a_cell_is_changed() {
        GuidelineVersionId draft = draftOf(GuidelineKey.SIG_UNGA);

        assertThat(edit(draft, new CellEdit(LOWER_BOUND, "[12..20]", "[8..20]")).conflicts())
                .isEmpty();

        assertThat(version(draft)
                        .table()
                        .row("r1")
                        .orElseThrow()
                        .tests()
                        .getFirst()
                        .text())
                .isEqualTo("[8..20]");
        assertThat(version(draft).hash()).isEqualTo(version(draft).table().hash());
    }

    @Test
    void what_a_file_says_around_its_table_goes_with_it_through_editing_adoption_and_the_next_draft() {
        byte[] file = new String(SomeTables.bytes("/guidelines/sig-unga.dmn"), StandardCharsets.UTF_8)
                .replace("20191111", "20230324")
                .replace("name=\"sigUnga\" namespace=", "name=\"SIG\" namespace=")
                .replace("<variable name=\"sigUnga\"", "<question>Vem?</question><variable name=\"sigUnga\"")
                .replaceFirst("<inputEntry>", "<inputEntry id=\"_cell\">")
                .replace(
                        "</definitions>",
                        "<textAnnotation><text>Obs</text></textAnnotation>"
                                + "<d:DMNDI xmlns:d=\"https://www.omg.org/spec/DMN/20230324/DMNDI/\"/></definitions>")
                .getBytes(StandardCharsets.UTF_8);
        GuidelineKey key = fresh();
        GuidelineVersionId draft = some.wired
                .callAs(
                        some.analyst,
                        () -> some.wired.get(ImportGuideline.class).bringIn(key, "Prov", "", file))
                .found()
                .orElseThrow();
        edit(draft, new CellEdit(LOWER_BOUND, "[12..20]", "[8..20]"));
        adopt(draft, FIRST_DAY, FIRST_DAY);

        GuidelineVersion next = version(draftOf(key));

        assertThat(next.table().frame())
                .isEqualTo(DmnReader.readTable(file).found().orElseThrow().frame());
        assertThat(next.table().frame().rest().marks()).hasSize(2);
        assertThat(next.table().frame().version()).isEqualTo(DmnVersion.V1_5);
        assertThat(next.table().frame().texts())
                .containsExactly(
                        entry(FramePart.QUESTION, "Vem?"),
                        entry(FramePart.NOTES, "Obs"),
                        entry(FramePart.MODEL, "SIG"));
        assertThat(next.hash())
                .isEqualTo(version(draft).hash())
                .isEqualTo(next.table().hash());
    }

    @Test
    void what_a_file_says_of_a_row_and_a_column_is_back_when_their_removal_is_undone() {
        byte[] file = SomeTables.bytes("/dmn/camunda.dmn");
        GuidelineVersionId draft = some.wired
                .callAs(
                        some.analyst,
                        () -> some.wired.get(ImportGuideline.class).bringIn(fresh(), "Prov", "", file))
                .found()
                .orElseThrow();
        String hash = version(draft).hash();

        take(draft, new DraftStep.RemoveRow("DecisionRule_1", DraftEditor.rowMark(open(draft), "DecisionRule_1")));
        take(draft, new DraftStep.RemoveColumn("Input_2", DraftEditor.columnMark(open(draft), "Input_2")));
        assertThat(version(draft).hash()).isNotEqualTo(hash);
        for (int step = 0; step < 2; step++) {
            some.wired.callAs(
                    some.analyst, () -> some.wired.get(EditDraft.class).undo(draft));
        }

        assertThat(version(draft).hash()).isEqualTo(hash);
    }

    private void take(GuidelineVersionId draft, DraftStep step) {
        assertThat(some.wired.callAs(
                        some.analyst, () -> some.wired.get(EditDraft.class).take(draft, step)))
                .isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void a_text_that_cannot_be_read_is_kept_and_bars_adoption_until_it_can() {
        GuidelineVersionId draft = draftOf(GuidelineKey.SIG_UNGA);
        edit(draft, new CellEdit(LOWER_BOUND, "[12..20]", "åtta till tjugo"));

        DraftSheet sheet = open(draft);
        assertThat(sheet.text(LOWER_BOUND)).isEqualTo("åtta till tjugo");
        assertThat(sheet.faults(LOWER_BOUND)).extracting("kind").containsExactly(FaultKind.NO_AGE_IN_WORDS);
        assertThat(sheet.table())
                .isEqualTo(on(GuidelineKey.SIG_UNGA, TestClock.TODAY).table());
        assertThatThrownBy(() -> adopt(draft, TestClock.TODAY, TestClock.TODAY))
                .isInstanceOf(RefusedException.class)
                .hasMessage("guidelines.refused.unfinished-one");

        edit(draft, new CellEdit(LOWER_BOUND, "åtta till tjugo", "8–20 år"));
        assertThat(open(draft).unfinished()).isEmpty();
        assertThat(open(draft).text(LOWER_BOUND)).isEqualTo("[8..20]");
    }

    @Test
    void somebody_elses_text_in_between_is_never_overwritten() {
        GuidelineVersionId draft = draftOf(GuidelineKey.SIG_UNGA);
        edit(draft, new CellEdit(LOWER_BOUND, "[12..20]", "[8..20]"));

        DraftSheet.Edited late = edit(
                draft,
                new CellEdit(LOWER_BOUND, "[12..20]", "[10..20]"),
                new CellEdit(new CellAddress("r2", "age"), "[12..20]", "[10..20]"));

        assertThat(late.conflicts()).containsExactly(new CellConflict(LOWER_BOUND, "[8..20]", "[10..20]"));
        assertThat(open(draft).text(LOWER_BOUND)).isEqualTo("[8..20]");
        assertThat(open(draft).text(new CellAddress("r2", "age"))).isEqualTo("[10..20]");
    }

    @Test
    void an_act_that_no_longer_holds_is_marked_however_it_is_cited() {
        GuidelineVersionId draft = draftOf(GuidelineKey.SIG_UNGA);
        String source = open(draft).table().annotationColumns().getFirst();
        CellAddress cell = CellAddress.annotation("r1", source);
        String cited = "Gamla kommunallagen (1991:900) 6 kap. 3 §";
        edit(draft, new CellEdit(cell, open(draft).text(cell), cited));

        assertThat(read(() -> some.wired.get(ReadVersion.class).read(draft))
                        .book()
                        .endedOn(TestClock.TODAY)
                        .in(cited))
                .containsExactly(new DatedSource(
                        cited,
                        LocalDate.of(1992, 1, 1),
                        Optional.of(LocalDate.of(2017, 12, 31)),
                        "Kommunallagen (2017:725)"));
        assertThat(read(() -> some.wired.get(OpenDraft.class).open(draft))
                        .sources()
                        .endedOn(TestClock.TODAY)
                        .in(cited))
                .as("while it is written too")
                .extracting(DatedSource::title)
                .containsExactly(cited);
    }

    /** Adopted from the new year and decided on again before it: otherwise and earlier, from the same day, or later. */
    @ParameterizedTest
    @ValueSource(strings = {"2024-11-01", "2025-01-01", "2025-06-01"})
    void what_has_not_begun_is_replaced_by_a_later_decision_that_says_so(LocalDate from) {
        GuidelineKey key = fresh();
        GuidelineVersionId first = adopted(key, FIRST_DAY);
        GuidelineVersionId never = draftOf(key);
        edit(never, new CellEdit(LOWER_BOUND, "[12..20]", "[8..20]"));
        adopt(never, LocalDate.of(2024, 10, 1), NEW_YEAR);
        String hash = version(never).hash();
        GuidelineVersionId instead = draftOf(key);
        assertThat(read(() -> some.guidelines().ahead(key)))
                .extracting(GuidelineVersion::id)
                .containsExactly(never);

        assertThat(replacing(instead, TestClock.TODAY, from))
                .extracting(GuidelineVersion::id)
                .containsExactly(never);

        assertThat(version(never).state())
                .isEqualTo(new VersionState.NeverInForce(
                        SomeGuidelines.decision(LocalDate.of(2024, 10, 1)),
                        NEW_YEAR,
                        instead,
                        SomeGuidelines.decision(TestClock.TODAY)));
        assertThat(version(never).hash()).isEqualTo(hash);
        assertThat(some.wired
                        .callAs(some.worker, () -> some.guidelines().version(never))
                        .state())
                .as("what was decided is open to all")
                .isInstanceOf(VersionState.NeverInForce.class);
        assertThat(on(key, from.minusDays(1)).id()).isEqualTo(first);
        assertThat(on(key, from.minusDays(1)).state().inForce()).contains(Period.of(FIRST_DAY, from.minusDays(1)));
        assertThat(on(key, from).id()).isEqualTo(instead);
        assertThat(on(key, LocalDate.of(2030, 1, 1)).id()).isEqualTo(instead);
        assertThat(read(() -> some.guidelines().ahead(key)))
                .extracting(GuidelineVersion::id)
                .containsExactly(instead);
    }

    @Test
    void a_replacing_version_may_be_replaced_too_and_a_guideline_may_begin_with_one() {
        GuidelineKey key = fresh();
        GuidelineVersionId first = adopted(key, NEW_YEAR, TestClock.TODAY);
        GuidelineVersionId second = imported(key);
        replacing(second, TestClock.TODAY, LocalDate.of(2025, 3, 1));
        GuidelineVersionId third = imported(key);
        replacing(third, TestClock.TODAY, LocalDate.of(2025, 2, 1));

        assertThat(version(first).state()).isInstanceOf(VersionState.NeverInForce.class);
        assertThat(version(second).state()).isInstanceOf(VersionState.NeverInForce.class);
        assertThat(read(() -> some.guidelines().on(key, LocalDate.of(2025, 1, 31))))
                .isInstanceOf(VersionOnDate.NoVersion.class);
        assertThat(on(key, LocalDate.of(2025, 2, 1)).id()).isEqualTo(third);
    }

    @Test
    void nothing_is_replaced_unseen_or_after_it_has_begun_or_by_an_earlier_decision() {
        GuidelineKey key = fresh();
        adopted(key, FIRST_DAY);
        assertThatThrownBy(() -> replacing(draftOf(key), TestClock.TODAY, NEW_YEAR))
                .hasMessage("guidelines.refused.nothing-ahead");
        GuidelineVersionId ahead = draftOf(key);
        adopt(ahead, LocalDate.of(2024, 10, 5), NEW_YEAR);
        GuidelineVersionId instead = draftOf(key);

        assertThatThrownBy(() -> adopt(instead, TestClock.TODAY, NEW_YEAR))
                .hasMessage("guidelines.refused.not-after-one-ahead");
        assertThatThrownBy(() -> replacing(instead, LocalDate.of(2024, 10, 4), NEW_YEAR))
                .hasMessage("guidelines.refused.decided-earlier");
        some.wired.clock().set(NEW_YEAR);
        try {
            assertThatThrownBy(() -> replacing(instead, NEW_YEAR, LocalDate.of(2025, 2, 1)))
                    .hasMessage("guidelines.refused.nothing-ahead");
            assertThatThrownBy(() -> inTransaction(store -> store.replace(ahead, instead)))
                    .rootCause()
                    .hasMessageContaining("a decided version never changes");
        } finally {
            some.wired.clock().set(TestClock.TODAY);
        }
        assertThat(on(key, NEW_YEAR).id()).isEqualTo(ahead);
    }

    @Test
    void the_database_itself_leaves_no_day_without_a_version_and_moves_no_end_but_that_of_one_replaced() {
        GuidelineKey key = fresh();
        GuidelineVersionId first = adopted(key, FIRST_DAY);
        GuidelineVersionId ahead = draftOf(key);
        adopt(ahead, LocalDate.of(2024, 10, 5), NEW_YEAR);
        GuidelineVersionId instead = draftOf(key);
        LocalDate later = LocalDate.of(2025, 6, 1);

        assertThatThrownBy(() -> inTransaction(store -> store.replace(ahead, instead)))
                .hasStackTraceContaining("a version ends when another follows on it");
        assertThatThrownBy(() -> inTransaction(store -> store.end(first, NEW_YEAR)))
                .hasStackTraceContaining("a decided version never changes");
        assertThatThrownBy(() -> inTransaction(store -> {
                    store.replace(ahead, instead);
                    store.adopt(instead, SomeGuidelines.decision(TestClock.TODAY), later);
                }))
                .hasStackTraceContaining("a version ends when another follows on it");
        assertThatThrownBy(() -> inTransaction(store -> {
                    store.replace(ahead, instead);
                    store.end(first, later.minusDays(1));
                    store.adopt(instead, SomeGuidelines.decision(LocalDate.of(2024, 10, 4)), later);
                }))
                .hasStackTraceContaining("a version is replaced by a later decision");
        assertThatThrownBy(() -> inTransaction(store -> {
                    store.replace(ahead, instead);
                    store.end(first, later);
                    store.adopt(instead, SomeGuidelines.decision(TestClock.TODAY), later);
                }))
                .as("two on one day")
                .hasStackTraceContaining("one_version_a_day");
        assertThat(on(key, NEW_YEAR).id()).isEqualTo(ahead);
    }

    /** Written against today's, it would take back what the later one changes. */
    @Test
    void a_draft_says_what_it_starts_from_and_can_start_from_the_later_one_until_somebody_has_written_in_it() {
        GuidelineKey key = fresh();
        GuidelineVersionId first = adopted(key, FIRST_DAY);
        assertThat(start(draftOf(key))).as("nothing waits to begin").isEmpty();
        GuidelineVersionId later = draftOf(key);
        edit(later, new CellEdit(LOWER_BOUND, "[12..20]", "[10..20]"));
        adopt(later, LocalDate.of(2024, 10, 5), NEW_YEAR);
        GuidelineVersionId draft = draftOf(key);

        assertThat(start(draft)).hasValueSatisfying(start -> {
            assertThat(start.from()).map(GuidelineVersion::id).contains(first);
            assertThat(start.inForce()).isTrue();
            assertThat(start.ahead()).extracting(GuidelineVersion::id).containsExactly(later);
            assertThat(start.mayStartAnew().isAllowed()).isTrue();
        });
        startFrom(draft, later);
        assertThat(version(draft).hash()).isEqualTo(version(later).hash());
        assertThat(start(draft)).hasValueSatisfying(start -> {
            assertThat(start.isFrom(version(later))).isTrue();
            assertThat(start.inForce()).isFalse();
        });
        startFrom(draft, first);
        edit(draft, new CellEdit(LOWER_BOUND, "[12..20]", "[8..20]"));
        assertThatThrownBy(() -> startFrom(draft, later)).hasMessage("guidelines.refused.written");
        assertThatThrownBy(() -> startFrom(draftOf(key), draft)).isInstanceOf(NotFoundException.class);
    }

    private Optional<DraftStart> start(GuidelineVersionId draft) {
        return some.wired.callAs(
                some.analyst, () -> some.wired.get(StartDraft.class).of(version(draft)));
    }

    private void startFrom(GuidelineVersionId draft, GuidelineVersionId version) {
        some.wired.as(some.analyst, () -> some.wired.get(StartDraft.class).from(draft, version));
    }

    /** A page that was drawn before another version was adopted named less than there is now. */
    @Test
    void only_what_the_decision_named_is_replaced_and_all_of_it() {
        GuidelineKey key = fresh();
        adopted(key, FIRST_DAY);
        GuidelineVersionId ahead = draftOf(key);
        adopt(ahead, LocalDate.of(2024, 10, 5), NEW_YEAR);
        GuidelineVersionId since = draftOf(key);
        adopt(since, LocalDate.of(2024, 10, 6), NEW_YEAR.plusMonths(6));
        GuidelineVersionId instead = draftOf(key);

        for (Set<GuidelineVersionId> named : List.of(Set.of(ahead), Set.of(since), Set.of(ahead, since, instead))) {
            assertThatThrownBy(() -> replacing(instead, TestClock.TODAY, NEW_YEAR, named))
                    .hasMessage("guidelines.refused.ahead-changed");
        }
        assertThat(replacing(instead, TestClock.TODAY, NEW_YEAR, Set.of(ahead, since)))
                .extracting(GuidelineVersion::id)
                .containsExactly(ahead, since);
    }

    private List<GuidelineVersion> replacing(GuidelineVersionId id, LocalDate decidedOn, LocalDate from) {
        Set<GuidelineVersionId> ahead =
                read(() -> some.guidelines().ahead(version(id).guideline()).stream()
                        .map(GuidelineVersion::id)
                        .collect(Collectors.toSet()));
        return replacing(id, decidedOn, from, ahead.isEmpty() ? Set.of(id) : ahead);
    }

    private List<GuidelineVersion> replacing(
            GuidelineVersionId id, LocalDate decidedOn, LocalDate from, Set<GuidelineVersionId> named) {
        return some.wired.callAs(
                some.analyst,
                () -> some.wired
                        .get(AdoptGuideline.class)
                        .adopt(id, version(id).hash(), SomeGuidelines.decision(decidedOn), from, named));
    }

    private void inTransaction(Consumer<GuidelineStore> change) {
        some.wired.callInTransactionAs(some.analyst, () -> {
            change.accept(some.wired.get(GuidelineStore.class));
            return true;
        });
    }

    @Test
    void what_was_adopted_never_changes() {
        GuidelineVersionId adopted = on(GuidelineKey.SIG_UNGA, TestClock.TODAY).id();

        assertThatThrownBy(() -> edit(adopted, new CellEdit(LOWER_BOUND, "[12..20]", "[8..20]")))
                .isInstanceOf(RefusedException.class)
                .hasMessage("guidelines.refused.already-adopted");
        assertThatThrownBy(() -> runtime.sql("update guidelines.guideline_version set model = '' where id = :id")
                        .param("id", adopted.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("a decided version never changes");
        assertThatThrownBy(() -> runtime.sql("delete from guidelines.guideline_version where id = :id")
                        .param("id", adopted.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_rejected_draft_stays_with_its_decision() {
        GuidelineVersionId draft = draftOf(GuidelineKey.SIG_UNGA);
        some.wired.as(
                some.analyst,
                () -> some.wired.get(RejectDraft.class).reject(draft, SomeGuidelines.decision(TestClock.TODAY)));

        assertThat(version(draft).state())
                .isEqualTo(new VersionState.Rejected(SomeGuidelines.decision(TestClock.TODAY)));
        assertThatThrownBy(() -> adopt(draft, TestClock.TODAY, TestClock.TODAY))
                .hasMessage("guidelines.refused.already-rejected");
    }

    @Test
    void a_version_cannot_begin_before_its_decision_or_the_one_it_follows_or_in_the_far_future() {
        GuidelineKey key = fresh();
        adopted(key, LocalDate.of(2024, 1, 1));
        GuidelineVersionId draft = draftOf(key);

        assertThatThrownBy(() -> adopt(draft, LocalDate.of(2024, 10, 7), LocalDate.of(2024, 10, 6)))
                .hasMessage("guidelines.refused.before-decision");
        assertThatThrownBy(() -> adopt(draft, LocalDate.of(2024, 10, 7), LocalDate.of(2034, 10, 8)))
                .hasMessage("guidelines.refused.too-far-ahead");
        assertThatThrownBy(() -> adopt(draft, LocalDate.of(2024, 10, 7), LocalDate.of(9999, 12, 31)))
                .hasMessage("guidelines.refused.too-far-ahead");
        assertThatThrownBy(() -> adopt(draft, LocalDate.of(2023, 12, 1), LocalDate.of(2024, 1, 1)))
                .hasMessage("guidelines.refused.not-after-previous");
    }

    @Test
    void the_database_itself_lets_no_two_versions_hold_on_one_day() {
        GuidelineKey key = fresh();
        adopted(key, LocalDate.of(2024, 1, 1));
        GuidelineVersionId draft = draftOf(key);

        assertThatThrownBy(() -> runtime.sql("""
                                update guidelines.guideline_version
                                set state = 'ADOPTED', validity = '[2024-06-01,)', decided_by = 'KF',
                                    decided_matter = 'KS 1', decided_on = '2024-05-01', decided_section = '§ 1'
                                where id = :id
                                """).param("id", draft.value()).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("one_version_a_day");
    }

    @Test
    void a_version_ends_when_another_follows_on_it_and_not_before() {
        GuidelineVersionId adopted = adopted(fresh(), LocalDate.of(2024, 1, 1));

        assertThatThrownBy(() -> runtime.sql(
                                "update guidelines.guideline_version set validity = '[2024-01-01,2024-10-01)' where id = :id")
                        .param("id", adopted.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("a version ends when another follows on it");
    }

    @Test
    void a_table_altered_behind_the_programs_back_is_no_rule() {
        GuidelineKey key = fresh();
        GuidelineVersionId adopted = adopted(key, FIRST_DAY);
        owner.sql("alter table guidelines.guideline_version disable trigger keep_what_was_decided")
                .update();
        owner.sql(
                        "update guidelines.guideline_version set model = replace(model, '[12..20]', '[11..20]') where id = :id")
                .param("id", adopted.value())
                .update();
        owner.sql("alter table guidelines.guideline_version enable trigger keep_what_was_decided")
                .update();

        assertThatThrownBy(() -> on(key, TestClock.TODAY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("should have");
    }

    @Test
    void only_an_analyst_writes_and_to_a_social_worker_a_draft_does_not_exist() {
        GuidelineVersionId draft = draftOf(GuidelineKey.SIG_UNGA);

        assertThatThrownBy(() ->
                        some.wired.callAs(some.worker, () -> some.guidelines().version(draft)))
                .isInstanceOf(NotFoundException.class);
        assertThat(some.wired.callAs(some.worker, () -> some.guidelines().versions(GuidelineKey.SIG_UNGA)))
                .allSatisfy(version -> assertThat(version.state()).isInstanceOf(VersionState.Adopted.class));
        assertThatThrownBy(() -> some.wired.callAs(
                        some.worker,
                        () -> some.wired
                                .get(DraftGuideline.class)
                                .draft(
                                        GuidelineKey.SIG_UNGA,
                                        "x",
                                        new se.rodatraden.guidelines.Demand(draft.value(), "x"))))
                .isInstanceOf(RefusedException.class)
                .hasMessage("guidelines.refused.not-analyst");
    }

    @Test
    void what_ships_is_brought_in_once_as_a_draft() {
        GuidelineKey key = new GuidelineKey("sip-innehall");
        ImportGuideline bring = some.wired.get(ImportGuideline.class);
        GuidelineVersionId draft = some.wired.callAs(some.analyst, () -> bring.bringInShipped(key));
        assertThat(version(draft).state().isDraft()).isTrue();
        assertThat(some.wired.callAs(some.analyst, bring::shippedAndNew))
                .extracting(one -> one.key())
                .doesNotContain(key);
        assertThatThrownBy(() -> some.wired.callAs(some.analyst, () -> bring.bringInShipped(key)))
                .isInstanceOf(NotFoundException.class);
    }

    private GuidelineKey fresh() {
        return new GuidelineKey("sig-prov-" + ++guidelines);
    }

    /** The shipped table under another name, so that each test has timelines of its own. */
    private GuidelineVersionId adopted(GuidelineKey key, LocalDate from) {
        return adopted(key, from, from);
    }

    private GuidelineVersionId adopted(GuidelineKey key, LocalDate from, LocalDate decidedOn) {
        GuidelineVersionId id = imported(key);
        adopt(id, decidedOn, from);
        return id;
    }

    private GuidelineVersionId imported(GuidelineKey key) {
        return some.wired.callAs(
                some.analyst,
                () -> some.wired
                        .get(ImportGuideline.class)
                        .bringIn(key, "Prov", "", SomeTables.bytes("/guidelines/sig-unga.dmn"))
                        .found()
                        .orElseThrow());
    }

    private GuidelineVersionId draftOf(GuidelineKey key) {
        return some.draft(key);
    }

    private void adopt(GuidelineVersionId id, LocalDate decidedOn, LocalDate from) {
        some.wired.as(
                some.analyst,
                () -> some.wired.get(AdoptGuideline.class).adopt(id, SomeGuidelines.decision(decidedOn), from));
    }

    private DraftSheet.Edited edit(GuidelineVersionId id, CellEdit... edits) {
        return some.wired.callAs(
                some.analyst, () -> some.wired.get(EditDraft.class).edit(id, List.of(edits)));
    }

    private DraftSheet open(GuidelineVersionId id) {
        return some.wired
                .callAs(some.analyst, () -> some.wired.get(OpenDraft.class).open(id))
                .sheet();
    }

    private GuidelineVersion version(GuidelineVersionId id) {
        return read(() -> some.guidelines().version(id));
    }

    private GuidelineVersion on(GuidelineKey key, LocalDate day) {
        return ((VersionOnDate.InForce) read(() -> some.guidelines().on(key, day))).version();
    }

    private <T> T read(java.util.function.Supplier<T> question) {
        return some.wired.callAs(some.analyst, question);
    }
}
