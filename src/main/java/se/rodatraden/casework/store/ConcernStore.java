package se.rodatraden.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.ReporterCategory;
import se.rodatraden.casework.domain.CaseHeader;
import se.rodatraden.casework.domain.PreliminaryAssessment;
import se.rodatraden.casework.domain.ReportOfConcern;
import se.rodatraden.casework.domain.ReportOfConcern.ImmediateSafetyAssessment;
import se.rodatraden.kernel.StaffId;

/** What was reported about the child, and what came of it. */
@Repository
public class ConcernStore {
    private final JdbcClient jdbc;

    ConcernStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(CaseHeader header, ReportOfConcern concern, Instant registeredAt, UUID registeredBy) {
        jdbc.sql("""
                        insert into casework.report_of_concern
                            (child_case_id, compartment_id, received_at, reporter, reporter_name, account,
                             needs_protection, safety_text, safety_assessed_on, registered_at, registered_by)
                        values (:case, :unit, :received, :reporter, :reporterName, :account,
                                :protection, :safetyText, :safetyOn, :registered, :by)
                        """)
                .param("case", header.id().value())
                .param("unit", header.compartment().value())
                .param("received", OffsetDateTime.ofInstant(concern.receivedAt(), ZoneOffset.UTC))
                .param("reporter", concern.reporter().name())
                .param("reporterName", concern.reporterName().orElse(null))
                .param("account", concern.account())
                .param("protection", concern.safety().needsProtection())
                .param("safetyText", concern.safety().text())
                .param("safetyOn", concern.safety().assessedOn())
                .param("registered", OffsetDateTime.ofInstant(registeredAt, ZoneOffset.UTC))
                .param("by", registeredBy)
                .update();
    }

    /** The reports, the first received first, and what came of them: there is no case without a report. */
    public Intake intake(ChildCaseId id) {
        List<Line> lines = jdbc.sql("""
                        select r.*, p.opens, p.reasons, p.decided_on, p.decided_by
                        from casework.report_of_concern r
                        left join casework.preliminary_assessment p on p.child_case_id = r.child_case_id
                        where r.child_case_id = :case
                        order by r.received_at
                        """)
                .param("case", id.value())
                .query((row, _) -> new Line(report(row), preliminary(row)))
                .list();
        return new Intake(
                lines.stream().map(Line::report).toList(),
                lines.stream().findFirst().flatMap(Line::preliminary));
    }

    /** @param preliminary empty while nobody has settled what was reported */
    public record Intake(List<ReportOfConcern> reports, Optional<PreliminaryAssessment> preliminary) {}

    private record Line(ReportOfConcern report, Optional<PreliminaryAssessment> preliminary) {}

    private static ReportOfConcern report(ResultSet row) throws SQLException {
        return new ReportOfConcern(
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                ReporterCategory.valueOf(row.getString("reporter")),
                Optional.ofNullable(row.getString("reporter_name")),
                row.getString("account"),
                new ImmediateSafetyAssessment(
                        row.getObject("safety_assessed_on", LocalDate.class),
                        row.getBoolean("needs_protection"),
                        row.getString("safety_text")));
    }

    private static Optional<PreliminaryAssessment> preliminary(ResultSet row) throws SQLException {
        LocalDate decidedOn = row.getObject("decided_on", LocalDate.class);
        return decidedOn == null
                ? Optional.empty()
                : Optional.of(new PreliminaryAssessment(
                        row.getBoolean("opens"),
                        row.getString("reasons"),
                        decidedOn,
                        new StaffId(row.getObject("decided_by", UUID.class))));
    }

    public void insert(CaseHeader header, PreliminaryAssessment settled) {
        jdbc.sql("""
                        insert into casework.preliminary_assessment
                            (child_case_id, compartment_id, opens, reasons, decided_on, decided_by)
                        values (:case, :unit, :opens, :reasons, :on, :by)
                        """)
                .param("case", header.id().value())
                .param("unit", header.compartment().value())
                .param("opens", settled.opens())
                .param("reasons", settled.reasons())
                .param("on", settled.decidedOn())
                .param("by", settled.decidedBy().value())
                .update();
    }
}
