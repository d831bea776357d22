package se.rodatraden.matters.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

    public void noteOutcome(Hearing hearing) {
        jdbc.sql("update matters.hearing set outcome = :outcome where id = :id")
                .param("outcome", hearing.outcome())
                .param("id", hearing.id())
                .update();
    }

    public List<Hearing> of(MatterId matter) {
        return jdbc.sql("""
                        select id, body, held_on, outcome from matters.hearing
                        where matter_id = :matter order by held_on, id
                        """)
                .param("matter", matter.value())
                .query((row, _) -> new Hearing(
                        Rows.uuid(row, "id"),
                        row.getString("body"),
                        Rows.date(row, "held_on"),
                        row.getString("outcome")))
                .list();
    }
}
