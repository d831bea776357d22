package se.rodatraden.casework.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.CaseClosing;
import se.rodatraden.casework.domain.CaseHeader;
import se.rodatraden.kernel.StaffId;

/** Why cases were closed. */
@Repository
public class ClosingStore {
    private final JdbcClient jdbc;

    ClosingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<CaseClosing> find(ChildCaseId id) {
        return jdbc.sql("select reasons, decided_on, decided_by from casework.closing where child_case_id = :case")
                .param("case", id.value())
                .query((row, _) -> new CaseClosing(
                        row.getString("reasons"),
                        row.getObject("decided_on", LocalDate.class),
                        new StaffId(row.getObject("decided_by", UUID.class))))
                .optional();
    }

    public void insert(CaseHeader header, CaseClosing closing) {
        jdbc.sql("""
                        insert into casework.closing (child_case_id, compartment_id, reasons, decided_on, decided_by)
                        values (:case, :unit, :reasons, :on, :by)
                        """)
                .param("case", header.id().value())
                .param("unit", header.compartment().value())
                .param("reasons", closing.reasons())
                .param("on", closing.decidedOn())
                .param("by", closing.decidedBy().value())
                .update();
    }
}
