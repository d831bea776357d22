package se.rodatraden.matters.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.domain.Referral.ReferralReply;

/** The sender's side of a referral round. */
@Repository
public class ReferralStore {
    private final JdbcClient jdbc;

    ReferralStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One referral for each body, in one statement. */
    public List<Sent> send(Matter.Header matter, List<CompartmentId> bodies, LocalDate sentOn, LocalDate dueOn) {
        return jdbc.sql("""
                        insert into matters.referral (compartment_id, matter_id, body_id, sent_on, due_on, first_due_on)
                        select :authority, :matter, body, :sent, :due, :due from unnest(:bodies::int[]) as body
                        returning id, body_id
                        """)
                .param("authority", matter.authority().value())
                .param("matter", matter.id().value())
                .param("bodies", bodies.stream().map(CompartmentId::value).toArray(Integer[]::new))
                .param("sent", sentOn)
                .param("due", dueOn)
                .query((row, _) -> new Sent(new ReferralId(Rows.uuid(row, "id")), Rows.compartment(row, "body_id")))
                .list();
    }

    /** A referral that was just sent, and to whom. */
    public record Sent(ReferralId id, CompartmentId body) {}

    /** The round of a matter, by the name of the body in Swedish order. */
    public List<Referral> of(MatterId matter) {
        return jdbc.sql("""
                        select r.id, r.body_id, b.name as body_name, r.sent_on, r.due_on, l.other_number,
                               r.answered_on, r.stance, r.summary, r.decided_on, r.section, r.dissent, r.document_id,
                               r.first_due_on, r.reminders, r.reminded_on
                        from matters.referral r
                        join matters.authority b on b.compartment_id = r.body_id
                        left join matters.matter_link l
                          on l.compartment_id = r.compartment_id and l.delivery_id = r.id
                        where r.matter_id = :matter
                        order by b.name collate "sv-SE-x-icu"
                        """)
                .param("matter", matter.value())
                .query(ReferralStore::row)
                .list();
    }

    /** @return false when there is no such referral of that matter, or it is answered already */
    public boolean answer(
            ReferralId referral, MatterId matter, ReferralReply reply, LocalDate registeredOn, UUID document) {
        return jdbc.sql("""
                        update matters.referral
                        set answered_on = :on, stance = :stance, summary = :summary, decided_on = :decided,
                            section = :section, dissent = :dissent, document_id = :document
                        where id = :id and matter_id = :matter and answered_on is null
                        """)
                        .param("on", registeredOn)
                        .param("stance", reply.stance().name())
                        .param("summary", reply.summary())
                        .param("decided", reply.decidedOn())
                        .param("section", reply.section())
                        .param("dissent", reply.dissent())
                        .param("document", document)
                        .param("id", referral.value())
                        .param("matter", matter.value())
                        .update()
                == 1;
    }

    public void moveDue(ReferralId referral, LocalDate dueOn) {
        jdbc.sql("update matters.referral set due_on = :due where id = :id")
                .param("due", dueOn)
                .param("id", referral.value())
                .update();
    }

    public void reminded(ReferralId referral, LocalDate on) {
        jdbc.sql("""
                        update matters.referral set reminders = reminders + 1, reminded_on = :on where id = :id
                        """).param("on", on).param("id", referral.value()).update();
    }

    private static Referral row(ResultSet row, int number) throws SQLException {
        String bodyNumber = row.getString("other_number");
        Referral.Header header = new Referral.Header(
                new ReferralId(Rows.uuid(row, "id")),
                Rows.compartment(row, "body_id"),
                row.getString("body_name"),
                Rows.date(row, "sent_on"),
                Rows.date(row, "due_on"),
                bodyNumber == null ? null : new DiaryNumber(bodyNumber),
                Rows.date(row, "first_due_on"),
                row.getInt("reminders"),
                Rows.dateOrNull(row, "reminded_on"));
        LocalDate answeredOn = Rows.dateOrNull(row, "answered_on");
        if (answeredOn == null) {
            return new Referral.Sent(header);
        }
        return new Referral.Answered(
                header,
                new ReferralReply(
                        ReplyStance.valueOf(row.getString("stance")),
                        row.getString("summary"),
                        Rows.date(row, "decided_on"),
                        row.getString("section"),
                        row.getString("dissent")),
                answeredOn,
                Rows.uuid(row, "document_id"));
    }
}
