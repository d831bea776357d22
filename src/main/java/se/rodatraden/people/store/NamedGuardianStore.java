package se.rodatraden.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.people.Custody;
import se.rodatraden.people.NamedGuardian;
import se.rodatraden.people.NewHousehold.NewGuardian;
import se.rodatraden.people.PersonName;

/** Whom further reports name as guardians. */
@Repository
public class NamedGuardianStore {
    private final JdbcClient jdbc;

    NamedGuardianStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(UUID subject, CompartmentId compartment, NewGuardian named, LocalDate on) {
        jdbc.sql("""
                        insert into people.named_guardian
                            (subject_id, compartment_id, given_name, family_name, personal_number, custody, named_on)
                        values (:subject, :compartment, :given, :family, :number, :custody, :on)
                        """)
                .param("subject", subject)
                .param("compartment", compartment.value())
                .param("given", named.name().given())
                .param("family", named.name().family())
                .param("number", HouseholdColumns.digits(named.number()))
                .param("custody", named.custody().name())
                .param("on", on)
                .update();
    }

    /** Those who are not left aside, in the order in which they were named. */
    public List<NamedGuardian> waiting(UUID subject) {
        return jdbc.sql("""
                        select * from people.named_guardian
                        where subject_id = :subject and left_aside_on is null
                        order by id
                        """)
                .param("subject", subject)
                .query((row, _) -> named(row))
                .list();
    }

    /** @return false when nobody of that id waits in the case */
    public boolean leaveAside(UUID subject, UUID id, LocalDate on) {
        return jdbc.sql("""
                        update people.named_guardian set left_aside_on = :on
                        where subject_id = :subject and id = :id and left_aside_on is null
                        """)
                        .param("subject", subject)
                        .param("id", id)
                        .param("on", on)
                        .update()
                == 1;
    }

    private static NamedGuardian named(ResultSet row) throws SQLException {
        String number = row.getString("personal_number");
        return new NamedGuardian(
                row.getObject("id", UUID.class),
                new PersonName(row.getString("given_name"), row.getString("family_name")),
                number == null ? null : new PersonalIdentityNumber(number),
                Custody.valueOf(row.getString("custody")),
                row.getObject("named_on", LocalDate.class));
    }
}
