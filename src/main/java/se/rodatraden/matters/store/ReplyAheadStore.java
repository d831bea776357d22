package se.rodatraden.matters.store;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.domain.MandateHolder;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.ReplyAhead;

/** Replies that were sent before the body met, and who may send them. */
@Repository
public class ReplyAheadStore {
    private final JdbcClient jdbc;

    ReplyAheadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void record(Matter.Header matter, ReplyAhead reply) {
        jdbc.sql("""
                        insert into matters.reply_ahead (matter_id, compartment_id, holder, decider, decided_on, stance,
                            wording, reason, mandate, meeting_id)
                        values (:matter, :authority, :holder, :decider, :on, :stance, :wording, :reason, :mandate,
                            :meeting)
                        """)
                .param("matter", matter.id().value())
                .param("authority", matter.authority().value())
                .param("holder", reply.holder().name())
                .param("decider", reply.decider())
                .param("on", reply.decidedOn())
                .param("stance", reply.stance().name())
                .param("wording", reply.wording())
                .param("reason", reply.reason())
                .param("mandate", reply.mandate())
                .param("meeting", reply.reportedTo().value())
                .update();
    }

    public Optional<ReplyAhead> of(MatterId matter) {
        return jdbc.sql("""
                        select holder, decider, decided_on, stance, wording, reason, mandate, meeting_id
                        from matters.reply_ahead where matter_id = :matter
                        """)
                .param("matter", matter.value())
                .query((row, _) -> new ReplyAhead(
                        MandateHolder.valueOf(row.getString("holder")),
                        row.getString("decider"),
                        Rows.date(row, "decided_on"),
                        ReplyStance.valueOf(row.getString("stance")),
                        row.getString("wording"),
                        row.getString("reason"),
                        row.getString("mandate"),
                        new FormalMeetingId(Rows.uuid(row, "meeting_id"))))
                .optional();
    }

    /** The reply is reported to another meeting, as the one that it was to be reported to is not held. */
    public void reportTo(MatterId matter, FormalMeetingId meeting) {
        jdbc.sql("update matters.reply_ahead set meeting_id = :meeting where matter_id = :matter")
                .param("meeting", meeting.value())
                .param("matter", matter.value())
                .update();
    }

    public Map<MandateHolder, String> mandates(CompartmentId authority) {
        Map<MandateHolder, String> mandates = new EnumMap<>(MandateHolder.class);
        jdbc.sql("select holder, source from matters.reply_mandate where compartment_id = :authority and source <> '-'")
                .param("authority", authority.value())
                .query(row -> {
                    mandates.put(MandateHolder.valueOf(row.getString("holder")), row.getString("source"));
                });
        return mandates;
    }

    /** @param source the body's decision; a dash takes the mandate back */
    public void mandate(CompartmentId authority, MandateHolder holder, String source) {
        jdbc.sql("""
                        insert into matters.reply_mandate (compartment_id, holder, source)
                        values (:authority, :holder, :source)
                        on conflict (compartment_id, holder) do update set source = excluded.source
                        """)
                .param("authority", authority.value())
                .param("holder", holder.name())
                .param("source", source)
                .update();
    }
}
