package se.rodatraden.matters.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.AgendaItem;
import se.rodatraden.matters.domain.AgendaLine;
import se.rodatraden.matters.domain.Delivery;
import se.rodatraden.matters.domain.MandateHolder;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.TakenOffItem;

/** What is on which agenda. */
@Repository
public class AgendaStore {
    private final JdbcClient jdbc;

    AgendaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Puts the matter last on the agenda.
     *
     * @throws NotFoundException when the meeting is cancelled, be it this very moment
     */
    public AgendaItem place(Matter.Header matter, FormalMeetingId meeting) {
        if (jdbc.sql("""
                        select 1 from matters.formal_meeting
                        where id = :meeting and cancelled_on is null for no key update
                        """)
                .param("meeting", meeting.value())
                .query(Integer.class)
                .optional()
                .isEmpty()) {
            throw new NotFoundException("meeting " + meeting + " that is held");
        }
        return jdbc.sql("""
                        insert into matters.agenda_item (compartment_id, matter_id, meeting_id, position)
                        select :authority, :matter, :meeting, coalesce(max(i.position), 0) + 1
                        from matters.agenda_item i where i.meeting_id = :meeting
                        returning id, position
                        """)
                .param("authority", matter.authority().value())
                .param("matter", matter.id().value())
                .param("meeting", meeting.value())
                .query((row, _) -> new AgendaItem(Rows.uuid(row, "id"), meeting, matter.id(), row.getInt("position")))
                .single();
    }

    /** The item that stands there, be it decided or not. */
    public Optional<AgendaItem> find(MatterId matter, FormalMeetingId meeting) {
        return jdbc.sql("""
                        select id, position from matters.agenda_item
                        where matter_id = :matter and meeting_id = :meeting and taken_off_on is null
                        """)
                .param("matter", matter.value())
                .param("meeting", meeting.value())
                .query((row, _) -> new AgendaItem(Rows.uuid(row, "id"), meeting, matter, row.getInt("position")))
                .optional();
    }

    /** Every meeting on whose agenda the matter stands, be it decided there or not. */
    public Set<FormalMeetingId> meetingsOf(MatterId matter) {
        return Set.copyOf(jdbc.sql("""
                        select meeting_id from matters.agenda_item where matter_id = :matter and taken_off_on is null
                        """)
                .param("matter", matter.value())
                .query((row, _) -> new FormalMeetingId(Rows.uuid(row, "meeting_id")))
                .list());
    }

    /** The items that stand on the agenda of a meeting, in order. */
    public List<AgendaItem> items(FormalMeetingId meeting) {
        return jdbc.sql("""
                        select id, matter_id, position from matters.agenda_item
                        where meeting_id = :meeting and taken_off_on is null order by position
                        """)
                .param("meeting", meeting.value())
                .query((row, _) -> new AgendaItem(
                        Rows.uuid(row, "id"),
                        meeting,
                        new MatterId(Rows.uuid(row, "matter_id")),
                        row.getInt("position")))
                .list();
    }

    /**
     * What stands on the agenda of a meeting, in order and numbered without gaps, with what lies before the body and what was
     * decided. Of proposals that another body made anew the latest lies before it; its report was registered next to it.
     * Where a reply that was decided before the body met is reported, that decision lies before it and no report.
     */
    public List<AgendaLine> of(FormalMeetingId meeting) {
        return jdbc.sql("""
                        select row_number() over (order by i.position) as position, m.id, m.number, m.title, d.section, d.outcome,
                               p.ordinal as proposal, coalesce(r.stored_id, p.report) as report,
                               a.holder, a.document
                        from matters.agenda_item i
                        join matters.matter m on m.id = i.matter_id
                        left join matters.formal_decision d on d.item_id = i.id
                        left join lateral (
                            select doc.stored_id
                            from matters.official_report o join matters.matter_document doc on doc.id = o.document_id
                            where o.matter_id = m.id
                            order by doc.ordinal desc limit 1) r on true
                        left join lateral (
                            select doc.ordinal, next.stored_id as report
                            from matters.matter_document doc
                            left join matters.matter_document next
                              on next.matter_id = doc.matter_id and next.ordinal = doc.ordinal + 1
                             and next.direction = 'INCOMING' and next.arrived_by = 'AUTHORITY'
                            where m.kind = 'COUNCIL_PROPOSAL' and doc.matter_id = m.id and doc.title = :proposal
                              and doc.direction = 'INCOMING' and doc.arrived_by = 'AUTHORITY'
                            order by doc.ordinal desc limit 1) p on true
                        left join lateral (
                            select ahead.holder, max(doc.ordinal) as document
                            from matters.reply_ahead ahead
                            left join matters.matter_document doc
                              on doc.matter_id = ahead.matter_id and doc.direction = 'OUTGOING'
                             and doc.title = case ahead.holder when 'CHAIR' then :chairs else :administrations end
                            where ahead.matter_id = m.id and ahead.meeting_id = i.meeting_id
                            group by ahead.holder) a on true
                        where i.meeting_id = :meeting and i.taken_off_on is null
                        order by i.position
                        """)
                .param("meeting", meeting.value())
                .param("chairs", MandateHolder.CHAIR.documentTitle())
                .param("administrations", MandateHolder.ADMINISTRATION.documentTitle())
                .param("proposal", Delivery.CouncilProposal.DOCUMENT)
                .query((row, _) -> {
                    String outcome = row.getString("outcome");
                    String holder = row.getString("holder");
                    return new AgendaLine(
                            row.getInt("position"),
                            new MatterId(Rows.uuid(row, "id")),
                            new DiaryNumber(row.getString("number")),
                            row.getString("title"),
                            row.getObject("proposal", Integer.class),
                            holder == null ? Rows.optional(row, "report", id -> id) : null,
                            holder == null
                                    ? null
                                    : new AgendaLine.Reported(
                                            MandateHolder.valueOf(holder), row.getObject("document", Integer.class)),
                            row.getObject("section", Integer.class),
                            outcome == null ? null : DecisionOutcome.valueOf(outcome));
                })
                .list();
    }

    public int undecided(FormalMeetingId meeting) {
        return jdbc.sql("""
                        select count(*) from matters.agenda_item i
                        where i.meeting_id = :meeting and i.taken_off_on is null
                          and not exists (select from matters.formal_decision d where d.item_id = i.id)
                        """)
                .param("meeting", meeting.value())
                .query(Integer.class)
                .single();
    }

    public void takeOff(AgendaItem item, LocalDate on, Actor by, String reason) {
        jdbc.sql("""
                        update matters.agenda_item
                        set taken_off_on = :on, taken_off_by = :by, taken_off_why = :reason
                        where id = :item and taken_off_on is null
                        """)
                .param("on", on)
                .param("by", by.name())
                .param("reason", reason)
                .param("item", item.id())
                .update();
    }

    /** The two change places. */
    public void exchange(AgendaItem one, AgendaItem other) {
        jdbc.sql("""
                        update matters.agenda_item
                        set position = case id when :one then :others::int when :other then :ones::int end
                        where id in (:one, :other)
                        """)
                .param("one", one.id())
                .param("ones", one.position())
                .param("other", other.id())
                .param("others", other.position())
                .update();
    }

    /** What was taken off the agenda of a meeting and does not stand on it again, the latest last. */
    public List<TakenOffItem> takenOff(FormalMeetingId meeting) {
        return jdbc.sql("""
                        select m.id, m.number, m.title, i.taken_off_on, i.taken_off_by, i.taken_off_why
                        from matters.agenda_item i join matters.matter m on m.id = i.matter_id
                        where i.meeting_id = :meeting and i.taken_off_on is not null
                          and not exists (select from matters.agenda_item again
                                          where again.meeting_id = i.meeting_id and again.matter_id = i.matter_id
                                            and again.taken_off_on is null)
                        order by i.taken_off_on, i.position
                        """)
                .param("meeting", meeting.value())
                .query((row, _) -> new TakenOffItem(
                        new MatterId(Rows.uuid(row, "id")),
                        new DiaryNumber(row.getString("number")),
                        row.getString("title"),
                        Rows.date(row, "taken_off_on"),
                        row.getString("taken_off_by"),
                        row.getString("taken_off_why")))
                .list();
    }
}
