package se.rodatraden.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.casework.CaseNumber;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.ClosureReason;
import se.rodatraden.casework.DecisionId;
import se.rodatraden.casework.DecisionsUnder;
import se.rodatraden.casework.FollowUpOutcome;
import se.rodatraden.casework.GoalsMet;
import se.rodatraden.casework.ProposalId;
import se.rodatraden.casework.domain.DecisionFact;
import se.rodatraden.casework.domain.FollowUp;
import se.rodatraden.casework.domain.GivenIntervention;
import se.rodatraden.casework.domain.ImplementationPlan;
import se.rodatraden.casework.domain.InterventionDecision;
import se.rodatraden.casework.domain.InterventionDecision.GuidelineUsed;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.StaffId;

/** What was decided for the child, how it is carried out, and how it went. */
@Repository
public class DecisionStore {
    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param draft its id is not read: the database gives one */
    public Decided insert(InterventionDecision draft, DecisionFact fact) {
        return jdbc.sql("""
                        with decided as (
                            insert into casework.intervention_decision
                                (proposal_id, child_case_id, compartment_id, intervention, name, verdict, by_deviation,
                                 proposed_by, approved_by, decided_by, decided_on, starts_on, follow_up_on,
                                 statement_of_reasons, guideline_version, guideline_hash, committee_consent, evaluation_id)
                            values (:proposal, :case, :unit, :intervention, :name, :verdict, :deviation,
                                    :proposedBy, :approvedBy, :decidedBy, :on, :starts, :followUp,
                                    :reasons, :version, :hash, :committee, :evaluation)
                            returning id, child_case_id, compartment_id, guideline_version, decided_on),
                        rests as (
                            insert into casework.rests_on
                                (decision_id, child_case_id, compartment_id, guideline_version, decided_on)
                            select id, child_case_id, compartment_id, guideline_version, decided_on
                            from decided where guideline_version is not null)
                        insert into casework.fact_link (decision_id, child_case_id, compartment_id, told)
                        select id, child_case_id, compartment_id, :told::json from decided
                        returning decision_id, fact_id
                        """)
                .param("proposal", draft.proposal().value())
                .param("case", draft.caseId().value())
                .param("unit", draft.compartment().value())
                .param("intervention", draft.intervention().value())
                .param("name", draft.name())
                .param("verdict", draft.verdict())
                .param("deviation", draft.byDeviation())
                .param("proposedBy", draft.proposedBy().value())
                .param("approvedBy", draft.approvedBy().map(StaffId::value).orElse(null))
                .param("decidedBy", draft.decidedBy().value())
                .param("on", draft.decidedOn())
                .param("starts", draft.startsOn())
                .param("followUp", draft.followUpOn())
                .param("reasons", draft.statementOfReasons())
                .param(
                        "version",
                        draft.guideline().map(used -> used.version().value()).orElse(null))
                .param("hash", draft.guideline().map(GuidelineUsed::hash).orElse(null))
                .param("committee", draft.committee().orElse(null))
                .param("evaluation", draft.evaluation())
                .param("told", StoredJson.write(fact))
                .query((row, _) -> new Decided(
                        new DecisionId(row.getObject("decision_id", UUID.class)), row.getObject("fact_id", UUID.class)))
                .single();
    }

    /** The decision's id, and the random one under which the register knows the case. */
    public record Decided(DecisionId id, UUID fact) {}

    /** What the register was told of the decision, with the id that it was told under. */
    public ToldFact factOf(DecisionId id) {
        return jdbc.sql("select fact_id, told::text as told from casework.fact_link where decision_id = :id")
                .param("id", id.value())
                .query((row, _) -> new ToldFact(
                        row.getObject("fact_id", UUID.class),
                        StoredJson.read(row.getString("told"), DecisionFact.class)))
                .single();
    }

    public record ToldFact(UUID id, DecisionFact fact) {}

    public Optional<GivenIntervention> find(ChildCaseId caseId, DecisionId id) {
        return given(caseId).stream()
                .filter(given -> given.decision().id().equals(id))
                .findFirst();
    }

    /** Newest first, each with its follow-ups, the newest first. */
    public List<GivenIntervention> given(ChildCaseId id) {
        return jdbc
                .sql("""
                        select d.*, p.version as plan_version, p.goals, p.measures, p.participation, p.written_on,
                               f.followed_up_on, f.outcome, f.goals_met, f.closure_reason, f.without_consent, f.note
                        from casework.intervention_decision d
                        left join casework.implementation_plan p on p.decision_id = d.id
                        left join casework.follow_up f
                            on f.child_case_id = d.child_case_id and f.decision_id = d.id
                        where d.child_case_id = :case
                        order by d.id desc, f.id desc
                        """)
                .param("case", id.value())
                .query((row, _) -> new Line(decision(row), plan(row), followUp(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Line::decision, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(DecisionStore::given)
                .toList();
    }

    /** A decision and its plan, beside one of its follow-ups or beside none. */
    private record Line(
            InterventionDecision decision, Optional<ImplementationPlan> plan, Optional<FollowUp> followUp) {}

    private static GivenIntervention given(List<Line> ofOneDecision) {
        Line any = ofOneDecision.getFirst();
        return GivenIntervention.of(
                any.decision(),
                any.plan(),
                ofOneDecision.stream().flatMap(line -> line.followUp().stream()).toList());
    }

    private static Optional<ImplementationPlan> plan(ResultSet row) throws SQLException {
        Integer version = row.getObject("plan_version", Integer.class);
        return version == null
                ? Optional.empty()
                : Optional.of(new ImplementationPlan(
                        version,
                        row.getString("goals"),
                        row.getString("measures"),
                        row.getString("participation"),
                        row.getObject("written_on", LocalDate.class)));
    }

    private static Optional<FollowUp> followUp(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("followed_up_on", LocalDate.class);
        return on == null
                ? Optional.empty()
                : Optional.of(new FollowUp(
                        on,
                        FollowUpOutcome.valueOf(row.getString("outcome")),
                        GoalsMet.valueOf(row.getString("goals_met")),
                        Optional.ofNullable(row.getString("closure_reason")).map(ClosureReason::valueOf),
                        Optional.ofNullable(row.getString("without_consent")),
                        row.getString("note")));
    }

    /** @return false when another version is stored */
    public boolean save(InterventionDecision decision, ImplementationPlan plan, StaffId by) {
        return jdbc.sql("""
                        insert into casework.implementation_plan as p
                            (decision_id, child_case_id, compartment_id, version, goals, measures, participation,
                             written_on, written_by)
                        values (:decision, :case, :unit, :version, :goals, :measures, :participation, :on, :by)
                        on conflict (decision_id) do update
                        set version = excluded.version, goals = excluded.goals, measures = excluded.measures,
                            participation = excluded.participation, written_on = excluded.written_on,
                            written_by = excluded.written_by
                        where p.version = excluded.version - 1
                        """)
                        .param("decision", decision.id().value())
                        .param("case", decision.caseId().value())
                        .param("unit", decision.compartment().value())
                        .param("version", plan.version())
                        .param("goals", plan.goals())
                        .param("measures", plan.measures())
                        .param("participation", plan.participation())
                        .param("on", plan.writtenOn())
                        .param("by", by.value())
                        .update()
                == 1;
    }

    public void insert(InterventionDecision decision, FollowUp followUp, StaffId by) {
        jdbc.sql("""
                        with rests as (
                            update casework.rests_on set followed_up_on = greatest(followed_up_on, :on::date)
                            where decision_id = :decision)
                        insert into casework.follow_up
                            (decision_id, child_case_id, compartment_id, followed_up_on, outcome, goals_met,
                             closure_reason, without_consent, note, recorded_by)
                        values (:decision, :case, :unit, :on, :outcome, :goals, :closure, :withoutConsent, :note, :by)
                        """)
                .param("decision", decision.id().value())
                .param("case", decision.caseId().value())
                .param("unit", decision.compartment().value())
                .param("on", followUp.followedUpOn())
                .param("outcome", followUp.outcome().name())
                .param("goals", followUp.goalsMet().name())
                .param("closure", followUp.closure().map(ClosureReason::name).orElse(null))
                .param("withoutConsent", followUp.withoutConsent().orElse(null))
                .param("note", followUp.note())
                .param("by", by.value())
                .update();
    }

    /** Those that the actor may see, the latest first, without opening any case. */
    public List<DecisionsUnder.UnderVersion> restingOn(GuidelineVersionId version, int atMost) {
        return jdbc.sql("""
                        select r.decision_id, r.child_case_id, c.number, r.decided_on, r.followed_up_on
                        from casework.rests_on r
                        join casework.child_case c on c.id = r.child_case_id
                        where r.guideline_version = :version
                        order by r.decided_on desc, r.decision_id desc
                        limit :atMost
                        """)
                .param("version", version.value())
                .param("atMost", atMost)
                .query((row, _) -> new DecisionsUnder.UnderVersion(
                        new DecisionId(row.getObject("decision_id", UUID.class)),
                        new ChildCaseId(row.getObject("child_case_id", UUID.class)),
                        new CaseNumber(row.getString("number")),
                        row.getObject("decided_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("followed_up_on", LocalDate.class))))
                .list();
    }

    private static InterventionDecision decision(ResultSet row) throws SQLException {
        UUID version = row.getObject("guideline_version", UUID.class);
        UUID approvedBy = row.getObject("approved_by", UUID.class);
        return new InterventionDecision(
                new DecisionId(row.getObject("id", UUID.class)),
                new ProposalId(row.getObject("proposal_id", UUID.class)),
                new ChildCaseId(row.getObject("child_case_id", UUID.class)),
                new CompartmentId(row.getInt("compartment_id")),
                new InterventionKey(row.getString("intervention")),
                row.getString("name"),
                row.getString("verdict"),
                new StaffId(row.getObject("proposed_by", UUID.class)),
                staff(approvedBy),
                new StaffId(row.getObject("decided_by", UUID.class)),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("follow_up_on", LocalDate.class),
                row.getString("statement_of_reasons"),
                version == null
                        ? Optional.empty()
                        : Optional.of(
                                new GuidelineUsed(new GuidelineVersionId(version), row.getString("guideline_hash"))),
                Optional.ofNullable(row.getObject("committee_consent", UUID.class)),
                row.getObject("evaluation_id", UUID.class));
    }

    private static Optional<StaffId> staff(@Nullable UUID id) {
        return Optional.ofNullable(id).map(StaffId::new);
    }
}
