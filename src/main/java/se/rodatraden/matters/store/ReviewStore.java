package se.rodatraden.matters.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.ReviewComment;
import se.rodatraden.matters.domain.ReviewStep;

/** The review of reports: where each stands, the steps that were taken, and what was said of its sections. */
@Repository
public class ReviewStore {
    private final JdbcClient jdbc;

    ReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum State {
        UNDER_REVIEW,
        RETURNED,
        APPROVED
    }

    /** Notes the step of a report that is locked, and moves the report to where it leads; a signed one stands nowhere any more. */
    public void take(OfficialReportId report, Matter.Header matter, ReviewStep step) {
        jdbc.sql("""
                        insert into matters.review_step
                            (report_id, ordinal, compartment_id, matter_id, kind, note, taken_at, taken_by, person)
                        select :report, coalesce(max(s.ordinal), 0) + 1, :authority, :matter, :kind, :note, :at, :by, :person
                        from matters.review_step s where s.report_id = :report
                        """)
                .param("report", report.value())
                .param("authority", matter.authority().value())
                .param("matter", matter.id().value())
                .param("kind", step.act().name())
                .param("note", step.note())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("by", step.by())
                .param("person", step.person())
                .update();
        State state = stateAfter(step.act());
        jdbc.sql("update matters.official_report set review = :review where id = :id")
                .param("review", state == null ? null : state.name())
                .param("id", report.value())
                .update();
    }

    private static @Nullable State stateAfter(ReviewStep.Act act) {
        return switch (act) {
            case SENT -> State.UNDER_REVIEW;
            case RETURNED -> State.RETURNED;
            case APPROVED -> State.APPROVED;
            case SIGNED -> null;
        };
    }

    /** The first step first. */
    public List<ReviewStep> steps(OfficialReportId report) {
        return jdbc.sql("""
                        select kind, note, taken_at, taken_by, person from matters.review_step
                        where report_id = :report order by ordinal
                        """)
                .param("report", report.value())
                .query((row, _) -> new ReviewStep(
                        ReviewStep.Act.valueOf(row.getString("kind")),
                        Rows.uuid(row, "taken_by"),
                        row.getString("person"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        row.getString("note")))
                .list();
    }

    public void say(
            OfficialReportId report, Matter.Header matter, String section, String text, Actor by, OffsetDateTime at) {
        jdbc.sql("""
                        insert into matters.review_comment
                            (report_id, compartment_id, matter_id, section_key, text, said_at, author)
                        values (:report, :authority, :matter, :section, :text, :at, :author)
                        """)
                .param("report", report.value())
                .param("authority", matter.authority().value())
                .param("matter", matter.id().value())
                .param("section", section)
                .param("text", text)
                .param("at", at)
                .param("author", by.name())
                .update();
    }

    /** @return false when the report has no such comment, or it was dealt with before */
    public boolean resolve(OfficialReportId report, UUID comment, Actor by, OffsetDateTime at) {
        return jdbc.sql("""
                        update matters.review_comment set resolved_at = :at, resolver = :by
                        where id = :id and report_id = :report and resolved_at is null
                        """)
                        .param("at", at)
                        .param("by", by.name())
                        .param("id", comment)
                        .param("report", report.value())
                        .update()
                == 1;
    }

    /** In the order in which they were said. */
    public List<ReviewComment> comments(OfficialReportId report) {
        return jdbc.sql("""
                        select id, section_key, text, author, said_at, resolver from matters.review_comment
                        where report_id = :report order by said_at, id
                        """)
                .param("report", report.value())
                .query(ReviewStore::comment)
                .list();
    }

    /**
     * A report that waits for somebody: to be reviewed, or, once approved, to be signed.
     *
     * @param from who handed it on, and {@code since} when
     * @param replyDueOn when the body that asked wants its reply; null where nobody asked
     * @param meetingOn of the meeting that it is written for; null when none is chosen
     */
    public record Waiting(
            OfficialReportId report,
            String title,
            String number,
            boolean forSignature,
            String from,
            Instant since,
            @Nullable LocalDate replyDueOn,
            @Nullable LocalDate meetingOn) {
        /** The same where nobody reviews. */
        public Waiting toBeSigned() {
            return new Waiting(report, title, number, true, from, since, replyDueOn, meetingOn);
        }

        /** Whether the day that it is needed for has passed. */
        public boolean isLate(LocalDate today) {
            return replyDueOn != null && replyDueOn.isBefore(today) || meetingOn != null && meetingOn.isBefore(today);
        }
    }

    /** Reports of an authority that are under review or approved, the one that has waited longest first. */
    public List<Waiting> waiting(CompartmentId authority) {
        return jdbc.sql("""
                        select r.id, m.title, m.number, r.review, f.held_on, s.person, s.taken_at,
                               case when m.reply_not_awaited_on is null then m.reply_due_on end as reply_due_on
                        from matters.official_report r
                        join matters.matter m on m.id = r.matter_id
                        left join matters.formal_meeting f on f.id = r.meeting_id
                        join lateral (
                            select person, taken_at from matters.review_step
                            where report_id = r.id order by ordinal desc limit 1) s on true
                        where r.compartment_id = :authority and r.review in ('UNDER_REVIEW', 'APPROVED')
                          and not r.set_aside and m.state <> 'CLOSED'
                        order by s.taken_at, r.id
                        """)
                .param("authority", authority.value())
                .query((row, _) -> new Waiting(
                        new OfficialReportId(Rows.uuid(row, "id")),
                        row.getString("title"),
                        row.getString("number"),
                        State.valueOf(row.getString("review")) == State.APPROVED,
                        row.getString("person"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        Rows.dateOrNull(row, "reply_due_on"),
                        Rows.dateOrNull(row, "held_on")))
                .list();
    }

    /**
     * A report that is not signed yet.
     *
     * @param officer who handles its matter; null when nobody does
     * @param standing null while it is written, for the first time or anew
     */
    public record OnItsWay(
            MatterId matter,
            String title,
            String number,
            @Nullable String officer,
            @Nullable HandedOn standing) {}

    /** Whom a report that was handed on waits for. */
    public enum HandedOn {
        TO_REVIEW,
        TO_SIGN
    }

    /**
     * The reports that are to be ready for the meeting and are not, the oldest matter first.
     *
     * @param reviewed whether the authority has its reports reviewed before they are signed
     */
    public List<OnItsWay> onTheirWay(FormalMeetingId meeting, boolean reviewed) {
        return jdbc.sql("""
                        select m.id, m.title, m.number, m.officer_name, r.review from matters.official_report r
                        join matters.matter m on m.id = r.matter_id
                        where r.meeting_id = :meeting and r.signed_on is null and not r.set_aside
                        order by m.registered_on, m.id
                        """)
                .param("meeting", meeting.value())
                .query((row, _) -> new OnItsWay(
                        new MatterId(Rows.uuid(row, "id")),
                        row.getString("title"),
                        row.getString("number"),
                        row.getString("officer_name"),
                        standing(row.getString("review"), reviewed)))
                .list();
    }

    private static @Nullable HandedOn standing(@Nullable String review, boolean reviewed) {
        if (review == null) {
            return null;
        }
        return switch (State.valueOf(review)) {
            case RETURNED -> null;
            case UNDER_REVIEW -> reviewed ? HandedOn.TO_REVIEW : HandedOn.TO_SIGN;
            case APPROVED -> HandedOn.TO_SIGN;
        };
    }

    private static ReviewComment comment(ResultSet row, int number) throws SQLException {
        return new ReviewComment(
                Rows.uuid(row, "id"),
                row.getString("section_key"),
                row.getString("text"),
                row.getString("author"),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                row.getString("resolver"));
    }
}
