package se.rodatraden.matters.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.kernel.StaleEditException;
import se.rodatraden.matters.Authority;
import se.rodatraden.matters.CouncilMotionId;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterState;

/** Matters of the authorities that the actor belongs to. */
@Repository
public class MatterStore {
    static final String SELECT = """
            select m.id, m.compartment_id, m.number, m.kind, m.title, m.registered_on, m.motion_id,
                   m.sender_id, m.sender_number, m.sender_matter_id, m.referral_id, m.reply_due_on, m.reply_not_awaited_on,
                   m.officer_id, m.officer_name, m.state, m.report_id, m.meeting_id, m.decision_id, m.ended_on,
                   s.name as sender_name
            from matters.matter m left join matters.authority s on s.compartment_id = m.sender_id
            """;

    private final JdbcClient jdbc;
    private final NumberSeries numbers;

    MatterStore(JdbcClient jdbc, NumberSeries numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    /**
     * Registers a matter under the next number of the authority's diary.
     *
     * @param motion the thread that it belongs to; null begins a new one
     */
    public Matter.Registered register(
            Authority authority,
            MatterKind kind,
            String title,
            LocalDate on,
            @Nullable CouncilMotionId motion,
            Matter.@Nullable Origin origin) {
        int ordinal = numbers.take(authority.id(), on.getYear());
        DiaryNumber number = DiaryNumber.of(authority.series(), on.getYear(), ordinal);
        Optional<Matter.Origin> from = Optional.ofNullable(origin);
        return jdbc.sql("""
                        insert into matters.matter (compartment_id, number, year, ordinal, kind, title, registered_on,
                            motion_id, sender_id, sender_number, sender_matter_id, referral_id, reply_due_on)
                        values (:authority, :number, :year, :ordinal, :kind, :title, :on, coalesce(:motion, uuidv7()),
                            :sender, :sender_number, :sender_matter, :referral, :due)
                        returning id, motion_id
                        """)
                .param("authority", authority.id().value())
                .param("number", number.value())
                .param("year", on.getYear())
                .param("ordinal", ordinal)
                .param("kind", kind.name())
                .param("title", title)
                .param("on", on)
                .param(
                        "motion",
                        Optional.ofNullable(motion).map(CouncilMotionId::value).orElse(null))
                .param(
                        "sender",
                        from.map(Matter.Origin::sender)
                                .map(CompartmentId::value)
                                .orElse(null))
                .param(
                        "sender_number",
                        from.map(Matter.Origin::number).map(DiaryNumber::value).orElse(null))
                .param(
                        "sender_matter",
                        from.map(Matter.Origin::matterId).map(MatterId::value).orElse(null))
                .param(
                        "referral",
                        from.map(Matter.Origin::referral).map(ReferralId::value).orElse(null))
                .param("due", from.map(Matter.Origin::replyDueOn).orElse(null))
                .query((row, _) -> new Matter.Registered(new Matter.Header(
                        new MatterId(Rows.uuid(row, "id")),
                        authority.id(),
                        number,
                        kind,
                        title,
                        on,
                        new CouncilMotionId(Rows.uuid(row, "motion_id")),
                        origin,
                        null)))
                .single();
    }

    /** @throws NotFoundException when there is none, or none that the actor may see */
    public Matter get(MatterId id) {
        return find(id).orElseThrow(() -> new NotFoundException("matter " + id));
    }

    public Optional<Matter> find(MatterId id) {
        return jdbc.sql(SELECT + " where m.id = :id")
                .param("id", id.value())
                .query(MatterRows::matter)
                .optional();
    }

    public Optional<Matter> byNumber(DiaryNumber number) {
        return jdbc.sql(SELECT + " where m.number = :number")
                .param("number", number.value())
                .query(MatterRows::matter)
                .optional();
    }

    /** Of the matters with the demand, in whichever of the actor's diaries, the latest first. */
    public List<DiaryNumber> numbersWithDemand(UUID demand) {
        return jdbc.sql("""
                        select m.number from matters.demand d join matters.matter m on m.id = d.matter_id
                        where d.id = :demand order by m.id desc
                        """)
                .param("demand", demand)
                .query((row, _) -> new DiaryNumber(row.getString("number")))
                .list();
    }

    /** The matter in which the actor's own authority answers a referral. */
    public Optional<Matter> answering(ReferralId referral, CompartmentId authority) {
        return jdbc.sql(SELECT + " where m.referral_id = :referral and m.compartment_id = :authority")
                .param("referral", referral.value())
                .param("authority", authority.value())
                .query(MatterRows::matter)
                .optional();
    }

    /** The matter that another authority's matter began in the actor's own. */
    public Optional<Matter> begunBy(MatterId sender, CouncilMotionId motion, CompartmentId authority) {
        return jdbc.sql(SELECT + """
                         where m.motion_id = :motion and m.sender_matter_id = :sender
                           and m.compartment_id = :authority and m.kind = 'COUNCIL_PROPOSAL'
                        """)
                .param("motion", motion.value())
                .param("sender", sender.value())
                .param("authority", authority.value())
                .query(MatterRows::matter)
                .optional();
    }

    /** Whoever comes next waits until the transaction is over, and sees what it did. */
    public void lock(MatterId id) {
        jdbc.sql("select from matters.matter where id = :id for no key update")
                .param("id", id.value())
                .query((_, _) -> id)
                .single();
    }

    /** The sender waits for no reply any longer; the day that it had stays to be read. */
    public void replyNotAwaited(MatterId id, LocalDate on) {
        jdbc.sql("update matters.matter set reply_not_awaited_on = :on where id = :id")
                .param("on", on)
                .param("id", id.value())
                .update();
    }

    /** The sender has given more time, or put its day right. */
    public void moveReplyDue(MatterId id, LocalDate dueOn) {
        jdbc.sql("update matters.matter set reply_due_on = :due where id = :id")
                .param("due", dueOn)
                .param("id", id.value())
                .update();
    }

    /**
     * Moves a matter on, if it still is in the state it was read in.
     *
     * @throws StaleEditException when somebody else has moved it in between
     */
    public void move(Matter from, Matter to) {
        Moved moved = Moved.of(to);
        Optional<Matter.Officer> officer = Optional.ofNullable(to.header().officer());
        int rows = jdbc.sql("""
                        update matters.matter
                        set state = :state, officer_id = :officer, officer_name = :officer_name, report_id = :report,
                            meeting_id = :meeting, decision_id = :decision, ended_on = :ended
                        where id = :id and state = :was
                        """)
                .param("state", MatterState.of(to).name())
                .param(
                        "officer",
                        officer.map(Matter.Officer::staff).map(StaffId::value).orElse(null))
                .param("officer_name", officer.map(Matter.Officer::name).orElse(null))
                .param("report", moved.report)
                .param("meeting", moved.meeting)
                .param("decision", moved.decision)
                .param("ended", moved.ended)
                .param("id", to.id().value())
                .param("was", MatterState.of(from).name())
                .update();
        if (rows == 0) {
            throw new StaleEditException(
                    MatterState.of(get(to.id())).name(), MatterState.of(to).name());
        }
    }

    /** What a state remembers beside its name. */
    private record Moved(
            @Nullable UUID report,
            @Nullable UUID meeting,
            @Nullable UUID decision,
            @Nullable LocalDate ended) {

        static Moved of(Matter matter) {
            Matter.Settled settled = matter.settlement().orElse(null);
            FormalMeetingId meeting = matter instanceof Matter.Scheduled scheduled
                    ? scheduled.meeting()
                    : settled == null ? null : settled.meeting();
            return new Moved(
                    matter.signedReport().map(OfficialReportId::value).orElse(null),
                    meeting == null ? null : meeting.value(),
                    settled == null ? null : settled.decision().value(),
                    switch (matter) {
                        case Matter.Dispatched dispatched -> dispatched.on();
                        case Matter.Closed closed -> closed.on();
                        case Matter.Registered _,
                                Matter.InPreparation _,
                                Matter.Reported _,
                                Matter.Scheduled _,
                                Matter.Decided _ -> null;
                    });
        }
    }
}
