package se.rodatraden.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.ProposalId;
import se.rodatraden.casework.domain.CaseHeader;
import se.rodatraden.casework.domain.Deviation;
import se.rodatraden.casework.domain.FourEyes;
import se.rodatraden.casework.domain.InterventionProposal;
import se.rodatraden.casework.domain.KeptEvaluation;
import se.rodatraden.casework.domain.PendingApproval;
import se.rodatraden.casework.domain.ProposalHeader;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.StaffId;

/** What is proposed for the child, with the deviation where there is one, and the list that was shown. */
@Repository
public class ProposalStore {
    private static final String SELECT = """
            select p.*, d.reasons as deviation_reasons, d.tried_first, d.stigma_weighed, d.child_view, d.review_on,
                   d.settled_by, d.settled_on, d.settled_reason
            from casework.proposal p left join casework.deviation d on d.proposal_id = p.id
            """;

    private final JdbcClient jdbc;

    ProposalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UUID keep(CaseHeader header, KeptEvaluation evaluation) {
        String json = StoredJson.write(evaluation);
        return jdbc.sql("""
                        insert into casework.kept_evaluation (child_case_id, compartment_id, evaluated_on, content, hash)
                        values (:case, :unit, :on, :content::json, :hash)
                        returning id
                        """)
                .param("case", header.id().value())
                .param("unit", header.compartment().value())
                .param("on", evaluation.on())
                .param("content", json)
                .param("hash", StoredJson.hash(json))
                .query(UUID.class)
                .single();
    }

    /** @throws IllegalStateException when the text is no longer the one that was kept */
    public KeptEvaluation evaluation(UUID id) {
        return jdbc.sql("select content::text as content, hash from casework.kept_evaluation where id = :id")
                .param("id", id)
                .query((row, _) -> {
                    String json = row.getString("content");
                    if (!StoredJson.hash(json).equals(row.getString("hash"))) {
                        throw new IllegalStateException("a kept evaluation was changed: " + id);
                    }
                    return StoredJson.read(json, KeptEvaluation.class);
                })
                .single();
    }

    /** The proposal, and a line for the unit manager when it departs from the guideline. */
    public ProposalId insert(ProposalHeader draft, Optional<Deviation> deviation) {
        UUID id = jdbc.sql("""
                        insert into casework.proposal
                            (child_case_id, compartment_id, intervention, name, state, verdict, reasons,
                             proposed_on, proposed_by, evaluation_id)
                        values (:case, :unit, :intervention, :name, :state, :verdict, :reasons, :on, :by, :evaluation)
                        returning id
                        """)
                .param("case", draft.caseId().value())
                .param("unit", draft.compartment().value())
                .param("intervention", draft.intervention().value())
                .param("name", draft.name())
                .param("state", deviation.isPresent() ? "AWAITING_APPROVAL" : "PROPOSED")
                .param("verdict", draft.verdict())
                .param("reasons", draft.reasons())
                .param("on", draft.proposedOn())
                .param("by", draft.proposedBy().value())
                .param("evaluation", draft.evaluation())
                .query(UUID.class)
                .single();
        deviation.ifPresent(departure -> insert(id, draft, departure));
        return new ProposalId(id);
    }

    private void insert(UUID proposal, ProposalHeader draft, Deviation deviation) {
        jdbc.sql("""
                        with asked as (
                            insert into casework.pending_approval (proposal_id, child_case_id, compartment_id, asked_on)
                            values (:proposal, :case, :unit, :on))
                        insert into casework.deviation
                            (proposal_id, child_case_id, compartment_id, reasons, tried_first, stigma_weighed, child_view,
                             review_on, proposed_by)
                        values (:proposal, :case, :unit, :reasons, :tried, :stigma, :view, :review, :by)
                        """)
                .param("proposal", proposal)
                .param("case", draft.caseId().value())
                .param("unit", draft.compartment().value())
                .param("on", draft.proposedOn())
                .param("reasons", deviation.reasons())
                .param("tried", deviation.triedFirst())
                .param("stigma", deviation.stigmaWeighed())
                .param("view", deviation.childView())
                .param("review", deviation.reviewOn())
                .param("by", deviation.proposedBy().value())
                .update();
    }

    public Optional<InterventionProposal> find(ChildCaseId caseId, ProposalId id) {
        return jdbc.sql(SELECT + "where p.id = :id and p.child_case_id = :case")
                .param("id", id.value())
                .param("case", caseId.value())
                .query((row, _) -> proposal(row))
                .optional();
    }

    /** Newest first. */
    public List<InterventionProposal> of(ChildCaseId id) {
        return jdbc.sql(SELECT + "where p.child_case_id = :case order by p.id desc")
                .param("case", id.value())
                .query((row, _) -> proposal(row))
                .list();
    }

    public void settle(ProposalId id, boolean approved, Deviation.Settlement settlement) {
        jdbc.sql("""
                        with settled as (
                            update casework.deviation
                            set approved = :approved, settled_by = :by, settled_on = :on, settled_reason = :reason
                            where proposal_id = :id and approved is null),
                        listed as (
                            update casework.pending_approval set settled_on = :on where proposal_id = :id)
                        update casework.proposal set state = :state
                        where id = :id and state = 'AWAITING_APPROVAL'
                        """)
                .param("id", id.value())
                .param("approved", approved)
                .param("by", settlement.eyes().settler().value())
                .param("on", settlement.on())
                .param("reason", settlement.reason())
                .param("state", approved ? "APPROVED" : "NOT_APPROVED")
                .update();
    }

    public void markDecided(ProposalId id) {
        jdbc.sql("update casework.proposal set state = 'DECIDED' where id = :id")
                .param("id", id.value())
                .update();
    }

    public void withdraw(ProposalId id, LocalDate on) {
        jdbc.sql("""
                        with listed as (
                            update casework.pending_approval set settled_on = :on
                            where proposal_id = :id and settled_on is null)
                        update casework.proposal set state = 'WITHDRAWN' where id = :id
                        """).param("id", id.value()).param("on", on).update();
    }

    /** What waits for approval in the units of the actor, the longest waiting first; no case is opened by it. */
    public List<PendingApproval> pending(CompartmentId unit) {
        return jdbc.sql("""
                        select * from casework.pending_approval
                        where compartment_id = :unit and settled_on is null
                        order by asked_on, proposal_id
                        """)
                .param("unit", unit.value())
                .query((row, _) -> new PendingApproval(
                        new ProposalId(row.getObject("proposal_id", UUID.class)),
                        new ChildCaseId(row.getObject("child_case_id", UUID.class)),
                        row.getObject("asked_on", LocalDate.class),
                        row.getBoolean("consent_refused")))
                .list();
    }

    /** That a deviation waits is read before its case is opened, and so is that consent to it has been refused. */
    public void notePending(ProposalId id, boolean consentRefused) {
        jdbc.sql("""
                        update casework.pending_approval set consent_refused = :refused
                        where proposal_id = :id and settled_on is null and consent_refused <> :refused
                        """).param("id", id.value()).param("refused", consentRefused).update();
    }

    private static InterventionProposal proposal(ResultSet row) throws SQLException {
        ProposalHeader header = new ProposalHeader(
                new ProposalId(row.getObject("id", UUID.class)),
                new ChildCaseId(row.getObject("child_case_id", UUID.class)),
                new CompartmentId(row.getInt("compartment_id")),
                new InterventionKey(row.getString("intervention")),
                row.getString("name"),
                row.getString("verdict"),
                row.getString("reasons"),
                row.getObject("proposed_on", LocalDate.class),
                new StaffId(row.getObject("proposed_by", UUID.class)),
                row.getObject("evaluation_id", UUID.class));
        boolean deviates = row.getString("deviation_reasons") != null;
        return switch (row.getString("state")) {
            case "PROPOSED" -> new InterventionProposal.Proposed(header);
            case "AWAITING_APPROVAL" -> new InterventionProposal.AwaitingApproval(header, deviation(row, header));
            case "APPROVED" ->
                new InterventionProposal.Approved(header, deviation(row, header), settlement(row, header));
            case "NOT_APPROVED" ->
                new InterventionProposal.NotApproved(header, deviation(row, header), settlement(row, header));
            case "DECIDED" ->
                new InterventionProposal.Decided(
                        header,
                        deviates
                                ? Optional.of(new InterventionProposal.Approved(
                                        header, deviation(row, header), settlement(row, header)))
                                : Optional.empty());
            case "WITHDRAWN" -> new InterventionProposal.Withdrawn(header);
            default -> throw new IllegalStateException("unknown state of a proposal: " + row.getString("state"));
        };
    }

    private static Deviation deviation(ResultSet row, ProposalHeader header) throws SQLException {
        return new Deviation(
                row.getString("deviation_reasons"),
                row.getString("tried_first"),
                row.getString("stigma_weighed"),
                row.getString("child_view"),
                row.getObject("review_on", LocalDate.class),
                header.proposedBy());
    }

    private static Deviation.Settlement settlement(ResultSet row, ProposalHeader header) throws SQLException {
        return new Deviation.Settlement(
                new FourEyes(header.proposedBy(), new StaffId(row.getObject("settled_by", UUID.class))),
                row.getObject("settled_on", LocalDate.class),
                row.getString("settled_reason"));
    }
}
