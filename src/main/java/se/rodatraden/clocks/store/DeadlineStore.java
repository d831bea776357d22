package se.rodatraden.clocks.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.clocks.Deadline;
import se.rodatraden.clocks.OpenDeadline;
import se.rodatraden.clocks.StatutoryDeadline;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.StaffId;

/** The worklist in the database. */
@Repository
public class DeadlineStore {
    private static final String LINE = """
            select subject_id, compartment_id, kind, reference, link, due_on, triggered_on, citation,
                   responsible_id is not distinct from :actor as mine
            from clocks.deadline
            """;
    private final JdbcClient jdbc;

    DeadlineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void set(Deadline deadline) {
        StatutoryDeadline statutory = deadline.statutory();
        jdbc.sql("""
                        insert into clocks.deadline
                            (subject_id, compartment_id, kind, reference, link, due_on, triggered_on, citation,
                             responsible_id, set_by)
                        values (:subject, :compartment, :kind, :reference, :link, :due, :triggered, :citation,
                                :responsible, :actor)
                        on conflict (subject_id, kind, link) where met_on is null
                        do update set reference = excluded.reference, due_on = excluded.due_on,
                            triggered_on = excluded.triggered_on, citation = excluded.citation,
                            responsible_id = excluded.responsible_id, set_by = excluded.set_by
                        """)
                .param("subject", deadline.subject())
                .param("compartment", deadline.compartment().value())
                .param("kind", deadline.kind())
                .param("reference", deadline.reference())
                .param("link", deadline.link())
                .param("due", deadline.dueOn())
                .param("triggered", statutory == null ? null : statutory.trigger())
                .param("citation", statutory == null ? null : statutory.basis().citation())
                .param(
                        "responsible",
                        deadline.responsible() == null
                                ? null
                                : deadline.responsible().value())
                .param("actor", CurrentActor.get().id())
                .update();
    }

    public void meet(UUID subject, String kind, LocalDate on) {
        jdbc.sql("""
                        update clocks.deadline set met_on = :on, met_by = :actor
                        where subject_id = :subject and kind = :kind and met_on is null
                        """)
                .param("on", on)
                .param("actor", CurrentActor.get().id())
                .param("subject", subject)
                .param("kind", kind)
                .update();
    }

    public void meet(UUID subject, String kind, String link, LocalDate on) {
        jdbc.sql("""
                        update clocks.deadline set met_on = :on, met_by = :actor
                        where subject_id = :subject and kind = :kind and link = :link and met_on is null
                        """)
                .param("on", on)
                .param("actor", CurrentActor.get().id())
                .param("subject", subject)
                .param("kind", kind)
                .param("link", link)
                .update();
    }

    public void handOver(UUID subject, StaffId from, StaffId to) {
        jdbc.sql("""
                        update clocks.deadline set responsible_id = :to
                        where subject_id = :subject and responsible_id = :from and met_on is null
                        """)
                .param("to", to.value())
                .param("subject", subject)
                .param("from", from.value())
                .update();
    }

    /** Those of the kinds that are the actor's own, the soonest first. */
    public List<OpenDeadline> mineOf(Collection<String> kinds) {
        return jdbc.sql(LINE + """
                        where responsible_id = :actor and met_on is null and kind = any (:kinds::text[])
                        order by due_on, reference, id
                        """)
                .param("actor", CurrentActor.get().id())
                .param("kinds", kinds.toArray(String[]::new))
                .query(DeadlineStore::line)
                .list();
    }

    /** Those of the kinds in the compartment that nobody is responsible for, the soonest first. */
    public List<OpenDeadline> nobodysOf(CompartmentId compartment, Collection<String> kinds) {
        return jdbc.sql(LINE + """
                        where compartment_id = :compartment and responsible_id is null and met_on is null
                          and kind = any (:kinds::text[])
                        order by due_on, reference, id
                        """)
                .param("actor", CurrentActor.get().id())
                .param("compartment", compartment.value())
                .param("kinds", kinds.toArray(String[]::new))
                .query(DeadlineStore::line)
                .list();
    }

    public List<OpenDeadline> mine(int limit, int skip) {
        return jdbc.sql(LINE + """
                        where responsible_id = :actor and met_on is null
                        order by due_on, reference, id limit :limit offset :skip
                        """)
                .param("actor", CurrentActor.get().id())
                .param("limit", limit)
                .param("skip", skip)
                .query(DeadlineStore::line)
                .list();
    }

    public List<OpenDeadline> in(CompartmentId compartment, int limit, int skip) {
        return jdbc.sql(LINE + """
                        where compartment_id = :compartment and met_on is null
                        order by due_on, reference, id limit :limit offset :skip
                        """)
                .param("actor", CurrentActor.get().id())
                .param("compartment", compartment.value())
                .param("limit", limit)
                .param("skip", skip)
                .query(DeadlineStore::line)
                .list();
    }

    public List<OpenDeadline> of(UUID subject) {
        return jdbc.sql(LINE + "where subject_id = :subject and met_on is null order by due_on, kind")
                .param("actor", CurrentActor.get().id())
                .param("subject", subject)
                .query(DeadlineStore::line)
                .list();
    }

    private static OpenDeadline line(ResultSet row, int number) throws SQLException {
        return new OpenDeadline(
                row.getObject("subject_id", UUID.class),
                new CompartmentId(row.getInt("compartment_id")),
                row.getString("kind"),
                row.getString("reference"),
                row.getString("link"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("triggered_on", LocalDate.class),
                row.getString("citation"),
                row.getBoolean("mine"));
    }
}
