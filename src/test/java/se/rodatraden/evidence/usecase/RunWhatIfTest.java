package se.rodatraden.evidence.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.test.context.ActiveProfiles;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.evidence.EvidenceSnapshots;
import se.rodatraden.evidence.GuidelineFigures;
import se.rodatraden.evidence.RunId;
import se.rodatraden.evidence.SomeEvidence;
import se.rodatraden.evidence.domain.Counting;
import se.rodatraden.evidence.domain.DraftChange;
import se.rodatraden.evidence.domain.FactsGate;
import se.rodatraden.evidence.domain.FrozenCatalogue;
import se.rodatraden.evidence.domain.GuidelineOutcome;
import se.rodatraden.evidence.domain.Quarter;
import se.rodatraden.evidence.domain.Reproduction;
import se.rodatraden.evidence.domain.WhatIfFigures;
import se.rodatraden.evidence.domain.disclosure.PublishedCount;
import se.rodatraden.evidence.store.PracticeLedger;
import se.rodatraden.evidence.store.ReleaseLedger;
import se.rodatraden.evidence.store.SnapshotStore;
import se.rodatraden.guidelines.AgeSpan;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.guidelines.VersionState;
import se.rodatraden.guidelines.usecase.LoadCatalogue;
import se.rodatraden.kernel.EvidenceRef;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Period;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.EvidenceCitations.Newer;
import se.rodatraden.shell.Language;
import se.rodatraden.shell.ModuleTexts;
import se.rodatraden.shell.Texts;

/** From a draft to a saved snapshot, on the real database with its real roles. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DatabaseTest
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunWhatIfTest {
    private static final String PURPOSE = "Underlag till tjänsteutlåtandet i KS 2024/890";
    private static final LocalDate LAST_QUARTER = LocalDate.of(2024, 9, 30);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RunWhatIf runWhatIf;

    @Autowired
    private SaveSnapshot saveSnapshot;

    @Autowired
    private ReproduceSnapshot reproduceSnapshot;

    @Autowired
    private ReadFigures figures;

    @Autowired
    private EvidenceSnapshots citable;

    @Autowired
    private GuidelineFigures practice;

    @Autowired
    private PracticeLedger practices;

    @Autowired
    private Guidelines guidelines;

    private SomeEvidence some;
    private GuidelineVersionId eight;

    @BeforeAll
    void a_register() {
        some = new SomeEvidence(context);
        some.sigFromTwelve();
        some.as(
                Role.ANALYST,
                () -> context.getBean(LoadCatalogue.class).load(new ClassPathResource(LoadCatalogue.SHIPPED)));
        eight = some.draftFrom(8);
        some.facts(2400, 7, LAST_QUARTER.minusDays(20));
    }

    @Test
    void a_run_is_protected_recorded_with_its_purpose_and_entered_in_the_ledger() {
        ReadFigures.Run run = figuresOf(run(eight));
        assertThat(run.run().purpose()).isEqualTo(PURPOSE);
        assertThat(run.run().tried().changes()).hasSize(4).first().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(DraftChange.Kind.CELL);
            assertThat(change.parts()).contains("12–20", "8–20");
        });
        assertThat(run.release().receipt().factsAsOf()).isEqualTo(LAST_QUARTER);
        assertThat(run.release().figures().audit().values())
                .isNotEmpty()
                .allSatisfy(interval -> assertThat(interval.isAtLeast(5)).isTrue());
        assertThat(some.as(Role.ANALYST, figures::ledger))
                .extracting(ReadFigures.Released::receiptHash)
                .contains(run.release().receipt().hash());
    }

    @Test
    void what_the_draft_changes_is_said_in_the_language_of_whoever_reads_it() {
        ReadFigures.Run run = figuresOf(run(eight));
        assertThat(inWords(run, Language.SWEDISH)).first().asString().matches("Rad 1, .+: 12–20 ändras till 8–20");
        assertThat(inWords(run, Language.ENGLISH)).first().asString().matches("Row 1, .+: 12–20 becomes 8–20");
    }

    private static List<String> inWords(ReadFigures.Run run, Language language) {
        Texts texts = new Texts(language, ModuleTexts.read(language, List.of("evidence")));
        return new FiguresInWords(run.release(), texts).changes(run.run().tried());
    }

    @Test
    void the_same_question_gets_the_same_release() {
        assertThat(figuresOf(run(eight)).release().id())
                .isEqualTo(figuresOf(run(eight)).release().id());
    }

    @Test
    void a_saved_snapshot_runs_again_to_the_last_figure_even_beside_later_releases_and_a_rewritten_draft() {
        GuidelineVersionId draft = some.draftFrom(10);
        EvidenceRef saved = save(run(draft));
        run(some.draftFrom(9));
        some.rewrite(draft, 10, 11);
        some.facts(40, 11, LAST_QUARTER);
        Reproduction again = some.as(Role.COMMITTEE_SECRETARY, () -> reproduceSnapshot.reproduce(saved.snapshot()));
        assertThat(again.isExact()).isTrue();
        assertThat(again.draft()).isEqualTo(Reproduction.VersionNow.REWRITTEN);
        assertThat(again.baseline()).isEqualTo(Reproduction.VersionNow.SAME);
    }

    @Test
    void what_the_catalogue_says_of_places_is_kept_with_the_release() {
        ReadFigures.Run run = figuresOf(run(eight));
        assertThat(run.release().receipt().engine().counting()).isEqualTo("what-if/2");
        assertThat(((Counting.Whole) run.release().scenario().counting())
                        .catalogue()
                        .offers())
                .anySatisfy(offer -> {
                    assertThat(offer.key()).isEqualTo("cpp");
                    assertThat(offer.firstHand()).contains(new AgeSpan.FullYears(8, 11));
                    assertThat(offer.places()).contains(new FrozenCatalogue.Places(LocalDate.of(2025, 1, 13), 2));
                    assertThat(offer.source()).contains("Metodguiden");
                })
                .anySatisfy(offer -> assertThat(offer.decidedHere()).isTrue());
    }

    @Test
    void a_matter_cites_a_snapshot_by_reference_and_never_gets_another_one() {
        EvidenceRef saved = save(run(eight));
        EvidenceSnapshots.Snapshot cited = some.as(
                Role.REGISTRAR, () -> citable.find(saved, Locale.of("sv")).orElseThrow());
        assertThat(cited.summary()).contains("barn i registret");
        assertThat(cited.tables())
                .as("by age, by what was tried, by district, by sex and by risk")
                .hasSize(5);
        assertThat(cited.notes()).anyMatch(note -> note.contains("SIG Unga") && note.contains("platser"));
        assertThat(cited.tables())
                .extracting(EvidenceSnapshots.Drawn::chart)
                .allSatisfy(chart -> assertThat(chart.svg()).contains("role=\"img\"", "<title"));
        EvidenceRef forged = new EvidenceRef(saved.snapshot(), "0".repeat(64));
        assertThat(some.as(Role.REGISTRAR, () -> citable.find(forged, Locale.of("sv"))))
                .isEmpty();
    }

    @Test
    void saved_figures_become_old_by_a_quarter_that_ends_and_by_newer_ones_of_the_same_draft() {
        GuidelineVersionId draft = some.draftFrom(5);
        RunId first = run(draft);
        EvidenceRef saved = save(first);
        NewerFigures today = context.getBean(NewerFigures.class);
        NewerFigures inJanuary = new NewerFigures(
                context.getBean(SnapshotStore.class),
                context.getBean(ReleaseLedger.class),
                guidelines,
                context.getBean(FactsGate.class),
                Clock.fixed(Instant.parse("2025-01-15T09:00:00Z"), ZoneOffset.UTC));
        assertThat(newer(today, saved)).isEmpty();
        assertThat(newer(inJanuary, saved)).contains(new Newer.Untried(LocalDate.of(2024, 12, 31), draft.value()));

        some.rewrite(draft, 5, 6);
        EvidenceRef changed = save(run(draft));
        // Of another draft, and of the first figures once more: neither is newer.
        save(run(some.draftFrom(4)));
        EvidenceRef again = save(first);

        assertThat(newer(today, saved))
                .containsInstanceOf(Newer.Saved.class)
                .hasValueSatisfying(newer ->
                        assertThat(((Newer.Saved) newer).choice().ref()).isEqualTo(changed))
                .hasValueSatisfying(newer ->
                        assertThat(((Newer.Saved) newer).draftChanged()).isTrue());
        assertThat(newer(today, again)).isEqualTo(newer(today, saved));
        assertThat(newer(today, changed)).isEmpty();
        assertThat(newer(today, new EvidenceRef(saved.snapshot(), "0".repeat(64))))
                .isEmpty();
    }

    private Optional<Newer> newer(NewerFigures figures, EvidenceRef ref) {
        return some.as(Role.ANALYST, () -> figures.than(ref));
    }

    @Test
    void a_what_if_after_a_released_practice_names_it_and_runs_again_to_the_last_figure() {
        assertThat(some.as(Role.ANALYST, () -> practice.decidedUnder(inForce())))
                .isPresent();
        String released = some.as(Role.ANALYST, () -> practices.all().getLast().receiptHash());
        RunId run = run(some.draftFrom(7));
        assertThat(figuresOf(run).release().receipt().earlier()).contains(released);
        EvidenceRef saved = save(run);
        assertThat(some.as(Role.ANALYST, () -> reproduceSnapshot.reproduce(saved.snapshot()))
                        .isExact())
                .isTrue();
    }

    @Test
    void the_ledger_shows_every_release_of_either_kind_the_latest_first() {
        RunId run = run(some.draftFrom(6));
        some.as(Role.ANALYST, () -> practice.decidedUnder(inForce()));
        List<ReadFigures.Released> ledger = some.as(Role.ANALYST, figures::ledger);
        assertThat(ledger)
                .filteredOn(entry -> entry.kind() == ReadFigures.Kind.PRACTICE)
                .flatExtracting(entry -> entry.practice().stream().toList())
                .as("of which version, and who asked")
                .isNotEmpty()
                .allSatisfy(counted -> {
                    assertThat(counted.guideline()).isEqualTo("SIG Unga");
                    assertThat(counted.version().number()).isEqualTo(1);
                    assertThat(counted.askedBy())
                            .isEqualTo(some.person(Role.ANALYST).name());
                });
        assertThat(ledger)
                .extracting(ReadFigures.Released::kind)
                .contains(ReadFigures.Kind.WHAT_IF, ReadFigures.Kind.PRACTICE);
        assertThat(ledger)
                .extracting(ReadFigures.Released::receiptHash)
                .contains(figuresOf(run).release().receipt().hash())
                .doesNotHaveDuplicates();
        assertThat(ledger)
                .filteredOn(entry -> entry.receiptHash()
                        .equals(figuresOf(run).release().receipt().hash()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.run().orElseThrow().tried().draft())
                        .isEqualTo(figuresOf(run).run().tried().draft()));
        assertThat(ledger)
                .isSortedAccordingTo(
                        Comparator.comparing(ReadFigures.Released::at).reversed());
    }

    /** A fact says no closer than the quarter when it happened: half a quarter cannot be told from the one before. */
    @Test
    void there_are_no_figures_of_a_version_before_a_whole_quarter_has_passed_under_it() {
        LocalDate begins = Quarter.of(LAST_QUARTER).firstDay();
        assertThat(figuresOfOneInForce(begins.plusDays(1))).isEmpty();
        assertThat(figuresOfOneInForce(begins)).isPresent();
    }

    @Test
    void only_an_analyst_tries_a_draft() {
        assertThatThrownBy(() -> some.as(Role.COMMITTEE_MEMBER, () -> runWhatIf.run(eight, PURPOSE)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("evidence.refused.not-analyst");
    }

    @Test
    void a_draft_that_changes_nothing_is_refused() {
        GuidelineVersionId same = some.draftFrom(12);
        assertThatThrownBy(() -> run(same))
                .isInstanceOf(RefusedException.class)
                .hasMessage("evidence.refused.unchanged");
    }

    @Test
    void a_draft_that_asks_for_more_than_the_register_knows_is_tried_and_names_it_for_ever() {
        GuidelineVersionId draft = some.draftAskingForSchool(8);
        RunId run = run(draft);
        EvidenceRef saved = save(run);
        WhatIfFigures counted = new WhatIfFigures(
                figuresOf(run).release().figures(),
                figuresOf(run).release().districts(),
                figuresOf(run).release().scenario().counting());
        assertThat(shown(counted.after(GuidelineOutcome.INFORMATION_MISSING)))
                .as("more than those who lack an answer today")
                .isGreaterThan(shown(counted.today(GuidelineOutcome.INFORMATION_MISSING)));
        assertThat(shown(counted.after(GuidelineOutcome.NOT_POSSIBLE)))
                .as("without consent it is not possible, whatever the school")
                .isGreaterThan(shown(counted.today(GuidelineOutcome.NOT_POSSIBLE)));

        some.rewrite(draft, 8, 9);

        assertThat(figuresOf(run).run().tried().lacking()).containsExactly("Skolform");
        EvidenceSnapshots.Snapshot cited = some.as(
                Role.REGISTRAR, () -> citable.find(saved, Locale.of("sv")).orElseThrow());
        assertThat(cited.notes()).anyMatch(note -> note.contains("Det här saknas: Skolform."));
        assertThat(some.as(Role.ANALYST, () -> reproduceSnapshot.reproduce(saved.snapshot()))
                        .isExact())
                .isTrue();
    }

    private static long shown(PublishedCount count) {
        return ((PublishedCount.Shown) count).count();
    }

    @Test
    void a_draft_that_asks_for_what_the_register_knows_lacks_nothing() {
        EvidenceRef saved = save(run(eight));
        assertThat(some.as(Role.ANALYST, () -> figures.snapshot(saved.snapshot()))
                        .snapshot()
                        .tried()
                        .lacking())
                .isEmpty();
        assertThat(some.as(Role.ANALYST, () -> citable.find(saved, Locale.of("sv")))
                        .orElseThrow()
                        .notes())
                .noneMatch(note -> note.contains("Det här saknas"));
    }

    @Test
    void a_draft_that_asks_for_nothing_that_the_register_knows_is_refused() {
        GuidelineVersionId none = some.draftAskingForSchoolAlone();
        assertThatThrownBy(() -> run(none)).isInstanceOf(RefusedException.class).hasMessage("evidence.refused.inputs");
    }

    @Test
    void an_analysts_run_does_not_exist_for_somebody_in_another_authority() {
        RunId run = run(eight);
        assertThatThrownBy(() -> some.as(Role.SOCIAL_WORKER, () -> figures.run(run)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_role_that_serves_people_reads_no_fact_and_no_frozen_count(TestDatabase database) {
        for (String table : List.of("fact", "population", "population_group")) {
            assertThatThrownBy(() -> database.asRuntime()
                            .sql("select count(*) from evidence." + table)
                            .query(Long.class)
                            .single())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> database.asRuntime()
                        .sql("select evidence.freeze_population(date '2024-09-30', now())")
                        .query()
                        .listOfRows())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void the_quarter_is_frozen_before_anybody_asks_and_a_what_if_uses_it(TestDatabase database) {
        context.getBean(FreezeQuarter.class).freeze();
        List<UUID> frozen = populations(database);

        run(eight);

        assertThat(populations(database)).isEqualTo(frozen).isNotEmpty();
    }

    private static List<UUID> populations(TestDatabase database) {
        return database.asSuperuser()
                .sql("select id from evidence.population order by id")
                .query(UUID.class)
                .list();
    }

    @Test
    void the_role_that_reads_facts_changes_none(TestDatabase database) {
        assertThatThrownBy(() -> database.asEvidence()
                        .sql("update evidence.fact set age = 3")
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void what_was_released_is_never_changed(TestDatabase database) {
        run(eight);
        for (String table : List.of("release_ledger", "what_if_run", "snapshot")) {
            assertThatThrownBy(() -> database.asRuntime()
                            .sql("delete from evidence." + table)
                            .update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private GuidelineVersion inForce() {
        return guidelines.versions(GuidelineKey.SIG_UNGA).stream()
                .filter(version -> version.state().inForce().isPresent())
                .findFirst()
                .orElseThrow();
    }

    private Optional<GuidelineFigures.Figures> figuresOfOneInForce(LocalDate from) {
        return some.as(Role.ANALYST, () -> {
            GuidelineVersion like = inForce();
            return practice.decidedUnder(new GuidelineVersion(
                    like.id(),
                    like.guideline(),
                    like.title(),
                    like.number(),
                    new VersionState.Adopted(((VersionState.Adopted) like.state()).decision(), Period.from(from)),
                    like.demand(),
                    like.basedOn(),
                    like.draftedOn(),
                    Integer.toHexString(from.getDayOfMonth()).repeat(64),
                    like.table()));
        });
    }

    private RunId run(GuidelineVersionId draft) {
        return some.as(Role.ANALYST, () -> runWhatIf.run(draft, PURPOSE));
    }

    private ReadFigures.Run figuresOf(RunId run) {
        return some.as(Role.ANALYST, () -> figures.run(run));
    }

    private EvidenceRef save(RunId run) {
        return some.as(Role.ANALYST, () -> saveSnapshot.save(run, "SIG från åtta år", "KS 2024/890"));
    }
}
