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
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.domain.MatterDocument.Direction;

/** The documents of a matter, numbered within it. */
@Repository
public class MatterDocumentStore {
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
        jdbc.sql("select 1 from matters.matter where id = :matter for no key update")
                .param("matter", matter.value())
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                        insert into matters.matter_document (compartment_id, matter_id, ordinal, direction, title,
                            counterparty, dated_on, finished, body, stored_id)
                        select :authority, :matter, coalesce(max(d.ordinal), 0) + 1, :direction, :title,
                            :counterparty, :dated, true, :body, :stored
                        from matters.matter_document d where d.matter_id = :matter
                        returning id
                        """)
                .param("authority", authority.value())
                .param("matter", matter.value())
                .param("direction", direction.name())
                .param("title", title)
                .param("counterparty", counterparty)
                .param("dated", datedOn)
                .param("body", body)
                .param("stored", stored)
                .query(UUID.class)
                .single();
    }

    public List<MatterDocument> of(MatterId matter) {
        return jdbc.sql(SELECT + " where matter_id = :matter order by ordinal")
                .param("matter", matter.value())
                .query(MatterDocumentStore::row)
                .list();
    }

    public MatterDocument get(MatterId matter, int ordinal) {
        return jdbc.sql(SELECT + " where matter_id = :matter and ordinal = :ordinal")
                .param("matter", matter.value())
                .param("ordinal", ordinal)
                .query(MatterDocumentStore::row)
                .optional()
                .orElseThrow(() -> new NotFoundException("document " + ordinal + " of matter " + matter));
    }

    private static final String SELECT = """
            select id, ordinal, direction, title, counterparty, dated_on, finished, body, stored_id
            from matters.matter_document
            """;

    private static MatterDocument row(ResultSet row, int number) throws SQLException {
        return new MatterDocument(
                Rows.uuid(row, "id"),
                row.getInt("ordinal"),
                Direction.valueOf(row.getString("direction")),
                row.getString("title"),
                row.getString("counterparty"),
                Rows.date(row, "dated_on"),
                row.getBoolean("finished"),
                row.getString("body"),
                Rows.optional(row, "stored_id", id -> id));
    }
}
