package se.rodatraden.matters.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.domain.SecrecyMark;
import se.rodatraden.matters.domain.SecrecyProvision;

/** Moves what a document says behind its mark, and back. */
@Repository
public class SecrecyStore {
    private final JdbcClient jdbc;

    SecrecyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The document keeps its number and its day; all that tells what it is moves to those whom the mark names. */
    public void mark(UUID document, SecrecyProvision provision, List<Role> readers, LocalDate on, Actor marker) {
        jdbc.sql("""
                        insert into matters.secret_part as s (document_id, compartment_id, matter_id, title,
                            counterparty, body, paper_place, stored_id, readers, offices, marked_on, marked_by, marker)
                        select d.id, d.compartment_id, d.matter_id, d.title, d.counterparty, d.body, d.paper_place,
                               d.stored_id, :readers::text[],
                               array(select d.compartment_id || ':' || r from unnest(:readers::text[]) as r),
                               :on, :by, :marker
                        from matters.matter_document d where d.id = :document
                        on conflict (document_id) do update set title = excluded.title,
                            counterparty = excluded.counterparty, body = excluded.body,
                            paper_place = excluded.paper_place, stored_id = excluded.stored_id,
                            readers = excluded.readers, offices = excluded.offices, marked_on = excluded.marked_on,
                            marked_by = excluded.marked_by, marker = excluded.marker, lifted_on = null,
                            disclosed_under = null
                        where s.lifted_on is not null
                        """)
                .param("document", document)
                .param("readers", readers.stream().map(Role::name).toArray(String[]::new))
                .param("on", on)
                .param("by", marker.id())
                .param("marker", marker.name())
                .update();
        jdbc.sql("""
                        update matters.matter_document
                        set secrecy = :provision, title = :cover, counterparty = '', body = '', paper_place = '',
                            stored_id = null
                        where id = :document
                        """)
                .param("provision", provision.toString())
                .param("cover", SecrecyMark.COVER_TITLE)
                .param("document", document)
                .update();
    }

    /** @return false when the document is not marked, or not for the actor to read */
    public boolean disclose(UUID document, SecrecyProvision under) {
        return jdbc.sql("""
                        update matters.secret_part set disclosed_under = :under
                        where document_id = :document and lifted_on is null
                        """)
                        .param("under", under.toString())
                        .param("document", document)
                        .update()
                == 1;
    }

    /** @return false when the document is not marked, or not for the actor to read */
    public boolean lift(UUID document, LocalDate on) {
        int lifted = jdbc.sql("""
                        update matters.matter_document d
                        set secrecy = null, title = s.title, counterparty = s.counterparty, body = s.body,
                            paper_place = s.paper_place, stored_id = s.stored_id
                        from matters.secret_part s
                        where d.id = :document and s.document_id = d.id and s.lifted_on is null
                        """).param("document", document).update();
        jdbc.sql("update matters.secret_part set lifted_on = :on where document_id = :document and lifted_on is null")
                .param("on", on)
                .param("document", document)
                .update();
        return lifted == 1;
    }
}
