package se.rodatraden.casework.store;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.CaseHeader;
import se.rodatraden.casework.domain.HandOver;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.StaffId;

/** Who handles a case, who may, and who did before. */
@Repository
public class HandOverStore {
    private final JdbcClient jdbc;

    HandOverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The social workers of the unit who see the case; nobody for an actor who does not lead the unit. */
    public Set<StaffId> ableToHandle(ChildCaseId id) {
        return new HashSet<>(jdbc.sql("select able from casework.able_to_handle(:id) as able")
                .param("id", id.value())
                .query((row, _) -> new StaffId(row.getObject("able", UUID.class)))
                .list());
    }

    /** The open cases whose handler cannot see them; none for an actor who does not lead the unit. */
    public Set<ChildCaseId> withoutSeeingHandler(CompartmentId unit) {
        return new HashSet<>(jdbc.sql("select shut from casework.without_a_seeing_handler(:unit) as shut")
                .param("unit", unit.value())
                .query((row, _) -> new ChildCaseId(row.getObject("shut", UUID.class)))
                .list());
    }

    /** Whether the one who handles the case cannot see it; never for an actor who does not lead the unit. */
    public boolean lacksSeeingHandler(ChildCaseId id) {
        return jdbc.sql("select casework.lacks_a_seeing_handler(:case)")
                .param("case", id.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * From now on {@code to} handles the case: who does is written in no other way.
     *
     * @throws org.springframework.dao.DataAccessException when the case is shut to whoever is to take over, or
     *     {@code from} does not have it
     */
    public void handOver(CaseHeader header, HandOver done) {
        jdbc.sql("""
                        insert into casework.hand_over
                            (child_case_id, compartment_id, from_id, to_id, reasons, handed_on, handed_by)
                        values (:case, :unit, :from, :to, :reasons, :on, :by)
                        """)
                .param("case", header.id().value())
                .param("unit", header.compartment().value())
                .param("from", done.from().value())
                .param("to", done.to().value())
                .param("reasons", done.reasons())
                .param("on", done.handedOn())
                .param("by", done.handedBy().value())
                .update();
    }

    /** Newest first. */
    public List<HandOver> of(ChildCaseId id) {
        return jdbc.sql("""
                        select from_id, to_id, reasons, handed_on, handed_by from casework.hand_over
                        where child_case_id = :case order by handed_on desc, id desc
                        """)
                .param("case", id.value())
                .query((row, _) -> new HandOver(
                        new StaffId(row.getObject("from_id", UUID.class)),
                        new StaffId(row.getObject("to_id", UUID.class)),
                        row.getString("reasons"),
                        row.getObject("handed_on", LocalDate.class),
                        new StaffId(row.getObject("handed_by", UUID.class))))
                .list();
    }
}
