package se.rodatraden.matters.store;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.matters.DeliveryId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.Delivery;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterLink;

/** Which number a question has at the other authority: a row on each side, with the other's number alone. */
@Repository
public class LinkStore {
    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Links the matter that a delivery was registered as with the sender's, on both sides. */
    public void link(Delivery.Envelope envelope, Matter.Header registered, LocalDate on) {
        add(registered.authority(), envelope.id(), registered.id(), envelope.from(), envelope.senderNumber(), on);
        add(envelope.from(), envelope.id(), envelope.senderMatter(), registered.authority(), registered.number(), on);
    }

    private void add(
            CompartmentId side,
            DeliveryId delivery,
            MatterId matter,
            CompartmentId other,
            DiaryNumber otherNumber,
            LocalDate on) {
        jdbc.sql("""
                        insert into matters.matter_link
                            (compartment_id, delivery_id, matter_id, other_compartment_id, other_number, linked_on)
                        values (:side, :delivery, :matter, :other, :number, :on)
                        """)
                .param("side", side.value())
                .param("delivery", delivery.value())
                .param("matter", matter.value())
                .param("other", other.value())
                .param("number", otherNumber.value())
                .param("on", on)
                .update();
    }

    public List<MatterLink> of(MatterId matter) {
        return jdbc.sql("""
                        select l.other_number, a.name, min(l.linked_on) as linked_on
                        from matters.matter_link l join matters.authority a on a.compartment_id = l.other_compartment_id
                        where l.matter_id = :matter
                        group by l.other_number, a.name
                        order by linked_on, a.name
                        """)
                .param("matter", matter.value())
                .query((row, _) -> new MatterLink(
                        row.getString("name"),
                        new DiaryNumber(row.getString("other_number")),
                        Rows.date(row, "linked_on")))
                .list();
    }
}
