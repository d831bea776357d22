package se.rodatraden.matters.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.domain.MeetingMove;

/** The public calendar of meetings; only the body itself writes its own. */
@Repository
public class MeetingStore {
    private static final String SELECT = """
            select m.id, m.compartment_id, m.held_on, m.begins_at, m.place, m.extra, m.minutes_approved_on,
                   m.notice_posted_on, m.cancelled_on, m.cancelled_why
            from matters.formal_meeting m
            """;

    private final JdbcClient jdbc;

    MeetingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public FormalMeetingId plan(
            CompartmentId authority, LocalDate heldOn, LocalTime beginsAt, String place, boolean extra) {
        return new FormalMeetingId(jdbc.sql("""
                        insert into matters.formal_meeting (compartment_id, held_on, begins_at, place, extra)
                        values (:authority, :held, :begins, :place, :extra)
                        returning id
                        """)
                .param("authority", authority.value())
                .param("held", heldOn)
                .param("begins", beginsAt)
                .param("place", place)
                .param("extra", extra)
                .query(UUID.class)
                .single());
    }

    public FormalMeeting get(FormalMeetingId id) {
        return jdbc.sql(SELECT + " where m.id = :id")
                .param("id", id.value())
                .query(MeetingStore::row)
                .optional()
                .orElseThrow(() -> new NotFoundException("meeting " + id));
    }

    /**
     * The meeting as it stands, which nobody else moves, cancels or adds to before this transaction has ended.
     *
     * @throws NotFoundException when there is none, or it is another body's
     */
    public FormalMeeting locked(FormalMeetingId id) {
        return jdbc.sql(SELECT + " where m.id = :id for no key update")
                .param("id", id.value())
                .query(MeetingStore::row)
                .optional()
                .orElseThrow(() -> new NotFoundException("meeting " + id));
    }

    /** Those that are held from the day on, the soonest first. */
    public List<FormalMeeting> of(CompartmentId authority, LocalDate from, int limit) {
        return jdbc.sql(SELECT + """
                         where m.compartment_id = :authority and m.held_on >= :from and m.cancelled_on is null
                        order by m.held_on limit :limit
                        """)
                .param("authority", authority.value())
                .param("from", from)
                .param("limit", limit)
                .query(MeetingStore::row)
                .list();
    }

    /** The meeting that the body holds on the day. */
    public Optional<FormalMeeting> on(CompartmentId authority, LocalDate day) {
        return of(authority, day, 1).stream()
                .filter(meeting -> meeting.heldOn().equals(day))
                .findFirst();
    }

    /** What the calendar shows from the day on, the soonest first: cancelled meetings too. */
    public List<FormalMeeting> calendar(CompartmentId authority, LocalDate from, int limit) {
        return jdbc.sql(SELECT + """
                         where m.compartment_id = :authority and m.held_on >= :from
                        order by m.held_on, m.cancelled_on nulls last limit :limit
                        """)
                .param("authority", authority.value())
                .param("from", from)
                .param("limit", limit)
                .query(MeetingStore::row)
                .list();
    }

    /** What the calendar shows of the time before the day, the latest first: cancelled meetings too. */
    public List<FormalMeeting> before(CompartmentId authority, LocalDate day, int limit) {
        return jdbc.sql(SELECT + """
                         where m.compartment_id = :authority and m.held_on < :day
                        order by m.held_on desc, m.cancelled_on nulls first limit :limit
                        """)
                .param("authority", authority.value())
                .param("day", day)
                .param("limit", limit)
                .query(MeetingStore::row)
                .list();
    }

    /** The meeting that each body holds next, from the day on: one with approved minutes has been held, a cancelled one is not. */
    public List<FormalMeeting> nextOfEach(LocalDate from) {
        return jdbc.sql("""
                        select distinct on (m.compartment_id) m.id, m.compartment_id, m.held_on, m.begins_at, m.place,
                               m.extra, m.minutes_approved_on, m.notice_posted_on, m.cancelled_on, m.cancelled_why
                        from matters.formal_meeting m
                        where m.held_on >= :from and m.minutes_approved_on is null and m.cancelled_on is null
                        order by m.compartment_id, m.held_on
                        """).param("from", from).query(MeetingStore::row).list();
    }

    /** The meeting is held at another time or place; when and where it was to be held is kept. */
    public void move(
            FormalMeeting.Header meeting,
            LocalDate heldOn,
            LocalTime beginsAt,
            String place,
            LocalDate movedOn,
            String reason) {
        jdbc.sql("""
                        insert into matters.meeting_move
                            (meeting_id, compartment_id, was_on, was_at, was_in, moved_on, reason)
                        values (:meeting, :authority, :was_on, :was_at, :was_in, :moved, :reason)
                        """)
                .param("meeting", meeting.id().value())
                .param("authority", meeting.authority().value())
                .param("was_on", meeting.heldOn())
                .param("was_at", meeting.beginsAt())
                .param("was_in", meeting.place())
                .param("moved", movedOn)
                .param("reason", reason)
                .update();
        jdbc.sql("""
                        update matters.formal_meeting set held_on = :held, begins_at = :begins, place = :place
                        where id = :id
                        """)
                .param("held", heldOn)
                .param("begins", beginsAt)
                .param("place", place)
                .param("id", meeting.id().value())
                .update();
    }

    /** The day of the meeting as a paper about it tells it today: one that is not held has none. */
    public @Nullable LocalDate toldOn(@Nullable FormalMeetingId id) {
        return Optional.ofNullable(id)
                .map(this::get)
                .filter(meeting -> !meeting.isCancelled())
                .map(FormalMeeting::heldOn)
                .orElse(null);
    }

    /** Each time that the meeting was moved, the latest first. */
    public List<MeetingMove> moves(FormalMeetingId id) {
        return jdbc.sql("""
                        select was_on, was_at, was_in, moved_on, reason from matters.meeting_move
                        where meeting_id = :id order by id desc
                        """)
                .param("id", id.value())
                .query((row, _) -> new MeetingMove(
                        Rows.date(row, "was_on"),
                        row.getObject("was_at", LocalTime.class),
                        row.getString("was_in"),
                        Rows.date(row, "moved_on"),
                        row.getString("reason")))
                .list();
    }

    public void cancel(FormalMeetingId id, LocalDate on, String reason) {
        jdbc.sql("update matters.formal_meeting set cancelled_on = :on, cancelled_why = :reason where id = :id")
                .param("on", on)
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }

    public void approveMinutes(FormalMeetingId id, LocalDate on) {
        jdbc.sql("update matters.formal_meeting set minutes_approved_on = :on where id = :id")
                .param("on", on)
                .param("id", id.value())
                .update();
    }

    public void postNotice(FormalMeetingId id, LocalDate on) {
        jdbc.sql("update matters.formal_meeting set notice_posted_on = :on where id = :id")
                .param("on", on)
                .param("id", id.value())
                .update();
    }

    private static FormalMeeting row(ResultSet row, int number) throws SQLException {
        FormalMeeting.Header header = new FormalMeeting.Header(
                new FormalMeetingId(Rows.uuid(row, "id")),
                Rows.compartment(row, "compartment_id"),
                Rows.date(row, "held_on"),
                row.getObject("begins_at", LocalTime.class),
                row.getString("place"),
                row.getBoolean("extra"));
        LocalDate cancelled = Rows.dateOrNull(row, "cancelled_on");
        if (cancelled != null) {
            return new FormalMeeting.Cancelled(header, cancelled, row.getString("cancelled_why"));
        }
        LocalDate approved = Rows.dateOrNull(row, "minutes_approved_on");
        LocalDate posted = Rows.dateOrNull(row, "notice_posted_on");
        if (approved == null) {
            return new FormalMeeting.Planned(header);
        }
        return posted == null
                ? new FormalMeeting.MinutesApproved(header, approved)
                : new FormalMeeting.Announced(header, approved, posted);
    }
}
