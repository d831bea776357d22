package se.rodatraden.documents.store;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.documents.FormSnapshot;
import se.rodatraden.documents.FormSnapshotId;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;

/** Images of forms in the database. */
@Repository
public class FormSnapshotStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    FormSnapshotStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public FormSnapshotId keep(UUID subject, CompartmentId compartment, String form, String html) {
        Actor actor = CurrentActor.get();
        return new FormSnapshotId(jdbc.sql("""
                        insert into documents.form_snapshot
                            (subject_id, compartment_id, form, html, sha256, taken_at, taken_by, taken_by_name)
                        values (:subject, :compartment, :form, :html, :sha256, :at, :actor, :name)
                        returning id
                        """)
                .param("subject", subject)
                .param("compartment", compartment.value())
                .param("form", form)
                .param("html", html)
                .param("sha256", Sha256.of(html.getBytes(StandardCharsets.UTF_8)))
                .param("at", OffsetDateTime.now(clock))
                .param("actor", actor.id())
                .param("name", actor.name())
                .query(UUID.class)
                .single());
    }

    public Optional<FormSnapshot> find(FormSnapshotId id) {
        return jdbc.sql("""
                        select subject_id, form, html, sha256, taken_at, taken_by_name
                        from documents.form_snapshot where id = :id
                        """)
                .param("id", id.value())
                .query((row, number) -> new FormSnapshot(
                        id,
                        row.getObject("subject_id", UUID.class),
                        row.getString("form"),
                        row.getString("html"),
                        HexFormat.of().formatHex(row.getBytes("sha256")),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        row.getString("taken_by_name")))
                .optional();
    }
}
