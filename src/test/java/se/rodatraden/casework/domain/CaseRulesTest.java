package se.rodatraden.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.casework.CaseNumber;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.ProposalId;
import se.rodatraden.guidelines.ChoiceVerdict;
import se.rodatraden.guidelines.GuidelineVerdict;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.guidelines.RiskLevel;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.kernel.Verdict;

/** What may be done in which state, and by whom. */
class CaseRulesTest {
    private static final CompartmentId UNIT = new CompartmentId(1);
    private static final LocalDate DAY = LocalDate.of(2024, 10, 7);
    private static final Actor WORKER = person(1, Role.SOCIAL_WORKER, UNIT);
    private static final Actor MANAGER = person(2, Role.UNIT_MANAGER, UNIT);
    private static final Actor OTHER_UNIT = person(3, Role.SOCIAL_WORKER, new CompartmentId(2));
    private static final CaseHeader HEADER = new CaseHeader(
            new ChildCaseId(new UUID(0, 9)), new CaseNumber("B-2024-00001"), UNIT, staff(1), false, DAY, null);

    @Test
    void refuses_when_the_proposer_settles_the_deviation() {
        assertThat(reason(awaiting(2).maySettle(MANAGER))).isEqualTo("casework.refused.own-proposal");
        assertThat(awaiting(1).maySettle(MANAGER).isAllowed()).isTrue();
    }

    @Test
    void four_eyes_cannot_be_made_of_two() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FourEyes(staff(1), staff(1)));
    }

    @Test
    void a_social_worker_settles_no_deviation_and_a_manager_decides_no_intervention() {
        assertThat(reason(awaiting(3).maySettle(WORKER))).isEqualTo("casework.refused.not-unit-manager");
        assertThat(reason(new InterventionProposal.Proposed(header(1)).mayDecide(MANAGER, ConsentNeed.Status.GIVEN)))
                .isEqualTo("casework.refused.not-social-worker");
    }

    @Test
    void an_office_counts_in_its_own_unit_only() {
        assertThat(reason(new ChildCase.Reported(HEADER).maySettlePreliminary(OTHER_UNIT)))
                .isEqualTo("casework.refused.not-social-worker");
        assertThat(new ChildCase.Reported(HEADER)
                        .maySettlePreliminary(new Actor.SystemPurpose("demo"))
                        .isAllowed())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"REFUSED", "MISSING"},
            value = ConsentNeed.Status.class)
    void without_consent_nothing_is_decided(ConsentNeed.Status consent) {
        assertThat(new InterventionProposal.Proposed(header(1))
                        .mayDecide(WORKER, consent)
                        .isAllowed())
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("undecidable")
    void only_what_is_proposed_within_the_guideline_or_approved_is_decided(InterventionProposal proposal) {
        assertThat(proposal.mayDecide(WORKER, ConsentNeed.Status.GIVEN).isAllowed())
                .isFalse();
    }

    static Stream<InterventionProposal> undecidable() {
        return Stream.of(
                awaiting(1),
                new InterventionProposal.NotApproved(header(1), deviation(1), settlement()),
                new InterventionProposal.Decided(header(1), Optional.empty()),
                new InterventionProposal.Withdrawn(header(1)));
    }

    @Test
    void a_report_is_settled_once() {
        assertThat(new ChildCase.Reported(HEADER).maySettlePreliminary(WORKER).isAllowed())
                .isTrue();
        assertThat(Stream.of(
                        new ChildCase.NotInvestigated(HEADER, DAY),
                        new ChildCase.UnderInvestigation(HEADER, DAY),
                        new ChildCase.Supported(HEADER, DAY),
                        new ChildCase.SupportEnded(HEADER, DAY),
                        new ChildCase.Closed(HEADER, DAY)))
                .allSatisfy(state -> assertThat(reason(state.maySettlePreliminary(WORKER)))
                        .isEqualTo("casework.refused.already-settled"));
    }

    /** What is written is not to be written once more. */
    @Test
    void an_investigation_waits_for_the_assessment_then_for_its_judgement_then_for_a_choice() {
        ChildCase open = new ChildCase.UnderInvestigation(HEADER, DAY);
        OverallJudgement judgement =
                new OverallJudgement(RiskLevel.LOW, "Skolgången fungerar och umgänget likaså.", staff(1), DAY);
        assertThat(Awaited.in(open, Optional.empty(), ASKABLE, List.of(), List.of()))
                .containsExactly(new Awaited.Assessing(open));
        assertThat(Awaited.in(open, Optional.of(assessed(Optional.empty())), ASKABLE, List.of(), List.of()))
                .containsExactly(new Awaited.Judging(open));
        assertThat(Awaited.in(open, Optional.of(assessed(Optional.of(judgement))), ASKABLE, List.of(), List.of()))
                .containsExactly(new Awaited.Choosing(open));
        assertThat(new Awaited.Judging(open).isTurnOf(WORKER).isAllowed()).isTrue();
        assertThat(new Awaited.Judging(open).isTurnOf(MANAGER).isAllowed()).isFalse();
    }

    /** A proposal cannot be decided on under a refusal, and what has begun is followed up all the same. */
    @Test
    void where_consent_is_refused_somebody_is_asked_before_anything_is_chosen_or_decided() {
        ChildCase open = new ChildCase.UnderInvestigation(HEADER, DAY);
        OverallJudgement judgement =
                new OverallJudgement(RiskLevel.LOW, "Skolgången fungerar och umgänget likaså.", staff(1), DAY);
        Optional<Assessment> assessed = Optional.of(assessed(Optional.of(judgement)));
        InterventionProposal waiting = awaiting(1);
        ConsentStanding refused = standing(true, ConsentNeed.Status.REFUSED);
        assertThat(Awaited.in(open, assessed, refused, List.of(), List.of()))
                .containsExactly(new Awaited.Asking(open, true));
        assertThat(Awaited.in(open, assessed, refused, List.of(waiting), List.of()))
                .containsExactly(
                        new Awaited.Asking(open, true),
                        new Awaited.Approving((InterventionProposal.AwaitingApproval) waiting, true));
        assertThat(Awaited.in(open, Optional.empty(), refused, List.of(), List.of()))
                .containsExactly(new Awaited.Assessing(open));
    }

    /** What the law lets be given otherwise is no help for what somebody else has to consent to. */
    @ParameterizedTest
    @EnumSource(ConsentNeed.Status.class)
    void a_proposal_is_decided_on_when_those_have_consented_whom_it_asks(ConsentNeed.Status consent) {
        ChildCase open = new ChildCase.UnderInvestigation(HEADER, DAY);
        InterventionProposal proposed = new InterventionProposal.Proposed(header(1));
        assertThat(Awaited.in(open, Optional.empty(), standing(false, consent), List.of(proposed), List.of()))
                .containsExactly(
                        consent == ConsentNeed.Status.GIVEN
                                ? new Awaited.Deciding(proposed)
                                : new Awaited.Asking(open, consent == ConsentNeed.Status.REFUSED));
    }

    private static final ConsentStanding ASKABLE = new ConsentStanding(false, Map.of());

    private static ConsentStanding standing(boolean nothing, ConsentNeed.Status consent) {
        return new ConsentStanding(nothing, Map.of(header(1).intervention(), consent));
    }

    @Test
    void a_deviation_is_not_approved_under_a_refusal_nor_where_none_is_needed_any_more() {
        InterventionProposal waiting = awaiting(1);
        ChoiceRoute departs = new ChoiceRoute.ByDeviation();
        assertThat(waiting.mayApprove(MANAGER, ConsentNeed.Status.MISSING, departs))
                .isEqualTo(Verdict.ALLOWED);
        assertThat(reason(waiting.mayApprove(MANAGER, ConsentNeed.Status.REFUSED, departs)))
                .isEqualTo("casework.refused.consent-refused");
        assertThat(reason(waiting.mayApprove(MANAGER, ConsentNeed.Status.GIVEN, new ChoiceRoute.Ordinary())))
                .isEqualTo("casework.refused.guideline-changed");
    }

    private static Assessment assessed(Optional<OverallJudgement> judgement) {
        return new Assessment(
                1,
                new AssessmentTexts("Går i skolan.", "", "", ""),
                Optional.empty(),
                judgement,
                Optional.empty(),
                List.of(),
                DAY);
    }

    @Test
    void nothing_is_proposed_before_an_assessment_is_written_or_after_the_case_has_ended() {
        assertThat(reason(new ChildCase.UnderInvestigation(HEADER, DAY).mayPropose(WORKER, false)))
                .isEqualTo("casework.refused.no-assessment");
        assertThat(reason(new ChildCase.Closed(HEADER, DAY).mayPropose(WORKER, true)))
                .isEqualTo("casework.refused.closed");
        assertThat(reason(new ChildCase.Reported(HEADER).mayPropose(WORKER, true)))
                .isEqualTo("casework.refused.not-opened");
    }

    @Test
    void a_case_in_which_a_proposal_waits_is_not_closed() {
        assertThat(reason(new ChildCase.UnderInvestigation(HEADER, DAY).mayClose(WORKER, 0, 1)))
                .isEqualTo("casework.refused.still-waiting");
    }

    @Test
    void a_case_with_an_ongoing_intervention_is_not_closed() {
        assertThat(reason(new ChildCase.Supported(HEADER, DAY).mayClose(WORKER, 1, 0)))
                .isEqualTo("casework.refused.still-ongoing");
        assertThat(new ChildCase.Supported(HEADER, DAY).mayClose(WORKER, 0, 0).isAllowed())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(GuidelineVerdict.class)
    void outside_the_guideline_only_by_deviation_and_never_past_the_law(GuidelineVerdict stated) {
        ChoiceRoute route = ChoiceRoute.of(new ChoiceVerdict.Stated(stated));
        boolean ordinary = route.mayPropose(false).isAllowed();
        boolean byDeviation = route.mayPropose(true).isAllowed();
        switch (stated) {
            case RECOMMENDED, POSSIBLE, PROFESSIONAL_JUDGEMENT -> {
                assertThat(ordinary).isTrue();
                assertThat(byDeviation).isFalse();
            }
            case DEVIATION_POSSIBLE, NOT_RECOMMENDED, OUTSIDE -> {
                assertThat(ordinary).isFalse();
                assertThat(byDeviation).isTrue();
            }
            case NOT_POSSIBLE -> {
                assertThat(ordinary).isFalse();
                assertThat(byDeviation).isFalse();
            }
        }
    }

    @Test
    void what_is_not_known_is_never_read_as_no_or_yes() {
        ChoiceRoute open = ChoiceRoute.of(new ChoiceVerdict.InformationMissing(List.of("Samtycke"), List.of()));
        assertThat(reason(open.mayPropose(false))).isEqualTo("casework.refused.information-missing");
        assertThat(reason(open.mayPropose(true))).isEqualTo("casework.refused.information-missing");
    }

    @Test
    void a_level_of_risk_without_a_rationale_cannot_exist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OverallJudgement(RiskLevel.HIGH, "  hög   ", staff(1), DAY));
    }

    @Test
    void a_deviation_is_reasoned_in_every_part() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Deviation("Skälen är tjugo tecken långa.", "Komet", " ", "Vill", DAY, staff(1)));
    }

    private static String reason(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused ? refused.reason() : "";
    }

    private static InterventionProposal awaiting(int proposer) {
        return new InterventionProposal.AwaitingApproval(header(proposer), deviation(proposer));
    }

    @Test
    void each_fault_of_the_days_of_a_decision_is_told_on_its_own() {
        assertThat(reason(InterventionDecision.mayStart(DAY.minusDays(1), DAY)))
                .isEqualTo("casework.refused.starts-in-past");
        assertThat(InterventionDecision.mayStart(DAY, DAY)).isEqualTo(Verdict.ALLOWED);
        assertThat(reason(InterventionDecision.mayBeFollowedUp(DAY, DAY)))
                .isEqualTo("casework.refused.follow-up-before-start");
        assertThat(InterventionDecision.mayBeFollowedUp(DAY.plusDays(1), DAY)).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void a_deviation_is_looked_at_again_ahead_and_within_the_municipalitys_bound() {
        Period year = Period.ofYears(1);
        assertThat(reason(Deviation.mayBeReviewed(DAY, DAY, year))).isEqualTo("casework.refused.review-in-past");
        assertThat(Deviation.mayBeReviewed(DAY.plusYears(1), DAY, year)).isEqualTo(Verdict.ALLOWED);
        assertThat(Deviation.mayBeReviewed(DAY.plusYears(1).plusDays(1), DAY, year))
                .isEqualTo(Verdict.refused("casework.refused.review-too-late", DAY.plusYears(1)));
    }

    private static Deviation deviation(int proposer) {
        return new Deviation("Skälen är tjugo tecken långa.", "Komet", "Vägd", "Vill", DAY, staff(proposer));
    }

    private static Deviation.Settlement settlement() {
        return new Deviation.Settlement(new FourEyes(staff(1), staff(2)), DAY, "Nej.");
    }

    private static ProposalHeader header(int proposer) {
        return new ProposalHeader(
                new ProposalId(new UUID(0, 8)),
                HEADER.id(),
                UNIT,
                new InterventionKey("sig-unga"),
                "SIG Unga",
                "DEVIATION_POSSIBLE",
                "Behövs.",
                DAY,
                staff(proposer),
                new UUID(0, 7));
    }

    private static StaffId staff(int number) {
        return new StaffId(new UUID(0, number));
    }

    private static Actor person(int number, Role role, CompartmentId unit) {
        return new Actor.Person(staff(number), "Anställd " + number, List.of(new Actor.Office(role, unit, "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-10-21_B-2024-00123", "infinity_B-2024-00123", "-infinity_"})
    void a_list_goes_on_where_its_address_says(String token) {
        assertThat(CaseCursor.parse(token).token()).isEqualTo(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01_B", "2024-13-45_B", "2024-10-21", "+12024-10-21_B", "x_B"})
    void an_address_of_no_place_in_a_list_is_none(String token) {
        assertThatThrownBy(() -> CaseCursor.parse(token)).isInstanceOf(IllegalArgumentException.class);
    }
}
