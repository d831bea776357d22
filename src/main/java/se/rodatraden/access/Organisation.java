package se.rodatraden.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;

/** The compartments, and who is let into them: what a system administrator keeps without seeing any record. */
@Component
public class Organisation {
    private final JdbcClient jdbc;
    private final Clock clock;

    Organisation(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public CompartmentId foundCompartment(String code, String name, Kind kind, @Nullable String district) {
        return new CompartmentId(jdbc.sql("""
                        insert into access.compartment (code, name, kind, district)
                        values (:code, :name, :kind, :district)
                        returning id
                        """)
                .param("code", code)
                .param("name", name)
                .param("kind", kind.name())
                .param("district", district)
                .query(Integer.class)
                .single());
    }

    @Transactional
    public StaffId enrol(String subject, String name, String title) {
        return new StaffId(jdbc.sql("""
                        insert into access.account (subject, name, title) values (:subject, :name, :title)
                        returning staff_id
                        """)
                .param("subject", subject)
                .param("name", name)
                .param("title", title)
                .query(java.util.UUID.class)
                .single());
    }

    /** Lets somebody into a compartment in a role from a day on; no compartment for a municipal role. */
    @Transactional
    public void appoint(StaffId staff, Role role, @Nullable CompartmentId compartment, LocalDate from) {
        jdbc.sql("""
                        insert into access.membership (staff_id, role, compartment_id, valid_from)
                        values (:staff, :role, :compartment, :from)
                        """)
                .param("staff", staff.value())
                .param("role", role.name())
                .param("compartment", compartment == null ? null : compartment.value())
                .param("from", from)
                .update();
    }

    /** Ends every appointment of the person in the compartment after today. */
    @Transactional
    public void dismiss(StaffId staff, CompartmentId compartment) {
        jdbc.sql("""
                        update access.membership set valid_to = greatest(valid_from, :today)
                        where staff_id = :staff and compartment_id = :compartment and valid_to is null
                        """)
                .param("today", LocalDate.now(clock))
                .param("staff", staff.value())
                .param("compartment", compartment.value())
                .update();
    }

    /** Shuts the person out from now on; what the person did keeps its name. */
    @Transactional
    public void closeAccount(StaffId staff) {
        jdbc.sql("update access.account set closed_on = :today where staff_id = :staff and closed_on is null")
                .param("today", LocalDate.now(clock))
                .param("staff", staff.value())
                .update();
    }

    public List<Compartment> compartments(Kind kind) {
        return jdbc.sql("""
                        select id, code, name, kind, district from access.compartment where kind = :kind
                        order by name collate "sv-SE-x-icu"
                        """)
                .param("kind", kind.name())
                .query((row, _) -> new Compartment(
                        new CompartmentId(row.getInt("id")),
                        row.getString("code"),
                        row.getString("name"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("district")))
                .list();
    }

    public Optional<Compartment> compartment(CompartmentId id) {
        return java.util.stream.Stream.of(Kind.values())
                .flatMap(kind -> compartments(kind).stream())
                .filter(compartment -> compartment.id().equals(id))
                .findFirst();
    }

    /** An authority's diary, or a unit's child cases. */
    public enum Kind {
        AUTHORITY,
        UNIT
    }

    /** @param code short and stable, for configuration; {@code district} where the compartment serves one */
    public record Compartment(
            CompartmentId id,
            String code,
            String name,
            Kind kind,
            @Nullable String district) {}
}
