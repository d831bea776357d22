package se.rodatraden.documents.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.documents.DocumentId;
import se.rodatraden.documents.NewDocument;
import se.rodatraden.documents.StoredDocument;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;

/** Kept files in the database: what each is, and apart from that what is in it. */
@Repository
public class DocumentStore {
    private static final String DOCUMENT = """
            select id, subject_kind, subject_id, compartment_id, kind, title, media_type, size, sha256,
                   created_at, created_by_name
            from documents.stored_document
            """;
    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public DocumentId keep(NewDocument document) {
        Actor actor = CurrentActor.get();
        UUID id = jdbc.sql("""
                        insert into documents.stored_document
                            (subject_kind, subject_id, compartment_id, kind, title, media_type, size, sha256,
                             created_at, created_by, created_by_name)
                        values (:subjectKind, :subject, :compartment, :kind, :title, :mediaType, :size, :sha256,
                                :at, :actor, :name)
                        returning id
                        """)
                .param("subjectKind", document.subjectKind())
                .param("subject", document.subject())
                .param("compartment", document.compartment().value())
                .param("kind", document.kind())
                .param("title", document.title())
                .param("mediaType", document.mediaType())
                .param("size", document.bytes().length)
                .param("sha256", Sha256.of(document.bytes()))
                .param("at", OffsetDateTime.now(clock))
                .param("actor", actor.id())
                .param("name", actor.name())
                .query(UUID.class)
                .single();
        jdbc.sql("""
                        insert into documents.content (document_id, subject_id, compartment_id, bytes)
                        values (:id, :subject, :compartment, :bytes)
                        """)
                .param("id", id)
                .param("subject", document.subject())
                .param("compartment", document.compartment().value())
                .param("bytes", document.bytes())
                .update();
        return new DocumentId(id);
    }

    public Optional<StoredDocument> find(DocumentId id) {
        return jdbc.sql(DOCUMENT + "where id = :id")
                .param("id", id.value())
                .query(DocumentStore::document)
                .optional();
    }

    public List<StoredDocument> of(UUID subject) {
        return jdbc.sql(DOCUMENT + "where subject_id = :subject order by id desc")
                .param("subject", subject)
                .query(DocumentStore::document)
                .list();
    }

    /** Only in a transaction that has logged the opening of the subject. */
    public byte[] bytes(DocumentId id) {
        return jdbc.sql("select bytes from documents.content where document_id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .single();
    }

    private static StoredDocument document(ResultSet row, int number) throws SQLException {
        return new StoredDocument(
                new DocumentId(row.getObject("id", UUID.class)),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                new CompartmentId(row.getInt("compartment_id")),
                row.getString("kind"),
                row.getString("title"),
                row.getString("media_type"),
                row.getInt("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by_name"));
    }
}
