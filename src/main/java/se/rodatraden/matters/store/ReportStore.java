package se.rodatraden.matters.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.EvidenceRef;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.OfficialReport.CitedEvidence;
import se.rodatraden.matters.domain.ReviewStep;

/** Reports: what each is for, what it cites, and whether it is signed. Their texts are in {@link SectionStore}. */
@Repository
public class ReportStore {
    private final JdbcClient jdbc;
    private final SectionStore sections;
    private final ReviewStore reviews;

    ReportStore(JdbcClient jdbc, SectionStore sections, ReviewStore reviews) {
        this.jdbc = jdbc;
        this.sections = sections;
        this.reviews = reviews;
    }

    /** @return empty when somebody has opened one this very moment: a matter has one that is not signed */
    public Optional<OfficialReportId> open(Matter.Header matter, LocalDate on, @Nullable FormalMeetingId writtenFor) {
        return jdbc.sql("""
                        insert into matters.official_report (compartment_id, matter_id, opened_on, meeting_id)
                        values (:authority, :matter, :on, :meeting)
                        on conflict (matter_id) where signed_on is null and not set_aside do nothing
                        returning id
                        """)
                .param("authority", matter.authority().value())
                .param("matter", matter.id().value())
                .param("on", on)
                .param("meeting", writtenFor == null ? null : writtenFor.value())
                .query(UUID.class)
                .optional()
                .map(OfficialReportId::new);
    }

    /** @throws NotFoundException when there is none, or none that the actor may see */
    public OfficialReport get(OfficialReportId id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id.value())
                .query(this::row)
                .optional()
                .orElseThrow(() -> new NotFoundException("report " + id));
    }

    /** A signed report that is marked as secret is read by those whom its mark names; to others its sections are empty. */
    public Verdict mayRead(OfficialReportId id) {
        return Verdict.allowedIf(
                jdbc.sql("select :id not in (select matters.withheld_reports())")
                        .param("id", id.value())
                        .query(Boolean.class)
                        .single(),
                "matters.refused.marked-report");
    }

    /**
     * The report as it stands, which nobody else changes or signs before this transaction has ended. Whatever changes a
     * report begins with this, so that what is signed is what was read.
     *
     * @throws NotFoundException when there is none, or none that the actor may see
     */
    public OfficialReport locked(OfficialReportId id) {
        lock(id);
        return get(id);
    }

    /** @throws NotFoundException when there is none, or none that the actor may see */
    public void lock(OfficialReportId id) {
        if (jdbc.sql("select 1 from matters.official_report where id = :id for no key update")
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .isEmpty()) {
            throw new NotFoundException("report " + id);
        }
    }

    /** The report that is being written, or was signed last. */
    public Optional<OfficialReport> latestOf(MatterId matter) {
        return jdbc.sql(
                        SELECT
                                + " where r.matter_id = :matter and not r.set_aside order by r.opened_on desc, r.id desc limit 1")
                .param("matter", matter.value())
                .query(this::row)
                .optional();
    }

    public void aim(OfficialReportId id, @Nullable ReplyStance stance, @Nullable FormalMeetingId writtenFor) {
        jdbc.sql("""
                        update matters.official_report set stance = :stance, meeting_id = :meeting
                        where id = :id and signed_on is null
                        """)
                .param("stance", stance == null ? null : stance.name())
                .param("meeting", writtenFor == null ? null : writtenFor.value())
                .param("id", id.value())
                .update();
    }

    /** The matters whose report is being written for the meeting. */
    public List<MatterId> writtenFor(FormalMeetingId meeting) {
        return jdbc.sql("""
                        select matter_id from matters.official_report
                        where meeting_id = :meeting and signed_on is null and not set_aside
                        """)
                .param("meeting", meeting.value())
                .query((row, _) -> new MatterId(Rows.uuid(row, "matter_id")))
                .list();
    }

    /** What is being written for the meeting is written for another from now on, or for none. */
    public void aimElsewhere(FormalMeetingId meeting, @Nullable FormalMeetingId other) {
        jdbc.sql("""
                        update matters.official_report set meeting_id = :other
                        where meeting_id = :meeting and signed_on is null and not set_aside
                        """)
                .param("other", other == null ? null : other.value())
                .param("meeting", meeting.value())
                .update();
    }

    public void cite(OfficialReport report, Matter.Header matter, CitedEvidence evidence, LocalDate on) {
        jdbc.sql("""
                        insert into matters.cited_evidence
                            (report_id, snapshot_id, compartment_id, matter_id, receipt_hash, section_key, cited_on,
                             beside_version)
                        values (:report, :snapshot, :authority, :matter, :hash, :section, :on, :beside)
                        on conflict (report_id, snapshot_id) do update
                        set section_key = excluded.section_key, beside_version = excluded.beside_version,
                            withdrawn_on = null
                        """)
                .param("report", report.id().value())
                .param("snapshot", evidence.ref().snapshot())
                .param("authority", matter.authority().value())
                .param("matter", matter.id().value())
                .param("hash", evidence.ref().receiptHash())
                .param("section", evidence.section())
                .param("on", on)
                .param("beside", report.content().section(evidence.section()).version())
                .update();
    }

    public void withdraw(OfficialReportId report, UUID snapshot, LocalDate on) {
        jdbc.sql("""
                        update matters.cited_evidence set withdrawn_on = :on
                        where report_id = :report and snapshot_id = :snapshot and withdrawn_on is null
                        """)
                .param("on", on)
                .param("report", report.value())
                .param("snapshot", snapshot)
                .update();
    }

    /** What the report that lies before the body would have it reply; empty where it replies to nobody, or may not be read. */
    public Optional<ReplyStance> stanceProposed(Matter matter) {
        return matter.signedReport()
                .filter(report -> mayRead(report).isAllowed())
                .map(report -> get(report).content().stance());
    }

    /** The stance of one report becomes that of another. */
    public void copyStance(OfficialReportId from, OfficialReportId to) {
        jdbc.sql("""
                        update matters.official_report r set stance = f.stance
                        from matters.official_report f where r.id = :to and f.id = :from
                        """).param("from", from.value()).param("to", to.value()).update();
    }

    /** Cites in one report what another cites. */
    public void copyEvidence(OfficialReportId from, OfficialReportId to) {
        jdbc.sql("""
                        insert into matters.cited_evidence
                            (report_id, snapshot_id, compartment_id, matter_id, receipt_hash, section_key, cited_on)
                        select :to, e.snapshot_id, e.compartment_id, e.matter_id, e.receipt_hash, e.section_key, e.cited_on
                        from matters.cited_evidence e where e.report_id = :from and e.withdrawn_on is null
                        """).param("from", from.value()).param("to", to.value()).update();
    }

    /**
     * @param meetingOn the day of the meeting as the document tells it; null when it tells none
     * @return false when it was signed already
     */
    public boolean sign(
            OfficialReportId report,
            LocalDate on,
            Actor signer,
            Role as,
            UUID document,
            @Nullable LocalDate meetingOn) {
        return jdbc.sql("""
                        update matters.official_report
                        set signed_on = :on, signed_by = :by, signer = :signer, signed_as = :as, document_id = :document,
                            meeting_on = :meeting
                        where id = :id and signed_on is null and not set_aside
                        """)
                        .param("on", on)
                        .param("by", signer.id())
                        .param("signer", signer.name())
                        .param("as", as.name())
                        .param("document", document)
                        .param("meeting", meetingOn)
                        .param("id", report.value())
                        .update()
                == 1;
    }

    private static final String SELECT = """
            select r.id, r.matter_id, r.opened_on, r.stance, r.meeting_id, r.signed_on, r.signer, r.signed_as, r.document_id, r.review,
                   r.meeting_on
            from matters.official_report r
            """;

    private OfficialReport row(ResultSet row, int number) throws SQLException {
        OfficialReportId id = new OfficialReportId(Rows.uuid(row, "id"));
        String stance = row.getString("stance");
        OfficialReport.Content content = new OfficialReport.Content(
                id,
                new MatterId(Rows.uuid(row, "matter_id")),
                Rows.date(row, "opened_on"),
                stance == null ? null : ReplyStance.valueOf(stance),
                Rows.optional(row, "meeting_id", FormalMeetingId::new),
                sections.of(id),
                evidence(id));
        LocalDate signedOn = Rows.dateOrNull(row, "signed_on");
        return signedOn == null
                ? unsigned(content, row.getString("review"))
                : new OfficialReport.Signed(
                        content,
                        signedOn,
                        row.getString("signer"),
                        signedAs(row),
                        Rows.uuid(row, "document_id"),
                        Rows.dateOrNull(row, "meeting_on"));
    }

    private static Role signedAs(ResultSet row) throws SQLException {
        String role = row.getString("signed_as");
        return role == null ? Role.ANALYST : Role.valueOf(role);
    }

    private OfficialReport unsigned(OfficialReport.Content content, @Nullable String review) {
        if (review == null) {
            return new OfficialReport.Draft(content);
        }
        ReviewStep last = reviews.steps(content.id()).getLast();
        return switch (ReviewStore.State.valueOf(review)) {
            case UNDER_REVIEW -> new OfficialReport.UnderReview(content, last);
            case RETURNED -> new OfficialReport.Returned(content, last);
            case APPROVED -> new OfficialReport.Approved(content, last);
        };
    }

    private List<CitedEvidence> evidence(OfficialReportId report) {
        return jdbc.sql("""
                        select snapshot_id, receipt_hash, section_key from matters.cited_evidence
                        where report_id = :report and withdrawn_on is null
                        order by cited_on, snapshot_id
                        """)
                .param("report", report.value())
                .query((row, _) -> new CitedEvidence(
                        new EvidenceRef(Rows.uuid(row, "snapshot_id"), row.getString("receipt_hash")),
                        row.getString("section_key")))
                .list();
    }
}
