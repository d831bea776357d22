package se.rodatraden.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.access.Organisation;
import se.rodatraden.audit.EventLog;
import se.rodatraden.casework.ConsentKind;
import se.rodatraden.casework.DecisionId;
import se.rodatraden.casework.ProposalId;
import se.rodatraden.casework.Unit;
import se.rodatraden.casework.WorkedTable;
import se.rodatraden.casework.domain.Assessment;
import se.rodatraden.casework.domain.Awaited;
import se.rodatraden.casework.domain.ConsentAnswer;
import se.rodatraden.casework.domain.ImplementationPlan;
import se.rodatraden.casework.domain.InterventionProposal;
import se.rodatraden.casework.usecase.ApproveDeviation;
import se.rodatraden.casework.usecase.CaseFile;
import se.rodatraden.casework.usecase.CoordinatorsLetIn;
import se.rodatraden.casework.usecase.CorrectHousehold;
import se.rodatraden.casework.usecase.DecideIntervention;
import se.rodatraden.casework.usecase.DecisionDays;
import se.rodatraden.casework.usecase.EarlierAssessments;
import se.rodatraden.casework.usecase.FindCase;
import se.rodatraden.casework.usecase.LeaveGuardianAside;
import se.rodatraden.casework.usecase.LetInCoordinator;
import se.rodatraden.casework.usecase.OpenInvestigation;
import se.rodatraden.casework.usecase.ProposeIntervention;
import se.rodatraden.casework.usecase.ReadCase;
import se.rodatraden.casework.usecase.ReadChoices;
import se.rodatraden.casework.usecase.ReadDecision;
import se.rodatraden.casework.usecase.ReadHistory;
import se.rodatraden.casework.usecase.ReadProposal;
import se.rodatraden.casework.usecase.RecordConsents;
import se.rodatraden.casework.usecase.RecordFollowUp;
import se.rodatraden.casework.usecase.RefuseDeviation;
import se.rodatraden.casework.usecase.RegisterConcern.Registered;
import se.rodatraden.casework.usecase.WithdrawProposal;
import se.rodatraden.casework.usecase.WriteAssessment;
import se.rodatraden.casework.usecase.WritePlan;
import se.rodatraden.guidelines.RiskLevel;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.people.PersonId;
import se.rodatraden.people.TestPersonalNumbers;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.MergedForm;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.PageContext.Draft;

/** A page that was opened before somebody else saved neither overwrites what they wrote nor loses what is typed in it. */
@DatabaseTest
class TwoWindowsTest {
    private static final String NINE_YEARS_OLD = "20150808-2383";
    private static final String FIFTEEN_YEARS_OLD =
            TestPersonalNumbers.bornIn(2009).getFirst().formatted();
    private static final String WHY = "Upprepat våld, flera källor, ingen förändring.";

    private final TestDatabase database;
    private Unit unit;
    private Registered known;

    TwoWindowsTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void a_case() {
        database.asSuperuser()
                .sql("truncate access.account, access.compartment, audit.access_log cascade")
                .update();
        unit = new Unit(database);
        known = investigated(NINE_YEARS_OLD);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void an_assessment_keeps_what_only_the_other_window_wrote() {
        AssessmentForm opened = AssessmentForm.of(Optional.empty());
        write(assessment(opened, "Skolan oroas.", "HIGH", WHY, "yes"));

        Answer answer = write(assessment(opened, "Skolan oroas.", null, null, null));

        assertThat(answer).isNotInstanceOf(Page.class);
        Assessment stored = file().assessment().orElseThrow();
        assertThat(stored.judgement().orElseThrow().rationale()).isEqualTo(WHY);
        assertThat(stored.othersTried()).contains(true);
    }

    @Test
    void an_assessment_that_both_changed_is_shown_both_ways_with_all_else_merged() {
        AssessmentForm opened = AssessmentForm.of(Optional.empty());
        write(assessment(opened, "Skolan oroas.", "HIGH", WHY, "yes"));

        Page page = (Page) write(assessment(opened, "Hemmet oroas.", null, null, null));

        assertThat(page.status()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(merged(page).clashes())
                .containsExactly(new MergedForm.Clash("development", "Skolan oroas.", "Hemmet oroas."));
        AssessmentForm form = (AssessmentForm) page.model().get("form");
        assertThat(form.level()).isEqualTo("HIGH");
        assertThat(form.rationale()).isEqualTo(WHY);
        assertThat(form.othersTried()).isEqualTo("yes");

        assertThat(write(form)).isNotInstanceOf(Page.class);
        Assessment stored = file().assessment().orElseThrow();
        assertThat(stored.texts().development()).isEqualTo("Hemmet oroas.");
        assertThat(stored.judgement()).isPresent();
    }

    @Test
    void a_judgement_is_not_mixed_of_two() {
        write(assessment(AssessmentForm.of(Optional.empty()), "Skolan oroas.", "HIGH", WHY, null));
        AssessmentForm opened = AssessmentForm.of(file().assessment());
        write(assessment(opened, "Skolan oroas.", "LOW", WHY, null));

        Page page = (Page) write(assessment(opened, "Skolan oroas.", "HIGH", WHY + " Och mer.", null));

        assertThat(merged(page).clashes())
                .extracting(MergedForm.Clash::field)
                .containsExactlyInAnyOrder("level", "rationale");
    }

    @Test
    void what_the_other_window_told_of_an_intervention_is_shown_before_it_is_told_anew() {
        AssessmentForm opened = AssessmentForm.of(Optional.empty());
        write(tried(opened, "Hjälpte en tid."));

        Page page = (Page) write(tried(opened, "Hjälpte inte."));

        assertThat(merged(page).clashes())
                .containsExactly(
                        new MergedForm.Clash("tried." + WorkedTable.KOMET.value(), "Hjälpte en tid.", "Hjälpte inte."));
    }

    @Test
    void a_plan_keeps_what_only_the_other_window_wrote_and_shows_the_rest_both_ways() {
        DecisionId decision = decided();
        PlanForm opened = PlanForm.of(Optional.empty());
        plan(decision, new PlanForm(opened.version(), "Gå i skolan", "Möte varje vecka", "Elin var med"));

        Page page = (Page) plan(decision, new PlanForm(opened.version(), "Sova gott", "Möte varje vecka", ""));

        assertThat(merged(page).clashes()).containsExactly(new MergedForm.Clash("goals", "Gå i skolan", "Sova gott"));
        plan(decision, (PlanForm) page.model().get("form"));
        ImplementationPlan stored = unit.as(
                        unit.worker, () -> unit.get(ReadDecision.class).read(known.id(), decision))
                .given()
                .plan()
                .orElseThrow();
        assertThat(stored.goals()).isEqualTo("Sova gott");
        assertThat(stored.participation()).isEqualTo("Elin var med");
    }

    /** The text that a page brings back is held against what is stored at once, and is then sent over what is shown. */
    @Test
    void a_text_that_comes_back_is_shown_both_ways_as_the_page_is_opened_and_not_once_more_when_it_is_sent() {
        AssessmentForm begun = AssessmentForm.of(Optional.empty());
        Draft kept = new Draft(begun.version(), Map.of("development", "Hemmet oroas."), Instant.EPOCH);
        write(assessment(begun, "Skolan oroas.", "HIGH", WHY, "yes"));

        AssessmentForm opened = AssessmentForm.of(file().assessment());

        assertThat(opened.since(kept, file().assessment()).clashes())
                .containsExactly(new MergedForm.Clash("development", "Skolan oroas.", "Hemmet oroas."));
        assertThat(opened.since(Draft.NONE, file().assessment()).isApart()).isFalse();
        assertThat(write(assessment(opened, "Hemmet oroas.", "HIGH", WHY, "yes")))
                .isNotInstanceOf(Page.class);
    }

    @Test
    void a_correction_keeps_what_only_the_other_window_corrected() {
        HouseholdForm opened = HouseholdForm.of(file().household());
        correct(opened, Map.of("given", "Ellinor"));

        assertThat(correct(opened, Map.of("guardian1Custody", "SOLE", "guardian2Custody", "NONE")))
                .isNotInstanceOf(Page.class);

        assertThat(file().household().child().name().given()).isEqualTo("Ellinor");
        assertThat(file().household().holders()).hasSize(1);
    }

    @Test
    void a_name_that_both_corrected_is_shown_both_ways() {
        HouseholdForm opened = HouseholdForm.of(file().household());
        correct(opened, Map.of("given", "Ellinor", "guardian1Home", "NO"));

        Page page = (Page) correct(opened, Map.of("given", "Elina"));

        assertThat(page.status()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(merged(page).clashes()).containsExactly(new MergedForm.Clash("given", "Ellinor", "Elina"));
        assertThat(((HouseholdForm) page.model().get("form"))
                        .guardians()
                        .getFirst()
                        .home())
                .isEqualTo("NO");
    }

    @Test
    void a_guardian_whom_both_add_is_not_added_twice() {
        HouseholdForm opened = HouseholdForm.of(file().household());
        Map<String, String> added = Map.of(
                "guardian3Given", "Siv",
                "guardian3Family", "Åkerström",
                "guardian3Custody", "JOINT",
                "guardian3Home", "NOT_KNOWN");
        correct(opened, added);
        Map<String, String> again = new HashMap<>(added);
        again.put("guardian3Given", "Siw");

        Page page = (Page) correct(opened, again);

        assertThat(merged(page).clashes())
                .containsExactly(new MergedForm.Clash("further", "Siv Åkerström", "Siw Åkerström"));
        assertThat(file().household().guardians()).hasSize(3);
    }

    @Test
    void an_answer_that_was_recorded_meanwhile_is_not_taken_back_by_an_older_page() {
        unit.everybodySaysYes(known);
        String opened = consentsOpened();
        consents(opened, Map.of(ConsentKind.INTERVENTION, "no"));

        consents(opened, Map.of(ConsentKind.INTERVENTION, "yes", ConsentKind.SHARING, "no"));

        assertThat(answer(ConsentKind.INTERVENTION)).contains(false);
        assertThat(answer(ConsentKind.SHARING)).contains(false);
    }

    @Test
    void two_answers_of_one_person_are_shown_both_ways() {
        String opened = consentsOpened();
        consents(opened, Map.of(ConsentKind.INTERVENTION, "no"));

        Page page = (Page) consents(opened, Map.of(ConsentKind.INTERVENTION, "yes"));

        assertThat(page.status()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(merged(page).clashes()).singleElement().satisfies(clash -> {
            assertThat(clash.stored()).isEqualTo("no");
            assertThat(clash.typed()).isEqualTo("yes");
        });
        assertThat(answer(ConsentKind.INTERVENTION)).contains(false);
    }

    @Test
    void a_deviation_is_not_sent_under_another_verdict_than_the_page_showed_and_keeps_its_text() {
        known = investigated(FIFTEEN_YEARS_OLD);
        write(assessment(AssessmentForm.of(Optional.empty()), "Skolan oroas.", "HIGH", WHY, "yes"));
        unit.everybodySaysYes(known);
        unit.table().lowerBound(18);
        String opened = offered();
        unit.table().lowerBound(12);

        Page page = (Page) propose(opened);

        assertThat(page.status()).isEqualTo(HttpStatus.CONFLICT);
        assertThat((List<?>) page.model().get("changes"))
                .singleElement()
                .satisfies(change -> assertThat(((Offer.Change) change).words())
                        .containsExactly("casework.verdict.DEVIATION_POSSIBLE", "casework.verdict.RECOMMENDED"));
        assertThat(((ProposalForm) page.model().get("form")).departing(Map.of()))
                .containsOnlyKeys("departure", "triedFirst", "stigma", "childView", "reviewOn");
        assertThat(file().proposals()).isEmpty();
    }

    @Test
    void a_proposal_is_not_sent_under_other_consents_than_the_page_showed() {
        known = investigated(FIFTEEN_YEARS_OLD);
        write(assessment(AssessmentForm.of(Optional.empty()), "Skolan oroas.", "HIGH", WHY, "yes"));
        unit.everybodySaysYes(known);
        unit.table().lowerBound(18);
        String opened = offered();
        unit.runAs(
                unit.colleague,
                () -> unit.get(RecordConsents.class)
                        .record(
                                known.id(),
                                List.of(new RecordConsents.Answer(
                                        known.guardians().getFirst(), ConsentKind.INTERVENTION, false))));

        Page page = (Page) propose(opened);

        assertThat((List<?>) page.model().get("changes"))
                .extracting(change -> ((Offer.Change) change).key())
                .contains("casework.propose.changed.consent");
        assertThat(file().proposals()).isEmpty();
    }

    @Test
    void what_was_refused_is_not_proposed_though_the_guideline_is_silent() {
        known = investigated(FIFTEEN_YEARS_OLD);
        write(assessment(AssessmentForm.of(Optional.empty()), "Skolan oroas.", "HIGH", WHY, "yes"));
        unit.everybodySaysYes(known);
        unit.runAs(
                unit.worker,
                () -> unit.get(RecordConsents.class)
                        .record(
                                known.id(),
                                List.of(new RecordConsents.Answer(known.child(), ConsentKind.INTERVENTION, false))));

        Page page = unit.as(
                unit.worker,
                () -> choices().propose(known.id().value(), WorkedTable.FAMILY.value(), new MockHttpSession()));

        assertThat(page.model())
                .containsEntry("departs", false)
                .containsEntry("mayPropose", Verdict.refused("casework.refused.consent-refused"));
        assertThat((List<?>) page.model().get("refusing"))
                .singleElement()
                .extracting(person -> ((AskedPerson) person).relation())
                .isEqualTo("CHILD");
        assertThatThrownBy(() -> unit.as(
                        unit.worker,
                        () -> unit.get(ProposeIntervention.class)
                                .propose(
                                        known.id(),
                                        new ProposeIntervention.Proposed(WorkedTable.FAMILY, "Den passar.", null))))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void a_deviation_is_not_offered_to_be_sent_on_before_the_guardians_have_answered() {
        known = investigated(FIFTEEN_YEARS_OLD);
        write(assessment(AssessmentForm.of(Optional.empty()), "Skolan oroas.", "HIGH", WHY, "yes"));
        unit.runAs(
                unit.worker,
                () -> unit.get(RecordConsents.class)
                        .record(
                                known.id(),
                                List.of(new RecordConsents.Answer(known.child(), ConsentKind.INTERVENTION, true))));

        Page page = unit.as(
                unit.worker,
                () -> choices().propose(known.id().value(), WorkedTable.KOMET.value(), new MockHttpSession()));

        assertThat(page.model())
                .containsEntry("departs", true)
                .containsEntry("mayPropose", Verdict.refused("casework.refused.guardians-consent"));
    }

    @Test
    void a_text_that_comes_back_is_told_what_changed_since_and_is_then_sent_under_what_the_page_shows() {
        known = investigated(FIFTEEN_YEARS_OLD);
        write(assessment(AssessmentForm.of(Optional.empty()), "Skolan oroas.", "HIGH", WHY, "yes"));
        unit.everybodySaysYes(known);
        unit.table().lowerBound(18);
        Draft kept = new Draft(offered(), Map.of("reasons", "Den passar."), Instant.EPOCH);
        unit.runAs(
                unit.worker,
                () -> unit.get(RecordConsents.class)
                        .record(
                                known.id(),
                                List.of(new RecordConsents.Answer(
                                        known.guardians().getFirst(), ConsentKind.INTERVENTION, false))));

        Page page = unit.as(
                unit.worker,
                () -> choices().propose(known.id().value(), WorkedTable.SIG.value(), new MockHttpSession()));

        Offer offer = (Offer) page.model().get("offer");
        assertThat(new Draft(offer.token(), Map.of("reason", ""), Instant.EPOCH).isEmpty())
                .as("whoever approves and has written nothing has no text that comes back")
                .isTrue();
        assertThat(offer.changesSince(kept))
                .extracting(Offer.Change::key)
                .startsWith("casework.propose.changed.consent");
        assertThat(offer.changesSince(Draft.NONE)).isEmpty();
        assertThat(offer.changes(offer.token())).isEmpty();
    }

    @Test
    void a_case_in_which_consent_is_refused_waits_for_that_and_not_for_a_choice() {
        write(assessment(AssessmentForm.of(Optional.empty()), "Skolan oroas.", "HIGH", WHY, "yes"));
        unit.everybodySaysYes(known);
        assertThat(file().awaited()).singleElement().isInstanceOf(Awaited.Choosing.class);

        unit.runAs(
                unit.worker,
                () -> unit.get(RecordConsents.class)
                        .record(
                                known.id(),
                                List.of(new RecordConsents.Answer(
                                        known.guardians().getFirst(), ConsentKind.INTERVENTION, false))));

        assertThat(file().awaited()).singleElement().isInstanceOf(Awaited.Asking.class);
    }

    @Test
    void nobody_is_offered_to_decide_what_the_guideline_no_longer_lets_be_proposed_so() {
        known = investigated(FIFTEEN_YEARS_OLD);
        write(assessment(AssessmentForm.of(Optional.empty()), "Skolan oroas.", "HIGH", WHY, "yes"));
        unit.everybodySaysYes(known);
        ProposalId proposal = unit.as(
                unit.worker,
                () -> unit.get(ProposeIntervention.class)
                        .propose(known.id(), new ProposeIntervention.Proposed(WorkedTable.SIG, "Den passar.", null)));
        assertThat(mayDecide(proposal)).isEqualTo(Verdict.ALLOWED);

        unit.table().lowerBound(18);

        assertThat(mayDecide(proposal)).isEqualTo(Verdict.refused("casework.refused.guideline-changed"));
    }

    @Test
    void a_deviation_is_not_approved_under_other_consents_than_the_page_showed() {
        known = investigated(FIFTEEN_YEARS_OLD);
        write(assessment(AssessmentForm.of(Optional.empty()), "Skolan oroas.", "HIGH", WHY, "yes"));
        unit.everybodySaysYes(known);
        unit.table().lowerBound(18);
        propose(offered());
        ProposalId proposal = file().proposals().getFirst().header().id();
        String opened = proposalOpened(proposal);
        unit.runAs(
                unit.colleague,
                () -> unit.get(RecordConsents.class)
                        .record(
                                known.id(),
                                List.of(new RecordConsents.Answer(
                                        known.guardians().getFirst(), ConsentKind.INTERVENTION, false))));

        Page page = (Page) approve(proposal, opened);

        assertThat(page.status()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(page.model()).containsEntry("reason", "Skälen bär.");
        assertThat(file().proposals().getFirst()).isInstanceOf(InterventionProposal.AwaitingApproval.class);
        assertThat(page.model().get("mayApprove")).isEqualTo(Verdict.refused("casework.refused.consent-refused"));
        assertThat(page.model().get("maySettle")).isEqualTo(Verdict.ALLOWED);
        assertThat(((Page) approve(proposal, proposalOpened(proposal))).status())
                .isEqualTo(HttpStatus.CONFLICT);
        assertThat(file().proposals().getFirst()).isInstanceOf(InterventionProposal.AwaitingApproval.class);

        unit.everybodySaysYes(known);

        assertThat(approve(proposal, proposalOpened(proposal))).isNotInstanceOf(Page.class);
    }

    @Test
    void the_history_says_who_answered_what_and_only_what_is_new() {
        consents(consentsOpened(), Map.of(ConsentKind.INTERVENTION, "no"));
        consents(consentsOpened(), Map.of(ConsentKind.INTERVENTION, "yes"));
        consents(consentsOpened(), Map.of(ConsentKind.INTERVENTION, "yes"));

        assertThat(unit.as(unit.worker, () -> unit.get(ReadHistory.class).read(known.id()))
                        .events())
                .filteredOn(event -> event.event().equals("casework.event.consents-answered"))
                .flatExtracting(EventLog.Event::details)
                .containsExactlyInAnyOrder("CHILD.0.INTERVENTION.no", "CHILD.0.INTERVENTION.yes");
    }

    private ProposalPages proposals() {
        return new ProposalPages(
                unit.get(ReadProposal.class),
                unit.get(ApproveDeviation.class),
                unit.get(RefuseDeviation.class),
                unit.get(DecideIntervention.class),
                unit.get(DecisionDays.class),
                unit.get(WithdrawProposal.class),
                new SourceNames(null),
                new ProtectedCases(unit.get(FindCase.class)),
                frames(),
                unit.clock());
    }

    private String proposalOpened(ProposalId proposal) {
        Page page = unit.as(
                unit.manager, () -> proposals().proposal(known.id().value(), proposal.value(), new MockHttpSession()));
        return ((Optional<?>) page.model().get("offer"))
                .map(Offer.class::cast)
                .orElseThrow()
                .token();
    }

    private Answer approve(ProposalId proposal, String opened) {
        return unit.as(
                unit.manager, () -> proposals().approve(known.id().value(), proposal.value(), "Skälen bär.", opened));
    }

    private Verdict mayDecide(ProposalId proposal) {
        return unit.as(
                unit.worker,
                () -> unit.get(ReadProposal.class).read(known.id(), proposal).mayDecide(unit.worker));
    }

    private Registered investigated(String personalNumber) {
        Registered registered = unit.concern(personalNumber);
        unit.runAs(unit.worker, () -> unit.get(OpenInvestigation.class).open(registered.id(), "Oron är allvarlig."));
        return registered;
    }

    private static AssessmentForm assessment(
            AssessmentForm opened,
            String development,
            @Nullable String level,
            @Nullable String rationale,
            @Nullable String othersTried) {
        return new AssessmentForm(
                opened.version(), development, "", "", "", "", level, rationale, othersTried, "", "", "", "", "", "");
    }

    private static AssessmentForm tried(AssessmentForm opened, String result) {
        return new AssessmentForm(
                opened.version(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "yes",
                WorkedTable.KOMET.value(),
                "tried",
                result,
                "",
                "",
                "");
    }

    private Answer write(AssessmentForm form) {
        AssessmentPages pages = new AssessmentPages(
                unit.get(ReadCase.class),
                unit.get(EarlierAssessments.class),
                unit.get(WriteAssessment.class),
                unit.table(),
                new ProtectedCases(unit.get(FindCase.class)),
                frames(),
                unit.clock());
        return unit.as(unit.worker, () -> pages.write(known.id().value(), form));
    }

    private DecisionId decided() {
        unit.runAs(
                unit.worker,
                () -> unit.get(WriteAssessment.class)
                        .write(
                                known.id(),
                                new WriteAssessment.Written(
                                        0,
                                        "Skolan oroas.",
                                        "",
                                        "",
                                        "",
                                        3,
                                        new WriteAssessment.Judgement(RiskLevel.HIGH, WHY),
                                        true,
                                        List.of())));
        unit.everybodySaysYes(known);
        return unit.as(unit.worker, () -> {
            ProposalId proposal = unit.get(ProposeIntervention.class)
                    .propose(known.id(), new ProposeIntervention.Proposed(WorkedTable.KOMET, "Den passar.", null));
            LocalDate today = LocalDate.now(unit.clock());
            return unit.get(DecideIntervention.class)
                    .decide(
                            known.id(),
                            proposal,
                            new DecideIntervention.Terms(
                                    today, today.plusMonths(2), "Socialtjänstlagen och barnets behov.", null));
        });
    }

    private Answer plan(DecisionId decision, PlanForm form) {
        DecisionPages pages = new DecisionPages(
                unit.get(ReadDecision.class),
                unit.get(WritePlan.class),
                unit.get(RecordFollowUp.class),
                unit.get(CoordinatorsLetIn.class),
                unit.get(LetInCoordinator.class),
                null,
                new ProtectedCases(unit.get(FindCase.class)),
                frames(),
                unit.clock());
        return unit.as(unit.worker, () -> pages.plan(known.id().value(), decision.value(), form));
    }

    private Answer correct(HouseholdForm opened, Map<String, String> typed) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setParameter("version", opened.version());
        request.setParameter("given", opened.given());
        request.setParameter("family", opened.family());
        request.setParameter("number", opened.number());
        request.setParameter("reason", "Uppgift från folkbokföringen");
        for (int place = 1; place < opened.guardians().size(); place++) {
            GuardianRow row = opened.guardians().get(place - 1);
            request.setParameter("guardian" + place + "Id", row.id());
            request.setParameter("guardian" + place + "Given", row.given());
            request.setParameter("guardian" + place + "Family", row.family());
            request.setParameter("guardian" + place + "Number", row.number());
            request.setParameter("guardian" + place + "Custody", row.custody());
            request.setParameter("guardian" + place + "Home", row.home());
        }
        typed.forEach(request::setParameter);
        HouseholdPages pages = new HouseholdPages(
                unit.get(ReadCase.class),
                unit.get(CorrectHousehold.class),
                unit.get(LeaveGuardianAside.class),
                new ProtectedCases(unit.get(FindCase.class)),
                frames());
        return unit.as(unit.worker, () -> pages.correct(known.id().value(), request, new MockHttpSession()));
    }

    private ChoicePages choices() {
        return new ChoicePages(
                unit.get(ReadCase.class),
                unit.get(ReadChoices.class),
                unit.get(RecordConsents.class),
                unit.get(ProposeIntervention.class),
                new ProtectedCases(unit.get(FindCase.class)),
                frames());
    }

    private String consentsOpened() {
        Page page =
                unit.as(unit.worker, () -> choices().interventions(known.id().value(), new MockHttpSession()));
        return (String) page.model().get("version");
    }

    /** By the child; what is not in it is as it was when the page was opened. */
    private Answer consents(String opened, Map<ConsentKind, String> typed) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setParameter("version", opened);
        typed.forEach((kind, answer) -> request.setParameter(ConsentsTyped.control(kind, known.child()), answer));
        return unit.as(unit.worker, () -> choices().consents(known.id().value(), request));
    }

    private Optional<Boolean> answer(ConsentKind kind) {
        PersonId child = known.child();
        return file().consents().answers().stream()
                .filter(one -> one.person().equals(child) && one.kind() == kind)
                .map(ConsentAnswer::given)
                .findFirst();
    }

    private String offered() {
        Page page = unit.as(
                unit.worker,
                () -> choices().propose(known.id().value(), WorkedTable.SIG.value(), new MockHttpSession()));
        assertThat(page.model()).containsEntry("departs", true);
        return ((Offer) page.model().get("offer")).token();
    }

    private Answer propose(String opened) {
        ProposalForm form = new ProposalForm(
                opened,
                "Den passar.",
                "Det finns skäl att gå utanför riktlinjen.",
                "Komet",
                "Vägt",
                "Elin vill",
                "2024-12-01");
        return unit.as(unit.worker, () -> choices().propose(known.id().value(), WorkedTable.SIG.value(), form));
    }

    private CaseFile file() {
        return unit.as(unit.worker, () -> unit.get(ReadCase.class).read(known.id()));
    }

    private CaseFrames frames() {
        return new CaseFrames(unit.get(Organisation.class), unit.clock());
    }

    private static MergedForm merged(Page page) {
        return (MergedForm) page.model().get("merged");
    }
}
