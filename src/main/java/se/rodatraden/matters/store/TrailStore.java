package se.rodatraden.matters.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.EvidenceRef;
import se.rodatraden.matters.CouncilMotionId;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.DemandId;
import se.rodatraden.matters.FormalDecisionId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.MatterTrail;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.TrailNode;

/** The thread of a motion as far as row security lets the actor see, and the size of all of it. */
@Repository
public class TrailStore {
    private final JdbcClient jdbc;
    private final MotionStore motions;

    TrailStore(JdbcClient jdbc, MotionStore motions) {
        this.jdbc = jdbc;
        this.motions = motions;
    }

    /** The motion from the diary where it was registered first, of those that the actor sees. */
    public Optional<TrailNode.Motion> motion(CouncilMotionId id) {
        return jdbc.sql("""
                        select m.id, m.number, a.name
                        from matters.matter m join matters.authority a on a.compartment_id = m.compartment_id
                        where m.motion_id = :motion and m.kind <> 'LETTER'
                        order by m.kind <> 'MOTION', m.registered_on, m.id
                        limit 1
                        """)
                .param("motion", id.value())
                .query((row, _) -> {
                    MatterId matter = new MatterId(Rows.uuid(row, "id"));
                    return new TrailNode.Motion(
                            id,
                            matter,
                            row.getString("name"),
                            new DiaryNumber(row.getString("number")),
                            motions.of(matter));
                })
                .optional();
    }

    /**
     * The latest motions, each from the diary where it was registered first. A motion that the actor has in several
     * diaries counts once, by the latest; an index gives them in order, so that no more are read than are shown.
     */
    public List<MatterTrail.Listed> latest(int limit) {
        return jdbc.sql("""
                        select distinct on (l.raised_on, l.motion_id) l.motion_id, m.number, c.title, c.raised_on
                        from (select c.motion_id, c.raised_on from matters.council_motion c
                              where not exists (
                                  select from matters.council_motion other
                                  where other.motion_id = c.motion_id
                                    and (other.raised_on, other.compartment_id) > (c.raised_on, c.compartment_id))
                              order by c.raised_on desc, c.motion_id desc limit :limit) l
                        join matters.matter m on m.motion_id = l.motion_id
                        join matters.council_motion c on c.matter_id = m.id
                        order by l.raised_on desc, l.motion_id desc,
                                 m.kind <> 'MOTION', m.registered_on, m.id
                        """)
                .param("limit", limit)
                .query((row, _) -> new MatterTrail.Listed(
                        new CouncilMotionId(Rows.uuid(row, "motion_id")),
                        new DiaryNumber(row.getString("number")),
                        row.getString("title"),
                        Rows.date(row, "raised_on")))
                .list();
    }

    /**
     * Referrals as their sender knows them; a body that was asked knows its own, and its reply, from its own
     * matter.
     */
    public List<TrailNode.SentReferral> referrals(CouncilMotionId motion) {
        return jdbc.sql("""
                        select distinct on (id) id, matter_id, name, sent_on, due_on, stance, answered_on
                        from (
                            select r.id, r.matter_id, a.name, r.sent_on, r.due_on, p.stance, r.answered_on, 1 as rank
                            from matters.referral r
                            join matters.matter m on m.id = r.matter_id
                            join matters.authority a on a.compartment_id = r.body_id
                            left join matters.referral_reply p on p.referral_id = r.id and p.ordinal = r.replies
                            where m.motion_id = :motion
                            union all
                            select m.referral_id, m.id, a.name, d.sent_on, m.reply_due_on,
                                   f.stance, case when f.stance is not null then m.ended_on end, 2
                            from matters.matter m
                            join matters.authority a on a.compartment_id = m.compartment_id
                            join matters.delivery d on d.id = m.referral_id
                            left join matters.formal_decision f
                                on f.id = m.decision_id and m.ended_on is not null
                            where m.motion_id = :motion and m.referral_id is not null) both_sides
                        order by id, rank
                        """)
                .param("motion", motion.value())
                .query((row, _) -> {
                    String stance = row.getString("stance");
                    return new TrailNode.SentReferral(
                            new ReferralId(Rows.uuid(row, "id")),
                            new MatterId(Rows.uuid(row, "matter_id")),
                            row.getString("name"),
                            Rows.date(row, "sent_on"),
                            Rows.date(row, "due_on"),
                            stance == null ? null : ReplyStance.valueOf(stance),
                            Rows.dateOrNull(row, "answered_on"));
                })
                .list();
    }

    public List<TrailNode.Report> reports(CouncilMotionId motion) {
        return jdbc.sql("""
                        select r.id, m.id as matter_id, a.name, m.number, r.signed_on,
                               case when r.id not in (select matters.withheld_reports()) then r.stance end as stance
                        from matters.official_report r
                        join matters.matter m on m.id = r.matter_id
                        join matters.authority a on a.compartment_id = m.compartment_id
                        where m.motion_id = :motion and r.signed_on is not null
                        """)
                .param("motion", motion.value())
                .query((row, _) -> {
                    String stance = row.getString("stance");
                    return new TrailNode.Report(
                            new OfficialReportId(Rows.uuid(row, "id")),
                            new MatterId(Rows.uuid(row, "matter_id")),
                            row.getString("name"),
                            new DiaryNumber(row.getString("number")),
                            Rows.date(row, "signed_on"),
                            stance == null ? null : ReplyStance.valueOf(stance));
                })
                .list();
    }

    public List<TrailNode.Evidence> evidence(CouncilMotionId motion) {
        return jdbc.sql("""
                        select distinct on (e.snapshot_id)
                               e.snapshot_id, e.receipt_hash, e.report_id, a.name, e.cited_on
                        from matters.cited_evidence e
                        join matters.matter m on m.id = e.matter_id
                        join matters.authority a on a.compartment_id = m.compartment_id
                        where m.motion_id = :motion and e.withdrawn_on is null
                        order by e.snapshot_id, e.cited_on
                        """)
                .param("motion", motion.value())
                .query((row, _) -> new TrailNode.Evidence(
                        new EvidenceRef(Rows.uuid(row, "snapshot_id"), row.getString("receipt_hash")),
                        new OfficialReportId(Rows.uuid(row, "report_id")),
                        row.getString("name"),
                        Rows.date(row, "cited_on")))
                .list();
    }

    public List<TrailNode.BodyDecision> decisions(CouncilMotionId motion) {
        return jdbc.sql("""
                        select d.id, m.id as matter_id, a.name, m.number, d.decided_on, d.section, d.outcome
                        from matters.formal_decision d
                        join matters.matter m on m.id = d.matter_id
                        join matters.authority a on a.compartment_id = m.compartment_id
                        where m.motion_id = :motion
                        """)
                .param("motion", motion.value())
                .query((row, _) -> new TrailNode.BodyDecision(
                        new FormalDecisionId(Rows.uuid(row, "id")),
                        new MatterId(Rows.uuid(row, "matter_id")),
                        reference(row),
                        DecisionOutcome.valueOf(row.getString("outcome"))))
                .list();
    }

    public List<TrailNode.Guideline> guidelines(CouncilMotionId motion) {
        return jdbc.sql("""
                        select g.version_id, g.guideline_key, g.title, m.id as matter_id, a.name, m.number,
                               d.decided_on, d.section, g.in_force_from
                        from matters.decided_draft g
                        join matters.formal_decision d on d.id = g.decision_id
                        join matters.matter m on m.id = g.matter_id
                        join matters.authority a on a.compartment_id = m.compartment_id
                        where m.motion_id = :motion
                        """)
                .param("motion", motion.value())
                .query((row, _) -> new TrailNode.Guideline(
                        new GuidelineVersionId(Rows.uuid(row, "version_id")),
                        new GuidelineKey(row.getString("guideline_key")),
                        row.getString("title"),
                        new MatterId(Rows.uuid(row, "matter_id")),
                        reference(row),
                        Rows.dateOrNull(row, "in_force_from")))
                .list();
    }

    private static DecisionRef reference(ResultSet row) throws SQLException {
        return new DecisionRef(
                row.getString("name"),
                new DiaryNumber(row.getString("number")),
                Rows.date(row, "decided_on"),
                "§ " + row.getInt("section"));
    }

    /** How many nodes of each kind the thread has, whoever may see them. */
    public Map<TrailNode.Kind, Integer> totals(CouncilMotionId motion) {
        Map<TrailNode.Kind, Integer> totals = new EnumMap<>(TrailNode.Kind.class);
        jdbc.sql("select kind, total from matters.trail_counts(:motion)")
                .param("motion", motion.value())
                .query((row, _) -> Map.entry(TrailNode.Kind.valueOf(row.getString("kind")), row.getInt("total")))
                .list()
                .forEach(entry -> totals.put(entry.getKey(), entry.getValue()));
        return totals;
    }

    public Optional<CouncilMotionId> raising(DemandId demand) {
        return jdbc.sql("select matters.thread_of_demand(:demand)")
                .param("demand", demand.value())
                .query(UUID.class)
                .optional()
                .map(CouncilMotionId::new);
    }
}
