package se.rodatraden.matters.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.matters.CouncilMotionId;
import se.rodatraden.matters.DeliveryId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.CouncilReturn;
import se.rodatraden.matters.domain.Delivery;

/** The mailbox between authorities. What is posted cannot be read back; the addressee alone reads it. */
@Repository
public class DeliveryStore {
    private static final String SELECT = """
            select d.id, d.compartment_id, d.from_compartment_id, f.name as from_name, d.kind, d.sender_number,
                   d.sender_matter_id, d.answers_matter_id, d.motion_id, d.title, d.sent_on, d.secrecy, d.content
            from matters.delivery d join matters.authority f on f.compartment_id = d.from_compartment_id
            """;

    private final JdbcClient jdbc;
    private final DeliveryContents contents;

    DeliveryStore(JdbcClient jdbc, DeliveryContents contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    /** An identity for a delivery that does not have one of its own: a referral's delivery has the referral's. */
    public DeliveryId newId() {
        return new DeliveryId(
                jdbc.sql("select uuidv7()").query(java.util.UUID.class).single());
    }

    public void post(List<? extends Delivery> deliveries, List<Enclosure> enclosures) {
        for (Delivery delivery : deliveries) {
            post(delivery);
            for (int i = 0; i < enclosures.size(); i++) {
                enclose(delivery.envelope(), i + 1, enclosures.get(i));
            }
        }
    }

    private void post(Delivery delivery) {
        Delivery.Envelope envelope = delivery.envelope();
        jdbc.sql("""
                        insert into matters.delivery (id, compartment_id, from_compartment_id, kind, sender_number,
                            sender_matter_id, answers_matter_id, motion_id, title, sent_on, secrecy, content)
                        values (:id, :to, :from, :kind, :number, :matter, :answers, :motion, :title, :sent,
                            :secrecy, :content::jsonb)
                        """)
                .param("id", envelope.id().value())
                .param("to", envelope.to().value())
                .param("from", envelope.from().value())
                .param("kind", contents.kindOf(delivery))
                .param("number", envelope.senderNumber().value())
                .param("matter", envelope.senderMatter().value())
                .param(
                        "answers",
                        envelope.answers() == null ? null : envelope.answers().value())
                .param("motion", envelope.motion().value())
                .param("title", envelope.title())
                .param("sent", envelope.sentOn())
                .param("secrecy", envelope.secrecy())
                .param("content", contents.write(delivery))
                .update();
    }

    private void enclose(Delivery.Envelope envelope, int ordinal, Enclosure enclosure) {
        jdbc.sql("""
                        insert into matters.delivery_document (delivery_id, ordinal, compartment_id,
                            from_compartment_id, title, media_type, content)
                        values (:delivery, :ordinal, :to, :from, :title, :type, :content)
                        """)
                .param("delivery", envelope.id().value())
                .param("ordinal", ordinal)
                .param("to", envelope.to().value())
                .param("from", envelope.from().value())
                .param("title", enclosure.title())
                .param("type", enclosure.mediaType())
                .param("content", enclosure.bytes())
                .update();
    }

    /** A file that goes with a delivery. */
    public record Enclosure(String title, String mediaType, byte[] bytes) {}

    /** What waits to be registered in the authority, the oldest first. */
    public List<Delivery> waiting(CompartmentId authority) {
        return jdbc.sql(SELECT + """
                         where d.registered_on is null and d.compartment_id = :authority
                        order by d.sent_on, d.id
                        """)
                .param("authority", authority.value())
                .query(this::row)
                .list();
    }

    /** @throws NotFoundException when there is none that waits, or none that the actor may see */
    public Delivery getWaiting(DeliveryId id) {
        return jdbc.sql(SELECT + " where d.id = :id and d.registered_on is null")
                .param("id", id.value())
                .query(this::row)
                .optional()
                .orElseThrow(() -> new NotFoundException("waiting delivery " + id));
    }

    public List<Enclosure> enclosures(DeliveryId id) {
        return jdbc.sql("""
                        select title, media_type, content from matters.delivery_document
                        where delivery_id = :id order by ordinal
                        """)
                .param("id", id.value())
                .query((row, _) ->
                        new Enclosure(row.getString("title"), row.getString("media_type"), row.getBytes("content")))
                .list();
    }

    /**
     * Whether a letter that was sent after this one, and is registered, has told the matter another day to reply by. Known to
     * the registrar alone, as the mail is.
     */
    public boolean isOvertaken(Delivery.Envelope letter, MatterId matter) {
        return jdbc.sql("""
                        select exists (
                            select from matters.delivery d
                            where d.registered_as = :matter
                              and (d.kind = 'DUE_CORRECTED'
                                   or (d.kind = 'EXTENSION_ANSWER' and d.content ->> 'until' is not null))
                              and (d.sent_on, d.id) > (:sent, :id))
                        """)
                .param("matter", matter.value())
                .param("sent", letter.sentOn())
                .param("id", letter.id().value())
                .query(Boolean.class)
                .single();
    }

    /** The clauses of the latest proposal that was registered as the matter; none where none was. */
    public List<String> proposedTo(MatterId matter) {
        return jdbc.sql("select p.clause from matters.proposed_to(:matter) p order by p.number")
                .param("matter", matter.value())
                .query((row, _) -> row.getString("clause"))
                .list();
    }

    /** With what the council returned the matter, when that is the latest that has been registered from it. */
    public Optional<CouncilReturn> returnedTo(MatterId matter) {
        return jdbc.sql("select r.section, r.task from matters.returned_with(:matter) r")
                .param("matter", matter.value())
                .query((row, _) -> new CouncilReturn(row.getString("section"), row.getString("task")))
                .optional();
    }

    /** The same of several matters at once; those that the council did not return are missing. */
    public Map<MatterId, CouncilReturn> returnedToEach(List<MatterId> matters) {
        Map<MatterId, CouncilReturn> returned = new HashMap<>();
        jdbc.sql("""
                        select m.id, r.section, r.task
                        from unnest(:matters::uuid[]) m (id), lateral matters.returned_with(m.id) r
                        """)
                .param("matters", matters.stream().map(MatterId::value).toArray(UUID[]::new))
                .query(row -> {
                    returned.put(
                            new MatterId(Rows.uuid(row, "id")),
                            new CouncilReturn(row.getString("section"), row.getString("task")));
                });
        return returned;
    }

    /** @return false when somebody else registered it first */
    public boolean markRegistered(DeliveryId id, MatterId matter, LocalDate on) {
        return jdbc.sql("""
                        update matters.delivery set registered_on = :on, registered_as = :matter
                        where id = :id and registered_on is null
                        """)
                        .param("on", on)
                        .param("matter", matter.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private Delivery row(ResultSet row, int number) throws SQLException {
        @Nullable MatterId answers = Rows.optional(row, "answers_matter_id", MatterId::new);
        Delivery.Envelope envelope = new Delivery.Envelope(
                new DeliveryId(Rows.uuid(row, "id")),
                Rows.compartment(row, "from_compartment_id"),
                row.getString("from_name"),
                Rows.compartment(row, "compartment_id"),
                new DiaryNumber(row.getString("sender_number")),
                new MatterId(Rows.uuid(row, "sender_matter_id")),
                answers,
                new CouncilMotionId(Rows.uuid(row, "motion_id")),
                row.getString("title"),
                Rows.date(row, "sent_on"),
                row.getString("secrecy"));
        return contents.read(row.getString("kind"), envelope, row.getString("content"));
    }
}
