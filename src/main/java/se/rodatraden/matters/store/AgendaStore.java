package se.rodatraden.matters.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.AgendaItem;
import se.rodatraden.matters.domain.AgendaLine;
import se.rodatraden.matters.domain.Matter;

/** What is on which agenda. */
@Repository
public class AgendaStore {
    private final JdbcClient jdbc;

    AgendaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts the matter last on the agenda. */
    public AgendaItem place(Matter.Header matter, FormalMeetingId meeting) {
        jdbc.sql("select 1 from matters.formal_meeting where id = :meeting for no key update")
                .param("meeting", meeting.value())
                .query(Integer.class)
                .single();
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

    public Optional<AgendaItem> find(MatterId matter, FormalMeetingId meeting) {
        return jdbc.sql("""
                        select id, position from matters.agenda_item
                        where matter_id = :matter and meeting_id = :meeting
                        """)
                .param("matter", matter.value())
                .param("meeting", meeting.value())
                .query((row, _) -> new AgendaItem(Rows.uuid(row, "id"), meeting, matter, row.getInt("position")))
                .optional();
    }

    /** The agenda of a meeting, in order, with what was decided. */
    public List<AgendaLine> of(FormalMeetingId meeting) {
        return jdbc.sql("""
                        select i.position, m.id, m.number, m.title, d.section, d.outcome,
                               r.stored_id
                        from matters.agenda_item i
                        join matters.matter m on m.id = i.matter_id
                        left join matters.formal_decision d on d.item_id = i.id
                        left join lateral (
                            select doc.stored_id
                            from matters.official_report o join matters.matter_document doc on doc.id = o.document_id
                            where o.matter_id = m.id
                            order by doc.ordinal desc limit 1) r on true
                        where i.meeting_id = :meeting
                        order by i.position
                        """)
                .param("meeting", meeting.value())
                .query((row, _) -> {
                    String outcome = row.getString("outcome");
                    return new AgendaLine(
                            row.getInt("position"),
                            new MatterId(Rows.uuid(row, "id")),
                            new DiaryNumber(row.getString("number")),
                            row.getString("title"),
                            Rows.optional(row, "stored_id", id -> id),
                            row.getObject("section", Integer.class),
                            outcome == null ? null : DecisionOutcome.valueOf(outcome));
                })
                .list();
    }

    public int undecided(FormalMeetingId meeting) {
        return jdbc.sql("""
                        select count(*) from matters.agenda_item i
                        where i.meeting_id = :meeting
                          and not exists (select from matters.formal_decision d where d.item_id = i.id)
                        """)
                .param("meeting", meeting.value())
                .query(Integer.class)
                .single();
    }
}
