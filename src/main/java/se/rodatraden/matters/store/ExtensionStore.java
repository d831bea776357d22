package se.rodatraden.matters.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.matters.DeliveryId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.ReplyExtension;

/** Extensions as the actor's own side knows them. */
@Repository
public class ExtensionStore {
    private static final String SELECT = """
            select e.request_id, e.referral_id, e.due_on, e.asked_until, e.reason, e.asked_on, e.outcome,
                   e.granted_until, e.answer, e.answered_on
            from matters.referral_extension e
            """;

    private final JdbcClient jdbc;

    ExtensionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void asked(Matter.Header side, ReplyExtension.Header extension) {
        jdbc.sql("""
                        insert into matters.referral_extension (compartment_id, request_id, matter_id, referral_id,
                            due_on, asked_until, reason, asked_on)
                        values (:side, :request, :matter, :referral, :due, :until, :reason, :asked)
                        """)
                .param("side", side.authority().value())
                .param("request", extension.id().value())
                .param("matter", side.id().value())
                .param("referral", extension.referral().value())
                .param("due", extension.dueOn())
                .param("until", extension.until())
                .param("reason", extension.reason())
                .param("asked", extension.askedOn())
                .update();
    }

    /**
     * @param until null refuses
     * @return false when it is answered already
     */
    public boolean answer(
            MatterId side, DeliveryId request, @Nullable LocalDate until, String answer, LocalDate answeredOn) {
        return jdbc.sql("""
                        update matters.referral_extension
                        set outcome = case when :until::date is null then 'REFUSED' else 'GRANTED' end,
                            granted_until = :until, answer = :answer, answered_on = :on
                        where matter_id = :matter and request_id = :request and outcome is null
                        """)
                        .param("until", until)
                        .param("answer", answer)
                        .param("on", answeredOn)
                        .param("matter", side.value())
                        .param("request", request.value())
                        .update()
                == 1;
    }

    /** Those of a matter, in the order in which they were asked for. */
    public List<ReplyExtension> of(MatterId matter) {
        return jdbc.sql(SELECT + " where e.matter_id = :matter order by e.asked_on, e.request_id")
                .param("matter", matter.value())
                .query(ExtensionStore::row)
                .list();
    }

    public Optional<ReplyExtension> find(MatterId matter, DeliveryId request) {
        return jdbc.sql(SELECT + " where e.matter_id = :matter and e.request_id = :request")
                .param("matter", matter.value())
                .param("request", request.value())
                .query(ExtensionStore::row)
                .optional();
    }

    private static ReplyExtension row(ResultSet row, int number) throws SQLException {
        ReplyExtension.Header header = new ReplyExtension.Header(
                new DeliveryId(Rows.uuid(row, "request_id")),
                new ReferralId(Rows.uuid(row, "referral_id")),
                Rows.date(row, "due_on"),
                Rows.date(row, "asked_until"),
                row.getString("reason"),
                Rows.date(row, "asked_on"));
        String outcome = row.getString("outcome");
        if (outcome == null) {
            return new ReplyExtension.Asked(header);
        }
        return outcome.equals("GRANTED")
                ? new ReplyExtension.Granted(
                        header, Rows.date(row, "granted_until"), row.getString("answer"), Rows.date(row, "answered_on"))
                : new ReplyExtension.Refused(header, row.getString("answer"), Rows.date(row, "answered_on"));
    }
}
