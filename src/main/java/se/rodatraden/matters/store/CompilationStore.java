package se.rodatraden.matters.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.Actor;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.Matter;

/** Every saved text of a matter's compilation. */
@Repository
public class CompilationStore {
    private final JdbcClient jdbc;

    CompilationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A text as it was saved. */
    public record Version(int number, String text, Instant savedAt, String writer) {}

    /** @return false when somebody else has saved that version */
    public boolean save(Matter.Header matter, int version, String text, Instant at, Actor writer) {
        return jdbc.sql("""
                        insert into matters.compilation_version
                            (matter_id, version, compartment_id, text, saved_at, saved_by, writer)
                        values (:matter, :version, :authority, :text, :at, :by, :writer)
                        on conflict do nothing
                        """)
                        .param("matter", matter.id().value())
                        .param("version", version)
                        .param("authority", matter.authority().value())
                        .param("text", text)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", writer.id())
                        .param("writer", writer.name())
                        .update()
                == 1;
    }

    /** Notes what a version was written on. */
    public void sources(Matter.Header matter, int version, Set<UUID> documents) {
        jdbc.sql("""
                        insert into matters.compilation_source (matter_id, version, document_id, compartment_id)
                        select :matter, :version, document, :authority from unnest(:documents::uuid[]) as document
                        """)
                .param("matter", matter.id().value())
                .param("version", version)
                .param("authority", matter.authority().value())
                .param("documents", documents.toArray(UUID[]::new))
                .update();
    }

    /** Whether no later version is withheld from the actor by the mark on one of its sources. */
    public boolean seesLatest(MatterId matter) {
        return jdbc.sql("""
                        select coalesce((select max(s.version) from matters.compilation_source s
                                         where s.matter_id = :matter), 0)
                            <= coalesce((select max(c.version) from matters.compilation_version c
                                         where c.matter_id = :matter), 0)
                        """)
                .param("matter", matter.value())
                .query(Boolean.class)
                .single();
    }

    /** The latest first. */
    public List<Version> of(MatterId matter) {
        return jdbc.sql("""
                        select version, text, saved_at, writer from matters.compilation_version
                        where matter_id = :matter order by version desc
                        """)
                .param("matter", matter.value())
                .query((row, _) -> new Version(
                        row.getInt("version"),
                        row.getString("text"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        row.getString("writer")))
                .list();
    }

    public Optional<Version> latest(MatterId matter) {
        return of(matter).stream().findFirst();
    }
}
