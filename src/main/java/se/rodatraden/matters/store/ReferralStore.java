package se.rodatraden.matters.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.domain.Referral.ReferralReply;

/** The sender's side of a referral round. */
@Repository
public class ReferralStore {
    private final JdbcClient jdbc;

    ReferralStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One referral for each body, in one statement. */
    public List<Sent> send(Matter.Header matter, List<CompartmentId> bodies, LocalDate sentOn, LocalDate dueOn) {
        return jdbc.sql("""
                        insert into matters.referral (compartment_id, matter_id, body_id, sent_on, due_on, first_due_on)
                        select :authority, :matter, body, :sent, :due, :due from unnest(:bodies::int[]) as body
                        returning id, body_id
                        """)
                .param("authority", matter.authority().value())
                .param("matter", matter.id().value())
                .param("bodies", bodies.stream().map(CompartmentId::value).toArray(Integer[]::new))
                .param("sent", sentOn)
                .param("due", dueOn)
                .query((row, _) -> new Sent(new ReferralId(Rows.uuid(row, "id")), Rows.compartment(row, "body_id")))
                .list();
    }

    /** A referral that was just sent, and to whom. */
    public record Sent(ReferralId id, CompartmentId body) {}

    /** The round of a matter, by the name of the body in Swedish order. */
    public List<Referral> of(MatterId matter) {
        Map<Referral.Header, List<Row>> rows = new LinkedHashMap<>();
        jdbc.sql("""
                        select r.id, r.body_id, b.name as body_name, r.sent_on, r.due_on, l.other_number,
                               r.first_due_on, r.reminders, r.reminded_on, r.reminded_of, r.answered_on, r.replies,
                               p.ordinal, p.registered_on, p.stance, p.summary, p.decided_on, p.section, p.dissent,
                               p.document_id, d.secrecy
                        from matters.referral r
                        join matters.authority b on b.compartment_id = r.body_id
                        left join matters.matter_link l
                          on l.compartment_id = r.compartment_id and l.delivery_id = r.id
                        left join matters.referral_reply p on p.referral_id = r.id
                        left join matters.matter_document d on d.id = p.document_id
                        where r.matter_id = :matter
                        order by b.name collate "sv-SE-x-icu", r.id, p.ordinal
                        """)
                .param("matter", matter.value())
                .query((row, _) -> rows.computeIfAbsent(header(row), _ -> new ArrayList<>())
                        .add(row(row)))
                .list();
        return rows.entrySet().stream()
                .map(entry -> referral(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * Keeps a reply beside those that came before it.
     *
     * @return which one it is, from 1; 0 when there is no such referral of that matter
     */
    public int answer(
            ReferralId referral, MatterId matter, ReferralReply reply, LocalDate registeredOn, UUID document) {
        Optional<Integer> ordinal = jdbc.sql("""
                        update matters.referral
                        set answered_on = coalesce(answered_on, :on), replies = replies + 1
                        where id = :id and matter_id = :matter
                        returning replies
                        """)
                .param("on", registeredOn)
                .param("id", referral.value())
                .param("matter", matter.value())
                .query(Integer.class)
                .optional();
        ordinal.ifPresent(number -> jdbc.sql("""
                        insert into matters.referral_reply (referral_id, ordinal, compartment_id, matter_id,
                            registered_on, stance, summary, decided_on, section, dissent, document_id)
                        select r.id, :ordinal, r.compartment_id, r.matter_id, :on, :stance, :summary, :decided,
                               :section, :dissent, :document
                        from matters.referral r where r.id = :id
                        """)
                .param("ordinal", number)
                .param("on", registeredOn)
                .param("stance", reply.stance().name())
                .param("summary", reply.summary())
                .param("decided", reply.decidedOn())
                .param("section", reply.section())
                .param("dissent", reply.dissent())
                .param("document", document)
                .param("id", referral.value())
                .update());
        return ordinal.orElse(0);
    }

    /**
     * More time was granted, or the day before was a mistake.
     *
     * @param was the day that it takes the place of
     * @return false when another has taken its place already
     */
    public boolean moveDue(ReferralId referral, LocalDate was, LocalDate dueOn) {
        return jdbc.sql("update matters.referral set due_on = :due where id = :id and due_on = :was")
                        .param("due", dueOn)
                        .param("id", referral.value())
                        .param("was", was)
                        .update()
                == 1;
    }

    /**
     * Notes a reminder of each that has neither answered nor been reminded that day. Two who do it at once take turns
     * at each row, so that no body is reminded twice.
     *
     * @param chosen empty for all
     * @return those that are to be reminded
     */
    public Set<ReferralId> remind(MatterId matter, Set<ReferralId> chosen, LocalDate on) {
        return Set.copyOf(jdbc.sql("""
                        update matters.referral set reminders = reminders + 1, reminded_on = :on, reminded_of = due_on
                        where matter_id = :matter and answered_on is null and reminded_on is distinct from :on
                          and (cardinality(:chosen::uuid[]) = 0 or id = any (:chosen::uuid[]))
                        returning id
                        """)
                .param("on", on)
                .param("matter", matter.value())
                .param("chosen", chosen.stream().map(ReferralId::value).toArray(UUID[]::new))
                .query((row, _) -> new ReferralId(Rows.uuid(row, "id")))
                .list());
    }

    /** What a line of the round says beside its referral. */
    private record Row(
            int replies,
            @Nullable LocalDate answeredOn,
            int ordinal,
            @Nullable Kept kept) {}

    private record Kept(
            ReferralReply reply,
            LocalDate registeredOn,
            UUID document,
            @Nullable String secrecy) {}

    private static Referral referral(Referral.Header header, List<Row> rows) {
        Row last = rows.getLast();
        Kept kept = last.kept();
        LocalDate answeredOn = last.answeredOn();
        if (answeredOn == null) {
            return new Referral.Sent(header);
        }
        // A later reply that is not seen: what was said before it holds no longer.
        if (kept == null || last.ordinal() < last.replies()) {
            return new Referral.Withheld(header, answeredOn);
        }
        return new Referral.Answered(
                header,
                kept.reply(),
                kept.registeredOn(),
                kept.document(),
                kept.secrecy(),
                rows.subList(0, rows.size() - 1).stream()
                        .map(Row::kept)
                        .filter(Objects::nonNull)
                        .map(earlier -> new Referral.Earlier(earlier.reply(), earlier.registeredOn()))
                        .toList());
    }

    private static Referral.Header header(ResultSet row) throws SQLException {
        String bodyNumber = row.getString("other_number");
        return new Referral.Header(
                new ReferralId(Rows.uuid(row, "id")),
                Rows.compartment(row, "body_id"),
                row.getString("body_name"),
                Rows.date(row, "sent_on"),
                Rows.date(row, "due_on"),
                bodyNumber == null ? null : new DiaryNumber(bodyNumber),
                Rows.date(row, "first_due_on"),
                row.getInt("reminders"),
                Rows.dateOrNull(row, "reminded_on"),
                Rows.dateOrNull(row, "reminded_of"));
    }

    private static Row row(ResultSet row) throws SQLException {
        String stance = row.getString("stance");
        return new Row(
                row.getInt("replies"),
                Rows.dateOrNull(row, "answered_on"),
                row.getInt("ordinal"),
                stance == null
                        ? null
                        : new Kept(
                                new ReferralReply(
                                        ReplyStance.valueOf(stance),
                                        row.getString("summary"),
                                        Rows.date(row, "decided_on"),
                                        row.getString("section"),
                                        row.getString("dissent")),
                                Rows.date(row, "registered_on"),
                                Rows.uuid(row, "document_id"),
                                row.getString("secrecy")));
    }
}
