package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.guidelines.VersionState;
import se.rodatraden.guidelines.domain.DraftStep;
import se.rodatraden.guidelines.usecase.DraftGuideline;
import se.rodatraden.guidelines.usecase.EditDraft;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.domain.DecidedDraft;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.usecase.ApproveMinutes;
import se.rodatraden.matters.usecase.DispatchDecision;
import se.rodatraden.matters.usecase.DraftFromDemand;
import se.rodatraden.matters.usecase.PrepareDecision;
import se.rodatraden.matters.usecase.ReadMatter;
import se.rodatraden.matters.usecase.RecordDecision;
import se.rodatraden.matters.usecase.RegisterMotion;

/** What the council's decision on a motion does to the draft guideline behind its demand. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuidelineDecisionTest {
    private final MattersFixture city;
    private int rounds;
    private RegisterMotion.Registered motion;
    private GuidelineVersionId draft;
    private MatterId proposal;
    private FormalMeetingId councilMeets;
    private LocalDate meets;

    GuidelineDecisionTest(TestDatabase database) {
        city = new MattersFixture(database);
    }

    @BeforeAll
    void a_guideline_in_force() {
        city.guidelineInForce();
    }

    @AfterAll
    void close() {
        city.close();
    }

    @BeforeEach
    void a_proposal_on_the_councils_agenda() {
        LocalDate today = TestClock.TODAY.plusDays(20L * rounds++);
        city.wired.clock().set(today);
        motion = city.motion();
        draft = city.as(
                Role.ANALYST,
                city.board,
                () -> city.use(DraftFromDemand.class)
                        .draft(motion.matter(), motion.demands().getFirst()));
        city.writtenAndSigned(city.board, city.report(city.board, motion.matter()), "Motionen bifalls.", null);
        FormalMeetingId boardMeets = city.meeting(city.board, today);
        city.placed(city.board, motion.matter(), boardMeets);
        assertThat(prepared(city.board, motion.matter()).drafts()).isEmpty();
        decide(city.board, motion.matter(), DecisionOutcome.AS_PROPOSED, List.of());
        city.does(
                Role.COMMITTEE_SECRETARY,
                city.board,
                () -> city.use(ApproveMinutes.class).approve(boardMeets, today));
        city.does(
                Role.REGISTRAR,
                city.board,
                () -> city.use(DispatchDecision.class).dispatch(motion.matter()));
        proposal = city.registered(city.council);
        meets = today.plusDays(10);
        councilMeets = city.meeting(city.council, meets);
        city.placed(city.council, proposal, councilMeets);
        city.wired.clock().set(meets);
    }

    @Test
    void an_adopting_decision_puts_the_draft_in_force_and_is_kept_with_it() {
        decide(effect(draft, meets.plusMonths(2)));

        assertThat(state(draft)).isInstanceOfSatisfying(VersionState.Adopted.class, adopted -> {
            assertThat(adopted.validity().from()).isEqualTo(meets.plusMonths(2));
            assertThat(adopted.decision().body()).isEqualTo("Kommunfullmäktige");
            assertThat(adopted.decision().section()).isEqualTo("§ 12");
        });
        assertThat(decided()).extracting(DecidedDraft::isAdopted).containsExactly(true);
        assertThat(city.events()).hasAtLeastOneElementOfType(GuidelineAdopted.class);
        MatterTrail.Trail trail = city.as(
                Role.ANALYST, city.council, () -> city.use(MatterTrail.class).of(motion.motion()));
        assertThat(trail.nodes()).extracting(TrailNode::kind).contains(TrailNode.Kind.GUIDELINE);
    }

    @Test
    void what_the_body_has_not_seen_is_not_adopted() {
        RecordDecision.GuidelineEffect seen =
                new RecordDecision.GuidelineEffect(draft, "0".repeat(64), meets.plusMonths(2));

        assertThatThrownBy(() -> decide(seen))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal ->
                                assertThat(refusal.refused().reason()).isEqualTo("guidelines.refused.changed-since"));
        assertThat(state(draft)).isInstanceOf(VersionState.Drafted.class);
    }

    /** The council adopts what has been prepared (KL 5:26). */
    @Test
    void what_the_board_did_not_propose_about_is_not_adopted_until_the_board_has_prepared_it_again() {
        changed(draft);

        assertThat(prepared(city.council, proposal).drafts())
                .extracting(offered -> offered.mayAdopt().isAllowed())
                .containsExactly(false);
        assertThatThrownBy(() -> decide(effect(draft, meets.plusMonths(2))))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal ->
                                assertThat(refusal.refused().reason()).isEqualTo("matters.refused.draft-not-prepared"));
        assertThat(state(draft)).isInstanceOf(VersionState.Drafted.class);

        sentBack();
        assertThat(view().matter()).isInstanceOf(Matter.Closed.class);
        assertThatThrownBy(() -> city.placed(city.council, proposal, city.meeting(city.council, meets.plusDays(2))))
                .as("the council waits for the board")
                .isInstanceOf(RefusedException.class);
        proposedAgain();
        decide(effect(draft, meets.plusMonths(2)));
        assertThat(state(draft)).isInstanceOf(VersionState.Adopted.class);
    }

    /** What the council returns is the board's again, with what it has to add; the council takes up its own matter. */
    @Test
    void what_the_council_returns_is_prepared_again_by_the_board_and_comes_back_to_the_same_matter() {
        sentBack();

        assertThat(city.registered(city.board)).isEqualTo(motion.matter());
        Matter prepared = boardsMatter().matter();
        assertThat(prepared).isInstanceOf(Matter.InPreparation.class);
        assertThat(boardsMatter().documents())
                .anySatisfy(document -> assertThat(document.body()).contains("återremiss", "Pröva utkastet."));

        proposeAgain();
        assertThat(city.registered(city.council)).isEqualTo(proposal);
        assertThat(view().matter()).isInstanceOf(Matter.Registered.class);
        city.placed(city.council, proposal, city.meeting(city.council, meets.plusDays(5)));
        assertThat(prepared(city.council, proposal).proposal()).contains("Motionen bifalls med ändrat utkast.");
    }

    private void changed(GuidelineVersionId version) {
        city.does(Role.ANALYST, city.board, () -> {
            String row = city.use(Guidelines.class)
                    .version(version)
                    .table()
                    .rows()
                    .getFirst()
                    .id();
            city.use(EditDraft.class).take(version, new DraftStep.CopyRow(row, "one-more"));
        });
    }

    private void sentBack() {
        city.does(
                Role.COMMITTEE_SECRETARY,
                city.council,
                () -> city.use(RecordDecision.class)
                        .record(new RecordDecision.Particulars(
                                proposal,
                                DecisionOutcome.RETURNED,
                                11,
                                List.of(),
                                null,
                                "Pröva utkastet.",
                                "",
                                false,
                                List.of())));
        city.does(
                Role.COMMITTEE_SECRETARY,
                city.council,
                () -> city.use(ApproveMinutes.class).approve(councilMeets, meets));
        city.does(
                Role.REGISTRAR,
                city.council,
                () -> city.use(DispatchDecision.class).dispatch(proposal));
    }

    private void proposedAgain() {
        city.registered(city.board);
        proposeAgain();
        city.registered(city.council);
        meets = meets.plusDays(5);
        city.placed(city.council, proposal, city.meeting(city.council, meets));
        city.wired.clock().set(meets);
    }

    private void proposeAgain() {
        city.changedAndSigned(
                city.board, city.report(city.board, motion.matter()), "Motionen bifalls med ändrat utkast.");
        FormalMeetingId again = city.meeting(city.board, meets);
        city.placed(city.board, motion.matter(), again);
        city.does(
                Role.COMMITTEE_SECRETARY,
                city.board,
                () -> city.use(RecordDecision.class)
                        .record(new RecordDecision.Particulars(
                                motion.matter(),
                                DecisionOutcome.AS_PROPOSED,
                                13,
                                List.of("Motionen bifalls med ändrat utkast."),
                                null,
                                "",
                                "",
                                true,
                                List.of())));
        city.does(
                Role.REGISTRAR,
                city.board,
                () -> city.use(DispatchDecision.class).dispatch(motion.matter()));
    }

    private ReadMatter.MatterView boardsMatter() {
        return city.as(
                Role.ANALYST, city.board, () -> city.use(ReadMatter.class).read(motion.matter()));
    }

    @Test
    void a_rejecting_decision_leaves_the_draft_as_it_was_written() {
        decide(effect(draft, null));

        assertThat(state(draft)).isInstanceOf(VersionState.Rejected.class);
        assertThat(decided()).extracting(DecidedDraft::isAdopted).containsExactly(false);
    }

    @Test
    void a_decision_reaches_no_draft_of_another_motion() {
        GuidelineVersionId foreign = city.as(
                Role.ANALYST,
                city.council,
                () -> city.use(DraftGuideline.class)
                        .draft(
                                GuidelineKey.SIG_UNGA,
                                "Annat",
                                new se.rodatraden.guidelines.Demand(UUID.randomUUID(), "Något annat")));

        assertThatThrownBy(() -> decide(effect(foreign, meets.plusMonths(2)))).isInstanceOf(NotFoundException.class);
        assertThat(view().matter()).isInstanceOf(Matter.Scheduled.class);
    }

    @Test
    void a_postponed_motion_settles_no_draft() {
        assertThat(prepared(city.council, proposal).drafts())
                .extracting(offered -> offered.version().id())
                .containsExactly(draft);
        assertThatThrownBy(
                        () -> decide(city.council, proposal, DecisionOutcome.POSTPONED, List.of(effect(draft, null))))
                .isInstanceOf(RefusedException.class);
    }

    private RecordDecision.GuidelineEffect effect(GuidelineVersionId version, LocalDate from) {
        String hash = city.as(
                Role.COMMITTEE_SECRETARY,
                city.council,
                () -> city.use(Guidelines.class).version(version).hash());
        return new RecordDecision.GuidelineEffect(version, hash, from);
    }

    private void decide(RecordDecision.GuidelineEffect effect) {
        decide(city.council, proposal, DecisionOutcome.GRANTED, List.of(effect));
    }

    private void decide(
            Authority body, MatterId matter, DecisionOutcome outcome, List<RecordDecision.GuidelineEffect> effects) {
        city.does(
                Role.COMMITTEE_SECRETARY,
                body,
                () -> city.use(RecordDecision.class)
                        .record(new RecordDecision.Particulars(
                                matter, outcome, 12, List.of("Motionen bifalls."), null, "", "", false, effects)));
    }

    private PrepareDecision.DecisionOffer prepared(Authority body, MatterId matter) {
        return city.as(
                Role.COMMITTEE_SECRETARY,
                body,
                () -> city.use(PrepareDecision.class).prepare(matter));
    }

    private VersionState state(GuidelineVersionId version) {
        return city.as(
                        Role.ANALYST,
                        city.council,
                        () -> city.use(Guidelines.class).version(version))
                .state();
    }

    private List<DecidedDraft> decided() {
        return view().guidelines();
    }

    private ReadMatter.MatterView view() {
        return city.as(
                Role.ANALYST, city.council, () -> city.use(ReadMatter.class).read(proposal));
    }
}
