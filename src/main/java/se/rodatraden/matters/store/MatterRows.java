package se.rodatraden.matters.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.matters.CouncilMotionId;
import se.rodatraden.matters.FormalDecisionId;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterState;

/** A row of {@link MatterStore#SELECT} as the state it stands for. */
final class MatterRows {
    private MatterRows() {}

    static Matter matter(ResultSet row, int number) throws SQLException {
        Matter.Header header = header(row);
        OfficialReportId report = Rows.optional(row, "report_id", OfficialReportId::new);
        return switch (MatterState.valueOf(row.getString("state"))) {
            case REGISTERED -> new Matter.Registered(header);
            case IN_PREPARATION -> new Matter.InPreparation(header);
            case REPORTED -> new Matter.Reported(header, Objects.requireNonNull(report));
            case SCHEDULED -> new Matter.Scheduled(header, report, new FormalMeetingId(Rows.uuid(row, "meeting_id")));
            case DECIDED -> new Matter.Decided(header, report, settled(row));
            case DISPATCHED -> new Matter.Dispatched(header, report, settled(row), Rows.date(row, "ended_on"));
            case CLOSED ->
                new Matter.Closed(
                        header,
                        report,
                        row.getObject("decision_id") == null ? null : settled(row),
                        Rows.date(row, "ended_on"));
        };
    }

    private static Matter.Settled settled(ResultSet row) throws SQLException {
        return new Matter.Settled(
                new FormalMeetingId(Rows.uuid(row, "meeting_id")), new FormalDecisionId(Rows.uuid(row, "decision_id")));
    }

    private static Matter.Header header(ResultSet row) throws SQLException {
        return new Matter.Header(
                new MatterId(Rows.uuid(row, "id")),
                Rows.compartment(row, "compartment_id"),
                new DiaryNumber(row.getString("number")),
                MatterKind.valueOf(row.getString("kind")),
                row.getString("title"),
                Rows.date(row, "registered_on"),
                new CouncilMotionId(Rows.uuid(row, "motion_id")),
                origin(row),
                officer(row));
    }

    private static Matter.@Nullable Origin origin(ResultSet row) throws SQLException {
        String number = row.getString("sender_number");
        return number == null
                ? null
                : new Matter.Origin(
                        Rows.compartment(row, "sender_id"),
                        row.getString("sender_name"),
                        new DiaryNumber(number),
                        new MatterId(Rows.uuid(row, "sender_matter_id")),
                        Rows.optional(row, "referral_id", ReferralId::new),
                        Rows.dateOrNull(row, "reply_due_on"),
                        Rows.dateOrNull(row, "reply_not_awaited_on"));
    }

    private static Matter.@Nullable Officer officer(ResultSet row) throws SQLException {
        StaffId staff = Rows.optional(row, "officer_id", StaffId::new);
        return staff == null ? null : new Matter.Officer(staff, row.getString("officer_name"));
    }
}
