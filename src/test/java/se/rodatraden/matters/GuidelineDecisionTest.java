package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.guidelines.PreparedDrafts;
import se.rodatraden.guidelines.VersionState;
import se.rodatraden.guidelines.domain.DraftStep;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.usecase.DraftGuideline;
import se.rodatraden.guidelines.usecase.EditDraft;
import se.rodatraden.guidelines.usecase.ReadPrepared;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Period;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.domain.AgendaLine;
import se.rodatraden.matters.domain.Arrival;
import se.rodatraden.matters.domain.CouncilReturn;
import se.rodatraden.matters.domain.DecidedDraft;
import se.rodatraden.matters.domain.DecisionDoubt;
import se.rodatraden.matters.domain.DocumentNature;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.usecase.ApproveMinutes;
import se.rodatraden.matters.usecase.ChangedProposals;
import se.rodatraden.matters.usecase.DispatchDecision;
import se.rodatraden.matters.usecase.DraftFromDemand;
import se.rodatraden.matters.usecase.PrepareDecision;
import se.rodatraden.matters.usecase.ReadDay;
import se.rodatraden.matters.usecase.ReadMail;
import se.rodatraden.matters.usecase.ReadMatter;
import se.rodatraden.matters.usecase.ReadMeeting;
import se.rodatraden.matters.usecase.ReadPublicDiary;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.RecordDecision;
import se.rodatraden.matters.usecase.RegisterDocument;
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
    private int paragraph;
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
            assertThat(adopted.decision().section()).isEqualTo("§ " + paragraph);
        });
        assertThat(decided()).extracting(DecidedDraft::isAdopted).containsExactly(true);
        assertThat(city.events()).hasAtLeastOneElementOfType(GuidelineAdopted.class);
        MatterTrail.Trail trail = city.as(
                Role.ANALYST, city.council, () -> city.use(MatterTrail.class).of(motion.motion()));
        assertThat(trail.nodes()).extracting(TrailNode::kind).contains(TrailNode.Kind.GUIDELINE);
    }

    @Test
    void the_council_decides_again_before_a_version_has_begun_and_is_asked_whether_it_ever_is_to() {
        GuidelineVersionId earlier = draft;
        LocalDate wasToHoldFrom = meets.plusMonths(2);
        decide(effect(earlier, wasToHoldFrom));
        a_proposal_on_the_councils_agenda();

        assertThat(prepared(city.council, proposal).drafts())
                .flatExtracting(PrepareDecision.OfferedDraft::ahead)
                .extracting(GuidelineVersion::id)
                .contains(earlier);
        assertThatThrownBy(() -> decide(effect(draft, meets.plusDays(5))))
                .hasMessage("guidelines.refused.not-after-one-ahead");
        assertThat(refused(
                        city.council,
                        "update guidelines.guideline_version set state = 'NEVER_IN_FORCE', validity = null,"
                                + " was_to_hold_from = lower(validity), replaced_by = :draft"
                                + " where id = '" + earlier + "' and :matter::uuid is not null"))
                .contains("a version is replaced by a decision that says so");
        RecordDecision.GuidelineEffect said = effect(draft, meets.plusDays(5));
        Set<GuidelineVersionId> ahead = prepared(city.council, proposal).drafts().stream()
                .flatMap(offered -> offered.ahead().stream())
                .map(GuidelineVersion::id)
                .collect(Collectors.toSet());
        assertThat(refusal(() -> decide(replacing(said, Set.of(said.version())))))
                .isEqualTo("guidelines.refused.ahead-changed");
        decide(replacing(said, ahead));

        assertThat(state(earlier)).isInstanceOfSatisfying(VersionState.NeverInForce.class, never -> {
            assertThat(never.wasToHoldFrom()).isEqualTo(wasToHoldFrom);
            assertThat(never.replacedBy()).isEqualTo(draft);
            assertThat(never.replacing().section()).isEqualTo("§ " + paragraph);
        });
        assertThat(state(draft).inForce()).contains(Period.from(meets.plusDays(5)));
    }

    private static RecordDecision.GuidelineEffect replacing(
            RecordDecision.GuidelineEffect effect, Set<GuidelineVersionId> replaced) {
        return new RecordDecision.GuidelineEffect(effect.version(), effect.hash(), effect.inForceFrom(), replaced);
    }

    /** Whatever else is registered in the matter, and whatever it is called. */
    @Test
    void what_is_held_against_the_proposal_is_what_the_board_sent() {
        city.does(
                Role.REGISTRAR,
                city.council,
                () -> city.use(RegisterDocument.class)
                        .register(new RegisterDocument.Particulars(
                                proposal,
                                MatterDocument.Direction.INCOMING,
                                DocumentNature.ORDINARY,
                                Arrival.EMAIL,
                                "Förslag till beslut",
                                "Granens förskola",
                                meets,
                                null,
                                "Pärm 1",
                                null)));

        assertThat(prepared(city.council, proposal).proposal()).isEqualTo("Motionen bifalls.");
        decide(city.council, proposal, DecisionOutcome.AS_PROPOSED, List.of());
        assertThat(view().decisions())
                .singleElement()
                .satisfies(decision -> assertThat(decision.clauses()).containsExactly("Motionen bifalls."));
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

    /** TF 2:10: what was sent is drawn up, whatever becomes of the matter that it was written in. */
    @Test
    void the_report_that_went_to_the_council_is_official_from_that_day_also_when_the_board_takes_the_matter_up_again() {
        LocalDate sent = meets.minusDays(10);
        for (boolean returned : List.of(false, true)) {
            if (returned) {
                sentBack();
                city.registered(city.board);
            }
            assertThat(city.as(
                            Role.REGISTRAR,
                            city.board,
                            () -> city.use(ReadPublicDiary.class)
                                    .read(motion.matter())
                                    .lines()))
                    .filteredOn(line -> line.direction() == MatterDocument.Direction.DRAWN_UP)
                    .singleElement()
                    .satisfies(report -> assertThat(report.dispatchedOn()).isEqualTo(sent));
        }
        city.changedAndSigned(city.board, city.report(city.board, motion.matter()), "Motionen avslås.");
        assertThat(boardsMatter().documents())
                .filteredOn(document -> document.direction() == MatterDocument.Direction.DRAWN_UP)
                .extracting(document -> document.status(false).isOfficial())
                .as("the one that was sent, and the one that was not")
                .containsExactly(true, false);
    }

    /** Where each side works: what to add at the board, and at the council what it waits for and where it will land. */
    @Test
    void both_sides_see_what_was_returned_until_it_has_come_back() {
        assertThat(boardsMatter().returned()).isEmpty();
        sentBack();

        assertThat(view().awaitsPreparation()).isTrue();
        city.registered(city.board);
        assertThat(boardsMatter().returned()).contains(new CouncilReturn("§ " + paragraph, "Pröva utkastet."));
        OfficialReportId report = city.report(city.board, motion.matter());
        assertThat(analystsDay().returned())
                .containsEntry(motion.matter(), new CouncilReturn("§ " + paragraph, "Pröva utkastet."));
        assertThat(city.as(
                                Role.ANALYST,
                                city.board,
                                () -> city.use(ReadReport.class).read(report))
                        .returned())
                .contains(new CouncilReturn("§ " + paragraph, "Pröva utkastet."));

        proposeAgain();
        assertThat(boardsMatter().returned()).as("it is decided on anew").isEmpty();
        assertThat(analystsDay().returned()).doesNotContainKey(motion.matter());
        assertThat(city.as(
                                Role.REGISTRAR,
                                city.council,
                                () -> city.use(ReadMail.class)
                                        .continued(city.use(ReadMail.class).waiting()))
                        .values())
                .containsExactly(view().matter().header().number());
        city.registered(city.council);
        assertThat(view().awaitsPreparation()).isFalse();
    }

    private ReadDay.Day analystsDay() {
        Actor.Person analyst = city.person(Role.ANALYST, city.board);
        return city.as(Role.ANALYST, city.board, () -> city.use(ReadDay.class).ofAnalyst(analyst));
    }

    /** In whichever authority it is written: it lies there from the board's decision on, until the council sends it back. */
    @Test
    void whoever_writes_on_a_draft_is_told_that_it_lies_before_the_council_and_whether_it_was_changed_since() {
        assertThat(laid()).hasValueSatisfying(prepared -> {
            assertThat(prepared.body()).isEqualTo("Kommunstyrelsen");
            assertThat(prepared.decidedOn()).isEqualTo(meets.minusDays(10));
            assertThat(prepared.unchanged()).isTrue();
        });
        changed(draft);
        assertThat(laid())
                .hasValueSatisfying(prepared -> assertThat(prepared.unchanged()).isFalse());

        sentBack();
        assertThat(laid()).isEmpty();
        city.registered(city.board);
    }

    /** A member reads what can be adopted, and is told wherever something else stands. */
    @Test
    void a_draft_that_was_changed_is_still_read_as_the_board_proposed_it_and_its_item_says_that_it_was_changed() {
        DecisionTable proposed = asPrepared().version().table();
        assertThat(changedItems()).isEmpty();
        changed(draft);
        changed(draft);

        assertThat(asPrepared().prepared().unchanged()).isFalse();
        assertThat(asPrepared().version().table()).isNotEqualTo(proposed);
        assertThat(asPrepared().table()).contains(proposed);
        assertThat(changedItems()).containsExactly(proposal);
        sentBack();
        assertThatThrownBy(this::asPrepared).as("it lies before nobody").isInstanceOf(NotFoundException.class);
        city.registered(city.board);
    }

    private ReadPrepared.AsPrepared asPrepared() {
        return city.as(
                Role.COMMITTEE_MEMBER,
                city.council,
                () -> city.use(ReadPrepared.class).asPrepared(draft));
    }

    private Set<MatterId> changedItems() {
        return city.as(
                Role.COMMITTEE_MEMBER,
                city.council,
                () -> city.use(ChangedProposals.class)
                        .on(city.use(ReadMeeting.class).read(councilMeets).agenda()));
    }

    private Optional<PreparedDrafts.Prepared> laid() {
        return city.as(
                Role.ANALYST,
                city.committee,
                () -> Optional.ofNullable(city.use(PreparedDrafts.class)
                        .among(List.of(city.use(Guidelines.class).version(draft)))
                        .get(draft)));
    }

    /** A member of the council reads there what is put before it: of two proposals the latest. */
    @Test
    void the_councils_agenda_leads_to_the_boards_proposal_and_its_report() {
        assertThat(councilsItem()).satisfies(item -> assertPutBefore(item, "Motionen bifalls."));
        sentBack();
        proposedAgain();

        assertThat(councilsItem()).satisfies(item -> assertPutBefore(item, "Motionen bifalls med ändrat utkast."));
    }

    private AgendaLine councilsItem() {
        return city.as(
                        Role.COMMITTEE_MEMBER,
                        city.council,
                        () -> city.use(ReadMeeting.class).read(councilMeets))
                .agenda()
                .getFirst();
    }

    private void assertPutBefore(AgendaLine item, String clause) {
        List<MatterDocument> documents = view().documents();
        int put = Objects.requireNonNull(item.proposal());
        assertThat(documents.get(put - 1).body()).contains(clause);
        assertThat(documents.get(put).stored()).isNotNull().isEqualTo(item.report());
    }

    @Test
    void the_database_itself_takes_no_preparation_and_no_decision_about_a_draft_but_with_the_decision_it_is_part_of() {
        String afterwards =
                "insert into matters.prepared_draft (decision_id, version_id, compartment_id, matter_id, hash)"
                        + " select d.id, uuidv7(), d.compartment_id, d.matter_id, repeat('a', 64)"
                        + " from matters.formal_decision d where d.matter_id = :matter";
        assertThat(refused(city.board, afterwards)).contains("is written with the decision");
        assertThat(refused(
                        city.board,
                        "insert into matters.decided_draft (decision_id, version_id, compartment_id, matter_id,"
                                + " guideline_key, title, adopted, in_force_from)"
                                + " select d.id, :draft, d.compartment_id, d.matter_id, 'sig-unga', 'SIG', true, d.decided_on"
                                + " from matters.formal_decision d where d.matter_id = :matter"))
                .contains("is written with the decision");
        UUID decision = city.wired.callInTransactionAs(
                city.person(Role.COMMITTEE_SECRETARY, city.board),
                () -> city.use(JdbcClient.class)
                        .sql("select id from matters.formal_decision where matter_id = :matter")
                        .param("matter", motion.matter().value())
                        .query(UUID.class)
                        .single());
        String anothers =
                "insert into matters.prepared_draft (decision_id, version_id, compartment_id, matter_id, hash)"
                        + " select '" + decision + "', uuidv7(), m.compartment_id, m.id, repeat('a', 64)"
                        + " from matters.matter m where m.compartment_id = " + city.council.id() + " limit 1";
        assertThat(refused(city.council, anothers)).contains("is written with the decision");
    }

    @Test
    void the_database_itself_adopts_a_draft_by_the_councils_decision_about_it_alone() {
        assertThat(refused(city.council, ADOPT + " where id = :draft and :matter::uuid is not null"))
                .contains("a draft is adopted by a decision about it");
        assertThat(refused(
                        city.council,
                        "insert into guidelines.guideline_version (guideline_key, number, title, state, model,"
                                + " content_hash, drafted_on, drafted_by, validity, decided_by, decided_matter,"
                                + " decided_on, decided_section)"
                                + " select guideline_key, 99, title, 'ADOPTED', model, content_hash, drafted_on,"
                                + " drafted_by, daterange('2040-01-01', null), 'Kommunfullmäktige', 'x', '2039-01-01', '§ 1'"
                                + " from guidelines.guideline_version where id = :draft and :matter::uuid is not null"))
                .contains("a version begins as a draft");
    }

    private static final String ADOPT = "update guidelines.guideline_version set state = 'ADOPTED',"
            + " validity = daterange('2040-01-01', null), decided_by = 'Kommunfullmäktige', decided_matter = 'x',"
            + " decided_on = '2039-01-01', decided_section = '§ 1'";

    /** What the database says to the authority's secretary who sends it that. */
    private String refused(Authority authority, String change) {
        Throwable thrown = catchThrowable(() -> city.wired.callInTransactionAs(
                city.person(Role.COMMITTEE_SECRETARY, authority),
                () -> city.use(JdbcClient.class)
                        .sql(change)
                        .param("matter", motion.matter().value())
                        .param("draft", draft.value())
                        .update()));
        assertThat(thrown).as(change).isNotNull();
        return Throwables.getRootCause(thrown).getMessage();
    }

    private int edits;

    private void changed(GuidelineVersionId version) {
        city.does(Role.ANALYST, city.board, () -> {
            String row = city.use(Guidelines.class)
                    .version(version)
                    .table()
                    .rows()
                    .getFirst()
                    .id();
            city.use(EditDraft.class).take(version, new DraftStep.CopyRow(row, "one-more-" + edits++));
        });
    }

    private void sentBack() {
        paragraph = city.paragraph();
        city.does(
                Role.COMMITTEE_SECRETARY,
                city.council,
                () -> city.use(RecordDecision.class)
                        .record(new RecordDecision.Particulars(
                                proposal,
                                DecisionOutcome.RETURNED,
                                paragraph,
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
        councilMeets = city.meeting(city.council, meets);
        city.placed(city.council, proposal, councilMeets);
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
                                city.paragraph(),
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
        decide(DecisionOutcome.REJECTED, "Motionen avslås.", effect(draft, null));

        assertThat(state(draft)).isInstanceOf(VersionState.Rejected.class);
        assertThat(decided()).extracting(DecidedDraft::isAdopted).containsExactly(false);
    }

    /** An adopted version is final, and so is a rejected one: nothing else of the decision may say the opposite. */
    @Test
    void no_draft_is_adopted_by_the_decision_that_rejects_its_motion() {
        assertThat(refusal(
                        () -> decide(DecisionOutcome.REJECTED, "Motionen avslås.", effect(draft, meets.plusMonths(2)))))
                .isEqualTo("matters.refused.rejected-adopts");
        assertThat(state(draft)).isInstanceOf(VersionState.Drafted.class);
        assertThat(view().matter()).isInstanceOf(Matter.Scheduled.class);
    }

    @Test
    void a_draft_that_the_clauses_grant_is_rejected_only_when_the_minutes_say_so() {
        RecordDecision.Particulars rejecting =
                particulars(proposal, DecisionOutcome.AS_PROPOSED, "Motionen bifalls.", List.of(effect(draft, null)));

        assertThat(refusal(() -> record(city.council, rejecting))).isEqualTo("matters.refused.granted-rejects");
        List<DecisionDoubt> doubts = city.as(
                Role.COMMITTEE_SECRETARY,
                city.council,
                () -> city.use(RecordDecision.class).doubts(rejecting));
        assertThat(doubts).extracting(DecisionDoubt::kind).containsExactly(DecisionDoubt.Contradiction.MOTION_GRANTED);
        record(city.council, rejecting.meaning(Set.copyOf(doubts)));
        assertThat(state(draft)).isInstanceOf(VersionState.Rejected.class);
    }

    @Test
    void a_draft_is_adopted_without_a_clause_that_says_so_only_when_the_minutes_are_meant_to_be_silent() {
        RecordDecision.Particulars silent = particulars(
                proposal, DecisionOutcome.GRANTED, "Motionen bifalls.", List.of(effect(draft, meets.plusMonths(2))));

        assertThat(refusal(() -> record(city.council, silent))).isEqualTo("matters.refused.adoption-not-said");
        assertThat(state(draft)).isInstanceOf(VersionState.Drafted.class);
        List<DecisionDoubt> doubts = city.as(
                Role.COMMITTEE_SECRETARY,
                city.council,
                () -> city.use(RecordDecision.class).doubts(silent));
        record(city.council, silent.meaning(Set.copyOf(doubts)));
        assertThat(state(draft)).isInstanceOf(VersionState.Adopted.class);
    }

    private static String refusal(ThrowingCallable act) {
        Throwable thrown = catchThrowable(act);
        assertThat(thrown).isInstanceOf(RefusedException.class);
        return ((RefusedException) thrown).refused().reason();
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

        assertThatThrownBy(() ->
                        decide(DecisionOutcome.GRANTED, "Motionen bifalls.", effect(foreign, meets.plusMonths(2))))
                .isInstanceOf(NotFoundException.class);
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
        record(
                city.council,
                particulars(
                        proposal,
                        DecisionOutcome.GRANTED,
                        "Motionen bifalls. Utkastet antas och gäller från den " + effect.inForceFrom() + ".",
                        List.of(effect)));
    }

    private void decide(DecisionOutcome outcome, String clause, RecordDecision.GuidelineEffect effect) {
        record(city.council, particulars(proposal, outcome, clause, List.of(effect)));
    }

    private void decide(
            Authority body, MatterId matter, DecisionOutcome outcome, List<RecordDecision.GuidelineEffect> effects) {
        record(body, particulars(matter, outcome, "Motionen bifalls.", effects));
    }

    private RecordDecision.Particulars particulars(
            MatterId matter, DecisionOutcome outcome, String clause, List<RecordDecision.GuidelineEffect> effects) {
        paragraph = city.paragraph();
        return new RecordDecision.Particulars(
                matter, outcome, paragraph, List.of(clause), null, "", "", false, effects);
    }

    private void record(Authority body, RecordDecision.Particulars particulars) {
        city.does(
                Role.COMMITTEE_SECRETARY,
                body,
                () -> city.use(RecordDecision.class).record(particulars));
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
