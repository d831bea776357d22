package se.rodatraden.matters.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.Hearing;
import se.rodatraden.matters.domain.Matter;

/** Who is heard in a matter. */
@Repository
public class HearingStore {
    private final JdbcClient jdbc;

    HearingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UUID add(Matter.Header matter, String body, LocalDate heldOn, String outcome) {
        return jdbc.sql("""
                        insert into matters.hearing (compartment_id, matter_id, body, held_on, outcome)
                        values (:authority, :matter, :body, :held, :outcome)
                        returning id
                        """)
                .param("authority", matter.authority().value())
                .param("matter", matter.id().value())
                .param("body", body)
                .param("held", heldOn)
                .param("outcome", outcome)
                .query(UUID.class)
                .single();
    }

    /**
     * @param was the outcome that it takes the place of; empty for none
     * @return false when the hearing was struck out, or has another outcome by now
     */
    public boolean noteOutcome(UUID hearing, String was, String outcome) {
        return jdbc.sql("""
                        update matters.hearing set outcome = :outcome
                        where id = :id and outcome = :was and struck_on is null
                        """)
                        .param("outcome", outcome)
                        .param("id", hearing)
                        .param("was", was)
                        .update()
                == 1;
    }

    /** @return false when somebody else struck it out at the same moment */
    public boolean strike(UUID hearing, Hearing.Struck struck) {
        return jdbc.sql("""
                        update matters.hearing set struck_on = :on, struck_by = :by, struck_reason = :reason
                        where id = :id and struck_on is null
                        """)
                        .param("on", struck.on())
                        .param("by", struck.by())
                        .param("reason", struck.reason())
                        .param("id", hearing)
                        .update()
                == 1;
    }

    /** All that were noted, those that are struck out too. */
    public List<Hearing> of(MatterId matter) {
        return jdbc.sql("""
                        select id, body, held_on, outcome, struck_on, struck_by, struck_reason from matters.hearing
                        where matter_id = :matter order by held_on, id
                        """)
                .param("matter", matter.value())
                .query((row, _) -> new Hearing(
                        Rows.uuid(row, "id"),
                        row.getString("body"),
                        Rows.date(row, "held_on"),
                        row.getString("outcome"),
                        struck(row)))
                .list();
    }

    private static Hearing.@Nullable Struck struck(ResultSet row) throws SQLException {
        LocalDate on = Rows.dateOrNull(row, "struck_on");
        return on == null ? null : new Hearing.Struck(on, row.getString("struck_by"), row.getString("struck_reason"));
    }
}
