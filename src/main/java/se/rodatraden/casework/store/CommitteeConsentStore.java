package se.rodatraden.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.CaseHeader;
import se.rodatraden.casework.domain.CommitteeBody;
import se.rodatraden.casework.domain.CommitteeConsent;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.people.PersonId;

/** What the social committee has decided in place of one guardian's consent. Nothing of it is ever written over. */
@Repository
public class CommitteeConsentStore {
    private final JdbcClient jdbc;

    CommitteeConsentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param decided its id is not read: the database gives one */
    public void insert(CaseHeader header, CommitteeConsent decided, LocalDate on, StaffId by) {
        jdbc.sql("""
                        insert into casework.committee_consent
                            (child_case_id, compartment_id, intervention, name, without_id, consenting_id, body, decided_on,
                             minutes, reasons, recorded_on, recorded_by)
                        values (:case, :unit, :intervention, :name, :without, :consenting, :body, :decided,
                                :minutes, :reasons, :on, :by)
                        """)
                .param("case", header.id().value())
                .param("unit", header.compartment().value())
                .param("intervention", decided.intervention().value())
                .param("name", decided.name())
                .param("without", decided.without().value())
                .param("consenting", decided.consenting().value())
                .param("body", decided.body().name())
                .param("decided", decided.decidedOn())
                .param("minutes", decided.minutes())
                .param("reasons", decided.reasons())
                .param("on", on)
                .param("by", by.value())
                .update();
    }

    /** Those that have not lapsed, the newest first. */
    public List<CommitteeConsent> standing(ChildCaseId id) {
        return jdbc.sql("""
                        select * from casework.committee_consent
                        where child_case_id = :case and lapsed_on is null order by id desc
                        """)
                .param("case", id.value())
                .query((row, _) -> decided(row))
                .list();
    }

    /**
     * The last day on which a decision on the measure lapsed that the one now told cannot have come after: it was decided
     * before that day, or is the same one once more.
     */
    public Optional<LocalDate> lapsedAfter(
            ChildCaseId id, InterventionKey intervention, LocalDate decidedOn, String minutes) {
        return jdbc.sql("""
                        select max(lapsed_on) from casework.committee_consent
                        where child_case_id = :case and intervention = :intervention
                          and (lapsed_on > :decided
                               or decided_on = :decided and lapsed_on is not null
                                  and regexp_replace(lower(minutes), '[^[:alnum:]]', '', 'g')
                                      = regexp_replace(lower(:minutes), '[^[:alnum:]]', '', 'g'))
                        """)
                .param("case", id.value())
                .param("intervention", intervention.value())
                .param("decided", decidedOn)
                .param("minutes", minutes)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    public Optional<CommitteeConsent> find(ChildCaseId id, UUID decision) {
        return jdbc.sql("select * from casework.committee_consent where child_case_id = :case and id = :id")
                .param("case", id.value())
                .param("id", decision)
                .query((row, _) -> decided(row))
                .optional();
    }

    /** What it rested on is gone; it stands in place of no consent any more, and comes back by no new answer. */
    public void lapse(ChildCaseId id, UUID decision, LocalDate on) {
        jdbc.sql("""
                        update casework.committee_consent set lapsed_on = :on
                        where child_case_id = :case and id = :id and lapsed_on is null
                        """)
                .param("case", id.value())
                .param("id", decision)
                .param("on", on)
                .update();
    }

    private static CommitteeConsent decided(ResultSet row) throws SQLException {
        return new CommitteeConsent(
                row.getObject("id", UUID.class),
                new InterventionKey(row.getString("intervention")),
                row.getString("name"),
                new PersonId(row.getObject("without_id", UUID.class)),
                new PersonId(row.getObject("consenting_id", UUID.class)),
                CommitteeBody.valueOf(row.getString("body")),
                row.getObject("decided_on", LocalDate.class),
                row.getString("minutes"),
                row.getString("reasons"));
    }
}
