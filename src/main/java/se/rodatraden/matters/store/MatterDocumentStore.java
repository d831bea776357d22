package se.rodatraden.matters.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.Arrival;
import se.rodatraden.matters.domain.DocumentNature;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.domain.MatterDocument.Direction;
import se.rodatraden.matters.domain.SecrecyMark;

/** The documents of a matter, numbered within it. */
@Repository
public class MatterDocumentStore {
    private static final String SELECT = """
            select d.id, d.ordinal, d.direction, d.nature, d.arrived_by, d.dated_on, d.finished, d.archived, d.secrecy,
                   coalesce(s.title, d.title) as title, coalesce(s.counterparty, d.counterparty) as counterparty,
                   coalesce(s.body, d.body) as body, coalesce(s.stored_id, d.stored_id) as stored_id,
                   coalesce(s.paper_place, d.paper_place) as paper_place, s.readers, s.marked_on, s.marker,
                   s.disclosed_under, w.dispatched_on
            from matters.matter_document d
            left join matters.dispatched_document w on w.document_id = d.id
            left join matters.secret_part s on s.document_id = d.id and s.lifted_on is null
            """;

    private final JdbcClient jdbc;

    MatterDocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a finished document under the matter's next number; the matter is locked while it is taken. */
    public UUID add(
            MatterId matter,
            CompartmentId authority,
            Direction direction,
            String title,
            String counterparty,
            LocalDate datedOn,
            String body,
            @Nullable UUID stored) {
        return add(
                matter,
                authority,
                new Entry(
                        direction,
                        DocumentNature.ORDINARY,
                        Arrival.AUTHORITY,
                        title,
                        counterparty,
                        datedOn,
                        true,
                        body,
                        stored,
                        ""));
    }

    /**
     * A document to be added: what its registrar knows of it.
     *
     * @param arrivedBy null for one that did not come in
     */
    public record Entry(
            Direction direction,
            DocumentNature nature,
            @Nullable Arrival arrivedBy,
            String title,
            String counterparty,
            LocalDate datedOn,
            boolean finished,
            String body,
            @Nullable UUID stored,
            String paperPlace) {}

    public UUID add(MatterId matter, CompartmentId authority, Entry entry) {
        jdbc.sql("select 1 from matters.matter where id = :matter for no key update")
                .param("matter", matter.value())
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                        insert into matters.matter_document (compartment_id, matter_id, ordinal, direction, nature,
                            arrived_by, title, counterparty, dated_on, finished, body, stored_id, paper_place)
                        select :authority, :matter, coalesce(max(d.ordinal), 0) + 1, :direction, :nature,
                            :arrived, :title, :counterparty, :dated, :finished, :body, :stored, :paper
                        from matters.matter_document d where d.matter_id = :matter
                        returning id
                        """)
                .param("authority", authority.value())
                .param("matter", matter.value())
                .param("direction", entry.direction().name())
                .param("nature", entry.nature().name())
                .param(
                        "arrived",
                        entry.arrivedBy() == null ? null : entry.arrivedBy().name())
                .param("title", entry.title())
                .param("counterparty", entry.counterparty())
                .param("dated", entry.datedOn())
                .param("finished", entry.finished())
                .param("body", entry.body())
                .param("stored", entry.stored())
                .param("paper", entry.paperPlace())
                .query(UUID.class)
                .single();
    }

    public int ordinalOf(UUID document) {
        return jdbc.sql("select ordinal from matters.matter_document where id = :document")
                .param("document", document)
                .query(Integer.class)
                .single();
    }

    public List<MatterDocument> of(MatterId matter) {
        return jdbc.sql(SELECT + " where d.matter_id = :matter order by d.ordinal")
                .param("matter", matter.value())
                .query(MatterDocumentStore::row)
                .list();
    }

    public MatterDocument get(MatterId matter, int ordinal) {
        return jdbc.sql(SELECT + " where d.matter_id = :matter and d.ordinal = :ordinal")
                .param("matter", matter.value())
                .param("ordinal", ordinal)
                .query(MatterDocumentStore::row)
                .optional()
                .orElseThrow(() -> new NotFoundException("document " + ordinal + " of matter " + matter));
    }

    /** The documents went along to another authority. What went before keeps the day when it first did. */
    public void dispatched(Matter.Header matter, List<MatterDocument> along, LocalDate on) {
        for (MatterDocument document : along) {
            jdbc.sql("""
                            insert into matters.dispatched_document (document_id, compartment_id, matter_id, dispatched_on)
                            values (:document, :authority, :matter, :on)
                            on conflict do nothing
                            """)
                    .param("document", document.id())
                    .param("authority", matter.authority().value())
                    .param("matter", matter.id().value())
                    .param("on", on)
                    .update();
        }
    }

    /** @return false when it is archived already, or there is none */
    public boolean archive(UUID document) {
        return jdbc.sql("""
                        update matters.matter_document set archived = true, finished = true
                        where id = :document and not archived
                        """).param("document", document).update() == 1;
    }

    private static MatterDocument row(ResultSet row, int number) throws SQLException {
        return new MatterDocument(
                Rows.uuid(row, "id"),
                row.getInt("ordinal"),
                Direction.valueOf(row.getString("direction")),
                DocumentNature.valueOf(row.getString("nature")),
                arrival(row.getString("arrived_by")),
                row.getString("title"),
                row.getString("counterparty"),
                Rows.date(row, "dated_on"),
                row.getBoolean("finished"),
                row.getBoolean("archived"),
                row.getString("body"),
                Rows.optional(row, "stored_id", id -> id),
                row.getString("paper_place"),
                mark(row),
                row.getObject("dispatched_on", LocalDate.class));
    }

    private static @Nullable Arrival arrival(@Nullable String name) {
        return name == null ? null : Arrival.valueOf(name);
    }

    private static @Nullable SecrecyMark mark(ResultSet row) throws SQLException {
        String provision = row.getString("secrecy");
        if (provision == null) {
            return null;
        }
        LocalDate markedOn = Rows.dateOrNull(row, "marked_on");
        return new SecrecyMark(
                provision,
                markedOn == null
                        ? null
                        : new SecrecyMark.Detail(
                                Rows.texts(row, "readers").stream()
                                        .map(Role::valueOf)
                                        .toList(),
                                markedOn,
                                row.getString("marker"),
                                row.getString("disclosed_under")));
    }
}
