package se.rodatraden.matters.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.matters.CouncilMotionId;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.FormalDecisionId;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.domain.AgendaItem;
import se.rodatraden.matters.domain.DecidedDraft;
import se.rodatraden.matters.domain.FormalDecision;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.Preparation;
import se.rodatraden.matters.domain.SettledMotion;

/** Decisions: written once, never changed. */
@Repository
public class DecisionStore {
    private static final String SELECT = """
            select d.id, d.matter_id, d.decided_on, d.section, d.outcome, d.clauses, d.stance, d.task, d.dissent, d.immediate_approval
            from matters.formal_decision d
            """;

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public FormalDecision record(
            Matter.Header matter,
            AgendaItem item,
            LocalDate decidedOn,
            int section,
            DecisionOutcome outcome,
            List<String> clauses,
            @Nullable ReplyStance stance,
            String task,
            String dissent,
            boolean immediateApproval) {
        return jdbc.sql("""
                        insert into matters.formal_decision (compartment_id, matter_id, meeting_id, item_id, decided_on,
                            section, outcome, clauses, stance, task, dissent, immediate_approval)
                        values (:authority, :matter, :meeting, :item, :on, :section, :outcome, :clauses, :stance, :task,
                            :dissent, :immediate)
                        returning id, decided_on, section, outcome, clauses, stance, task, dissent, immediate_approval
                        """)
                .param("authority", matter.authority().value())
                .param("matter", matter.id().value())
                .param("meeting", item.meeting().value())
                .param("item", item.id())
                .param("on", decidedOn)
                .param("section", section)
                .param("outcome", outcome.name())
                .param("clauses", clauses.toArray(String[]::new))
                .param("stance", stance == null ? null : stance.name())
                .param("task", task)
                .param("dissent", dissent)
                .param("immediate", immediateApproval)
                .query(DecisionStore::row)
                .single();
    }

    /**
     * When the body has already used the paragraph in the year of the meeting: they are numbered through the year, at whichever
     * meeting. Until the transaction ends nobody else takes a paragraph of the body.
     */
    public Optional<LocalDate> sectionUsedOn(FormalMeeting.Header meeting, int section) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('paragraphs', :authority))")
                .param("authority", meeting.authority().value())
                .query((_, _) -> "")
                .list();
        int year = meeting.heldOn().getYear();
        return jdbc.sql("""
                        select decided_on from matters.formal_decision
                        where compartment_id = :authority and section = :section
                          and decided_on >= make_date(:year, 1, 1) and decided_on < make_date(:year + 1, 1, 1)
                        order by decided_on desc limit 1
                        """)
                .param("authority", meeting.authority().value())
                .param("section", section)
                .param("year", year)
                .query((row, _) -> Rows.date(row, "decided_on"))
                .optional();
    }

    /** The paragraph after the last that the body has used in the year of the meeting. */
    public int nextSection(FormalMeetingId meeting) {
        return jdbc.sql("""
                        select coalesce(max(d.section), 0) + 1
                        from matters.formal_meeting m
                        join matters.formal_decision d on d.compartment_id = m.compartment_id
                            and d.decided_on >= make_date(extract(year from m.held_on)::int, 1, 1)
                            and d.decided_on < make_date(extract(year from m.held_on)::int + 1, 1, 1)
                        where m.id = :meeting
                        """)
                .param("meeting", meeting.value())
                .query(Integer.class)
                .single();
    }

    public FormalDecision get(FormalDecisionId id) {
        return jdbc.sql(SELECT + " where d.id = :id")
                .param("id", id.value())
                .query(DecisionStore::row)
                .optional()
                .orElseThrow(() -> new NotFoundException("decision " + id));
    }

    /** All decisions on the matter, also those that returned or postponed it, in order. */
    public List<FormalDecision> of(MatterId matter) {
        return jdbc.sql(SELECT + " where d.matter_id = :matter order by d.decided_on, d.id")
                .param("matter", matter.value())
                .query(DecisionStore::row)
                .list();
    }

    /** What was decided on each of the matters, in order; a matter on which nothing was is missing. */
    public Map<MatterId, List<FormalDecision>> ofEach(Collection<MatterId> matters) {
        Map<MatterId, List<FormalDecision>> taken = new HashMap<>();
        jdbc.sql(SELECT + " where d.matter_id = any(:matters) order by d.decided_on, d.id")
                .param("matters", matters.stream().map(MatterId::value).toArray(UUID[]::new))
                .query(row -> {
                    taken.computeIfAbsent(new MatterId(Rows.uuid(row, "matter_id")), _ -> new ArrayList<>())
                            .add(row(row, 0));
                });
        return taken;
    }

    /**
     * @param inForceFrom null when the demand behind the draft was rejected
     * @param replaces the versions that never are to begin
     */
    public void noteGuideline(
            FormalDecisionId decision,
            Matter.Header matter,
            GuidelineVersionId version,
            GuidelineKey guideline,
            String title,
            @Nullable LocalDate inForceFrom,
            Set<GuidelineVersionId> replaces) {
        jdbc.sql("""
                        insert into matters.decided_draft (decision_id, version_id, compartment_id, matter_id,
                            guideline_key, title, adopted, in_force_from, replaces)
                        values (:decision, :version, :authority, :matter, :guideline, :title, :adopted, :from, :replaces)
                        """)
                .param("decision", decision.value())
                .param("version", version.value())
                .param("authority", matter.authority().value())
                .param("matter", matter.id().value())
                .param("guideline", guideline.value())
                .param("title", title)
                .param("adopted", inForceFrom != null)
                .param("from", inForceFrom)
                .param(
                        "replaces",
                        replaces.stream().map(GuidelineVersionId::value).toArray(UUID[]::new))
                .update();
    }

    /** What a draft said when the board decided on its proposal. */
    public void notePrepared(FormalDecisionId decision, Matter.Header matter, GuidelineVersion draft) {
        jdbc.sql("""
                        insert into matters.prepared_draft (decision_id, version_id, compartment_id, matter_id, hash)
                        values (:decision, :version, :authority, :matter, :hash)
                        """)
                .param("decision", decision.value())
                .param("version", draft.id().value())
                .param("authority", matter.authority().value())
                .param("matter", matter.id().value())
                .param("hash", draft.hash())
                .update();
    }

    /** What the board had of a draft when it proposed to the council; empty when nothing that was prepared binds. */
    public Optional<Preparation> preparationOf(MatterId proposal, GuidelineVersionId draft) {
        return jdbc.sql("select decided_on, hash from matters.preparation_of(:proposal, :draft)")
                .param("proposal", proposal.value())
                .param("draft", draft.value())
                .query((row, _) ->
                        new Preparation(Rows.date(row, "decided_on"), Optional.ofNullable(row.getString("hash"))))
                .optional();
    }

    /** @param hash of what the draft said when the body decided on its proposal */
    public record LaidDraft(GuidelineVersionId draft, String body, LocalDate decidedOn, String hash) {}

    /** Those of the drafts that lie before the council, in whichever authority they are written. */
    public List<LaidDraft> laidBeforeTheCouncil(Collection<GuidelineVersionId> drafts) {
        return jdbc.sql("select draft, body, decided_on, hash from matters.laid_before_the_council(:drafts::uuid[])")
                .param("drafts", drafts.stream().map(GuidelineVersionId::value).toArray(UUID[]::new))
                .query((row, _) -> new LaidDraft(
                        new GuidelineVersionId(Rows.uuid(row, "draft")),
                        row.getString("body"),
                        Rows.date(row, "decided_on"),
                        row.getString("hash")))
                .list();
    }

    public List<DecidedDraft> guidelinesOf(MatterId matter) {
        return jdbc.sql("""
                        select version_id, guideline_key, title, in_force_from from matters.decided_draft
                        where matter_id = :matter order by title collate "sv-SE-x-icu"
                        """)
                .param("matter", matter.value())
                .query((row, _) -> new DecidedDraft(
                        new GuidelineVersionId(Rows.uuid(row, "version_id")),
                        new GuidelineKey(row.getString("guideline_key")),
                        row.getString("title"),
                        Rows.dateOrNull(row, "in_force_from")))
                .list();
    }

    /** The council's decision that settles the motion; empty until there is one. */
    public Optional<SettledMotion> settling(CouncilMotionId motion) {
        return jdbc.sql("select body, number, decided_on, section, outcome from matters.settling_decision(:motion)")
                .param("motion", motion.value())
                .query(DecisionStore::settled)
                .optional();
    }

    /** The same of each reply that the meeting deals with, or has decided and not sent. */
    public Map<MatterId, SettledMotion> settlingAt(FormalMeetingId meeting) {
        Map<MatterId, SettledMotion> settled = new HashMap<>();
        jdbc.sql("""
                        select m.id, s.body, s.number, s.decided_on, s.section, s.outcome
                        from matters.matter m, lateral matters.settling_decision(m.motion_id) s
                        where m.meeting_id = :meeting and m.kind = 'REFERRAL' and m.state <> 'CLOSED'
                        """).param("meeting", meeting.value()).query((ResultSet row) -> {
            settled.put(new MatterId(Rows.uuid(row, "id")), settled(row, 0));
        });
        return settled;
    }

    private static SettledMotion settled(ResultSet row, int number) throws SQLException {
        return new SettledMotion(
                row.getString("body"),
                new DiaryNumber(row.getString("number")),
                Rows.date(row, "decided_on"),
                DecisionOutcome.valueOf(row.getString("outcome")),
                row.getObject("section", Integer.class));
    }

    private static FormalDecision row(ResultSet row, int number) throws SQLException {
        String stance = row.getString("stance");
        return new FormalDecision(
                new FormalDecisionId(Rows.uuid(row, "id")),
                Rows.date(row, "decided_on"),
                row.getInt("section"),
                DecisionOutcome.valueOf(row.getString("outcome")),
                Rows.texts(row, "clauses"),
                stance == null ? null : ReplyStance.valueOf(stance),
                row.getString("task"),
                row.getString("dissent"),
                row.getBoolean("immediate_approval"));
    }
}
