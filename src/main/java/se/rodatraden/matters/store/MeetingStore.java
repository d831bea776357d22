package se.rodatraden.matters.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.domain.FormalMeeting;

/** The public calendar of meetings; only the body itself writes its own. */
@Repository
public class MeetingStore {
    private static final String SELECT = """
            select m.id, m.compartment_id, m.held_on, m.begins_at, m.place, m.extra, m.minutes_approved_on,
                   m.notice_posted_on
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

    /** From the day on, the soonest first. */
    public List<FormalMeeting> of(CompartmentId authority, LocalDate from, int limit) {
        return jdbc.sql(SELECT + """
                         where m.compartment_id = :authority and m.held_on >= :from
                        order by m.held_on limit :limit
                        """)
                .param("authority", authority.value())
                .param("from", from)
                .param("limit", limit)
                .query(MeetingStore::row)
                .list();
    }

    /** Held before the day, the latest first. */
    public List<FormalMeeting> before(CompartmentId authority, LocalDate day, int limit) {
        return jdbc.sql(SELECT + """
                         where m.compartment_id = :authority and m.held_on < :day
                        order by m.held_on desc limit :limit
                        """)
                .param("authority", authority.value())
                .param("day", day)
                .param("limit", limit)
                .query(MeetingStore::row)
                .list();
    }

    /** The meeting that each body holds next, from the day on: one with approved minutes has been held. */
    public List<FormalMeeting> nextOfEach(LocalDate from) {
        return jdbc.sql("""
                        select distinct on (m.compartment_id) m.id, m.compartment_id, m.held_on, m.begins_at, m.place,
                               m.extra, m.minutes_approved_on, m.notice_posted_on
                        from matters.formal_meeting m
                        where m.held_on >= :from and m.minutes_approved_on is null
                        order by m.compartment_id, m.held_on
                        """).param("from", from).query(MeetingStore::row).list();
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
